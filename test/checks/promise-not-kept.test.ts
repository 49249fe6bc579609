import { expect, test } from "vitest";
import { review } from "../support/diagnose.ts";
import { inTouchpoint } from "../support/texts.ts";

test("a promise of 3 days that takes 7 is 4 days late", () => {
  const text = inTouchpoint(`
    promises DeliveryTime <= 3 days { on "product page" }
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ promise-not-kept
    delivers DeliveryTime 7 days { as-of 2026-10-31 }
  `);
  expect(review("promise-not-kept", text)).toEqual([
    "Promised within 3 days, delivered in 7 days (as of 2026-10-31): 4 days late. Deliver it, or promise what you keep.",
  ]);
  expect(review("promise-not-kept", text, { lang: "vi" })).toEqual([
    "Hứa trong vòng 3 ngày nhưng thực tế mất 7 ngày (tính đến 2026-10-31): trễ 4 ngày. Hãy làm đúng lời hứa, hoặc chỉ hứa điều giữ được.",
  ]);
});

test("a promise kept, one without figures and one that nobody measured are left alone", () => {
  expect(
    review(
      "promise-not-kept",
      inTouchpoint(`
        promises DeliveryTime <= 3 days
        delivers DeliveryTime 2 days
        promises "A smile"
        promises CSAT >= 80%
      `),
    ),
  ).toEqual([]);
});

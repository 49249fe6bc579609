import { expect, test } from "vitest";
import { review } from "../support/diagnose.ts";
import { inTouchpoint } from "../support/texts.ts";

const code = "metric-without-target";

test("a metric that is measured without a target wants one", () => {
  const text = inTouchpoint(`
    measures CSAT { baseline 62%; actual 71% as-of 2026-10-31 }
    ~~~~~~~~~~~~~ metric-without-target
    measures DeliveryTime
    ~~~~~~~~~~~~~~~~~~~~~ metric-without-target
  `);
  expect(review(code, text)).toEqual([
    '"Customer satisfaction" is measured at "Pays" without a target. Write the level to reach and the day to reach it: "target", then "by".',
    '"Delivery time" is measured at "Pays" without a target. Write the level to reach and the day to reach it: "target", then "by".',
  ]);
  expect(review(code, text, { lang: "vi" })[1]).toBe(
    '"Delivery time" được đo ở "Pays" nhưng chưa có mục tiêu. Hãy ghi mức cần đạt và ngày phải đạt: "target", rồi "by".',
  );
});

test("a target is one, with or without its day", () => {
  expect(review(code, inTouchpoint("measures CSAT { target >= 80% by 2027-06-30 }\nmeasures DeliveryTime { target <= 3 days }"))).toEqual([]);
});

test("a metric that nobody knows is reported as that alone", () => {
  review(
    code,
    inTouchpoint(`
      measures Speed
               ~~~~~ unresolved-reference
    `),
  );
});

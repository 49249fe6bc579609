import { expect, test } from "vitest";
import { review } from "../support/diagnose.ts";
import { inTouchpoint } from "../support/texts.ts";

const code = "pain-without-opportunity";

test("of several pains the gravest is named, and once", () => {
  const text = inTouchpoint(`
    pain "Small print"
    pain "A queue at noon" { severity 4 }
    ~~~~~~~~~~~~~~~~~~~~~~ pain-without-opportunity
    pain "No receipt" { severity 4 }
  `);
  expect(review(code, text)).toEqual([
    '"A queue at noon" hurts at "Pays", and nothing is said about what could be done. Write an "opportunity", or an "improvement" where it is decided already.',
  ]);
  expect(review(code, text, { lang: "vi" })).toEqual([
    'Nỗi đau "A queue at noon" ở "Pays" chưa có hướng giải quyết nào. Hãy ghi "opportunity", hoặc "improvement" nếu đã quyết định làm gì.',
  ]);
});

test("a pain without a severity hurts too", () => {
  review(
    code,
    inTouchpoint(`
      pain "A queue at noon"
      ~~~~~~~~~~~~~~~~~~~~~~ pain-without-opportunity
    `),
  );
});

test("an opportunity and an improvement are thoughts about a remedy", () => {
  expect(review(code, inTouchpoint('pain "A queue at noon"\nopportunity "Pay in the app"'))).toEqual([]);
  expect(review(code, inTouchpoint('pain "A queue at noon"\nimprovement "Pay in the app" { status done }'))).toEqual([]);
});

test("a touchpoint without a pain needs no remedy", () => {
  expect(review(code, inTouchpoint('feels Lan 2 "annoyed"'))).toEqual([]);
});

test("where the widest gap asks for an improvement, the same is not asked twice", () => {
  const gap = "expects DeliveryTime <= 3 days\ndelivers DeliveryTime 5 days";
  expect(review(code, inTouchpoint(`pain "A queue at noon"\n${gap}`))).toEqual([]);
});

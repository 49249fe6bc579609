import { expect, test } from "vitest";
import { review } from "../support/diagnose.ts";
import { inTouchpoint } from "../support/texts.ts";

const code = "opportunity-without-improvement";

test("the first opportunity of a touchpoint without an improvement is pointed at", () => {
  const text = inTouchpoint(`
    pain "A queue at noon"
    opportunity "Pay in the app"
                ~~~~~~~~~~~~~~~~ opportunity-without-improvement
    opportunity "A second till"
  `);
  expect(review(code, text)).toEqual([
    'Nobody has taken up "Pay in the app" at "Pays". Write an "improvement" that says who does what, and by when.',
  ]);
  expect(review(code, text, { lang: "vi" })).toEqual([
    'Cơ hội "Pay in the app" ở "Pays" chưa được ai bắt tay vào làm. Hãy ghi "improvement": làm gì, ai làm, hạn khi nào.',
  ]);
});

test("an improvement takes it up, even one that is done", () => {
  expect(review(code, inTouchpoint('opportunity "Pay in the app"\nimprovement "Pay in the app" { status planned }'))).toEqual([]);
  expect(review(code, inTouchpoint('opportunity "Pay in the app"\nimprovement "Pay in the app" { status done }'))).toEqual([]);
});

test("where the widest gap asks for an improvement, the same is not asked twice", () => {
  const gap = "expects DeliveryTime <= 3 days\ndelivers DeliveryTime 5 days";
  expect(review(code, inTouchpoint(`opportunity "Pay in the app"\n${gap}`))).toEqual([]);
});

import { expect, test } from "vitest";
import { review } from "../support/diagnose.ts";
import { inTouchpoint } from "../support/texts.ts";

const code = "touchpoint-without-expectation";

test("a touchpoint at which nobody expects anything is pointed at by its name", () => {
  const text = `
    journey Buy "Buying" {
      stage Act "Buys" {
        touchpoint Pay "Pays" { feels 2 "annoyed" }
                   ~~~ touchpoint-without-expectation
      }
    }
  `;
  expect(review(code, text)).toEqual([
    'It is not said what customers expect at "Pays". Write "expects" and what they think will happen, or a metric and its level.',
  ]);
  expect(review(code, text, { lang: "vi" })).toEqual([
    'Chưa rõ khách hàng kỳ vọng gì ở "Pays". Hãy ghi "expects" và điều họ nghĩ sẽ xảy ra, hoặc một chỉ số kèm mức mong đợi.',
  ]);
});

test("an expectation in words or in figures is one", () => {
  expect(review(code, inTouchpoint('expects Lan "A receipt"'))).toEqual([]);
  expect(review(code, inTouchpoint("expects DeliveryTime <= 3 days"))).toEqual([]);
});

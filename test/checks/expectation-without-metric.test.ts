import { expect, test } from "vitest";
import { review } from "../support/diagnose.ts";
import { inTouchpoint } from "../support/texts.ts";

const code = "expectation-without-metric";

test("an expectation in words, where nothing is measured, wants a metric", () => {
  const text = inTouchpoint(`
    expects Lan "A receipt" { importance 3 }
    ~~~~~~~~~~~~~~~~~~~~~~~ expectation-without-metric
  `);
  expect(review(code, text)).toEqual([
    'Nothing measures whether "A receipt" comes true. Write "measures" with a metric and its target, or put the expectation in figures: a metric and its level.',
  ]);
  expect(review(code, text, { lang: "vi" })).toEqual([
    'Chưa có gì đo xem kỳ vọng "A receipt" có được đáp ứng hay không. Hãy ghi "measures" với một chỉ số và mục tiêu, hoặc viết kỳ vọng bằng con số: một chỉ số kèm mức mong đợi.',
  ]);
});

test("an expectation in figures names its metric", () => {
  expect(review(code, inTouchpoint("expects DeliveryTime <= 3 days"))).toEqual([]);
});

test.each(["measures CSAT { target >= 80% by 2027-06-30 }", "delivers Returns 3"])("%s watches the touchpoint", (statement) => {
  expect(review(code, inTouchpoint(`expects "A receipt"\n${statement}`))).toEqual([]);
});

test("a metric without its target is for another check", () => {
  expect(review(code, inTouchpoint('expects "A receipt"\nmeasures CSAT'))).toEqual([]);
});

test("a survey watches when it measures", () => {
  const journey = 'journey Buy "Buying" { stage Act "Buys" { touchpoint Pay "Pays" { asks Later; expects "A receipt" } } }';
  expect(review(code, `survey Later "Later" { question one measures CSAT "How satisfied are you?" }\n${journey}`)).toEqual([]);
  review(
    code,
    `
    survey Later "Later" { question one open "What should we change?" }
    ${journey}
    ${" ".repeat(journey.indexOf("expects"))}~~~~~~~~~~~~~~~~~~~ expectation-without-metric
    `,
  );
});

test("an important expectation that is not measured has a check of its own, but not in a journey of the future", () => {
  const text = inTouchpoint('expects "A receipt" { importance 5 }');
  expect(review(code, text)).toEqual([]);
  const future = text.replace("for Lan, Minh", "for Lan, Minh\n  state future");
  review(code, future.replace("{ importance 5 }\n", "{ importance 5 }\n      ~~~~~~~~~~~~~~~~~~~ expectation-without-metric\n"));
});

test("an important expectation that customers rate still wants its metric", () => {
  review(
    code,
    inTouchpoint(`
      expects "A receipt" { importance 5; performance 2 }
      ~~~~~~~~~~~~~~~~~~~ expectation-without-metric
    `),
  );
});

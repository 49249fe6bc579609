import { expect, test } from "vitest";
import { review } from "../support/diagnose.ts";
import { inTouchpoint } from "../support/texts.ts";

const code = "important-but-unmeasured";

test("an important expectation in words wants a rating or a metric", () => {
  const text = inTouchpoint(`
    expects Lan "A receipt" { importance 4 }
    ~~~~~~~~~~~~~~~~~~~~~~~ important-but-unmeasured
  `);
  expect(review(code, text)).toEqual([
    'The expectation of "A receipt" has an importance of 4, yet nobody knows how well you do. Write "measures" with a metric, or "performance" from 1 to 5.',
  ]);
  expect(review(code, text, { lang: "vi" })).toEqual([
    'Kỳ vọng "A receipt" có mức độ quan trọng 4 mà chưa ai biết ta làm tốt đến đâu. Hãy ghi "measures" với một chỉ số, hoặc "performance" từ 1 đến 5.',
  ]);
});

test("an important expectation in figures wants the value that is delivered, of that metric", () => {
  const text = inTouchpoint(`
    expects DeliveryTime <= 3 days { importance 5 }
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ important-but-unmeasured
    delivers Returns 5
  `);
  expect(review(code, text)).toEqual([
    'The expectation of "Delivery time" within 3 days has an importance of 5, yet nobody knows how well you do. Write "delivers" with the measured value, or "performance" from 1 to 5.',
  ]);
  expect(review(code, inTouchpoint("expects DeliveryTime <= 3 days { importance 5 }\ndelivers DeliveryTime 5 days"))).toEqual([]);
});

test("an importance under 4, and one that is not given, may go unmeasured", () => {
  expect(review(code, inTouchpoint('expects "A receipt" { importance 3.9 }\nexpects "A smile"'))).toEqual([]);
});

test("a rating, a metric and a survey that measures tell how well it is met", () => {
  expect(review(code, inTouchpoint('expects "A receipt" { importance 5; performance 1 }'))).toEqual([]);
  expect(review(code, inTouchpoint('expects "A receipt" { importance 5 }\nmeasures CSAT'))).toEqual([]);
  expect(review(code, inSurveyed('measures CSAT "How satisfied are you?"', ""))).toEqual([]);
});

test("a survey without a metric tells nothing in figures", () => {
  review(code, inSurveyed('open "What should we change?"', "\n      ~~~~~~~~~~~~~~~~~~~ important-but-unmeasured"));
});

test("a survey that nobody knows is reported as that alone", () => {
  review(
    code,
    inTouchpoint(`
      expects "A receipt" { importance 5 }
      asks Later
           ~~~~~ unresolved-reference
    `),
  );
});

test("in a journey of the future nothing can be measured yet", () => {
  const text = inTouchpoint('expects "A receipt" { importance 5 }').replace("for Lan, Minh", "for Lan, Minh\n  state future");
  expect(review(code, text)).toEqual([]);
});

function inSurveyed(question: string, marker: string): string {
  return `survey Later "Later" { question one ${question} }
journey Buy "Buying" {
  stage Act "Buys" {
    touchpoint Pay "Pays" {
      expects "A receipt" { importance 5 }${marker}
      asks Later
    }
  }
}
`;
}

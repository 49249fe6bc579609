import { expect, test } from "vitest";
import { review } from "../support/diagnose.ts";
import { inTouchpoint } from "../support/texts.ts";

const code = "expectation-without-source";

test("an expectation in words and one in figures are asked for their source", () => {
  const text = inTouchpoint(`
    expects Lan "A smile"
    ~~~~~~~~~~~~~~~~~~~~~ expectation-without-source
    expects DeliveryTime <= 3 days { importance 5 }
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ expectation-without-source
  `);
  expect(review(code, text)).toEqual([
    'It is not said where the expectation of "A smile" comes from. Write "from" and its source in the block, such as explicit-promise, word-of-mouth or past-experience.',
    'It is not said where the expectation of "Delivery time" within 3 days comes from. Write "from" and its source in the block, such as explicit-promise, word-of-mouth or past-experience.',
  ]);
  expect(review(code, text, { lang: "vi" })[1]).toBe(
    'Chưa rõ kỳ vọng "Delivery time" trong vòng 3 ngày từ đâu mà có. Hãy ghi "from" và nguồn trong khối, chẳng hạn explicit-promise, word-of-mouth hoặc past-experience.',
  );
});

test("an expectation with a source is left alone", () => {
  expect(review(code, inTouchpoint('expects "A smile" { from past-experience }'))).toEqual([]);
});

test("an expectation of a metric that nobody knows is reported as that alone", () => {
  review(
    code,
    inTouchpoint(`
      expects Speed <= 3 days
              ~~~~~ unresolved-reference
    `),
  );
});

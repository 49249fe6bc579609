import { expect, test } from "vitest";
import { review } from "../support/diagnose.ts";
import { inTouchpoint } from "../support/texts.ts";

const code = "uncontrollable-without-answer";

test("an expectation from sources out of hand wants an answer", () => {
  const text = inTouchpoint(`
    expects Lan "Paid by dinner time" { from personal-need, situation }
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ uncontrollable-without-answer
  `);
  expect(review(code, text)).toEqual([
    'Nothing you say changes the expectation of "Paid by dinner time" (from personal-need and situation), and nothing here answers it. Write "promises" to say what you can do, an "opportunity" or an "improvement", or a "note" with the reason why you leave it.',
  ]);
  expect(review(code, text, { lang: "vi" })).toEqual([
    'Bạn không điều khiển được kỳ vọng "Paid by dinner time" (nguồn: personal-need và situation), mà ở đây chưa có gì đáp lại. Hãy ghi "promises" để nói rõ điều bạn làm được, "opportunity" hoặc "improvement", hay "note" cho biết vì sao để nguyên.',
  ]);
});

test("a source that can be steered or influenced makes the expectation one to work on", () => {
  expect(review(code, inTouchpoint('expects "A receipt" { from personal-need, word-of-mouth }'))).toEqual([]);
  expect(review(code, inTouchpoint('expects "A receipt" { from advertising }'))).toEqual([]);
  expect(review(code, inTouchpoint('expects "A receipt"'))).toEqual([]);
});

test.each([
  'promises "Paid within the hour"',
  'opportunity "Pay in the app"',
  'improvement "Pay in the app"',
  'note "Few ask for it"',
])("%s at the touchpoint is an answer", (answer) => {
  expect(review(code, inTouchpoint(`expects "Paid by dinner time" { from situation }\n${answer}`))).toEqual([]);
});

test("a note at the expectation is an answer", () => {
  expect(review(code, inTouchpoint('expects "Paid by dinner time" { from situation; note "Few ask for it" }'))).toEqual([]);
});

test("what customers rate 4 or better is answered, what they rate lower is not", () => {
  expect(review(code, inTouchpoint('expects "Paid by dinner time" { from situation; performance 4 }'))).toEqual([]);
  review(
    code,
    inTouchpoint(`
      expects "Paid by dinner time" { from situation; performance 3.5 }
      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ uncontrollable-without-answer
    `),
  );
});

test("where figures tell how it is met, other checks speak", () => {
  expect(review(code, inTouchpoint("expects DeliveryTime <= 3 days { from situation }\ndelivers DeliveryTime 5 days"))).toEqual([]);
  review(
    code,
    inTouchpoint(`
      expects DeliveryTime <= 3 days { from situation }
      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ uncontrollable-without-answer
      delivers Returns 5
    `),
  );
});

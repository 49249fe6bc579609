import { expect, test } from "vitest";
import { mended, review } from "../support/diagnose.ts";

const code = "question-measures-nothing";

test("a question without a metric that is not open is asked in vain", () => {
  const text = `
    survey After "After delivery" {
      question change "What should we change?"
      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ question-measures-nothing
      question parts { scale 1..3 }
      ~~~~~~~~~~~~~~ question-measures-nothing
    }
  `;
  expect(review(code, text)[0]).toBe(
    'The answer to "change" goes nowhere: the question measures no metric and is not open. Write "measures" or "expects" with a metric before its text, or "open" for answers in the customer\'s own words.',
  );
  expect(review(code, text, { lang: "vi" })[1]).toBe(
    'Câu trả lời cho "parts" không đi đến đâu: câu hỏi không đo chỉ số nào và cũng không phải câu hỏi mở. Hãy ghi "measures" hoặc "expects" kèm một chỉ số trước nội dung câu hỏi, hoặc "open" để khách tự viết câu trả lời.',
  );
});

test("a question that measures, asks for an expectation or is open has its use", () => {
  review(
    code,
    `
    metric Wait "Waiting" { unit minutes }
    survey After "After" {
      question one measures CSAT "How satisfied are you?"
      question two expects Wait "How long may it take?"
      question three open "Why?"
      question four measures Nothing "How much?"
                             ~~~~~~~ unresolved-reference
    }
    `,
  );
});

test("it becomes an open question only when asked to", () => {
  const text = 'survey After "After" {\n  question vì-sao "Vì sao?" { scale 1..5 }\n}\n';
  expect(mended(code, text)).toBe(text);
  expect(mended(code, text, { unsafe: true })).toBe('survey After "After" {\n  question vì-sao open "Vì sao?" { scale 1..5 }\n}\n');
  const decomposed = text.replace("vì-sao", "vì-sao".normalize("NFD"));
  expect(mended(code, decomposed, { unsafe: true })).toContain(`${"vì-sao".normalize("NFD")} open "Vì sao?"`);
});

test("where a comment stands in between nothing is offered", () => {
  const text = 'survey After "After" {\n  question /* new */ why "Why?"\n}\n';
  expect(mended(code, text, { unsafe: true })).toBe(text);
});

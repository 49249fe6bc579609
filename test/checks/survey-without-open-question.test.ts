import { expect, test } from "vitest";
import { review } from "../support/diagnose.ts";

const code = "survey-without-open-question";

test("a survey of nothing but ratings is pointed at", () => {
  const text = `
    survey Later "After delivery" {
           ~~~~~ survey-without-open-question
      question easy measures CES "How easy was it?"
      question hoped expects CSAT "What had you hoped for?"
    }
  `;
  expect(review(code, text)).toEqual([
    '"After delivery" has no room for what customers want to say. Add an open question: question why open "What is the one thing we should change?"',
  ]);
  expect(review(code, text, { lang: "vi" })).toEqual([
    '"After delivery" chưa có chỗ để khách hàng nói điều họ nghĩ. Hãy thêm một câu hỏi mở: question why open "Chúng tôi nên thay đổi điều gì trước tiên?"',
  ]);
});

test("one open question is enough", () => {
  expect(review(code, 'survey Later { question easy measures CES "How easy was it?"; question why open "Why?" }')).toEqual([]);
});

test("a question that does not say what it measures may be the open one", () => {
  expect(review(code, 'survey Later { question easy measures CES "How easy was it?"; question why "Why?" }')).toEqual([]);
});

test("a survey whose questions are kept elsewhere is left alone", () => {
  expect(review(code, 'survey Later "After delivery"')).toEqual([]);
});

import type { Survey } from "../../model/types.ts";
import { warning, type Look } from "../check.ts";

type Facts = { readonly question: string };

export const questionMeasuresNothing = warning({
  code: "question-measures-nothing",
  asksForMore: true,
  message: {
    en: ({ question }: Facts) =>
      `The answer to "${question}" goes nowhere: the question measures no metric and is not open. `
      + 'Write "measures" or "expects" with a metric before its text, or "open" for answers in the customer\'s own words.',
    vi: ({ question }: Facts) =>
      `Câu trả lời cho "${question}" không đi đến đâu: câu hỏi không đo chỉ số nào và cũng không phải câu hỏi mở. `
      + 'Hãy ghi "measures" hoặc "expects" kèm một chỉ số trước nội dung câu hỏi, hoặc "open" để khách tự viết câu trả lời.',
  },
  documentation: {
    what: {
      en: "A question of a survey measures no metric, asks for no expectation and is not open.",
      vi: "Một câu hỏi khảo sát không đo chỉ số nào, không hỏi kỳ vọng và cũng không phải câu hỏi mở.",
    },
    why: {
      en: "Every question costs the customer's patience. An answer that feeds no figure and is read by nobody is asked in vain.",
      vi: "Mỗi câu hỏi đều tốn sự kiên nhẫn của khách hàng. Câu trả lời không vào chỉ số nào và không ai đọc thì hỏi cũng vô ích.",
    },
    bad: `survey AfterDelivery "After delivery" {
  question satisfied measures CSAT "How satisfied are you with the delivery?"
  question change "What is the one thing we should change?"
}

journey Buy "Buying" {
  stage Act "Receives" {
    touchpoint Deliver "The parcel arrives" {
      asks AfterDelivery
    }
  }
}
`,
    good: `survey AfterDelivery "After delivery" {
  question satisfied measures CSAT "How satisfied are you with the delivery?"
  question change open "What is the one thing we should change?"
}

journey Buy "Buying" {
  stage Act "Receives" {
    touchpoint Deliver "The parcel arrives" {
      asks AfterDelivery
    }
  }
}
`,
  },
  visit: { survey: visit },
  fix: ({ facts: { question }, chunk: { text }, start, end }) => {
    const word = /^question[ \t]+[^\s"/]+/.exec(text.slice(start, end))?.[0];
    // A comment or a line break between the two is left to the author.
    if (!word?.normalize("NFC").endsWith(question)) return [];
    const at = start + word.length;
    const title = { en: 'Make it an open question: write "open"', vi: 'Chuyển thành câu hỏi mở: ghi "open"' };
    return [{ title, isSafe: false, edits: [{ start: at, end: at, text: " open" }] }];
  },
});

function visit({ questions }: Survey, { report }: Look<Facts>): void {
  for (const question of questions) {
    if (question.measures !== undefined || question.expects !== undefined || question.open) continue;
    report({ question: question.name }, question);
  }
}

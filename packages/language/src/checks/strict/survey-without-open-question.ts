import type { Survey } from "../../model/types.ts";
import { advice, type Look } from "../check.ts";
import { labelOf } from "./naming.ts";

type Facts = { readonly survey: string };

export const surveyWithoutOpenQuestion = advice({
  code: "survey-without-open-question",
  message: {
    en: ({ survey }: Facts) =>
      `"${survey}" has no room for what customers want to say. Add an open question: question why open "What is the one thing we should change?"`,
    vi: ({ survey }: Facts) =>
      `"${survey}" chưa có chỗ để khách hàng nói điều họ nghĩ. Hãy thêm một câu hỏi mở: question why open "Chúng tôi nên thay đổi điều gì trước tiên?"`,
  },
  documentation: {
    what: {
      en: "A survey has questions and none that is open.",
      vi: "Khảo sát có câu hỏi nhưng không có câu hỏi mở.",
    },
    why: {
      en: "A rating tells that something is wrong; only the customer's own words tell what. One open question is enough. Quiet where a question says neither what it measures nor that it is open, for it may be the one.",
      vi: "Điểm số cho biết có gì đó sai; chỉ lời của khách mới cho biết sai ở đâu. Một câu hỏi mở là đủ. Nếu có câu hỏi chưa ghi đo gì mà cũng không ghi là mở thì mã này không lên tiếng, vì rất có thể đó chính là câu hỏi mở.",
    },
    bad: `survey AfterDelivery "After delivery" {
  question easy measures CES "How easy was it to receive your parcel?"
}
`,
    good: `survey AfterDelivery "After delivery" {
  question easy measures CES "How easy was it to receive your parcel?"
  question why open "What is the one thing we should change?"
}
`,
  },
  visit: { survey: visit },
});

function visit(survey: Survey, { report }: Look<Facts>): void {
  const isClosed = survey.questions.every(({ open, measures, expects }) => !open && (measures ?? expects) !== undefined);
  if (survey.questions.length > 0 && isClosed) report({ survey: labelOf(survey) }, survey, { text: survey.name });
}

import type { Survey } from "../../model/types.ts";
import { advice, type Look } from "../check.ts";
import { labelOf } from "./naming.ts";

type Facts = { readonly survey: string; readonly metric: string };

export const detractorsWithoutFollowUp = advice({
  code: "detractors-without-follow-up",
  message: {
    en: ({ survey, metric }: Facts) =>
      `"${survey}" asks for "${metric}", and nobody calls the unhappy back. Write "follow-up", the team, "within" and how soon, here or for the whole survey.`,
    vi: ({ survey, metric }: Facts) =>
      `"${survey}" hỏi về "${metric}" nhưng không nhóm nào gọi lại khách không hài lòng. Hãy ghi "follow-up", tên nhóm, "within" và thời hạn, ở câu hỏi này hoặc cho cả khảo sát.`,
  },
  documentation: {
    what: {
      en: "A survey asks for NPS or CSAT, and nobody follows up on the unhappy.",
      vi: "Khảo sát đo NPS hoặc CSAT mà không nhóm nào liên hệ lại khách không hài lòng.",
    },
    why: {
      en: "Who gives a low score has told you, and now waits. A call within a day or two often wins the customer back and always tells the reason; silence confirms the score.",
      vi: "Khách cho điểm thấp là đã lên tiếng và đang chờ. Một cuộc gọi trong một hai ngày thường giữ được khách và luôn cho biết lý do; im lặng chỉ chứng minh điểm ấy là đúng.",
    },
    source: "Reichheld and Markey 2011",
    bad: `survey AfterDelivery "After delivery" {
  question recommend measures NPS "How likely are you to recommend us to a friend?"
  question why open "What is the one thing we should change?"
}
`,
    good: `team Care "Customer care"

survey AfterDelivery "After delivery" {
  question recommend measures NPS "How likely are you to recommend us to a friend?" {
    follow-up Care within 2 days
  }
  question why open "What is the one thing we should change?"
}
`,
  },
  visit: { survey: visit },
});

/** Once a survey, at the first question whose unhappy answers reach nobody: a follow-up of the survey would serve all. */
function visit(survey: Survey, { scope, report }: Look<Facts>): void {
  if (survey.followUp) return;
  for (const question of survey.questions) {
    const metric = question.measures === undefined ? undefined : scope.find("metric", question.measures);
    if (question.followUp || (metric?.measure !== "nps" && metric?.measure !== "csat")) continue;
    report({ survey: labelOf(survey), metric: labelOf(metric) }, question);
    return;
  }
}

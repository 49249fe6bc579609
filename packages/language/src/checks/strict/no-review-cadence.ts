import type { Journey } from "../../model/types.ts";
import { advice, type LookAt } from "../check.ts";
import { labelOf } from "./naming.ts";

type Facts = { readonly journey: string; readonly reviewed?: string };

export const noReviewCadence = advice({
  code: "no-review-cadence",
  message: {
    en: ({ journey, reviewed }: Facts) =>
      `${reviewed === undefined ? `It is not said when "${journey}" is looked at again` : `"${journey}" was reviewed on ${reviewed}, and it is not said when next`}. Write "review every" and how often, such as 3 months.`,
    vi: ({ journey, reviewed }: Facts) =>
      `${reviewed === undefined ? `Chưa rõ khi nào xem lại "${journey}"` : `"${journey}" được xem lại lần cuối ngày ${reviewed}, nhưng chưa rõ lần tới là khi nào`}. Hãy ghi "review every" và chu kỳ, chẳng hạn 3 months.`,
  },
  documentation: {
    what: {
      en: "A journey does not say how often it is reviewed.",
      vi: "Hành trình chưa ghi chu kỳ xem lại.",
    },
    why: {
      en: "Customers, channels and competitors change; a map that nobody looks at again is right on the day it is drawn. With a cadence Sojourn can tell when the next review is due.",
      vi: "Khách hàng, kênh và đối thủ đều thay đổi; bản đồ không ai xem lại chỉ đúng vào ngày vẽ. Có chu kỳ thì Sojourn mới nhắc được khi đến hạn.",
    },
    bad: `journey Buy "Buying beans online" {
  reviewed 2026-10-01
}
`,
    good: `journey Buy "Buying beans online" {
  review every 3 months
  reviewed 2026-10-01
}
`,
  },
  visit: { journey: visit },
});

function visit(journey: Journey, { report }: LookAt<"journey", Facts>): void {
  const { review, reviewed } = journey;
  if (review !== undefined) return;
  report({ journey: labelOf(journey), ...(reviewed === undefined ? {} : { reviewed }) }, journey, { text: journey.name });
}

import type { Journey } from "../../model/types.ts";
import { advice, type LookAt } from "../check.ts";
import { labelOf } from "./naming.ts";
import { worstWithoutImprovement } from "./worst-gap-without-improvement.ts";

type Facts = { readonly opportunity: string; readonly touchpoint: string };

export const opportunityWithoutImprovement = advice({
  code: "opportunity-without-improvement",
  message: {
    en: ({ opportunity, touchpoint }: Facts) =>
      `Nobody has taken up "${opportunity}" at "${touchpoint}". Write an "improvement" that says who does what, and by when.`,
    vi: ({ opportunity, touchpoint }: Facts) =>
      `Cơ hội "${opportunity}" ở "${touchpoint}" chưa được ai bắt tay vào làm. Hãy ghi "improvement": làm gì, ai làm, hạn khi nào.`,
  },
  documentation: {
    what: {
      en: "A touchpoint has opportunities and no improvement.",
      vi: "Điểm chạm có cơ hội mà chưa có cải tiến nào.",
    },
    why: {
      en: "An opportunity is what could be done; an improvement is what someone does by a day. The step between them is where most ideas are lost. Where the touchpoint has the widest gap of the journey, worst-gap-without-improvement asks for the same and this check is quiet.",
      vi: "Cơ hội là điều có thể làm; cải tiến là điều có người làm và có hạn. Phần lớn ý tưởng rơi rụng ở chính bước giữa hai điều ấy. Ở điểm chạm có khoảng cách kỳ vọng lớn nhất, worst-gap-without-improvement đã nhắc cùng một việc nên mã này không lên tiếng.",
    },
    bad: `journey Buy "Buying beans online" {
  stage Ask "Compares" {
    touchpoint Reviews "Reads the reviews" {
      pain "The roast date is hidden" { severity 3 }
      opportunity "Print the roast date on the product photo"
    }
  }
}
`,
    good: `team Marketing "Marketing"

journey Buy "Buying beans online" {
  stage Ask "Compares" {
    touchpoint Reviews "Reads the reviews" {
      pain "The roast date is hidden" { severity 3 }
      opportunity "Print the roast date on the product photo"
      improvement "New photos of the twelve best sellers" { owner Marketing; due 2027-02-28; status planned }
    }
  }
}
`,
  },
  visit: { journey: visit },
});

function visit(journey: Journey, look: LookAt<"journey", Facts>): void {
  const worst = worstWithoutImprovement(journey, look);
  for (const { touchpoints } of journey.stages) {
    for (const touchpoint of touchpoints) {
      const [opportunity] = touchpoint.opportunities;
      if (opportunity === undefined || touchpoint.improvements.length > 0 || worst.has(touchpoint)) continue;
      look.report({ opportunity, touchpoint: labelOf(touchpoint) }, touchpoint, { word: "opportunity", text: opportunity });
    }
  }
}

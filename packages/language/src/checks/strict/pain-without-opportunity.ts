import type { Journey, Pain, Touchpoint } from "../../model/types.ts";
import { advice, type LookAt } from "../check.ts";
import { labelOf } from "./naming.ts";
import { worstWithoutImprovement } from "./worst-gap-without-improvement.ts";

type Facts = { readonly pain: string; readonly touchpoint: string };

export const painWithoutOpportunity = advice({
  code: "pain-without-opportunity",
  message: {
    en: ({ pain, touchpoint }: Facts) =>
      `"${pain}" hurts at "${touchpoint}", and nothing is said about what could be done. Write an "opportunity", or an "improvement" where it is decided already.`,
    vi: ({ pain, touchpoint }: Facts) =>
      `Nỗi đau "${pain}" ở "${touchpoint}" chưa có hướng giải quyết nào. Hãy ghi "opportunity", hoặc "improvement" nếu đã quyết định làm gì.`,
  },
  documentation: {
    what: {
      en: "A touchpoint has pains, and neither an opportunity nor an improvement.",
      vi: "Điểm chạm có nỗi đau mà chưa có cơ hội hay cải tiến nào.",
    },
    why: {
      en: "A journey map is drawn to find what to change. A pain without a thought about its remedy ends as a complaint; of several pains the worst is named. Where the touchpoint has the widest gap of the journey, worst-gap-without-improvement asks for the same and this check is quiet.",
      vi: "Vẽ bản đồ hành trình là để tìm ra điều cần thay đổi. Nêu nỗi đau mà không nghĩ cách giải quyết thì chỉ là than phiền; nếu có nhiều nỗi đau thì nêu nỗi đau nặng nhất. Ở điểm chạm có khoảng cách kỳ vọng lớn nhất, worst-gap-without-improvement đã nhắc cùng một việc nên mã này không lên tiếng.",
    },
    source: "Nielsen Norman Group (Journey Mapping 101)",
    bad: `journey Buy "Buying beans online" {
  stage Act "Receives" {
    touchpoint Deliver "The parcel arrives" {
      feels 2 "annoyed"
      pain "The courier does not call ahead" { severity 3 }
    }
  }
}
`,
    good: `journey Buy "Buying beans online" {
  stage Act "Receives" {
    touchpoint Deliver "The parcel arrives" {
      feels 2 "annoyed"
      pain "The courier does not call ahead" { severity 3 }
      opportunity "A message when the parcel is an hour away"
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
      const pain = worstPain(touchpoint);
      if (!pain || touchpoint.opportunities.length + touchpoint.improvements.length > 0 || worst.has(touchpoint)) continue;
      look.report({ pain: pain.text, touchpoint: labelOf(touchpoint) }, pain);
    }
  }
}

/** The gravest pain, of equally grave ones the first; one without a severity is the least. */
function worstPain({ pains }: Touchpoint): Pain | undefined {
  return pains.reduce<Pain | undefined>((worst, pain) => (worst && (worst.severity ?? 0) >= (pain.severity ?? 0) ? worst : pain), undefined);
}

import type { Touchpoint } from "../../model/types.ts";
import { advice, type LookAt } from "../check.ts";
import { labelOf } from "./naming.ts";

type Facts = { readonly touchpoint: string };

export const touchpointWithoutExpectation = advice({
  code: "touchpoint-without-expectation",
  message: {
    en: ({ touchpoint }: Facts) =>
      `It is not said what customers expect at "${touchpoint}". Write "expects" and what they think will happen, or a metric and its level.`,
    vi: ({ touchpoint }: Facts) =>
      `Chưa rõ khách hàng kỳ vọng gì ở "${touchpoint}". Hãy ghi "expects" và điều họ nghĩ sẽ xảy ra, hoặc một chỉ số kèm mức mong đợi.`,
  },
  documentation: {
    what: {
      en: "A touchpoint has no expectation.",
      vi: "Điểm chạm chưa có kỳ vọng nào.",
    },
    why: {
      en: "Customers do not judge what happens, they judge it against what they expected. Without the expectation a low score tells that something is wrong, and not what.",
      vi: "Khách hàng không đánh giá riêng điều xảy ra, họ so nó với điều mình kỳ vọng. Không ghi kỳ vọng thì điểm thấp chỉ cho biết có gì đó sai, chứ không cho biết sai ở đâu.",
    },
    source: "Parasuraman, Zeithaml and Berry 1985 (SERVQUAL)",
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
      expects "The courier calls an hour before" { importance 4 }
      pain "The courier does not call ahead" { severity 3 }
    }
  }
}
`,
  },
  visit: { touchpoint: visit },
});

function visit(touchpoint: Touchpoint, { report }: LookAt<"touchpoint", Facts>): void {
  if (touchpoint.expectations.length === 0) report({ touchpoint: labelOf(touchpoint) }, touchpoint, { text: touchpoint.name });
}

import type { Touchpoint } from "../../model/types.ts";
import { advice, type LookAt } from "../check.ts";
import { labelOf } from "./naming.ts";

type Facts = { readonly metric: string; readonly touchpoint: string };

export const metricWithoutTarget = advice({
  code: "metric-without-target",
  message: {
    en: ({ metric, touchpoint }: Facts) =>
      `"${metric}" is measured at "${touchpoint}" without a target. Write the level to reach and the day to reach it: "target", then "by".`,
    vi: ({ metric, touchpoint }: Facts) =>
      `"${metric}" được đo ở "${touchpoint}" nhưng chưa có mục tiêu. Hãy ghi mức cần đạt và ngày phải đạt: "target", rồi "by".`,
  },
  documentation: {
    what: {
      en: "A metric is measured at a touchpoint without a target.",
      vi: "Chỉ số được đo ở điểm chạm nhưng chưa có mục tiêu.",
    },
    why: {
      en: "A figure without a target is read, nodded at and forgotten: nobody can tell whether it is good. A clear and demanding target is what makes people act on it.",
      vi: "Con số không có mục tiêu thì xem xong là quên, vì không ai biết thế là tốt hay chưa. Mục tiêu rõ ràng và đủ thách thức mới khiến mọi người hành động.",
    },
    source: "Locke and Latham 2002",
    bad: `journey Buy "Buying beans online" {
  stage Act "Receives" {
    touchpoint Deliver "The parcel arrives" {
      measures CSAT { baseline 62%; actual 71% as-of 2026-10-31 }
    }
  }
}
`,
    good: `journey Buy "Buying beans online" {
  stage Act "Receives" {
    touchpoint Deliver "The parcel arrives" {
      measures CSAT { baseline 62%; target >= 80% by 2027-06-30; actual 71% as-of 2026-10-31 }
    }
  }
}
`,
  },
  visit: { touchpoint: visit },
});

function visit(touchpoint: Touchpoint, { scope, report }: LookAt<"touchpoint", Facts>): void {
  for (const measurement of touchpoint.measurements) {
    const metric = scope.find("metric", measurement.metric);
    if (!metric || measurement.target) continue;
    report({ metric: labelOf(metric), touchpoint: labelOf(touchpoint) }, measurement);
  }
}

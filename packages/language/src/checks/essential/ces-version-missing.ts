import type { Metric, Survey } from "../../model/types.ts";
import type { Facts } from "../../problems.ts";
import { problemCheck, type LookAt } from "../check.ts";

type Here = Facts["ces-version-missing"];

export const cesVersionMissing = problemCheck({
  code: "ces-version-missing",
  message: { en, vi },
  documentation: {
    what: {
      en: "A customer effort score does not say which of its two versions it is.",
      vi: "Chỉ số nỗ lực của khách hàng (CES) không ghi rõ dùng phiên bản nào trong hai phiên bản.",
    },
    why: {
      en: "In CES 1.0 a low score is good, in CES 2.0 a high one: mixed up, success reads as failure. The built-in CES is 2.0.",
      vi: "Ở CES 1.0 điểm thấp là tốt, ở CES 2.0 điểm cao mới là tốt: nhầm hai bản với nhau thì thành công bị đọc thành thất bại. CES có sẵn là bản 2.0.",
    },
    source: "Dixon, Freeman and Toman 2010 (CES 1.0); CEB 2013 (CES 2.0)",
    bad: `metric Effort "Effort" {
  kind ces
}
`,
    good: `metric Effort "Effort" {
  kind ces
  scale 1..5
  better lower
}
`,
  },
  visit: { metric: visitMetric, survey: visitSurvey },
});

function en({ metric, scale }: Here): string {
  const which = "Which customer effort score is this? CES 2.0 is rated 1..7 and higher is better; CES 1.0 is rated 1..5 and lower is better.";
  return scale === undefined
    ? `${which} Write scale and better in the metric "${metric}".`
    : `${which} "${metric}" has the scale ${scale}: ask on it, or declare a metric for this scale.`;
}

function vi({ metric, scale }: Here): string {
  const which = "Đây là chỉ số nỗ lực của khách hàng (CES) bản nào? CES 2.0 chấm 1..7, càng cao càng tốt; CES 1.0 chấm 1..5, càng thấp càng tốt.";
  return scale === undefined
    ? `${which} Hãy ghi "scale" và "better" trong chỉ số "${metric}".`
    : `${which} "${metric}" dùng thang ${scale}: hãy hỏi theo thang đó, hoặc khai báo một chỉ số riêng cho thang này.`;
}

function visitMetric(metric: Metric, { report }: LookAt<"metric", Here>): void {
  if (metric.measure !== "ces" || (metric.scale && metric.better)) return;
  report({ metric: metric.name }, metric);
}

function visitSurvey({ questions }: Survey, { scope, report }: LookAt<"survey", Here>): void {
  for (const question of questions) {
    const { measures, scale } = question;
    const metric = measures === undefined ? undefined : scope.find("metric", measures);
    if (metric?.measure !== "ces" || !metric.scale || !scale) continue;
    if (scale.min === metric.scale.min && scale.max === metric.scale.max) continue;
    const wanted = `${metric.scale.min ?? ""}..${metric.scale.max ?? ""}`;
    report({ metric: metric.name, scale: wanted }, question, { text: metric.name });
  }
}

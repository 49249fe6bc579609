import type { Metric, Survey } from "../../model/types.ts";
import type { Facts } from "../../problems.ts";
import { problemCheck, type LookAt } from "../check.ts";

export const cesVersionMissing = problemCheck({
  code: "ces-version-missing",
  message: {
    en: ({ scale }) =>
    `Which customer effort score is this? CES 2.0 is rated 1..7 and higher is better; CES 1.0 is rated 1..5 and lower is better. ${scale}`,
    vi: ({ scale }) =>
    `Which customer effort score is this? CES 2.0 is rated 1..7 and higher is better; CES 1.0 is rated 1..5 and lower is better. ${scale}`,
  },
  documentation: {
    what: {
      en: "A customer effort score does not say which of its two versions it is.",
      vi: "A customer effort score does not say which of its two versions it is.",
    },
    why: {
      en: "In CES 1.0 a low score is good, in CES 2.0 a high one: mixed up, success reads as failure. The built-in CES is 2.0.",
      vi: "In CES 1.0 a low score is good, in CES 2.0 a high one: mixed up, success reads as failure. The built-in CES is 2.0.",
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

type Here = Facts["ces-version-missing"];

function visitMetric(metric: Metric, { report }: LookAt<"metric", Here>): void {
  if (metric.measure !== "ces" || (metric.scale && metric.better)) return;
  report({ scale: `Write scale and better in the metric "${metric.name}".` }, metric);
}

function visitSurvey({ questions }: Survey, { scope, report }: LookAt<"survey", Here>): void {
  for (const question of questions) {
    const { measures, scale } = question;
    const metric = measures === undefined ? undefined : scope.find("metric", measures);
    if (metric?.measure !== "ces" || !metric.scale || !scale) continue;
    if (scale.min === metric.scale.min && scale.max === metric.scale.max) continue;
    const wanted = `${metric.scale.min ?? ""}..${metric.scale.max ?? ""}`;
    report({ scale: `"${metric.name}" has the scale ${wanted}: ask on it, or declare a metric for this scale.` }, question, { text: metric.name });
  }
}

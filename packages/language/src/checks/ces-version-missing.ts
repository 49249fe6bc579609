import { TokenKind } from "../syntax/tokens.ts";
import type { Facts } from "../problems.ts";
import { problemCheck, type CheckContext } from "./check.ts";

export const cesVersionMissing = problemCheck({
  code: "ces-version-missing",
  message: ({ scale }) =>
    `Which customer effort score is this? CES 2.0 is rated 1..7 and higher is better; CES 1.0 is rated 1..5 and lower is better. ${scale}`,
  documentation: {
    what: "A customer effort score does not say which of its two versions it is.",
    why: "In CES 1.0 a low score is good, in CES 2.0 a high one: mixed up, success reads as failure. The built-in CES is 2.0.",
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
  run,
});

function run({ file, scope, report }: CheckContext<Facts["ces-version-missing"]>): void {
  for (const metric of file.model.metrics) {
    if (metric.measure !== "ces" || (metric.scale && metric.better)) continue;
    report({ scale: `Write scale and better in the metric "${metric.name}".` }, metric);
  }
  for (const question of file.model.surveys.flatMap(({ questions }) => questions)) {
    const metric = question.measures === undefined ? undefined : scope.find("metric", question.measures);
    const { scale } = question;
    if (metric?.measure !== "ces" || !metric.scale || !scale) continue;
    if (scale.min === metric.scale.min && scale.max === metric.scale.max) continue;
    const wanted = `${metric.scale.min ?? ""}..${metric.scale.max ?? ""}`;
    const facts = { scale: `"${metric.name}" has the scale ${wanted}: ask on it, or declare a metric for this scale.` };
    report(facts, question, (item) => item.kind === TokenKind.Name && item.text === question.measures);
  }
}

import type { Touchpoint } from "../../model/types.ts";
import type { Comparison } from "../../signature.ts";
import { warning, type LookAt } from "../check.ts";
import { comparisonIn, writtenLevel } from "../figures.ts";
import { withUnit } from "../levels.ts";

type Facts = {
  readonly metric: string;
  readonly target: Comparison;
  /** The target as it is written. */
  readonly written: string;
};

export const targetWithoutDeadline = warning({
  code: "target-without-deadline",
  asksForMore: true,
  message: {
    en: ({ metric, target, written }: Facts) =>
      `The target for "${metric}", ${comparisonIn.en(target)}, has no deadline. Write by when: "target ${written} by 2027-06-30".`,
    vi: ({ metric, target, written }: Facts) =>
      `Mục tiêu của "${metric}", ${comparisonIn.vi(target)}, chưa có hạn. Hãy ghi thời hạn: "target ${written} by 2027-06-30".`,
  },
  documentation: {
    what: {
      en: "A target does not say by when it is to be reached.",
      vi: "Mục tiêu không nói rõ phải đạt vào lúc nào.",
    },
    why: {
      en: "Without a date nobody can be late, and nobody begins. With one, a review can tell whether it was reached.",
      vi: "Không có hạn thì không ai bị trễ, và cũng không ai bắt đầu. Có hạn thì khi rà soát mới biết đã đạt hay chưa.",
    },
    source: "Doran 1981 (SMART: time-related)",
    bad: `journey Buy "Buying" {
  stage Act "Receives" {
    touchpoint Deliver "The parcel arrives" {
      measures CSAT { baseline 62%; target >= 80% }
    }
  }
}
`,
    good: `journey Buy "Buying" {
  stage Act "Receives" {
    touchpoint Deliver "The parcel arrives" {
      measures CSAT { baseline 62%; target >= 80% by 2027-06-30 }
    }
  }
}
`,
  },
  visit: { touchpoint: visit },
});

function visit({ measurements }: Touchpoint, { scope, report }: LookAt<"touchpoint", Facts>): void {
  for (const measurement of measurements) {
    const metric = scope.find("metric", measurement.metric);
    const { target } = measurement;
    if (!metric || !target || target.by !== undefined) continue;
    const facts = { metric: metric.label ?? metric.name, target: withUnit(metric, target.level), written: writtenLevel(target.level) };
    report(facts, measurement, { word: "target" });
  }
}

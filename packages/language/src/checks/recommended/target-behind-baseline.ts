import { directionOf } from "../../model/gaps.ts";
import type { Metric, Touchpoint } from "../../model/types.ts";
import { satisfies } from "../../model/units.ts";
import type { Comparison, Quantity } from "../../signature.ts";
import { warning, type LookAt } from "../check.ts";
import { comparisonIn, quantityIn } from "../figures.ts";
import { amountsIn, pointsAgainst, withUnit } from "../levels.ts";

type Facts = {
  readonly metric: string;
  readonly target: Comparison;
  readonly baseline: Quantity;
};

export const targetBehindBaseline = warning({
  code: "target-behind-baseline",
  message: {
    en: ({ metric, target, baseline }: Facts) =>
      `The target for "${metric}", ${comparisonIn.en(target)}, was met before work began: the baseline is ${quantityIn.en(baseline)}. `
      + "Set a target beyond the baseline, or correct the figures.",
    vi: ({ metric, target, baseline }: Facts) =>
      `Mục tiêu của "${metric}", ${comparisonIn.vi(target)}, đã đạt ngay từ đầu: mốc ban đầu là ${quantityIn.vi(baseline)}. `
      + "Hãy đặt mục tiêu vượt mốc ban đầu, hoặc sửa lại số liệu.",
  },
  documentation: {
    what: {
      en: "The baseline of a metric already meets its target.",
      vi: "Mốc ban đầu của chỉ số đã đạt mục tiêu.",
    },
    why: {
      en: "A target that is met before anything is done moves nobody; more often, two figures have changed places.",
      vi: "Mục tiêu đạt được khi chưa làm gì thì không thúc đẩy được ai; thường gặp hơn là hai con số bị ghi đổi chỗ.",
    },
    bad: `journey Buy "Buying" {
  stage Act "Receives" {
    touchpoint Deliver "The parcel arrives" {
      measures CSAT { baseline 80%; target >= 62% by 2027-06-30 }
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
    const [baseline, target] = [measurement.baseline?.value, measurement.target?.level];
    if (!metric || !baseline || !target || pointsAgainst(metric, target) || !meets(metric, baseline, target)) continue;
    const facts = { metric: metric.label ?? metric.name, target: withUnit(metric, target), baseline: withUnit(metric, baseline) };
    report(facts, measurement, { word: "target" });
  }
}

function meets(metric: Metric, baseline: Quantity, target: Comparison): boolean {
  const amounts = amountsIn(metric, [baseline, target]);
  if (!amounts) return false;
  const [from, to] = amounts;
  if (satisfies(from, target.sign, to)) return true;
  const better = directionOf(metric, target.sign);
  return better !== undefined && (better === "lower" ? from < to : from > to);
}

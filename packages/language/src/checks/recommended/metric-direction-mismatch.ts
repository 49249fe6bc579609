import { builtInMetrics } from "../../model/builtin.ts";
import type { Touchpoint } from "../../model/types.ts";
import type { Comparison } from "../../signature.ts";
import { TokenKind } from "../../syntax/tokens.ts";
import { itemsOf } from "../../syntax/tree.ts";
import { warning, type LookAt } from "../check.ts";
import { comparisonIn, writtenLevel } from "../figures.ts";
import { betterOf, pointsTo, withUnit } from "../levels.ts";
import { pathTo } from "../statement-at.ts";

type Facts = {
  readonly metric: string;
  readonly better: "higher" | "lower";
  /** What the level is for. */
  readonly word: "expects" | "desired" | "abandons" | "promises" | "target";
  readonly level: Comparison;
  /** The same level with the sign turned, as it would be written. */
  readonly turned: string;
  /** The metric is a file's own, so that it could be changed as well. */
  readonly isDeclared: boolean;
};

export const metricDirectionMismatch = warning({
  code: "metric-direction-mismatch",
  message: {
    en: ({ metric, better, word, level, turned, isDeclared }: Facts) =>
      `"${metric}" is better when ${better}, but ${said.en[word]} ${comparisonIn.en(level)}. `
      + `Write ${turned}${isDeclared ? `, or "better ${better === "lower" ? "higher" : "lower"}" in the metric` : ""}.`,
    vi: ({ metric, better, word, level, turned, isDeclared }: Facts) =>
      `"${metric}" càng ${better === "lower" ? "thấp" : "cao"} càng tốt, nhưng ${said.vi[word]} ${comparisonIn.vi(level)}. `
      + `Hãy ghi ${turned}${isDeclared ? `, hoặc ghi "better ${better === "lower" ? "higher" : "lower"}" trong chỉ số` : ""}.`,
  },
  documentation: {
    what: {
      en: "A comparison asks for the worse side of its metric.",
      vi: "Một phép so sánh đòi hỏi phía kém hơn của chỉ số.",
    },
    why: {
      en: "Where lower is better, an expectation of at least five days would be met by waiting for ever. "
        + "`abandons` says when customers leave, so it points the other way. "
        + "A metric of the kind `duration` is better lower unless it says otherwise.",
      vi: "Khi càng thấp càng tốt, kỳ vọng \"ít nhất năm ngày\" sẽ được đáp ứng bằng cách để khách chờ mãi. "
        + "`abandons` nói khi nào khách bỏ đi nên chỉ theo hướng ngược lại. "
        + "Chỉ số thuộc loại `duration` càng thấp càng tốt, trừ khi ghi khác.",
    },
    bad: `metric DeliveryTime "Delivery time" {
  unit days
  better lower
}

journey Buy "Buying" {
  stage Act "Receives" {
    touchpoint Deliver "The parcel arrives" {
      expects DeliveryTime >= 5 days
    }
  }
}
`,
    good: `metric DeliveryTime "Delivery time" {
  unit days
  better lower
}

journey Buy "Buying" {
  stage Act "Receives" {
    touchpoint Deliver "The parcel arrives" {
      expects DeliveryTime <= 5 days
    }
  }
}
`,
  },
  visit: { touchpoint: visit },
  fix: ({ chunk, start, facts: { turned } }) => {
    const statement = pathTo(chunk, start).at(-1);
    const sign = statement && itemsOf(statement).find(({ kind }) => kind === TokenKind.Sign);
    if (!sign) return [];
    const title = { en: `Write ${turned}`, vi: `Viết ${turned}` };
    return [{ title, isSafe: false, edits: [{ start: sign.start, end: sign.end, text: opposite[sign.text as Comparison["sign"]] }] }];
  },
});

const said = {
  en: {
    expects: "this expects",
    desired: "desired is",
    abandons: "customers would leave when it is",
    promises: "this promises",
    target: "the target is",
  },
  vi: {
    expects: "kỳ vọng ở đây là",
    desired: "mức mong muốn lại là",
    abandons: "khách hàng lại bỏ đi khi",
    promises: "lời hứa ở đây là",
    target: "mục tiêu lại là",
  },
} as const;

const opposite = { "<=": ">=", ">=": "<=", "<": ">", ">": "<", "=": "=" } as const;

function visit(touchpoint: Touchpoint, { scope, report }: LookAt<"touchpoint", Facts>): void {
  for (const expectation of touchpoint.expectations) {
    judge(expectation, expectation.metric, "expects", expectation.level);
    judge(expectation, expectation.metric, "desired", expectation.desired);
    judge(expectation, expectation.metric, "abandons", expectation.abandons);
  }
  for (const promise of touchpoint.promises) judge(promise, promise.metric, "promises", promise.level);
  for (const measurement of touchpoint.measurements) judge(measurement, measurement.metric, "target", measurement.target?.level);

  function judge(element: object, name: string | undefined, word: Facts["word"], level: Comparison | undefined): void {
    const metric = name === undefined ? undefined : scope.find("metric", name);
    const better = metric && betterOf(metric);
    const to = level && pointsTo(level);
    if (!metric || !better || !level || !to || (to === better) !== (word === "abandons")) return;
    const facts = {
      metric: metric.label ?? metric.name,
      better,
      word,
      level: withUnit(metric, level),
      turned: writtenLevel({ ...level, sign: opposite[level.sign] }),
      isDeclared: !builtInMetrics.includes(metric),
    };
    report(facts, element, word === "expects" || word === "promises" ? {} : { word });
  }
}

import { daysBetween } from "../../model/dates.ts";
import { compareLevels } from "../../model/gaps.ts";
import type { Delivery, Measurement, Metric, Touchpoint } from "../../model/types.ts";
import type { Comparison, Quantity } from "../../signature.ts";
import { warning, type LookAt } from "../check.ts";
import { newestDeliveries } from "../deliveries.ts";
import { comparisonIn, quantityIn } from "../figures.ts";
import { amountsIn, pointsAgainst, withUnit } from "../levels.ts";

type Facts = {
  readonly metric: string;
  readonly target: Comparison;
  readonly by: string;
  /** Days since then, at least 1. */
  readonly late: number;
  /** The newest value; missing where nothing was measured. */
  readonly value?: Quantity;
  readonly asOf?: string;
};

export const targetOverdue = warning({
  code: "target-overdue",
  message: {
    en: ({ metric, target, by, late, value, asOf }: Facts) => {
      const due = `The target for "${metric}", ${comparisonIn.en(target)}, was due on ${by}, ${quantityIn.en({ amount: late, unit: "days" })} ago`;
      return value
        ? `${due}, and the last value is ${quantityIn.en(value)}${asOf === undefined ? "" : ` (as of ${asOf})`}. `
          + `Write the newest "actual", or set a new date and the improvement that gets there.`
        : `${due}, and no value is given. Write what was measured as "actual".`;
    },
    vi: ({ metric, target, by, late, value, asOf }: Facts) => {
      const due = `Mục tiêu của "${metric}", ${comparisonIn.vi(target)}, đã quá hạn ${quantityIn.vi({ amount: late, unit: "days" })} (hạn ${by})`;
      return value
        ? `${due}, mà giá trị gần nhất là ${quantityIn.vi(value)}${asOf === undefined ? "" : ` (tính đến ${asOf})`}. `
          + `Hãy ghi "actual" mới nhất, hoặc đặt hạn mới cùng cải tiến để đạt được.`
        : `${due} mà chưa có giá trị nào. Hãy ghi kết quả đo được vào "actual".`;
    },
  },
  documentation: {
    what: {
      en: "The date of a target has passed and the target is not met.",
      vi: "Đã qua hạn của mục tiêu mà mục tiêu chưa đạt.",
    },
    why: {
      en: "A date that passes without a word teaches everyone that dates mean nothing. "
        + "The `actual` of the statement counts, else the newest one at the touchpoint, else what is delivered there on the same metric.",
      vi: "Hạn trôi qua mà không ai nhắc sẽ khiến mọi người quen rằng hạn không có ý nghĩa gì. "
        + "Giá trị được xét là `actual` của chính câu đó, nếu không có thì là `actual` mới nhất tại điểm chạm, "
        + "rồi đến `delivers` của cùng chỉ số.",
    },
    bad: `journey Buy "Buying" {
  stage Act "Receives" {
    touchpoint Deliver "The parcel arrives" {
      measures CSAT { baseline 62%; target >= 80% by 2026-09-30; actual 71% as-of 2026-10-31 }
    }
  }
}
`,
    good: `journey Buy "Buying" {
  stage Act "Receives" {
    touchpoint Deliver "The parcel arrives" {
      measures CSAT { baseline 62%; target >= 80% by 2027-03-31; actual 71% as-of 2026-10-31 }
    }
  }
}
`,
  },
  needsToday: true,
  visit: { touchpoint: visit },
});

function visit(touchpoint: Touchpoint, { scope, today, report }: LookAt<"touchpoint", Facts>): void {
  const overdue = touchpoint.measurements.filter(({ target }) => target?.by !== undefined && target.by < today);
  if (overdue.length === 0) return;
  const actuals = newestActuals(touchpoint.measurements);
  const delivered = newestDeliveries(touchpoint);
  for (const measurement of overdue) {
    const metric = scope.find("metric", measurement.metric);
    const { level, by } = measurement.target!;
    if (!metric || by === undefined || pointsAgainst(metric, level)) continue;
    const latest: Value | undefined = measurement.actual ?? actuals.get(metric.name) ?? delivered.get(metric.name);
    if (!isMissed(metric, level, latest?.value)) continue;
    const facts = { metric: metric.label ?? metric.name, target: withUnit(metric, level), by, late: daysBetween(by, today) };
    report(latest ? { ...facts, ...valueOf(metric, latest) } : facts, measurement, { word: "target" });
  }
}

type Value = Pick<Delivery, "value" | "asOf">;

function newestActuals(measurements: readonly Measurement[]): ReadonlyMap<string, Value> {
  const newest = new Map<string, Value>();
  for (const { metric, actual } of measurements) {
    if (actual && (actual.asOf ?? "") >= (newest.get(metric)?.asOf ?? "")) newest.set(metric, actual);
  }
  return newest;
}

/** Whether a target is known not to be met; so it is where nothing was measured. */
function isMissed(metric: Metric, target: Comparison, value: Quantity | undefined): boolean {
  if (!value) return true;
  const amounts = amountsIn(metric, [target, value]);
  if (!amounts) return false;
  const gap = compareLevels(metric, target, value);
  // Where nothing says which way is better, only the level itself meets it.
  return gap ? gap.verdict === "failed" : amounts[0] !== amounts[1];
}

function valueOf(metric: Metric, { value, asOf }: Value): Pick<Facts, "value" | "asOf"> {
  return { value: withUnit(metric, value), ...(asOf === undefined ? {} : { asOf }) };
}

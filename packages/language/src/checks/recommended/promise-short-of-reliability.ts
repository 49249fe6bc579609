import { compareLevels } from "../../model/gaps.ts";
import type { Delivery, Metric, PromiseMade, Touchpoint } from "../../model/types.ts";
import { tidy } from "../../model/units.ts";
import type { Comparison } from "../../signature.ts";
import { warning, type LookAt } from "../check.ts";
import { newestDeliveries } from "../deliveries.ts";
import { comparisonIn } from "../figures.ts";
import { amountsIn, pointsAgainst, withUnit } from "../levels.ts";

type Facts = {
  readonly metric: string;
  readonly level: Comparison;
  /** In percent, below 100. */
  readonly reliability: number;
};

export const promiseShortOfReliability = warning({
  code: "promise-short-of-reliability",
  asksForMore: true,
  message: {
    en: ({ metric, level, reliability }: Facts) =>
      `"${metric}" is promised ${comparisonIn.en(level)}, but the value delivered is reached in ${reliability}% of cases only; `
      + `nothing here says what the other ${tidy(100 - reliability)}% meet. `
      + "Say it in a pain, an improvement or a note, or promise what you can keep every time.",
    vi: ({ metric, level, reliability }: Facts) =>
      `"${metric}" được hứa ${comparisonIn.vi(level)}, nhưng mức thực tế chỉ đạt trong ${reliability}% trường hợp; `
      + `ở đây chưa nói ${tidy(100 - reliability)}% còn lại gặp điều gì. `
      + "Hãy ghi ra bằng một nỗi đau, một cải tiến hoặc một ghi chú, hoặc chỉ hứa điều lần nào cũng giữ được.",
  },
  related: { en: "This is how reliably it is delivered.", vi: "Đây là độ tin cậy của mức thực tế." },
  documentation: {
    what: {
      en: "A promise is kept on the whole but not every time, and nothing is said of the rest.",
      vi: "Lời hứa nhìn chung được giữ nhưng không phải lần nào cũng giữ, và không có gì nói về phần còn lại.",
    },
    why: {
      en: "Reliability weighs most in how customers judge a service. "
        + "Averages hide those who were let down; a pain, an opportunity, an improvement or a note shows that someone knows of them.",
      vi: "Độ tin cậy là yếu tố nặng nhất khi khách hàng đánh giá dịch vụ. "
        + "Con số trung bình che khuất những người bị thất hứa; một nỗi đau, cơ hội, cải tiến hoặc ghi chú cho thấy có người biết đến họ.",
    },
    source: "Parasuraman, Zeithaml and Berry 1988 (SERVQUAL, reliability)",
    bad: `metric DeliveryTime "Delivery time" {
  unit days
  better lower
}

journey Buy "Buying" {
  stage Act "Receives" {
    touchpoint Deliver "The parcel arrives" {
      promises DeliveryTime <= 3 days
      delivers DeliveryTime 3 days { reliability 92% }
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
      promises DeliveryTime <= 3 days
      delivers DeliveryTime 3 days { reliability 92% }
      pain "Parcels to the islands take a week" { severity 3 }
    }
  }
}
`,
  },
  visit: { touchpoint: visit },
});

function visit(touchpoint: Touchpoint, { scope, report }: LookAt<"touchpoint", Facts>): void {
  const delivered = newestDeliveries(touchpoint);
  const judged = new Set<string>();
  for (const promise of touchpoint.promises) {
    const { metric: name, level } = promise;
    const metric = name === undefined ? undefined : scope.find("metric", name);
    if (!metric || !level || judged.has(metric.name)) continue;
    judged.add(metric.name);
    const delivery = delivered.get(metric.name);
    const reliability = delivery?.reliability;
    if (!delivery || reliability === undefined || reliability >= 100 || isSaid(touchpoint, promise, delivery)) continue;
    if (isKept(metric, level, delivery)) {
      report({ metric: metric.label ?? metric.name, level: withUnit(metric, level), reliability }, promise, { related: delivery });
    }
  }
}

/** Whether anyone who reads the touchpoint learns that it does not always go well. */
function isSaid({ notes, pains, opportunities, improvements }: Touchpoint, promise: PromiseMade, delivery: Delivery): boolean {
  return [notes, pains, opportunities, improvements, promise.notes, delivery.notes].some((said) => said.length > 0);
}

/** Whether the value keeps the promise; where it does not, that is what is to be said. */
function isKept(metric: Metric, level: Comparison, { value }: Delivery): boolean {
  if (pointsAgainst(metric, level) || !amountsIn(metric, [level, value])) return false;
  const verdict = compareLevels(metric, level, value)?.verdict;
  return verdict !== undefined && verdict !== "failed";
}

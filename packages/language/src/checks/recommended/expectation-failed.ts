import { compareLevels, type Gap } from "../../model/gaps.ts";
import type { Touchpoint } from "../../model/types.ts";
import { warning, type LookAt } from "../check.ts";
import { newestDeliveries } from "../deliveries.ts";
import { differenceIn, levelIn, reachedIn } from "../figures.ts";
import { amountsIn, leavesAt, pointsAgainst } from "../levels.ts";
import { holdersOf, peopleIn } from "../people.ts";
import { capital } from "../wording.ts";

type Facts = Pick<Gap, "sign" | "expected" | "delivered" | "unit" | "gap"> & {
  /** Who expects it, by their labels; empty where the journey names no persona. */
  readonly people: readonly string[];
  readonly metric: string;
  readonly asOf?: string;
};

export const expectationFailed = warning({
  code: "expectation-failed",
  message: {
    en: (facts: Facts) =>
      `${capital(peopleIn.en(facts.people))} ${facts.people.length === 1 ? "expects" : "expect"} "${facts.metric}" ${levelIn.en(facts)}, `
      + `delivered ${reachedIn.en(facts)}: ${differenceIn.en(facts)}. Deliver it, or set another expectation before they come.`,
    vi: (facts: Facts) =>
      `${capital(peopleIn.vi(facts.people))} kỳ vọng "${facts.metric}" ${levelIn.vi(facts)} nhưng thực tế ${reachedIn.vi(facts)}: `
      + `${differenceIn.vi(facts)}. `
      + "Hãy đáp ứng, hoặc điều chỉnh kỳ vọng trước khi khách đến.",
  },
  related: { en: "This is what is delivered.", vi: "Đây là mức thực tế." },
  documentation: {
    what: {
      en: "What is delivered is worse than the adequate level of an expectation.",
      vi: "Mức thực tế kém hơn mức chấp nhận được của kỳ vọng.",
    },
    why: {
      en: "Below the adequate level the zone of tolerance ends: "
        + "customers are not less pleased but dissatisfied, and look at the alternatives. "
        + "The newest value delivered at the touchpoint counts.",
      vi: "Dưới mức chấp nhận được là hết vùng khoan dung: "
        + "khách hàng không chỉ kém vui mà thật sự không hài lòng và bắt đầu nhìn sang lựa chọn khác. "
        + "Mức thực tế mới nhất tại điểm chạm là mức được xét.",
    },
    source: "Zeithaml, Berry and Parasuraman 1993",
    bad: `persona Lan "Lan"

metric DeliveryTime "Delivery time" {
  unit days
  better lower
}

journey Buy "Buying" {
  for Lan
  stage Act "Receives" {
    touchpoint Deliver "The parcel arrives" {
      expects Lan DeliveryTime <= 5 days
      delivers DeliveryTime 7 days { as-of 2026-10-31 }
    }
  }
}
`,
    good: `persona Lan "Lan"

metric DeliveryTime "Delivery time" {
  unit days
  better lower
}

journey Buy "Buying" {
  for Lan
  stage Act "Receives" {
    touchpoint Deliver "The parcel arrives" {
      expects Lan DeliveryTime <= 5 days
      delivers DeliveryTime 4 days { as-of 2026-10-31 }
    }
  }
}
`,
  },
  visit: { touchpoint: visit },
});

function visit(touchpoint: Touchpoint, { scope, journey, report }: LookAt<"touchpoint", Facts>): void {
  const delivered = newestDeliveries(touchpoint);
  for (const expectation of touchpoint.expectations) {
    const { metric: name, level } = expectation;
    const metric = name === undefined ? undefined : scope.find("metric", name);
    const delivery = metric && delivered.get(metric.name);
    if (!metric || !level || !delivery || pointsAgainst(metric, level) || !amountsIn(metric, [level, delivery.value])) continue;
    const abandons = leavesAt(metric, expectation);
    const gap = compareLevels(metric, level, delivery.value, abandons ? { abandons } : {});
    const people = gap?.verdict === "failed" ? holdersOf(expectation, journey, scope) : undefined;
    if (!gap || !people) continue;
    const { verdict: _, relative: __, ...figures } = gap;
    const asOf = delivery.asOf === undefined ? {} : { asOf: delivery.asOf };
    report({ ...figures, ...asOf, people, metric: metric.label ?? metric.name }, expectation, { related: delivery });
  }
}

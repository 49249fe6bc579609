import { compareLevels } from "../../model/gaps.ts";
import type { Touchpoint } from "../../model/types.ts";
import type { Comparison, Quantity } from "../../signature.ts";
import { warning, type LookAt } from "../check.ts";
import { newestDeliveries } from "../deliveries.ts";
import { comparisonIn, standsIn } from "../figures.ts";
import { amountsIn, leavesAt, pointsAgainst, withUnit } from "../levels.ts";
import { holdersOf, peopleIn } from "../people.ts";

type Facts = {
  /** Who leaves, by their labels; empty where the journey names no persona. */
  readonly people: readonly string[];
  readonly metric: string;
  readonly abandons: Comparison;
  readonly value: Quantity;
  readonly asOf?: string;
  /** An improvement at the touchpoint is under way or planned. */
  readonly isAnswered: boolean;
};

export const expectationAbandoned = warning({
  code: "expectation-abandoned",
  message: {
    en: ({ people, metric, abandons, value, asOf, isAnswered }: Facts) =>
      `"${metric}" ${standsIn.en(reached(value, asOf))}, `
      + `but ${peopleIn.en(people)} ${people.length === 1 ? "leaves" : "leave"} when it is ${comparisonIn.en(abandons)}. `
      + `You are losing them here: ${remedy.en[isAnswered ? "answered" : "open"]}.`,
    vi: ({ people, metric, abandons, value, asOf, isAnswered }: Facts) =>
      `"${metric}" ${standsIn.vi(reached(value, asOf))}, `
      + `trong khi ${peopleIn.vi(people)} sẽ bỏ đi nếu mức này ${comparisonIn.vi(abandons)}. `
      + `Đây là chỗ đang mất khách: hãy ${remedy.vi[isAnswered ? "answered" : "open"]}.`,
  },
  related: { en: "This is what is delivered.", vi: "Đây là mức thực tế." },
  documentation: {
    what: {
      en: "What is delivered lies past the level at which customers leave.",
      vi: "Mức thực tế đã vượt ngưỡng khiến khách hàng bỏ đi.",
    },
    why: {
      en: "No other gap costs as much: these customers do not complain, they go. "
        + "Either the level at which they leave is a guess and can be corrected, or the business is losing them today.",
      vi: "Không khoảng cách nào đắt hơn: những khách này không than phiền, họ bỏ đi. "
        + "Hoặc ngưỡng bỏ đi chỉ là phỏng đoán và cần sửa lại, hoặc doanh nghiệp đang mất khách ngay hôm nay.",
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
      expects Lan DeliveryTime <= 5 days { abandons > 10 days }
      delivers DeliveryTime 12 days { as-of 2026-10-31 }
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
      expects Lan DeliveryTime <= 5 days { abandons > 10 days }
      delivers DeliveryTime 5 days { as-of 2026-10-31 }
    }
  }
}
`,
  },
  visit: { touchpoint: visit },
});

const remedy = {
  en: {
    answered: "put the improvement of this touchpoint before all others",
    open: "mend this first, with an improvement that has an owner and a date",
  },
  vi: {
    answered: "ưu tiên cải tiến của điểm chạm này trước mọi cải tiến khác",
    open: "xử lý trước tiên, bằng một cải tiến có người phụ trách và có hạn",
  },
} as const;

function reached({ amount, unit }: Quantity, asOf: string | undefined): Parameters<typeof standsIn.en>[0] {
  return { delivered: amount, ...(unit === undefined ? {} : { unit }), ...(asOf === undefined ? {} : { asOf }) };
}

function visit(touchpoint: Touchpoint, { scope, journey, report }: LookAt<"touchpoint", Facts>): void {
  const delivered = newestDeliveries(touchpoint);
  const isAnswered = touchpoint.improvements.some(({ status }) => status !== "done");
  for (const expectation of touchpoint.expectations) {
    const { metric: name, level } = expectation;
    const metric = name === undefined ? undefined : scope.find("metric", name);
    const delivery = metric && delivered.get(metric.name);
    if (!metric || !level || !delivery || pointsAgainst(metric, level)) continue;
    const abandons = leavesAt(metric, expectation);
    if (!abandons || !amountsIn(metric, [level, abandons, delivery.value])) continue;
    if (compareLevels(metric, level, delivery.value, { abandons })?.verdict !== "abandoned") continue;
    const people = holdersOf(expectation, journey, scope);
    if (!people) continue;
    const asOf = delivery.asOf === undefined ? {} : { asOf: delivery.asOf };
    const figures = { abandons: withUnit(metric, abandons), value: withUnit(metric, delivery.value), ...asOf };
    report({ people, metric: metric.label ?? metric.name, ...figures, isAnswered }, expectation, { related: delivery });
  }
}

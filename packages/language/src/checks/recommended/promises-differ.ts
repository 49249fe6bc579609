import { directionOf } from "../../model/gaps.ts";
import type { Journey, Metric, PromiseMade, Touchpoint } from "../../model/types.ts";
import type { Comparison } from "../../signature.ts";
import { warning, type LookAt } from "../check.ts";
import { newestDeliveries } from "../deliveries.ts";
import { comparisonIn } from "../figures.ts";
import { amountsIn, pointsAgainst, pointsTo, withUnit } from "../levels.ts";

type Facts = {
  readonly metric: string;
  readonly level: Comparison;
  readonly first: Comparison;
  /** Where the first promise stands; missing where that is the same touchpoint. */
  readonly at?: string;
};

export const promisesDiffer = warning({
  code: "promises-differ",
  message: {
    en: ({ metric, level, first, at }: Facts) =>
      `"${metric}" is promised ${comparisonIn.en(level)} here, `
      + `but ${comparisonIn.en(first)} ${at === undefined ? "elsewhere at this touchpoint" : `at "${at}"`}. `
      + "Customers hold us to the better one: promise the same in both places, or declare a metric of its own for each.",
    vi: ({ metric, level, first, at }: Facts) =>
      `"${metric}" ở đây được hứa ${comparisonIn.vi(level)}, `
      + `nhưng ${at === undefined ? "chỗ khác trong cùng điểm chạm" : `điểm chạm "${at}"`} lại hứa ${comparisonIn.vi(first)}. `
      + "Khách hàng sẽ đòi lời hứa tốt hơn. Hãy hứa như nhau ở cả hai chỗ, hoặc khai báo chỉ số riêng cho từng chỗ.",
  },
  related: { en: "This is what was promised first.", vi: "Đây là lời hứa trước đó." },
  documentation: {
    what: {
      en: "Two promises in one journey give different levels of the same metric.",
      vi: "Hai lời hứa trong cùng một hành trình đưa ra hai mức khác nhau của cùng một chỉ số.",
    },
    why: {
      en: "Whoever reads both remembers the better one and is let down by the other; "
        + "promises drift apart where one team writes the page and another the confirmation. "
        + "Two touchpoints that each deliver the metric themselves promise two different moments and may differ.",
      vi: "Khách đọc cả hai sẽ nhớ lời hứa tốt hơn và hụt hẫng vì lời hứa kia; "
        + "lời hứa lệch nhau khi nhóm này viết trang sản phẩm còn nhóm khác viết thư xác nhận. "
        + "Hai điểm chạm tự cung cấp chỉ số đó (đều có \"delivers\") là hai thời điểm khác nhau nên được phép hứa khác nhau.",
    },
    source: "Parasuraman, Zeithaml and Berry 1985 (SERVQUAL, gap 4)",
    bad: `metric DeliveryTime "Delivery time" {
  unit days
  better lower
}

journey Buy "Buying" {
  stage Ask "Compares" {
    touchpoint ProductPage "The product page" {
      promises DeliveryTime <= 3 days { on "below the price" }
    }
  }
  stage Act "Buys" {
    touchpoint Confirmation "The order is confirmed" {
      promises DeliveryTime <= 5 days { on "confirmation e-mail" }
    }
  }
}
`,
    good: `metric DeliveryTime "Delivery time" {
  unit days
  better lower
}

journey Buy "Buying" {
  stage Ask "Compares" {
    touchpoint ProductPage "The product page" {
      promises DeliveryTime <= 3 days { on "below the price" }
    }
  }
  stage Act "Buys" {
    touchpoint Confirmation "The order is confirmed" {
      promises DeliveryTime <= 72 hours { on "confirmation e-mail" }
    }
  }
}
`,
  },
  visit: { journey: visit },
});

/** What is known of the promises on one metric. */
interface Known {
  readonly touchpoint: Touchpoint;
  readonly promise: PromiseMade;
  readonly first: Comparison;
  /** Whether the touchpoint of the first delivers the metric, too. */
  readonly isDelivered: boolean;
  /** By the amount, in the unit of the first: the levels that nothing speaks against. */
  readonly amounts: Set<number>;
}

function visit(journey: Journey, { scope, report }: LookAt<"journey", Facts>): void {
  const known = new Map<string, Known>();
  for (const touchpoint of journey.stages.flatMap(({ touchpoints }) => touchpoints)) {
    if (touchpoint.promises.length === 0) continue;
    const delivered = newestDeliveries(touchpoint);
    for (const promise of touchpoint.promises) {
      const { metric: name, level: written } = promise;
      const metric = name === undefined ? undefined : scope.find("metric", name);
      if (!metric || !written || pointsAgainst(metric, written)) continue;
      const level = withUnit(metric, written);
      const isDelivered = delivered.has(metric.name);
      const before = known.get(metric.name);
      if (!before) {
        const amounts = amountsIn(metric, [level]);
        if (amounts) known.set(metric.name, { touchpoint, promise, first: level, isDelivered, amounts: new Set(amounts) });
        continue;
      }
      const { first } = before;
      const amount = amountIn(metric, level, first);
      if (amount === undefined || agrees(metric, level, amount, before)) continue;
      if (touchpoint !== before.touchpoint && isDelivered && before.isDelivered) {
        before.amounts.add(amount);
        continue;
      }
      const at = touchpoint === before.touchpoint ? {} : { at: before.touchpoint.label ?? before.touchpoint.name };
      report({ metric: metric.label ?? metric.name, level, first, ...at }, promise, { related: before.promise });
    }
  }
}

/** The amount in the unit of the first promise, in which all are remembered. */
function amountIn(metric: Metric, level: Comparison, first: Comparison): number | undefined {
  return amountsIn({ ...metric, ...(first.unit === undefined ? {} : { unit: first.unit }) }, [first, level])?.[1];
}

/** Whether a level says the same as one before, or, where nothing says which way is better, is the other end of a range. */
function agrees(metric: Metric, level: Comparison, amount: number, { first, amounts }: Known): boolean {
  const [to, from] = [pointsTo(level), pointsTo(first)];
  if (to === undefined || from === undefined || to === from) return amounts.has(amount);
  if (directionOf(metric, "=") !== undefined) return amounts.has(amount);
  const [limit] = [...amounts];
  return to === "higher" ? amount < limit! : amount > limit!;
}

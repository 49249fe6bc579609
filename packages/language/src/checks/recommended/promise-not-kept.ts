import type { Gap } from "../../model/gaps.ts";
import type { Touchpoint } from "../../model/types.ts";
import { latestDelivery } from "../../model/gaps.ts";
import { warning, type LookAt } from "../check.ts";
import { differenceIn, levelIn, reachedIn } from "../figures.ts";

type Facts = Pick<Gap, "sign" | "expected" | "delivered" | "unit" | "gap"> & { readonly asOf?: string };

export const promiseNotKept = warning({
  code: "promise-not-kept",
  message: {
    en: (facts: Facts) =>
      `Promised ${levelIn.en(facts)}, delivered ${reachedIn.en(facts)}: ${differenceIn.en(facts)}. Deliver it, or promise what you keep.`,
    vi: (facts: Facts) =>
      `Hứa ${levelIn.vi(facts)} nhưng thực tế ${reachedIn.vi(facts)}: ${differenceIn.vi(facts)}. Hãy làm đúng lời hứa, hoặc chỉ hứa điều giữ được.`,
  },
  related: { en: "This is what is delivered.", vi: "Đây là mức thực tế." },
  documentation: {
    what: {
      en: "A touchpoint promises better than it delivers.",
      vi: "Điểm chạm hứa tốt hơn mức thực tế cung cấp.",
    },
    why: {
      en: "Customers hold us to what we said. A promise broken costs more trust than a modest promise kept.",
      vi: "Khách hàng đánh giá ta theo điều ta đã nói. Một lời hứa bị phá vỡ làm mất nhiều niềm tin hơn một lời hứa khiêm tốn mà giữ được.",
    },
    source: "Parasuraman, Zeithaml and Berry 1985 (SERVQUAL, gap 4)",
    bad: `metric DeliveryTime "Delivery time" {
  unit days
  better lower
}

journey Buy "Buying" {
  stage Act "Receives" {
    touchpoint Deliver "The parcel arrives" {
      promises DeliveryTime <= 3 days
      delivers DeliveryTime 7 days { as-of 2026-10-31 }
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
      promises DeliveryTime <= 7 days
      delivers DeliveryTime 7 days { as-of 2026-10-31 }
    }
  }
}
`,
  },
  visit: { touchpoint: visit },
});

function visit(touchpoint: Touchpoint, { gaps, report }: LookAt<"touchpoint", Facts>): void {
  for (const { kind, metric, sign, expected, delivered, unit, gap, verdict } of gaps()) {
    if (kind !== "promise" || (verdict !== "failed" && verdict !== "abandoned")) continue;
    const delivery = latestDelivery(touchpoint, metric)!;
    const promise = touchpoint.promises.find((made) => made.metric === metric && made.level)!;
    const facts = { sign, expected, delivered, gap, ...(unit === undefined ? {} : { unit }), ...(delivery.asOf === undefined ? {} : { asOf: delivery.asOf }) };
    report(facts, promise, { related: delivery });
  }
}

import type { Both } from "../../lang.ts";
import type { Touchpoint } from "../../model/types.ts";
import { canonicalUnit } from "../../model/units.ts";
import type { Quantity } from "../../signature.ts";
import { warning, type LookAt } from "../check.ts";
import { quantityIn } from "../figures.ts";
import { isPossible, possibleRange, withUnit } from "../levels.ts";

type Facts = {
  readonly metric: string;
  readonly value: Quantity;
  readonly min?: Quantity;
  readonly max?: Quantity;
};

export const valueOutsideScale = warning({
  code: "value-outside-scale",
  message: {
    en: ({ metric, value, ...limits }: Facts) =>
      `"${metric}" ${rangeIn.en(limits)}, so it cannot be ${quantityIn.en(value)}. Correct the figure, or the metric's kind, unit or scale.`,
    vi: ({ metric, value, ...limits }: Facts) =>
      `"${metric}" ${rangeIn.vi(limits)}, nên không thể là ${quantityIn.vi(value)}. `
      + "Hãy sửa con số, hoặc sửa loại, đơn vị hay thang đo của chỉ số.",
  },
  documentation: {
    what: {
      en: "A figure lies where its metric can never be.",
      vi: "Con số nằm ngoài khoảng mà chỉ số có thể đạt.",
    },
    why: {
      en: "NPS runs from −100 to 100, shares of customers from 0% to 100%, means of ratings from one end of their scale to the other, "
        + "durations and counts begin at 0. "
        + "A slip of the pen here would be drawn, compared and reported as if it were true. "
        + "Changes in percent have no bounds, and a duration whose scale begins below 0 may be negative.",
      vi: "NPS chạy từ −100 đến 100, tỷ lệ khách hàng từ 0% đến 100%, điểm trung bình nằm trong thang đo, "
        + "thời lượng và số đếm bắt đầu từ 0. "
        + "Một lỗi gõ ở đây sẽ được vẽ, so sánh và báo cáo như thật. "
        + "Mức tăng giảm theo phần trăm không có giới hạn, và thời lượng có thang đo bắt đầu dưới 0 được phép âm.",
    },
    bad: `journey Buy "Buying" {
  stage Act "Receives" {
    touchpoint Deliver "The parcel arrives" {
      measures CSAT { baseline 62%; target >= 800% by 2027-06-30 }
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

/** Where the values of a metric lie; one of the limits is always there. */
const rangeIn: Both<(limits: Pick<Facts, "min" | "max">) => string> = {
  en: ({ min, max }) => {
    if (min && max) return `lies between ${quantityIn.en(min)} and ${quantityIn.en(max)}`;
    return min ? `is never below ${quantityIn.en(min)}` : `is never above ${quantityIn.en(max!)}`;
  },
  vi: ({ min, max }) => {
    if (min && max) return `chỉ nằm trong khoảng từ ${quantityIn.vi(min)} đến ${quantityIn.vi(max)}`;
    return min ? `không bao giờ dưới ${quantityIn.vi(min)}` : `không bao giờ trên ${quantityIn.vi(max!)}`;
  },
};

function visit(touchpoint: Touchpoint, { scope, report }: LookAt<"touchpoint", Facts>): void {
  for (const expectation of touchpoint.expectations) {
    judge(expectation, expectation.metric, expectation.level);
    judge(expectation, expectation.metric, expectation.desired, "desired");
    judge(expectation, expectation.metric, expectation.abandons, "abandons");
  }
  for (const promise of touchpoint.promises) judge(promise, promise.metric, promise.level);
  for (const delivery of touchpoint.deliveries) judge(delivery, delivery.metric, delivery.value);
  for (const measurement of touchpoint.measurements) {
    judge(measurement, measurement.metric, measurement.baseline?.value, "baseline");
    judge(measurement, measurement.metric, measurement.target?.level, "target");
    judge(measurement, measurement.metric, measurement.actual?.value, "actual");
  }

  function judge(element: object, name: string | undefined, value: Quantity | undefined, word?: string): void {
    const metric = name === undefined ? undefined : scope.find("metric", name);
    if (!metric || !value || isPossible(metric, value)) return;
    const unit = canonicalUnit(metric.unit);
    const limit = (amount: number): Quantity => (unit === undefined ? { amount } : { amount, unit });
    const { min, max } = possibleRange(metric) ?? {};
    const limits = { ...(min === undefined ? {} : { min: limit(min) }), ...(max === undefined ? {} : { max: limit(max) }) };
    const { amount, unit: written } = withUnit(metric, value);
    const shown = written === undefined ? { amount } : { amount, unit: written };
    report({ metric: metric.label ?? metric.name, value: shown, ...limits }, element, word === undefined ? {} : { word });
  }
}

import type { Quantity } from "../../signature.ts";
import type { Journey } from "../../model/types.ts";
import type { Facts } from "../../problems.ts";
import { canonicalUnit, knownUnits, sameDimension } from "../../model/units.ts";
import { nearest } from "../../near.ts";
import { itemsOf } from "../../syntax/tree.ts";
import { problemCheck, type Change, type Found, type LookAt } from "../check.ts";
import { writeInstead } from "../replacement.ts";
import { pathTo } from "../statement-at.ts";
import { didYouMeanIn, unitWithin } from "../wording.ts";

type Here = Facts["unit-mismatch"];

export const unitMismatch = problemCheck({
  code: "unit-mismatch",
  message: {
    en: ({ metric, wanted, unit }) =>
      wanted === undefined
        ? `"${metric}" has no unit, but this value is in ${inWords.en(unit)}. Write a plain number.`
        : `"${metric}" is measured in ${inWords.en(wanted)}; a value in ${inWords.en(unit)} does not convert into that.${advice.en(wanted, unit)}`,
    vi: ({ metric, wanted, unit }) =>
      wanted === undefined
        ? `"${metric}" không có đơn vị, nhưng giá trị này tính bằng ${inWords.vi(unit)}. Hãy viết một con số không kèm đơn vị.`
        : `"${metric}" tính bằng ${inWords.vi(wanted)}; giá trị tính bằng ${inWords.vi(unit)} không quy đổi sang được.${advice.vi(wanted, unit)}`,
  },
  documentation: {
    what: {
      en: "A value is given in a unit that does not convert into its metric's.",
      vi: "Giá trị dùng đơn vị không quy đổi được sang đơn vị của chỉ số.",
    },
    why: {
      en: "Minutes, hours, days and weeks convert into each other; days and percents never do, so no gap could be computed.",
      vi: "Phút, giờ, ngày và tuần quy đổi được cho nhau; ngày và phần trăm thì không, nên không tính được khoảng cách nào.",
    },
    bad: `metric DeliveryTime "Delivery time" {
  unit days
}

journey Buy "Buying" {
  stage Act "Receives" {
    touchpoint Deliver "The parcel arrives" {
      delivers DeliveryTime 92%
    }
  }
}
`,
    good: `metric DeliveryTime "Delivery time" {
  unit days
}

journey Buy "Buying" {
  stage Act "Receives" {
    touchpoint Deliver "The parcel arrives" {
      delivers DeliveryTime 36 hours
    }
  }
}
`,
  },
  visit: { journey: visit },
  fix,
});

const advice = {
  en: (wanted: string, unit: string) => didYouMeanIn.en(nearUnit(unit)) || ` Write one in ${inWords.en(wanted)}.`,
  vi: (wanted: string, unit: string) => didYouMeanIn.vi(nearUnit(unit)) || ` Hãy viết giá trị tính bằng ${inWords.vi(wanted)}.`,
};

const inWords = {
  en: (unit: string) => unitWithin.en(canonicalUnit(unit) ?? unit),
  vi: (unit: string) => unitWithin.vi(canonicalUnit(unit) ?? unit),
};

/** The unit that was probably meant by one that is not known. */
function nearUnit(unit: string): string | undefined {
  return knownUnits.includes(canonicalUnit(unit) ?? "") ? undefined : nearest(unit, knownUnits);
}

/** The finding stands at the metric; the unit stands behind it, or in the block. */
function fix({ facts: { wanted, unit }, chunk, start }: Found<Here>): readonly Change[] {
  const near = wanted === undefined ? undefined : nearUnit(unit);
  const statement = pathTo(chunk, start).at(-1);
  if (near === undefined || !statement) return [];
  const places = [statement, ...(statement.block?.statements ?? [])].flatMap((one) => itemsOf(one).slice(1));
  const written = places.find(({ text }) => text.normalize("NFC") === unit);
  return written ? [writeInstead(written, near)] : [];
}

function visit(journey: Journey, { scope, report }: LookAt<"journey", Facts["unit-mismatch"]>): void {
  /** For metrics that declare none, the unit in which the journey gives a value first. */
  const given = new Map<string, string>();
  for (const touchpoint of journey.stages.flatMap(({ touchpoints }) => touchpoints)) {
    for (const expectation of touchpoint.expectations) {
      compare(expectation, expectation.metric, [expectation.level, expectation.desired, expectation.abandons]);
    }
    for (const promise of touchpoint.promises) compare(promise, promise.metric, [promise.level]);
    for (const delivery of touchpoint.deliveries) compare(delivery, delivery.metric, [delivery.value]);
    for (const measurement of touchpoint.measurements) {
      const { metric, baseline, target, actual } = measurement;
      compare(measurement, metric, [baseline?.value, target?.level, actual?.value]);
    }
  }

  function compare(element: object, name: string | undefined, values: readonly (Quantity | undefined)[]): void {
    const metric = name === undefined ? undefined : scope.find("metric", name);
    if (!metric) return;
    for (const value of values) {
      if (value?.unit === undefined) continue;
      // A metric without a unit is measured in plain numbers where it has a scale, else in what is written first.
      if (metric.unit === undefined && !metric.scale && !given.has(metric.name)) given.set(metric.name, value.unit);
      const wanted = canonicalUnit(metric.unit ?? given.get(metric.name));
      if (sameDimension(value.unit, wanted)) continue;
      report({ metric: metric.name, unit: value.unit, ...(wanted === undefined ? {} : { wanted }) }, element, { text: metric.name });
      return;
    }
  }
}

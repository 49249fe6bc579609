import type { Quantity } from "../../signature.ts";
import type { Journey } from "../../model/types.ts";
import type { Facts } from "../../problems.ts";
import { canonicalUnit, knownUnits, sameDimension } from "../../model/units.ts";
import { nearest } from "../../near.ts";
import { problemCheck, type LookAt } from "../check.ts";

export const unitMismatch = problemCheck({
  code: "unit-mismatch",
  message: {
    en: ({ metric, wanted, unit }) =>
    wanted === undefined
      ? `"${metric}" has no unit, but this value is in ${inWords(unit)}. Write a plain number.`
      : `"${metric}" is measured in ${inWords(wanted)}; a value in ${inWords(unit)} does not convert into that. ${advice(wanted, unit)}`,
    vi: ({ metric, wanted, unit }) =>
    wanted === undefined
      ? `"${metric}" has no unit, but this value is in ${inWords(unit)}. Write a plain number.`
      : `"${metric}" is measured in ${inWords(wanted)}; a value in ${inWords(unit)} does not convert into that. ${advice(wanted, unit)}`,
  },
  documentation: {
    what: {
      en: "A value is given in a unit that does not convert into its metric's.",
      vi: "A value is given in a unit that does not convert into its metric's.",
    },
    why: {
      en: "Minutes, hours, days and weeks convert into each other; days and percents never do, so no gap could be computed.",
      vi: "Minutes, hours, days and weeks convert into each other; days and percents never do, so no gap could be computed.",
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
});

function advice(wanted: string, unit: string): string {
  const isKnown = knownUnits.includes(canonicalUnit(unit) ?? "");
  const near = isKnown ? undefined : nearest(unit, knownUnits);
  return near === undefined ? `Write one in ${inWords(wanted)}.` : `Did you mean "${near}"?`;
}

function inWords(unit: string): string {
  return unit === "%" ? "percent" : unit;
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

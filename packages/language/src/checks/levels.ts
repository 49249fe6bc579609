import { directionOf } from "../model/gaps.ts";
import type { Expectation, Metric } from "../model/types.ts";
import { amountIn, canonicalUnit, sameDimension } from "../model/units.ts";
import type { Comparison, Quantity, ValueRange } from "../signature.ts";

/** Which way a metric is better, whatever sign a comparison has; undefined where nothing says so. */
export function betterOf(metric: Metric): "higher" | "lower" | undefined {
  return directionOf(metric, "=");
}

/** Which way a comparison points: `<=` asks for less; `=` points nowhere. */
export function pointsTo({ sign }: Pick<Comparison, "sign">): "higher" | "lower" | undefined {
  if (sign === "=") return undefined;
  return sign.startsWith("<") ? "lower" : "higher";
}

/** Whether a level asks for the worse side of its metric; never where nothing says which side that is. */
export function pointsAgainst(metric: Metric, level: Comparison): boolean {
  const [better, to] = [betterOf(metric), pointsTo(level)];
  return better !== undefined && to !== undefined && better !== to;
}

/**
 * The amounts of values of one metric in one unit, their metric's or else the first that is written.
 * Undefined where units do not convert, or where a figure cannot be: another check speaks of both.
 */
export function amountsIn<const Values extends readonly Quantity[]>(
  metric: Metric,
  values: Values,
): { readonly [Key in keyof Values]: number } | undefined {
  const unit = metric.unit ?? values.find((value) => value.unit !== undefined)?.unit;
  const amounts = values.map((value) => (isPossible(metric, value) ? amountIn(value, unit) : undefined));
  return amounts.includes(undefined) ? undefined : (amounts as { readonly [Key in keyof Values]: number });
}

/** A value as people read it: its unit by the plain name, that of its metric where it is written without one. */
export function withUnit<Q extends Quantity>(metric: Metric, quantity: Q): Q {
  const unit = canonicalUnit(quantity.unit ?? metric.unit);
  return unit === undefined ? quantity : { ...quantity, unit };
}

/**
 * Between which values, in its unit, a metric can lie. NPS −100..100 (Reichheld 2003), shares 0% to 100%, ratings
 * within their scale, durations and counts from 0 on. Growth in percent has no bounds. A scale that begins below 0
 * says that a duration may be negative, as a delay is for those who come early.
 */
export function possibleRange({ measure, scale, unit }: Metric): ValueRange | undefined {
  const isShare = canonicalUnit(unit) === "%";
  if (measure === "nps") return { min: -100, max: 100 };
  if (isShare && (measure === "csat" || measure === "ratio" || measure === "ces")) return { min: 0, max: 100 };
  // Without a unit it may be a mean of ratings as well as a share.
  if (measure === "csat" && unit === undefined) return { min: 0, max: 100 };
  if (unit === undefined && scale) return scale;
  if (measure === "count" || measure === "duration" || (measure === undefined && isTime(unit))) {
    return (scale?.min ?? 0) < 0 ? undefined : { min: 0 };
  }
  return undefined;
}

/** Whether a value lies where its metric can lie; so does one whose unit does not convert. */
export function isPossible(metric: Metric, value: Quantity): boolean {
  const range = possibleRange(metric);
  const amount = range && amountIn(value, metric.unit);
  return amount === undefined || (amount >= (range?.min ?? -Infinity) && amount <= (range?.max ?? Infinity));
}

/** What is upside down in a zone of tolerance: whether its other levels lie on the wrong side of the adequate one. */
export function upsideDown(metric: Metric, { level, desired, abandons }: Expectation): { readonly desired: boolean; readonly abandons: boolean } {
  return {
    desired: level !== undefined && desired !== undefined && isWeaker(metric, desired, level),
    abandons: level !== undefined && abandons !== undefined && isInside(metric, abandons, level),
  };
}

/** Whether the expectation can be trusted to say when a customer leaves: beyond the adequate level, and further away. */
export function leavesAt(metric: Metric, expectation: Expectation): Comparison | undefined {
  const { abandons } = expectation;
  if (!abandons || upsideDown(metric, expectation).abandons) return undefined;
  return betterOf(metric) !== undefined && betterOf(metric) === pointsTo(abandons) ? undefined : abandons;
}

function isWeaker(metric: Metric, desired: Comparison, level: Comparison): boolean {
  const better = directionOf(metric, level.sign) ?? pointsTo(desired);
  if (better === undefined || pointsAgainst(metric, level) || pointsAgainst(metric, desired)) return false;
  const amounts = amountsIn(metric, [desired, level]);
  if (!amounts) return false;
  return better === "lower" ? amounts[0] > amounts[1] : amounts[0] < amounts[1];
}

function isInside(metric: Metric, abandons: Comparison, level: Comparison): boolean {
  const better = directionOf(metric, level.sign);
  if (better === undefined || pointsAgainst(metric, level)) return false;
  const amounts = amountsIn(metric, [abandons, level]);
  if (!amounts) return false;
  // Where the metric says which way is better, the sign is at fault and not the zone.
  if (pointsTo(abandons) === better) return betterOf(metric) === undefined;
  return better === "lower" ? amounts[0] < amounts[1] : amounts[0] > amounts[1];
}

function isTime(unit: string | undefined): boolean {
  return unit !== undefined && (sameDimension(unit, "days") || sameDimension(unit, "months"));
}

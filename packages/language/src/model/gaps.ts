import type { Comparison, Quantity } from "../signature.ts";
import type { Scope } from "./scope.ts";
import type { Delivery, Expectation, Journey, Metric, Stage, Touchpoint } from "./types.ts";
import { amountIn, canonicalUnit, satisfies, tidy } from "./units.ts";

/**
 * How one thing compares with another, positive when better. `expectation`: delivered against expected;
 * `promise`: delivered against promised; `message`: promised against expected.
 */
export interface Gap {
  readonly kind: "expectation" | "promise" | "message";
  readonly journey: string;
  readonly stage: string;
  readonly touchpoint: string;
  /** Whose expectation it is; missing in promise gaps, and where a journey names no persona. */
  readonly persona?: string;
  readonly metric: string;
  /** The unit of the three figures; missing where the metric has none. */
  readonly unit?: string;
  /** What is compared against, with its sign: the adequate level, or the level promised. */
  readonly sign: Comparison["sign"];
  readonly expected: number;
  /** What is compared: the value delivered, or in a message gap the level promised. */
  readonly delivered: number;
  /** In the unit; above 0 is better than expected, whichever way the metric points. */
  readonly gap: number;
  /** The gap as a fraction of |expected|, or of the width of the metric's scale; missing where that is 0. */
  readonly relative?: number;
  readonly verdict: Verdict;
  /** How much the expectation matters to the persona, 1 to 5. */
  readonly importance?: number;
}

/**
 * Where a value falls in the zone of tolerance (Zeithaml, Berry and Parasuraman 1993): past the level that
 * delights, better than adequate, just adequate, worse, or past the level at which customers leave.
 */
export type Verdict = "delighted" | "exceeded" | "met" | "failed" | "abandoned";

/** All gaps of a journey, touchpoint by touchpoint as written. What cannot be compared is left out. */
export function gapsOf(journey: Journey, scope: Scope): Gap[] {
  return journey.stages.flatMap((stage) =>
    stage.touchpoints.flatMap((touchpoint) => touchpointGaps(journey, stage, touchpoint, scope)),
  );
}

/** All gaps of one touchpoint: expectation gaps, promise gaps, message gaps. */
export function touchpointGaps(journey: Journey, stage: Stage, touchpoint: Touchpoint, scope: Scope): Gap[] {
  const place = { journey: journey.name, stage: stage.name, touchpoint: touchpoint.name };
  const gaps: Gap[] = [];
  for (const expectation of touchpoint.expectations) {
    const { metric: name, level, importance } = expectation;
    const metric = name === undefined ? undefined : scope.find("metric", name);
    if (!metric || !level) continue;
    const promise = touchpoint.promises.find((made) => made.metric === name)?.level;
    const delivery = latestDelivery(touchpoint, metric.name)?.value;
    for (const persona of personasOf(expectation, journey)) {
      const whose = {
        ...place,
        ...(persona === undefined ? {} : { persona }),
        ...(importance === undefined ? {} : { importance }),
      };
      add("expectation", whose, metric, level, delivery, expectation);
      add("message", whose, metric, level, promise);
    }
  }
  for (const { metric: name, level } of touchpoint.promises) {
    const metric = name === undefined ? undefined : scope.find("metric", name);
    if (metric && level) add("promise", place, metric, level, latestDelivery(touchpoint, metric.name)?.value);
  }
  return gaps;

  function add(
    kind: Gap["kind"],
    whose: Pick<Gap, "journey" | "stage" | "touchpoint" | "persona" | "importance">,
    metric: Metric,
    expected: Comparison,
    delivered: Quantity | undefined,
    zone?: Expectation,
  ): void {
    const difference = delivered && compareLevels(metric, expected, delivered, zone);
    if (difference) gaps.push({ kind, ...whose, metric: metric.name, ...difference });
  }
}

/**
 * `delivered` against `expected` on a metric, in the metric's unit (that of `expected` where it has none).
 * The gap is positive when better: expected within 5 days, delivered in 3 is +2 days, in 7 −2 days.
 * Relative to |expected|, on scales to their width. Undefined where the units do not convert or nothing
 * says which way is better.
 */
export function compareLevels(
  metric: Metric,
  expected: Comparison,
  delivered: Quantity,
  zone: Pick<Expectation, "desired" | "abandons"> = {},
): Pick<Gap, "unit" | "sign" | "expected" | "delivered" | "gap" | "relative" | "verdict"> | undefined {
  const unit = canonicalUnit(metric.unit ?? expected.unit ?? delivered.unit);
  const [wanted, got] = [amountIn(expected, unit), amountIn(delivered, unit)];
  const better = directionOf(metric, expected.sign);
  if (wanted === undefined || got === undefined || better === undefined) return undefined;
  const gap = tidy(better === "higher" ? got - wanted : wanted - got) + 0;
  const width = scaleWidth(metric) ?? Math.abs(wanted);
  return {
    ...(unit === undefined ? {} : { unit }),
    sign: expected.sign,
    expected: wanted,
    delivered: got,
    gap,
    ...(width === 0 ? {} : { relative: tidy(gap / width) }),
    verdict: verdictOf(gap, got, satisfies(got, expected.sign, wanted), unit, zone),
  };
}

function verdictOf(
  gap: number,
  got: number,
  isAdequate: boolean,
  unit: string | undefined,
  { desired, abandons }: Pick<Expectation, "desired" | "abandons">,
): Verdict {
  const reaches = (level: Comparison | undefined): boolean => {
    const limit = level && amountIn(level, unit);
    return limit !== undefined && satisfies(got, level!.sign, limit);
  };
  if (reaches(abandons)) return "abandoned";
  if (gap < 0 || (gap === 0 && !isAdequate)) return "failed";
  if (reaches(desired)) return "delighted";
  return gap > 0 ? "exceeded" : "met";
}

/** Which way a metric is better: as declared, else shorter for durations, else as the sign points. */
export function directionOf(metric: Metric, sign: Comparison["sign"]): "higher" | "lower" | undefined {
  if (metric.better) return metric.better;
  if (metric.measure === "duration") return "lower";
  if (sign === "=") return undefined;
  return sign.startsWith("<") ? "lower" : "higher";
}

/**
 * How wide the values of a metric on a scale can lie apart: NPS 200 (−100..100), CSAT 100 (a share in %),
 * CES and others the width of their scale. Undefined for quantities such as durations and money.
 */
export function scaleWidth({ measure, scale, unit }: Metric): number | undefined {
  if (measure === "nps") return 200;
  if (measure === "csat" || (measure === "ratio" && canonicalUnit(unit) === "%")) return 100;
  if (unit !== undefined || scale?.min === undefined || scale.max === undefined) return undefined;
  return scale.max - scale.min;
}

/** The newest value delivered on a metric at a touchpoint; of equally new ones the last written. */
export function latestDelivery(touchpoint: Touchpoint, metric: string): Delivery | undefined {
  return touchpoint.deliveries
    .filter((delivery) => delivery.metric === metric)
    .reduce<Delivery | undefined>((newest, next) => ((next.asOf ?? "") >= (newest?.asOf ?? "") ? next : newest), undefined);
}

/** Whose expectation it is: the personas named, else all of the journey; one nobody where it has none. */
export function personasOf(expectation: Expectation, journey: Journey): readonly (string | undefined)[] {
  if (expectation.personas.length > 0) return expectation.personas;
  return journey.personas.length > 0 ? journey.personas : [undefined];
}

/**
 * The journey gap, Σ importance·gap / Σ importance over the expectation gaps that have both, as a fraction:
 * the gaps are taken relative, so that days and points can be summed (the weighted SERVQUAL score of
 * Parasuraman, Zeithaml and Berry 1988). Undefined where there is none.
 */
export function journeyGap(gaps: readonly Gap[]): number | undefined {
  let weighted = 0;
  let weights = 0;
  for (const { kind, importance, relative } of gaps) {
    if (kind !== "expectation" || importance === undefined || relative === undefined) continue;
    weighted += importance * relative;
    weights += importance;
  }
  return weights === 0 ? undefined : tidy(weighted / weights);
}

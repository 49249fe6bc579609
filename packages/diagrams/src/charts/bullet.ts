import { compareLevels, type Measurement, type Metric } from "@sojourn/language";
import type { Block } from "../picture/parts/block.ts";
import { at } from "../picture/parts/shape.ts";
import type { Mark } from "../picture/picture.ts";
import type { Theme, Tone } from "../picture/theme.ts";

/** Where a measurement stands: distances from the target in its unit (from the baseline where there is no target), above 0 is better. */
export interface Standing {
  readonly baseline?: number;
  readonly actual?: number;
  readonly hasTarget: boolean;
  /** From baseline to actual, above 0 is better. */
  readonly change?: number;
  readonly unit?: string;
  readonly tone: Tone;
}

/** Where a measurement stands; undefined where fewer than two of its values compare. */
export function standingOf({ baseline, actual, target }: Measurement, metric: Metric | undefined): Standing | undefined {
  if (metric === undefined) return undefined;
  const sign = metric.better === "lower" || metric.measure === "duration" ? "<=" : ">=";
  const aim = target?.level ?? (baseline === undefined ? undefined : { sign, ...baseline.value } as const);
  if (aim === undefined) return undefined;
  const [before, now] = [baseline, actual].map((measured) => measured && compareLevels(metric, aim, measured.value));
  if (before === undefined && now === undefined) return undefined;
  if (target === undefined && (now === undefined || metric.better === undefined)) return undefined;
  const change = before && now ? now.gap - before.gap : undefined;
  const isReached = target !== undefined && now !== undefined && now.verdict !== "failed";
  const unit = (now ?? before)?.unit;
  return {
    hasTarget: target !== undefined,
    ...(before === undefined ? {} : { baseline: before.gap }),
    ...(now === undefined ? {} : { actual: now.gap }),
    ...(change === undefined ? {} : { change }),
    ...(unit === undefined ? {} : { unit }),
    tone: isReached ? "good" : change === undefined || change === 0 ? "neutral" : change > 0 ? "good" : "bad",
  };
}

const height = 20;
const thick = 8;

/** A bullet bar: better is to the right, a ring for the baseline, a bar from it to the present value, an upright line for the target. */
export function bulletBar({ baseline, actual, hasTarget, tone }: Standing, theme: Theme, width: number): Block {
  const values = [...(baseline === undefined ? [] : [baseline]), ...(actual === undefined ? [] : [actual]), ...(hasTarget ? [0] : [])];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return {
    width,
    height,
    place: (x, y) => {
      const middle = y + height / 2;
      const placeOf = (value: number): number => (high === low ? x + width / 2 : x + 10 + ((value - low) / (high - low)) * (width - 20));
      const frame = { x, y: middle - thick / 2, width, height: thick };
      const marks: Mark[] = [{ kind: "box", ...frame, radius: thick / 2, fill: theme.raised, stroke: theme.border, strokeWidth: 1 }];
      if (baseline !== undefined && actual !== undefined) {
        const [from, to] = [placeOf(Math.min(baseline, actual)), placeOf(Math.max(baseline, actual))];
        marks.push({ kind: "box", x: from, y: middle - thick / 2 + 1.5, width: to - from, height: thick - 3, fill: theme.tones[tone].fill });
      }
      if (hasTarget) marks.push(targetMark(placeOf(0), middle, theme));
      if (baseline !== undefined) marks.push(baselineMark(placeOf(baseline), middle, theme));
      if (actual !== undefined) marks.push(actualMark(placeOf(actual), middle, theme, tone));
      return marks;
    },
  };
}

/** What stands for a baseline: a ring. */
export function baselineMark(x: number, y: number, theme: Theme): Mark {
  return { kind: "circle", x, y, radius: 4.5, fill: theme.surface, stroke: theme.muted, strokeWidth: 1.5 };
}

/** What stands for the present value: a full diamond. */
export function actualMark(x: number, y: number, theme: Theme, tone: Tone): Mark {
  const d = `M ${at(x)} ${at(y - 7)} L ${at(x + 6)} ${at(y)} L ${at(x)} ${at(y + 7)} L ${at(x - 6)} ${at(y)} Z`;
  return { kind: "path", d, fill: theme.tones[tone].fill, stroke: theme.surface, strokeWidth: 1.5 };
}

/** What stands for a target: an upright line. */
export function targetMark(x: number, y: number, theme: Theme): Mark {
  return { kind: "line", x1: x, y1: y - 8, x2: x, y2: y + 8, stroke: theme.text, strokeWidth: 3 };
}

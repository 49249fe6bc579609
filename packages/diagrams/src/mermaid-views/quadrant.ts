import type { Journey, Scope } from "@sojourn/language";
import { figuresIn } from "../charts/figures.ts";
import { numberedIn, type Crosshair, type Numbered } from "../charts/quadrants.ts";
import { chartWords } from "../charts/words.ts";
import { personaMarks } from "../map/personas.ts";
import { labelOf } from "../picture/parts/paragraph.ts";
import { themes } from "../picture/theme.ts";
import { widthOf } from "../text/measure.ts";
import type { ViewOptions } from "../views/view.ts";
import { quoted, unquoted } from "./quoted.ts";
import { accessible, inParts, settings } from "./chart.ts";

/**
 * Importance and performance as a Mermaid `quadrantChart`. Mermaid's quadrants meet in the middle, ours at the means: each half of a scale
 * is stretched to a half of the chart, so that every point stands in its quadrant.
 */
export function prioritiesMermaid(journey: Journey, scope: Scope, options: ViewOptions): readonly string[] {
  const { lang } = options;
  const { crosshair, items } = numberedIn(journey, options);
  if (crosshair === undefined) return [];
  const labels = new Map(personaMarks(journey, scope, themes[options.theme], lang, options).map(({ name, label }) => [name, label]));
  const points = pointsOf(items, crosshair, labels);
  const words = chartWords[lang];
  const { number } = figuresIn(lang);
  const { quadrants } = words;
  return inParts(points, (some, suffix) => {
    const title = `${labelOf(journey)}${suffix}`;
    const lines = [
      ...settings({ quadrantChart: { chartWidth, chartHeight } }),
      "quadrantChart",
      `  title ${unquoted(title)}`,
      ...accessible(title, Object.values(quadrants).join(", ")),
      `  x-axis ${quoted(`${words.performance} 1`)} --> ${quoted(`5 (${words.mean(number(crosshair.performance))})`)}`,
      `  y-axis ${quoted(`${words.importance} 1`)} --> ${quoted(`5 (${words.mean(number(crosshair.importance))})`)}`,
      `  quadrant-1 ${quoted(quadrants["keep-up-the-good-work"])}`,
      `  quadrant-2 ${quoted(quadrants["concentrate-here"])}`,
      `  quadrant-3 ${quoted(quadrants["low-priority"])}`,
      `  quadrant-4 ${quoted(quadrants["possible-overkill"])}`,
      ...some.map(({ label, x, y }) => `  ${quoted(label)}: [${x}, ${y}]`),
    ];
    return `${lines.join("\n")}\n`;
  });
}

interface Point {
  readonly label: string;
  /** 0 to 1. */
  readonly x: number;
  readonly y: number;
}

const [chartWidth, chartHeight] = [1100, 700];
/** How much of the chart the scales take: what is left at the edges is for labels. */
const used = 0.8;
/** How far apart points must be up and down so that the label of one is not below the other, as a share of the chart. */
const rowStep = 0.035;

/** A point an expectation; where labels would cover each other, a point moves up or down a little, and stays in its quadrant. */
function pointsOf(items: readonly Numbered[], cross: Crosshair, labels: ReadonlyMap<string, string>): Point[] {
  const points: (Point & { readonly reach: number })[] = [];
  for (const { priority, expectation, touchpoint } of items) {
    const isAlone = items.filter((other) => other.touchpoint === touchpoint).length === 1;
    const whose = isAlone ? "" : expectation.personas.map((name) => labels.get(name) ?? "").filter((label) => label !== "").join(", ");
    const label = whose === "" ? labelOf(touchpoint) : `${labelOf(touchpoint)} (${whose})`;
    const reach = (widthOf(label, 12, "regular") * 1.15 + 8) / chartWidth;
    const x = placeOf(priority.performance, cross.performance);
    const home = placeOf(priority.importance, cross.importance);
    const moves = Array.from({ length: 27 }, (_, at) => home + Math.ceil(at / 2) * rowStep * (at % 2 === 0 ? 1 : -1));
    const isFree = (y: number): boolean =>
      y >= 0.03 && y <= 0.96 && y >= 0.5 === home >= 0.5 &&
      points.every((other) => Math.abs(other.y - y) >= rowStep - 1e-9 || Math.abs(other.x - x) * 2 >= reach + other.reach);
    points.push({ label, reach, x: digits(x), y: digits(moves.find(isFree) ?? home) });
  }
  return points;
}

/** Where a rating stands from 0 to 1 when the mean is the middle. */
function placeOf(rating: number, mean: number): number {
  const bounded = Math.min(5, Math.max(1, rating));
  const share = bounded === mean ? 0 : bounded < mean ? (bounded - mean) / (mean - 1) : (bounded - mean) / (5 - mean);
  return 0.5 + Math.min(1, Math.max(-1, share)) * (used / 2);
}

/** As many digits as Mermaid takes without an exponent. */
function digits(share: number): number {
  return Math.round(share * 1000) / 1000;
}

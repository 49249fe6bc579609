import type { Journey, Lang, Scope } from "@sojourn/language";
import { comparedIn, type Compared } from "../charts/compared.ts";
import { seriesOf, type Felt, type Series } from "../charts/emotions.ts";
import { figuresIn } from "../charts/figures.ts";
import { comparedText, gapText } from "../charts/gap-strip.ts";
import { chartWords } from "../charts/words.ts";
import { personaMarks } from "../map/personas.ts";
import { labelOf } from "../picture/parts/paragraph.ts";
import { themes } from "../picture/theme.ts";
import { widthOf } from "../text/measure.ts";
import type { ViewOptions } from "../views/view.ts";
import { quoted, together } from "./quoted.ts";
import { accessible, distinct, inParts, settings } from "./chart.ts";

/** Mermaid's own size of text in charts, and how much wider than ours its font may be. */
const [labelSize, wider] = [14, 1.08];

/** The emotion curve as a Mermaid `xychart`: a line a persona, each score printed. */
export function emotionMermaid(journey: Journey, scope: Scope, options: ViewOptions): readonly string[] {
  const { lang, stages } = options;
  const words = chartWords[lang];
  const touchpoints = journey.stages.filter(({ name }) => stages === undefined || stages.includes(name)).flatMap((stage) => stage.touchpoints);
  const series = seriesOf(touchpoints, personaMarks(journey, scope, themes[options.theme], lang, options));
  if (series.length === 0) return [];
  const all = touchpoints.map((touchpoint, column) => ({ touchpoint, column }));
  const lines = series.map((one) => ({ label: one.persona.label, values: valuesOf(one, touchpoints.length, lang) }));
  return inParts(all, (some, suffix) => {
    const title = `${labelOf(journey)}${suffix}`;
    const names = some.map(({ touchpoint }) => labelOf(touchpoint));
    const widest = longest(names);
    const band = Math.min(Math.max(widest + 12, 64), 110);
    const isNarrow = widest > band;
    const drawn = lines.map(({ label, values }) => together(`  line ${quoted(label)} [${some.map(({ column }) => values[column]!).join(", ")}]`));
    return `${[
      ...settings({
        xyChart: {
          width: Math.max(700, Math.round(some.length * band) + 160),
          ...(isNarrow ? { height: 620, xAxis: { labelRotation: -40 } } : { height: 460 }),
        },
        themeVariables: { xyChart: { plotColorPalette: series.map(({ persona }) => persona.colour).join(", ") } },
      }),
      "xychart-beta",
      `  title ${quoted(title)}`,
      ...accessible(title, `${words.worst} (1) – ${words.best} (5)`),
      together(`  x-axis [${distinct(names).map(quoted).join(", ")}]`),
      `  y-axis ${quoted(`1 ${words.worst} – 5 ${words.best}`)} 1 --> 5`,
      ...drawn,
    ].join("\n")}\n`;
  });
}

/**
 * What Mermaid is told of each touchpoint: the score with its figure; without a figure a place on the way from the score before to the one
 * behind, for its lines have no gaps.
 */
function valuesOf({ points }: Series, count: number, lang: Lang): string[] {
  const { score } = figuresIn(lang);
  const means = new Map<number, number>();
  for (const [column, felt] of Map.groupBy(points, (point: Felt) => point.column)) {
    means.set(column, felt.reduce((sum, point) => sum + point.score, 0) / felt.length);
  }
  const known = [...means.keys()];
  return Array.from({ length: count }, (_, column) => {
    const own = means.get(column);
    if (own !== undefined) return `${rounded(own)} ${quoted(score(own))}`;
    const before = known.findLast((one) => one < column);
    const behind = known.find((one) => one > column);
    const [from, to] = [before ?? behind!, behind ?? before!];
    const share = from === to ? 0 : (column - from) / (to - from);
    return String(rounded(means.get(from)! + (means.get(to)! - means.get(from)!) * share));
  });
}

/**
 * The gaps as Mermaid `xychart`s, one a kind: how many percent worse or better, the worst first. Bars of Mermaid begin at the edge, so that both go
 * one way.
 */
export function gapsMermaid(journey: Journey, scope: Scope, options: ViewOptions): readonly string[] {
  const { lang } = options;
  const compared = comparedIn(journey, scope, options).filter(({ gap }) => gap.relative !== undefined);
  const labels = new Map(personaMarks(journey, scope, themes[options.theme], lang, options).map(({ name, label }) => [name, label]));
  return (["expectation", "promise", "message"] as const).flatMap((kind) => {
    const own = compared.filter(({ gap }) => gap.kind === kind).toSorted((one, other) => one.gap.relative! - other.gap.relative!);
    if (own.length === 0) return [];
    const title = `${chartWords[lang].gapSections[kind].title}: ${labelOf(journey)}`;
    return inParts(own, (some, suffix) => gapChart(some, `${title}${suffix}`, labels, options));
  });
}

function gapChart(some: readonly Compared[], title: string, labels: ReadonlyMap<string, string>, { lang, theme: themeName }: ViewOptions): string {
  const theme = themes[themeName];
  const words = chartWords[lang];
  const names = some.map(({ gap, touchpoint, personas }) => {
    const whose = personas.map((name) => labels.get(name) ?? "").filter((label) => label !== "").join(", ");
    return `${[labelOf(touchpoint), whose].filter((text) => text !== "").join(" – ")}: ${gapText(gap, lang)}`;
  });
  const sizes = some.map(({ gap }) => rounded(Math.min(1e6, Math.abs(gap.relative!) * 100)));
  const bars = (isWorse: boolean) => some.map(({ gap }, at) => (gap.relative! < 0 === isWorse ? sizes[at]! : 0)).join(", ");
  const description = some.map(({ gap, touchpoint }) => `${labelOf(touchpoint)}: ${comparedText(gap, lang)}`).join("; ");
  return `${[
    ...settings({
      // With labels on that axis Mermaid begins bars before their zero, and a bar of nothing is seen. The figures stand with the names.
      xyChart: {
        width: Math.min(2400, Math.max(800, Math.round(longest(names) * 2.4) + 80)), height: some.length * 36 + 120, plotReservedSpacePercent: 40,
        yAxis: { showLabel: false, showTick: false },
      },
      themeVariables: { xyChart: { plotColorPalette: `${theme.tones.bad.fill}, ${theme.tones.good.fill}` } },
    }),
    "xychart-beta horizontal",
    `  title ${quoted(title)}`,
    ...accessible(title, description),
    together(`  x-axis [${distinct(names).map(quoted).join(", ")}]`),
    `  y-axis "%" 0 --> ${Math.max(10, Math.ceil(Math.max(...sizes)))}`,
    `  bar ${quoted(words.worse)} [${bars(true)}]`,
    `  bar ${quoted(words.better)} [${bars(false)}]`,
  ].join("\n")}\n`;
}

function longest(names: readonly string[]): number {
  return names.reduce((most, name) => Math.max(most, widthOf(name, labelSize, "regular") * wider), 0);
}

/** Two digits behind the point, never an exponent. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

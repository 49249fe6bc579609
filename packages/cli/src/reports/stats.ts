import { differenceIn, levelIn, reachedIn, type Gap, type Lang, type Share, type Stats } from "@sojourn/language";
import { jsonText, paint, visible, type Output } from "../terminal.ts";
import { statsWords, type Counted, type StatsWords } from "./stats-words.ts";
import { table, type Row } from "./table.ts";
import { amountIn } from "./words.ts";

/** The figures for programs, as `schema/stats.json` describes them. */
export function statsJson(stats: Stats): string {
  return jsonText({ $schema: "urn:sojourn:schema:stats:1", version: 1, ...stats });
}

/** The figures for people: tables under headings, those left out that would be empty. */
export function statsText(stats: Stats, lang: Lang, output: Output): string {
  const words = statsWords[lang];
  const sections: readonly (readonly [heading: string, rows: readonly Row[]])[] = [
    [words.contents, contents(stats, words, lang)],
    [words.channels, channels(stats, words, lang)],
    [words.phases, phases(stats, words, lang)],
    [words.coverage, coverage(stats, words, lang)],
    [words.improvements, improvements(stats, words, lang)],
    [words.gaps, gaps(stats, words, lang)],
    [words.worst, stats.worstGaps.map((gap) => worst(gap, words, lang))],
  ];
  return sections
    .filter(([, rows]) => rows.length > 0)
    .map(([heading, rows]) => `${paint(output, "bold", heading)}\n${table(rows)}`)
    .join("\n");
}

/** Said beside the figures of files that could not be read in full. */
export function statsWarning(lang: Lang, output: Output): string {
  return `${paint(output, "yellow", statsWords[lang].errors)}\n`;
}

function contents(stats: Stats, { counted }: StatsWords, lang: Lang): readonly Row[] {
  return (Object.keys(counted) as Counted[])
    .filter((key) => key === "files" || key === "journeys" || stats[key] > 0)
    .map((key) => [counted[key], amountIn[lang](stats[key])]);
}

function channels({ channels: used, sides: bySide }: Stats, { sides }: StatsWords, lang: Lang): readonly Row[] {
  const totals = (["online", "offline", "both", "unstated"] as const)
    .filter((side) => bySide[side] > 0)
    .map((side): Row => [sides[side], amountIn[lang](bySide[side])]);
  const single = used.map(({ channel, side, touchpoints }): Row => [
    `  ${visible(channel)}`,
    amountIn[lang](touchpoints),
    ...(side === undefined ? [] : [sides[side]]),
  ]);
  return [...totals, ...single];
}

function phases(stats: Stats, words: StatsWords, lang: Lang): readonly Row[] {
  return stats.phases.map(({ phase, stages, touchpoints }) => [
    words.phase(phase),
    amountIn[lang](stages),
    words.stages,
    amountIn[lang](touchpoints),
    words.touchpoints,
  ]);
}

function coverage(stats: Stats, words: StatsWords, lang: Lang): readonly Row[] {
  return (Object.keys(words.share) as (keyof Stats["coverage"])[])
    .filter((key) => stats.coverage[key].of > 0)
    .map((key) => {
      const share = stats.coverage[key];
      return [words.share[key], percentOf(share), `${amountIn[lang](share.have)}${words.of}${amountIn[lang](share.of)}`];
    });
}

/** Rounded down, so that 100% is all. */
function percentOf({ have, of }: Share): string {
  return `${Math.floor((have * 100) / of)}%`;
}

function improvements(stats: Stats, { status }: StatsWords, lang: Lang): readonly Row[] {
  return (Object.keys(status) as (keyof Stats["improvements"])[])
    .filter((key) => stats.improvements[key] > 0)
    .map((key) => [status[key], amountIn[lang](stats.improvements[key])]);
}

function gaps(stats: Stats, { gapKinds, verdicts }: StatsWords, lang: Lang): readonly Row[] {
  const kinds = Object.keys(gapKinds) as Gap["kind"][];
  const found = (Object.keys(verdicts) as Gap["verdict"][]).filter((verdict) => kinds.some((kind) => stats.gaps[kind][verdict] > 0));
  const rows = found.map((verdict): Row => [verdicts[verdict], ...kinds.map((kind) => amountIn[lang](stats.gaps[kind][verdict]))]);
  return rows.length === 0 ? [] : [["", ...kinds.map((kind) => gapKinds[kind])], ...rows];
}

function worst(gap: Stats["worstGaps"][number], words: StatsWords, lang: Lang): Row {
  const { journey, touchpoint, persona = "", metric, kind } = gap;
  return [
    `${visible(journey)} › ${visible(touchpoint)}`,
    visible(persona),
    visible(metric),
    `${words.wanted[kind]} ${levelIn[lang](gap)}, ${words.got} ${reachedIn[lang](gap)}: ${differenceIn[lang](gap)}`,
  ];
}

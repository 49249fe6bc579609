import type { Lang, Measurement } from "@sojourn/language";
import { actualMark, baselineMark, bulletBar, standingOf, targetMark, type Standing } from "../../charts/bullet.ts";
import { figuresIn } from "../../charts/figures.ts";
import { verdictSign } from "../../charts/shapes.ts";
import { chartWords } from "../../charts/words.ts";
import { beside, flow, stack, type Block } from "../../picture/parts/block.ts";
import { card, cardInside } from "../../picture/parts/card.ts";
import { labelOf, lineStep, paragraph, sizes } from "../../picture/parts/paragraph.ts";
import type { Mark } from "../../picture/picture.ts";
import type { Theme } from "../../picture/theme.ts";
import { cellLane, type Item } from "../cells.ts";
import type { Column, Lane, LaneContext } from "../lane.ts";

/** Where each metric began, where it stands and where it shall be by when. */
export const metrics: Lane = cellLane("metrics", { en: "Metrics", vi: "Chỉ số" }, (column, context) =>
  column.touchpoint.measurements.map((measurement) => itemOf(measurement, column, context)),
);

function itemOf(measurement: Measurement, { width }: Column, { scope, theme, options: { lang } }: LaneContext): Item {
  const metric = scope.find("metric", measurement.metric);
  const standing = standingOf(measurement, metric);
  const words = chartWords[lang];
  const { quantity, level, date } = figuresIn(lang);
  const style = { fill: theme.surface, stroke: theme.border, strokeWidth: 1 };
  const inside = cardInside(width, style);
  const name = labelOf(metric, measurement.metric);
  const { baseline, actual, target } = measurement;
  const tone = standing?.tone ?? "neutral";
  const valueText = ({ value, asOf }: NonNullable<typeof actual>) => [quantity(value, metric?.unit), ...(asOf === undefined ? [] : [words.asOf(date(asOf))])];
  const levelText = ({ level: aim, by }: NonNullable<typeof target>) => [level(aim, metric?.unit), ...(by === undefined ? [] : [words.by(date(by))])];
  const rows: Row[] = [];
  if (baseline) rows.push({ word: words.baseline, texts: valueText(baseline), mark: (x, y) => baselineMark(x, y, theme) });
  const extra = comeSoFar(standing, inside, lang, theme);
  if (actual) rows.push({ word: words.now, texts: valueText(actual), mark: (x, y) => actualMark(x, y, theme, tone), extra });
  if (target) rows.push({ word: words.target, texts: levelText(target), mark: (x, y) => targetMark(x, y, theme) });
  const content = stack(
    [
      paragraph(name, { size: sizes.body, face: "semibold", fill: theme.text }, inside),
      standing && bulletBar(standing, theme, inside),
      ...rows.map(({ word, texts: [first = "", ...rest], mark, extra }): Block => {
        const step = lineStep(sizes.small);
        const sign: Block = { width: 14, height: step, place: (x, y) => [mark(x + 7, y + step / 2)] };
        const room = inside - 20;
        const parts = [
          paragraph(word, { size: sizes.small, face: "regular", fill: theme.muted }, room),
          paragraph(first, { size: sizes.small, face: "semibold", fill: theme.text }, room),
          ...(extra === undefined ? [] : [extra]),
          ...rest.map((text) => paragraph(text, { size: sizes.small, face: "regular", fill: theme.muted }, room)),
        ];
        return beside([sign, flow(parts, room, 5, 0)], 6, "top");
      }),
    ],
    3,
  );
  const label = [name, ...rows.map(({ word, texts }) => `${word}: ${texts.join(", ")}`)].join("\n");
  return { element: measurement, role: "metric", label, block: card(content, width, style) };
}

/** A value of the measurement: what it is, the figure and its day, the mark that stands for it on the bar. */
interface Row {
  readonly word: string;
  readonly texts: readonly string[];
  readonly mark: (x: number, y: number) => Mark;
  readonly extra?: Block | undefined;
}

/** How far it has come since the baseline. */
function comeSoFar(standing: Standing | undefined, width: number, lang: Lang, theme: Theme): Block | undefined {
  const { change, unit, tone } = standing ?? {};
  if (change === undefined || change === 0 || tone === undefined) return undefined;
  const step = lineStep(sizes.small);
  const sign: Block = { width: 12, height: step, place: (x, y) => [verdictSign(change > 0 ? "exceeded" : "failed", x + 6, y + step / 2, theme)] };
  // In words: of a fee that falls, "+7" would say the contrary.
  const { betterBy, worseBy } = chartWords[lang];
  const size = figuresIn(lang).difference(Math.abs(change), unit).replace(/^\+/, "");
  const style = { size: sizes.small, face: "semibold", fill: theme.tones[change > 0 ? "good" : "bad"].text } as const;
  return beside([sign, paragraph((change > 0 ? betterBy : worseBy)(size), style, width - 40)], 3);
}

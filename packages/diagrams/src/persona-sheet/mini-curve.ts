import type { Journey, Lang } from "@sojourn/language";
import { seriesOf, type Felt } from "../charts/emotions.ts";
import { figuresIn } from "../charts/figures.ts";
import { personaShape } from "../charts/shapes.ts";
import type { PersonaMark } from "../map/personas.ts";
import { stack, type Block } from "../picture/parts/block.ts";
import { baseline, labelOf, paragraph, sizes } from "../picture/parts/paragraph.ts";
import { at } from "../picture/parts/shape.ts";
import type { Mark } from "../picture/picture.ts";
import type { Theme } from "../picture/theme.ts";
import { widthOf } from "../text/measure.ts";
import type { ViewOptions } from "../views/view.ts";
import { partHead } from "./lists.ts";
import { sheetWords } from "./words.ts";

const height = 96;
const axis = 16;
const side = 14;

/** The emotions of one persona along the journey in small, the highest and the lowest named; nothing where none is known. */
export function miniCurve(mark: PersonaMark, journey: Journey, theme: Theme, { lang, stages }: ViewOptions, width: number): Block | undefined {
  const shown = journey.stages.flatMap((stage, index) =>
    stages !== undefined && !stages.includes(stage.name) ? [] : stage.touchpoints.map((touchpoint) => ({ touchpoint, index })),
  );
  const [series] = seriesOf(shown.map(({ touchpoint }) => touchpoint), [mark]);
  if (series === undefined) return undefined;
  const { points } = series;
  const highest = points.reduce((most, next) => (next.score > most.score ? next : most));
  const lowest = points.reduce((least, next) => (next.score < least.score ? next : least));
  const stageOf = shown.map(({ index }) => index);
  const plot: Block = { width, height, place: (x, y) => curveMarks({ points, named: [highest, lowest], mark, stageOf, theme, lang }, x, y, width) };
  const say = sheetWords[lang];
  const named = ({ touchpoint, score }: Felt, word: string): Block =>
    paragraph(`${word} ${figuresIn(lang).score(score)}: ${labelOf(touchpoint)}`, { size: sizes.small, face: "regular", fill: theme.text }, width);
  const told = highest.score === lowest.score ? [] : [named(highest, say.highest), named(lowest, say.lowest)];
  return stack([partHead(say.emotions, theme.muted, width), plot, stack(told, 0)], 6);
}

interface Curve {
  readonly points: readonly Felt[];
  /** Those whose scores are printed: the highest first. */
  readonly named: readonly Felt[];
  readonly mark: PersonaMark;
  /** For each touchpoint which stage it is in. */
  readonly stageOf: readonly number[];
  readonly theme: Theme;
  readonly lang: Lang;
}

function curveMarks({ points, named, mark, stageOf, theme, lang }: Curve, x: number, y: number, width: number): readonly Mark[] {
  const step = (width - axis - 2 * side) / Math.max(1, stageOf.length - 1);
  const xOf = (column: number): number => x + axis + side + (stageOf.length === 1 ? (width - axis - 2 * side) / 2 : column * step);
  const yOf = (score: number): number => y + 18 + ((5 - score) / 4) * (height - 36);
  const bands = stageOf.flatMap((stage, column): Mark[] => {
    if (column > 0 && stageOf[column - 1] === stage) return [];
    const count = stageOf.slice(column).findIndex((other) => other !== stage);
    const last = count < 0 ? stageOf.length - 1 : column + count - 1;
    const left = column === 0 ? x + axis : (xOf(column - 1) + xOf(column)) / 2;
    const right = last === stageOf.length - 1 ? x + width : (xOf(last) + xOf(last + 1)) / 2;
    const colours = theme.stages[stage % theme.stages.length]!;
    return [{ kind: "box", x: left, y, width: Math.max(0, right - left - 1), height, radius: 4, fill: colours.tint }];
  });
  const guides = [5, 3, 1].flatMap((score): Mark[] => [
    { kind: "line", x1: x + axis, y1: yOf(score), x2: x + width, y2: yOf(score), stroke: theme.border, strokeWidth: 0.75, dashes: "2 4" },
    textMark(String(score), x + 2, yOf(score), theme.muted, "regular", "start"),
  ]);
  const path = points.map(({ column, score }, index) => `${index === 0 ? "M" : "L"} ${at(xOf(column))} ${at(yOf(score))}`).join(" ");
  const dots = points.map(({ column, score }): Mark => personaShape(mark, xOf(column), yOf(score), step < 7 ? 2 : 3.5));
  const figures = named.filter((felt, index) => named.indexOf(felt) === index).map((felt, index): Mark => {
    const text = figuresIn(lang).score(felt.score);
    const centre = xOf(felt.column);
    return textMark(text, centre, yOf(felt.score) + (index === 0 ? -11 : 12), mark.colour, "semibold", "middle");
  });
  const dashes = mark.dashes === undefined ? {} : { dashes: mark.dashes };
  const line: Mark[] = points.length > 1 ? [{ kind: "path", d: path, stroke: mark.colour, strokeWidth: 2, ...dashes }] : [];
  return [...bands, ...guides, ...line, ...dots, ...figures];
}

function textMark(text: string, x: number, middle: number, fill: string, face: "regular" | "semibold", anchor: "start" | "middle"): Mark {
  const size = sizes.small;
  return { kind: "text", x, y: middle + baseline(size) / 2 - 2, text, size, face, fill, width: widthOf(text, size, face), ...(anchor === "start" ? {} : { anchor }) };
}

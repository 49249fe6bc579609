import type { Lang, Stage, Touchpoint } from "@sojourn/language";
import { padded, sides, stack, type Block } from "../picture/parts/block.ts";
import { baseline, labelOf, paragraph, sizes } from "../picture/parts/paragraph.ts";
import type { Group, Mark, Text } from "../picture/picture.ts";
import type { Theme } from "../picture/theme.ts";
import { widthOf } from "../text/measure.ts";
import { depthOf, type CurveArea } from "./curve-plan.ts";
import { curvesOf, type Curves } from "./curve.ts";
import type { Series } from "./emotions.ts";
import { figuresIn } from "./figures.ts";
import { legendOf } from "./legend.ts";
import { saidOf } from "./said.ts";
import { faceOf } from "./shapes.ts";
import { chartWords } from "./words.ts";

/** A touchpoint that is shown, in its stage's colours. */
export interface ShownTouchpoint {
  readonly stage: Stage;
  readonly touchpoint: Touchpoint;
  readonly colours: Theme["stages"][number];
}

const axisWidth = 112;
const plotHeight = 340;
const gap = 4;

/** The legend, the stages as bands, the curves in them, the names of the touchpoints below. */
export function emotionBody(shown: readonly ShownTouchpoint[], series: readonly Series[], theme: Theme, lang: Lang): Block {
  const columnWidth = Math.max(132, Math.min(208, Math.floor(1680 / shown.length)), 56 + series.length * 26);
  const plotWidth = shown.length * (columnWidth + gap) - gap;
  const legend = legendOf(series.map(({ persona }) => persona), theme, axisWidth + plotWidth);
  const bands = bandsOf(shown, columnWidth, theme);
  const headHeight = Math.max(...bands.map(({ head }) => head.height));
  const top = legend.height + 20;
  const plotTop = top + headHeight;
  const columns = shown.map(({ touchpoint }, index) => ({ x: axisWidth + index * (columnWidth + gap), width: columnWidth, touchpoint }));
  const area: CurveArea = { height: plotHeight, columns, series, figures: figuresIn(lang), hasFaces: false };
  const curves = curvesOf(area, theme);
  const saidAt = (column: number) => curves.unplaced.filter((point) => point.column === column);
  const feet = shown.map(({ touchpoint }, column) => footOf(touchpoint, saidAt(column), theme, columnWidth));
  const footHeight = Math.max(...feet.map(({ height }) => height));
  const height = plotTop + plotHeight + footHeight;
  return {
    width: axisWidth + plotWidth,
    height,
    place: (x, y) => {
      return [
        ...legend.place(x, y),
        ...axisMarks(x, y + plotTop, theme, lang),
        ...bands.map(({ stage, first, count, colours, head }): Group => {
          const frame = { x: x + columns[first]!.x, y: y + top, width: count * (columnWidth + gap) - gap, height: height - top };
          const own = columns.slice(first, first + count);
          const tops: Mark[] = [
            { kind: "box", ...frame, radius: 8, fill: colours.tint },
            { kind: "box", x: frame.x, y: frame.y, width: frame.width, height: headHeight, radius: 8, fill: colours.head },
            ...head.place(frame.x, frame.y + (headHeight - head.height) / 2),
          ];
          const names = own.map((column, offset): Group => ({
            kind: "group", role: "touchpoint", element: column.touchpoint, label: labelOf(column.touchpoint),
            frame: { x: x + column.x, y: y + plotTop + plotHeight, width: columnWidth, height: footHeight },
            marks: feet[first + offset]!.place(x + column.x, y + plotTop + plotHeight),
          }));
          return { kind: "group", role: "stage", element: stage, label: labelOf(stage), frame, marks: [...tops, ...names] };
        }),
        { kind: "group", role: "emotions", label: series.map(({ persona }) => persona.label).join(", "), marks: curves.place(x, y + plotTop) },
      ];
    },
  };
}

interface Band {
  readonly stage: Stage;
  readonly first: number;
  readonly count: number;
  readonly colours: Theme["stages"][number];
  readonly head: Block;
}

/** The stages that have touchpoints here, each with the columns that are its own. */
function bandsOf(shown: readonly ShownTouchpoint[], columnWidth: number, theme: Theme): Band[] {
  const firsts = shown.flatMap(({ stage }, index) => (index === 0 || shown[index - 1]!.stage !== stage ? [index] : []));
  return firsts.map((first, index): Band => {
    const { stage, colours } = shown[first]!;
    const count = (firsts[index + 1] ?? shown.length) - first;
    const width = count * (columnWidth + gap) - gap;
    const label = paragraph(labelOf(stage), { size: sizes.body, face: "semibold", fill: colours.text ?? theme.text }, width - 20);
    return { stage, first, count, colours, head: padded(label, sides(6, 10)) };
  });
}

/** The name of a touchpoint, and below it what was said there but found no room beside its point. */
function footOf(touchpoint: Touchpoint, unplaced: Curves["unplaced"], theme: Theme, width: number): Block {
  const name = paragraph(labelOf(touchpoint), { size: sizes.small, face: "semibold", fill: theme.text }, width - 16, "middle");
  return padded(stack([name, ...saidOf(unplaced, theme, width - 16)], 4), { top: 8, right: 8, bottom: 12, left: 8 });
}

/** The scale from 1 to 5, with a face and a word at its ends and in its middle. */
function axisMarks(x: number, top: number, theme: Theme, lang: Lang): Mark[] {
  const words = chartWords[lang];
  const named = new Map([[5, words.best], [3, words.neutral], [1, words.worst]]);
  const textOf = (text: string, end: number, y: number, size: number): Text => ({
    kind: "text", x: end, y, text, size, face: "regular", fill: theme.muted, anchor: "end", width: widthOf(text, size, "regular"),
  });
  return [1, 2, 3, 4, 5].flatMap((score): Mark[] => {
    const y = top + depthOf(score, plotHeight);
    const word = named.get(score);
    const line = y + baseline(sizes.small) / 2 - 1.5;
    const figure = textOf(String(score), x + axisWidth - 8, line, sizes.small);
    if (word === undefined) return [figure];
    return [...faceOf(score, x + axisWidth - 30, y, 8, theme.muted), textOf(word, x + axisWidth - 46, line, sizes.small), figure];
  });
}

import type { Lang } from "@sojourn/language";
import { beside, stack, type Block } from "../picture/parts/block.ts";
import { baseline, lineStep, paragraph, sizes } from "../picture/parts/paragraph.ts";
import type { Mark, Text } from "../picture/picture.ts";
import type { Theme } from "../picture/theme.ts";
import { widthOf } from "../text/measure.ts";
import type { Compared } from "./compared.ts";
import { figuresIn } from "./figures.ts";
import { arrowBlock } from "./gap-strip.ts";
import { gapColumns, gapRow, type GapRows } from "./gap-rows.ts";
import { chartWords } from "./words.ts";

/** The journey gap, then a section for each kind of gap, the worst first in each. */
export function gapBody(compared: readonly Compared[], overall: number | undefined, parts: Omit<GapRows, "reach">): Block {
  const { theme, lang } = parts;
  const reach = reachOf(compared);
  const sections = (["expectation", "promise", "message"] as const).flatMap((kind): Block[] => {
    const own = compared.filter(({ gap }) => gap.kind === kind);
    if (own.length === 0) return [];
    const sorted = own.toSorted(
      ({ gap: one }, { gap: other }) => (one.relative ?? 0) - (other.relative ?? 0) || (other.importance ?? 0) - (one.importance ?? 0),
    );
    const rows = sorted.map((one) => ruled(gapRow(one, { ...parts, reach }), theme));
    return [stack([sectionHead(kind, reach, theme, lang), ...rows])];
  });
  return stack([overall === undefined ? undefined : journeyGapOf(overall, theme, lang), ...sections], 32);
}

/** The longest bar: as far as the widest gap goes, in round figures, at most as far as what is expected itself. */
function reachOf(compared: readonly Compared[]): number {
  const widest = compared.reduce((most, { gap }) => Math.max(most, Math.abs(gap.relative ?? 0)), 0);
  return [0.1, 0.2, 0.5, 1].find((round) => widest <= round) ?? 1;
}

/** What the columns hold, and the scale of the bars. */
function sectionHead(kind: "expectation" | "promise" | "message", reach: number, theme: Theme, lang: Lang): Block {
  const words = chartWords[lang];
  const { title, wanted, given } = words.gapSections[kind];
  const { percent } = figuresIn(lang);
  const name = paragraph(title, { size: sizes.head, face: "semibold", fill: theme.text }, gapColumns.nameWidth);
  const style = { size: sizes.small, face: "regular", fill: theme.muted } as const;
  const levels = beside([paragraph(wanted, style, 80), arrowBlock(theme.muted, sizes.small), paragraph(given, style, 80)], 6);
  const height = name.height + 8;
  return {
    width: gapColumns.width,
    height,
    place: (x, y) => {
      const foot = y + name.height - lineStep(sizes.small);
      const [left, right] = [x + gapColumns.bars, x + gapColumns.bars + gapColumns.barsWidth];
      const small = (text: string, at: number, anchor: NonNullable<Text["anchor"]>): Mark => ({
        kind: "text", x: at, y: foot + baseline(sizes.small), text, size: sizes.small, face: "regular", fill: theme.muted,
        width: widthOf(text, sizes.small, "regular"), ...(anchor === "start" ? {} : { anchor }),
      });
      return [
        ...name.place(x, y),
        ...levels.place(x + gapColumns.levels, foot),
        small(`${words.worse} ${percent(-reach)}`, left + 8, "start"),
        small("0", (left + right) / 2, "middle"),
        small(`${percent(reach)} ${words.better}`, right - 8, "end"),
      ];
    },
  };
}

/** A row under a hairline. */
function ruled(row: Block, theme: Theme): Block {
  return {
    ...row,
    place: (x, y) => [{ kind: "line", x1: x, y1: y, x2: x + row.width, y2: y, stroke: theme.guide, strokeWidth: 1 }, ...row.place(x, y)],
  };
}

/** The journey gap, large, with what it is. */
function journeyGapOf(overall: number, theme: Theme, lang: Lang): Block {
  const words = chartWords[lang];
  const { tint, text } = theme.tones[overall > 0 ? "good" : overall < 0 ? "bad" : "neutral"];
  const figure = paragraph(figuresIn(lang).percent(overall), { size: sizes.title, face: "semibold", fill: text }, 200);
  const told = stack([
    paragraph(words.journeyGap, { size: sizes.body, face: "semibold", fill: theme.text }, 480),
    paragraph(words.byImportance, { size: sizes.small, face: "regular", fill: theme.muted }, 480),
  ]);
  const width = 20 + figure.width + 20 + told.width + 20;
  const height = figure.height + 24;
  return {
    width: gapColumns.width,
    height,
    place: (x, y) => [
      { kind: "box", x, y, width, height, radius: 8, fill: tint },
      ...figure.place(x + 20, y + 12),
      ...told.place(x + 40 + figure.width, y + (height - told.height) / 2),
    ],
  };
}

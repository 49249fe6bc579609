import type { Gap, Lang } from "@sojourn/language";
import { labels } from "../labels.ts";
import { flow, padded, sides, type Block } from "../picture/parts/block.ts";
import { lineStep, paragraph, sizes } from "../picture/parts/paragraph.ts";
import { at } from "../picture/parts/shape.ts";
import type { Theme } from "../picture/theme.ts";
import { figuresIn } from "./figures.ts";
import { toneOf, verdictSign } from "./shapes.ts";

/** A gap in words: "−2 days, −40%". */
export function gapText({ gap, unit, relative }: Pick<Gap, "gap" | "unit" | "relative">, lang: Lang): string {
  const { difference, percent } = figuresIn(lang);
  return relative === undefined ? difference(gap, unit) : `${difference(gap, unit)} · ${percent(relative)}`;
}

/** What a gap compares, for tooltips: "≤ 5 days → 7 days". Pictures draw the arrow: their font has none. */
export function comparedText(gap: Gap, lang: Lang): string {
  const { wanted, given } = figuresIn(lang);
  return `${wanted(gap)} → ${given(gap)}`;
}

/** An arrow to the right in the middle of a line. */
export function arrowBlock(colour: string, size: number): Block {
  const height = lineStep(size);
  return {
    width: 14,
    height,
    place: (x, y) => {
      const middle = y + height / 2;
      const [tail, barb, tip] = [at(x), at(x + 9), at(x + 13)];
      const head = `M ${barb} ${at(middle - 3.5)} L ${tip} ${at(middle)} L ${barb} ${at(middle + 3.5)}`;
      return [{ kind: "path", d: `M ${tail} ${at(middle)} L ${tip} ${at(middle)} ${head}`, stroke: colour, strokeWidth: 1.25 }];
    },
  };
}

/** A gap on the tint of its tone: its sign, its figures, the word for it. */
export function gapStrip(gap: Gap, lang: Lang, theme: Theme, width: number): Block {
  const { tint, text } = theme.tones[toneOf[gap.verdict]];
  const inside = width - 16;
  const height = lineStep(sizes.small);
  const sign: Block = { width: 12, height, place: (x, y) => [verdictSign(gap.verdict, x + 6, y + height / 2, theme)] };
  const figures = paragraph(gapText(gap, lang), { size: sizes.small, face: "semibold", fill: text }, inside - 18);
  const word = paragraph(labels[lang].verdicts[gap.verdict], { size: sizes.small, face: "regular", fill: text }, inside);
  const content = flow([sign, figures, word], inside, 6, 0);
  return padded({ ...content, width: inside }, sides(4, 8), (frame) => [
    // On paper what is good has no tint.
    { kind: "box", ...frame, radius: 6, fill: tint, ...(tint === theme.surface ? { stroke: theme.guide, strokeWidth: 1 } : {}) },
  ]);
}

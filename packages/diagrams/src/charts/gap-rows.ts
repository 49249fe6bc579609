import type { Lang, Scope } from "@sojourn/language";
import { labels } from "../labels.ts";
import type { PersonaMark } from "../map/personas.ts";
import { beside, flow, stack, type Block } from "../picture/parts/block.ts";
import { labelOf, lineStep, paragraph, sizes } from "../picture/parts/paragraph.ts";
import { at } from "../picture/parts/shape.ts";
import type { Group, Mark } from "../picture/picture.ts";
import type { Theme } from "../picture/theme.ts";
import type { Compared } from "./compared.ts";
import { figuresIn } from "./figures.ts";
import { arrowBlock, comparedText, gapText } from "./gap-strip.ts";
import { personaName } from "./persona-name.ts";
import { toneOf, verdictSign } from "./shapes.ts";

/** What rows of gaps are made of. */
export interface GapRows {
  readonly scope: Scope;
  readonly personas: readonly PersonaMark[];
  readonly theme: Theme;
  readonly lang: Lang;
  /** The fraction at which a bar is as long as it may be; longer ones are cut, with a sign of it. */
  readonly reach: number;
}

/** Where the parts of a row stand, from its left edge. */
export const gapColumns = {
  name: 0, nameWidth: 264, levels: 288, levelsWidth: 208, bars: 512, barsWidth: 336, verdict: 868, verdictWidth: 212, width: 1080,
} as const;

const barHeight = 18;
const rowPadding = 10;

/** One gap: where and whose, what is compared, a bar from the middle, its figures and the word for it. */
export function gapRow({ gap, touchpoint, element, personas: names }: Compared, { scope, personas, theme, lang, reach }: GapRows): Block {
  const { wanted, given } = figuresIn(lang);
  const { text } = theme.tones[toneOf[gap.verdict]];
  const { nameWidth, levelsWidth, verdictWidth, barsWidth, width } = gapColumns;
  const place = labelOf(touchpoint);
  const metric = labelOf(scope.find("metric", gap.metric), gap.metric);
  const whose = personas.filter(({ name }) => names.includes(name));
  const strong = { size: sizes.body, face: "semibold", fill: theme.text } as const;
  const personasBelow = flow(whose.map((mark) => personaName(mark, theme, nameWidth)), nameWidth, 10, 0);
  const name = stack([paragraph(place, strong, nameWidth), personasBelow], 2);
  const levels = stack(
    [
      paragraph(metric, { size: sizes.small, face: "regular", fill: theme.muted }, levelsWidth),
      flow(
        [
          paragraph(wanted(gap), strong, levelsWidth),
          arrowBlock(theme.muted, sizes.body),
          paragraph(given(gap), strong, levelsWidth),
        ],
        levelsWidth,
        6,
        0,
      ),
    ],
    2,
  );
  const step = lineStep(sizes.body);
  const sign: Block = { width: 12, height: step, place: (x, y) => [verdictSign(gap.verdict, x + 6, y + step / 2, theme)] };
  const word = labels[lang].verdicts[gap.verdict];
  const verdict = beside(
    [
      sign,
      stack([
        paragraph(gapText(gap, lang), { size: sizes.body, face: "semibold", fill: text }, verdictWidth - 20),
        paragraph(word, { size: sizes.small, face: "regular", fill: text }, verdictWidth - 20),
      ]),
    ],
    8,
    "top",
  );
  const height = Math.max(name.height, levels.height, verdict.height) + 2 * rowPadding;
  const said = [[...whose.map(({ label }) => label), place].join(" – "), `${metric} ${comparedText(gap, lang)}`, `${gapText(gap, lang)}, ${word}`].join("\n");
  return {
    width,
    height,
    place: (x, y): Group[] => {
      const centred = (block: Block, left: number) => block.place(x + left, y + (height - block.height) / 2);
      const marks: Mark[] = [
        ...centred(name, gapColumns.name),
        ...centred(levels, gapColumns.levels),
        { kind: "box", x: x + gapColumns.bars, y: y + 4, width: barsWidth, height: height - 8, radius: 4, fill: theme.raised },
        ...barMarks(gap, x + gapColumns.bars + barsWidth / 2, y + height / 2, height, barsWidth / 2 - 8, reach, theme),
        ...centred(verdict, gapColumns.verdict),
      ];
      return [{ kind: "group", role: `${gap.kind} gap`, element, label: said, frame: { x, y, width, height }, marks }];
    },
  };
}

/** A bar to the left for what is worse, to the right for what is better; hatched where it is worse, so that it is told apart without colour. */
function barMarks(gap: Compared["gap"], middle: number, y: number, height: number, longest: number, reach: number, theme: Theme): Mark[] {
  const axis: Mark = { kind: "line", x1: middle, y1: y - height / 2, x2: middle, y2: y + height / 2, stroke: theme.muted, strokeWidth: 1 };
  const { relative } = gap;
  if (relative === undefined || relative === 0) return [axis, verdictSign(gap.verdict, middle, y, theme)];
  const isCut = Math.abs(relative) > reach;
  const length = Math.max(2, Math.min(1, Math.abs(relative) / reach) * longest);
  const left = relative < 0 ? middle - length : middle;
  const { fill } = theme.tones[toneOf[gap.verdict]];
  const top = y - barHeight / 2;
  const marks: Mark[] = [{ kind: "box", x: left, y: top, width: length, height: barHeight, radius: 2, fill }];
  if (relative < 0) {
    for (let from = left + 6; from + 6 < left + length; from += 8) {
      const d = `M ${at(from)} ${at(top + barHeight - 1)} L ${at(from + 6)} ${at(top + 1)}`;
      marks.push({ kind: "path", d, stroke: theme.raised, strokeWidth: 1 });
    }
  }
  if (isCut) {
    // Two slanting cuts near its end: the bar would go on.
    const end = relative < 0 ? left + 16 : left + length - 22;
    for (const x of [end, end + 6]) {
      marks.push({ kind: "path", d: `M ${at(x)} ${at(top + barHeight + 2)} L ${at(x + 5)} ${at(top - 2)}`, stroke: theme.raised, strokeWidth: 3 });
    }
  }
  return [...marks, axis];
}

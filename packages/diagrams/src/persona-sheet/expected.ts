import type { Expectation, Gap, Journey, Lang, Scope, Touchpoint } from "@sojourn/language";
import { comparedWith } from "../charts/compared.ts";
import { gapStrip } from "../charts/gap-strip.ts";
import { stack, widened, type Block } from "../picture/parts/block.ts";
import { claimText } from "../picture/parts/figures.ts";
import { labelOf, paragraph, sizes } from "../picture/parts/paragraph.ts";
import { rating } from "../picture/parts/rating.ts";
import type { Theme } from "../picture/theme.ts";
import type { ViewOptions } from "../views/view.ts";
import { partHead } from "./lists.ts";
import { sheetWords } from "./words.ts";

/** What one persona expects at one touchpoint, and how what is delivered compares. */
export interface Expected {
  readonly touchpoint: Touchpoint;
  readonly expectation: Expectation;
  readonly text: string;
  readonly gap: Gap | undefined;
}

/** How many expectations a card shows. */
const most = 4;

/** What a persona expects of the part of a journey that is shown, what matters most first; expectations of everybody are the persona's too. */
export function expectedBy(persona: string, journey: Journey, scope: Scope, { lang, stages }: ViewOptions): readonly Expected[] {
  return journey.stages
    .filter(({ name }) => stages === undefined || stages.includes(name))
    .flatMap((stage) =>
      stage.touchpoints.flatMap((touchpoint) =>
        touchpoint.expectations
          .filter(({ personas }) => (personas.length === 0 ? journey.personas.includes(persona) : personas.includes(persona)))
          .map((expectation): Expected => ({
            touchpoint,
            expectation,
            text: claimText(lang, expectation, scope),
            gap: comparedWith(journey, scope, stage, touchpoint, expectation, [persona]).find(({ gap }) => gap.kind === "expectation")?.gap,
          })),
      ),
    )
    .filter(({ text }) => text !== "")
    .sort((one, other) => (other.expectation.importance ?? 0) - (one.expectation.importance ?? 0))
    .slice(0, most);
}

/** The expectations of a card: each with how much it matters, where it stands, and its gap. */
export function expectedPart(all: readonly Expected[], colour: string, theme: Theme, lang: Lang, width: number): Block | undefined {
  if (all.length === 0) return undefined;
  const head = partHead(sheetWords[lang].expectsMost, theme.muted, width);
  return stack([head, ...all.map((expected) => expectedBlock(expected, colour, theme, lang, width))], 10);
}

function expectedBlock({ touchpoint, expectation, text, gap }: Expected, colour: string, theme: Theme, lang: Lang, width: number): Block {
  const { importance } = expectation;
  const bars = importance === undefined ? undefined : rating(importance, lang, { fill: colour, empty: theme.muted, text: theme.text });
  const barsWidth = 72;
  const words = stack(
    [
      paragraph(text, { size: sizes.body, face: "regular", fill: theme.text }, width - barsWidth),
      paragraph(labelOf(touchpoint), { size: sizes.small, face: "regular", fill: theme.muted }, width - barsWidth),
      gap === undefined ? undefined : { ...gapStrip(gap, lang, theme, width - barsWidth) },
    ],
    2,
  );
  const block = widened(words, width);
  return {
    width,
    height: block.height,
    place: (x, y) => [
      {
        kind: "group",
        element: expectation,
        role: "expectation",
        label: `${text}\n${labelOf(touchpoint)}`,
        frame: { x, y, width, height: block.height },
        marks: [...(bars === undefined ? [] : bars.place(x, y)), ...block.place(x + barsWidth, y)],
      },
    ],
  };
}

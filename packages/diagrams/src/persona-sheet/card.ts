import type { Journey, Lang, Persona, Scope } from "@sojourn/language";
import { labels } from "../labels.ts";
import type { PersonaMark } from "../map/personas.ts";
import { beside, flow, padded, sides, stack, widened, type Block } from "../picture/parts/block.ts";
import { chip } from "../picture/parts/chip.ts";
import { numberIn } from "../picture/parts/figures.ts";
import { paragraph, shown, sizes } from "../picture/parts/paragraph.ts";
import type { Frame, Mark } from "../picture/picture.ts";
import { shapeMark } from "../picture/parts/shape.ts";
import type { Theme } from "../picture/theme.ts";
import { evenWidth } from "../text/even.ts";
import type { ViewOptions } from "../views/view.ts";
import { expectedBy, expectedPart } from "./expected.ts";
import { listPart, twoColumns } from "./lists.ts";
import { miniCurve } from "./mini-curve.ts";
import { sheetWords } from "./words.ts";

/** How wide a card is, and its content. */
export const cardWidth = 480;
const padding = 20;
const partGap = 20;
const inside = cardWidth - 2 * padding;

/**
 * The parts of a persona's card for the wall, from top to bottom: who it is, what it says, what moves it, how the journey feels to it, what it
 * expects most. A part that nothing is written of is undefined, so that the same parts of cards beside each other can stand level.
 */
export function personaParts(mark: PersonaMark, journey: Journey, scope: Scope, theme: Theme, options: ViewOptions): readonly (Block | undefined)[] {
  const { lang } = options;
  const { persona } = mark;
  const say = sheetWords[lang];
  const half = (inside - 24) / 2;
  const lists = [
    listPart(say.behaviors, persona?.behaviors ?? [], mark.colour, theme, half),
    listPart(say.needs, persona?.needs ?? [], mark.colour, theme, half),
    listPart(say.goals, persona?.goals ?? [], mark.colour, theme, half),
    listPart(say.motivations, persona?.motivations ?? [], mark.colour, theme, half),
    listPart(say.frustrations, persona?.frustrations ?? [], mark.colour, theme, half),
  ].filter((block) => block !== undefined);
  const quotes = (persona?.quotes ?? []).map(shown).filter((text) => text !== "");
  const parts = [
    quotes.length === 0 ? undefined : stack(quotes.map((quote) => quoteBlock(quote, mark, theme)), 12),
    lists.length === 0 ? undefined : twoColumns(lists, 24, 16),
    miniCurve(mark, journey, theme, options, inside),
    expectedPart(expectedBy(mark.name, journey, scope, options), mark.colour, theme, lang, inside),
  ];
  const isUnknown = parts.every((part) => part === undefined);
  return [headOf(mark, theme, lang), ...parts, isUnknown ? paragraph(say.unknown, { size: sizes.body, face: "italic", fill: theme.muted }, inside) : undefined];
}

/** Cards of the same parts at the same heights: how high each is, and its content when its upper left corner stands at `x`, `y`. */
export function levelled(cards: readonly (readonly (Block | undefined)[])[]): { readonly height: number; readonly place: (card: number, x: number, y: number) => readonly Mark[] } {
  const count = Math.max(0, ...cards.map(({ length }) => length));
  const heights = Array.from({ length: count }, (_, part) => Math.max(0, ...cards.map((parts) => parts[part]?.height ?? 0)));
  let next = padding + 4;
  const tops = heights.map((height) => {
    const top = next;
    if (height > 0) next += height + partGap;
    return top;
  });
  return {
    height: next - partGap + padding,
    place: (card, x, y) => cards[card]!.flatMap((part, at) => part?.place(x + padding, y + tops[at]!) ?? []),
  };
}

/** The card's ground: a bar of the persona's colour at its top. */
export function cardGround(frame: Frame, mark: PersonaMark, theme: Theme): readonly Mark[] {
  return [
    { kind: "box", ...frame, radius: 12, fill: theme.surface, stroke: theme.border, strokeWidth: 1 },
    { kind: "box", x: frame.x + 12, y: frame.y, width: frame.width - 24, height: 4, radius: 2, fill: mark.colour },
  ];
}

function headOf(mark: PersonaMark, theme: Theme, lang: Lang): Block {
  const { persona, label, shape, colour } = mark;
  const say = sheetWords[lang];
  const badge: Block = { width: 32, height: 32, place: (x, y) => [shapeMark(shape, x + 16, y + 16, 13, { fill: colour })] };
  const name = paragraph(label, { size: 22, face: "semibold", fill: theme.text }, inside - 48);
  const look = { text: theme.text, fill: theme.raised, stroke: theme.border, strokeWidth: 1 };
  const chips = [
    persona?.relationship === undefined ? "" : say.relationships[persona.relationship],
    persona?.share === undefined ? "" : say.share(`${numberIn(lang, persona.share)}%`),
    persona?.segment === undefined ? "" : shown(persona.segment),
  ].filter((text) => text !== "");
  return stack(
    [
      beside([badge, stack([name, paragraph(whoOf(persona, lang), { size: sizes.body, face: "regular", fill: theme.muted }, inside - 48)], 0)], 16),
      chips.length === 0 ? undefined : flow(chips.map((text) => chip(text, look, inside)), inside, 8),
    ],
    12,
  );
}

function quoteBlock(quote: string, { colour }: PersonaMark, theme: Theme): Block {
  const said = `“${quote}”`;
  const words = paragraph(said, { size: sizes.head, face: "italic", fill: theme.text }, evenWidth(said, sizes.head, "italic", inside - 20));
  return padded(widened(words, inside - 20), { ...sides(2, 0), left: 20 }, ({ x, y, height }) => [{ kind: "box", x, y, width: 4, height, radius: 2, fill: colour }]);
}

/** Age, occupation and place, as far as they are said. */
function whoOf(persona: Persona | undefined, lang: Lang): string {
  if (persona === undefined) return "";
  const { age, occupation, location } = persona;
  return [age === undefined ? "" : ageIn(age, lang), ...[occupation, location].map((text) => (text === undefined ? "" : shown(text)))].filter((text) => text !== "").join(" · ");
}

function ageIn({ min, max }: NonNullable<Persona["age"]>, lang: Lang): string {
  if (min === undefined) return max === undefined ? "" : labels[lang].upTo(max);
  if (max === undefined) return labels[lang].andOlder(min);
  return sheetWords[lang].years(min === max ? numberIn(lang, min) : `${numberIn(lang, min)}–${numberIn(lang, max)}`);
}

import type { Lang, Persona } from "@sojourn/language";
import { labels } from "../labels.ts";
import { beside, stack, type Block } from "../picture/parts/block.ts";
import { numberIn } from "../picture/parts/figures.ts";
import { paragraph, said, shown, sizes } from "../picture/parts/paragraph.ts";
import { shapeMark } from "../picture/parts/shape.ts";
import type { Theme } from "../picture/theme.ts";
import type { HeaderContext, HeaderPart } from "./header-part.ts";
import type { PersonaMark } from "./personas.ts";
import { mapWords } from "./words.ts";

const padding = 14;

/** A persona as a card: its mark, who it is, what it needs, what it says. */
export function personaCard(mark: PersonaMark, { theme, options: { lang }, ids }: Pick<HeaderContext, "theme" | "options" | "ids">): HeaderPart {
  const { persona, label, name } = mark;
  const who = persona === undefined ? "" : whoOf(persona, lang);
  const needs = said(persona?.needs ?? []);
  const quotes = said(persona?.quotes ?? []);
  const inside = (width: number): Block => {
    const room = width - 2 * padding;
    const content = stack(
      [
        beside([badge(mark), paragraph(label, { size: sizes.head, face: "semibold", fill: theme.text }, room - 28)], 10),
        paragraph(who, { size: sizes.small, face: "regular", fill: theme.muted }, room),
        needs.length === 0 ? undefined : needsBlock(needs, theme, lang, room),
        ...quotes.map((quote) => paragraph(`“${quote}”`, { size: sizes.body, face: "italic", fill: mark.colour }, room)),
      ],
      6,
    );
    return { width, height: content.height + 2 * padding, place: (x, y) => content.place(x + padding, y + padding) };
  };
  return {
    inside,
    about: {
      ...(persona === undefined ? {} : { element: persona }),
      role: "persona",
      id: ids("persona", name),
      label: [label, who, ...needs, ...quotes.map((quote) => `“${quote}”`)].filter((text) => text !== "").join("\n"),
    },
    behind: (frame) => [
      { kind: "box", ...frame, radius: 12, fill: theme.surface, stroke: theme.border, strokeWidth: 1 },
      { kind: "box", x: frame.x, y: frame.y + 12, width: 4, height: frame.height - 24, radius: 2, fill: mark.colour },
    ],
  };
}

function badge({ shape, colour }: PersonaMark): Block {
  return { width: 18, height: 18, place: (x, y) => [shapeMark(shape, x + 9, y + 9, 7.5, { fill: colour })] };
}

function needsBlock(needs: readonly string[], theme: Theme, lang: Lang, width: number): Block {
  return stack(
    [
      paragraph(mapWords[lang].needs, { size: sizes.small, face: "semibold", fill: theme.muted }, width),
      ...needs.map((need) => paragraph(need, { size: sizes.body, face: "regular", fill: theme.text }, width)),
    ],
    1,
  );
}

/** Age, occupation, place and share of the customers, as far as they are said. */
function whoOf({ age, occupation, location, share }: Persona, lang: Lang): string {
  const say = mapWords[lang];
  const ages = age === undefined ? undefined : ageIn(age, lang);
  return [
    ages,
    ...[occupation, location].map((text) => (text === undefined ? undefined : shown(text))),
    share === undefined ? undefined : say.share(`${numberIn(lang, share)}%`),
  ]
    .filter((text) => text !== undefined && text !== "")
    .join(" · ");
}

function ageIn({ min, max }: NonNullable<Persona["age"]>, lang: Lang): string | undefined {
  if (min === undefined) return max === undefined ? undefined : labels[lang].upTo(max);
  return max === undefined ? labels[lang].andOlder(min) : mapWords[lang].years(`${numberIn(lang, min)}–${numberIn(lang, max)}`);
}

import type { Lang, Scope } from "@sojourn/language";
import type { PersonaMark } from "../map/personas.ts";
import { flow, stack, type Block } from "../picture/parts/block.ts";
import { claimText } from "../picture/parts/figures.ts";
import { labelOf, paragraph, sizes } from "../picture/parts/paragraph.ts";
import type { Theme } from "../picture/theme.ts";
import { figuresIn } from "./figures.ts";
import { personaName } from "./persona-name.ts";
import { badge, pointRadius } from "./points.ts";
import { quadrants, quadrantTones, type Numbered } from "./quadrants.ts";
import { chartWords } from "./words.ts";

/** What a list of priorities is made of. */
export interface ListParts {
  readonly scope: Scope;
  readonly personas: readonly PersonaMark[];
  readonly theme: Theme;
  readonly lang: Lang;
}

const indent = pointRadius * 2 + 10;

/** What each number stands for: a block for each quadrant that has any. */
export function quadrantLists(items: readonly Numbered[], parts: ListParts, width: number): Block[] {
  const { theme, lang } = parts;
  return quadrants.flatMap((quadrant): Block[] => {
    const own = items.filter(({ priority }) => priority.quadrant === quadrant);
    if (own.length === 0) return [];
    const style = { size: sizes.name, face: "semibold", fill: theme.tones[quadrantTones[quadrant]].text } as const;
    const head = paragraph(chartWords[lang].quadrants[quadrant], style, width);
    return [stack([head, ...own.map((item) => entryOf(item, parts, width))], 8)];
  });
}

function entryOf({ number, priority, expectation, touchpoint }: Numbered, { scope, personas, theme, lang }: ListParts, width: number): Block {
  const words = chartWords[lang];
  const figures = figuresIn(lang);
  const room = width - indent;
  const claim = claimText(lang, expectation, scope);
  const place = labelOf(touchpoint);
  const whose = personas.filter(({ name }) => priority.personas.includes(name));
  const rated = `${words.importance} ${figures.number(priority.importance)} · ${words.performance} ${figures.number(priority.performance)}`;
  const names = whose.map((mark) => personaName(mark, theme, room));
  const content = stack([
    paragraph(claim, { size: sizes.body, face: "semibold", fill: theme.text }, room),
    paragraph(place, { size: sizes.small, face: "regular", fill: theme.text }, room),
    flow([paragraph(rated, { size: sizes.small, face: "regular", fill: theme.muted }, room), ...names], room, 12, 0),
  ]);
  const height = Math.max(content.height, pointRadius * 2);
  const colour = theme.tones[quadrantTones[priority.quadrant]].text;
  const label = [`${number}. ${claim}`, place, ...whose.map((mark) => mark.label), rated].join("\n");
  return {
    width,
    height,
    place: (x, y) => [
      {
        kind: "group", role: "expectation", element: expectation, label, frame: { x, y, width, height },
        marks: [...badge(number, x + pointRadius, y + pointRadius, colour, theme), ...content.place(x + indent, y)],
      },
    ],
  };
}

import type { Journey, Lang, NonCustomer, Scope } from "@sojourn/language";
import { uniqueIds } from "../map/ids.ts";
import type { PersonaMark } from "../map/personas.ts";
import { beside, padded, sides, stack, widened, type Block } from "../picture/parts/block.ts";
import { iconBlock } from "../picture/parts/icon.ts";
import { icons } from "../picture/parts/icons.ts";
import { labelOf, paragraph, sizes } from "../picture/parts/paragraph.ts";
import type { Frame, Group, Mark } from "../picture/picture.ts";
import type { Theme } from "../picture/theme.ts";
import type { ViewOptions } from "../views/view.ts";
import { cardGround, cardWidth, levelled, personaParts } from "./card.ts";
import { listPart } from "./lists.ts";
import { sheetWords } from "./words.ts";

const gap = 24;
/** Cards beside each other: as many as stand well on a wall. */
const mostPerRow = 3;

/** The cards of personas in rows, then those whom we do not serve, apart and told apart. */
export function personasBody(marks: readonly PersonaMark[], nonCustomers: readonly NonCustomer[], journey: Journey, scope: Scope, theme: Theme, options: ViewOptions): Block {
  const ids = uniqueIds();
  const cards = marks.map((mark): Card => ({ mark, id: ids("persona", mark.name), parts: personaParts(mark, journey, scope, theme, options) }));
  const perRow = Math.max(1, Math.min(mostPerRow, cards.length || nonCustomers.length));
  const width = perRow * (cardWidth + gap) - gap;
  return widened(stack([...personaRows(cards, perRow, theme), strip(nonCustomers, width, theme, options.lang)], gap), width);
}

/** A persona's card before it is placed. */
interface Card {
  readonly mark: PersonaMark;
  readonly id: string;
  readonly parts: readonly (Block | undefined)[];
}

function personaRows(cards: readonly Card[], perRow: number, theme: Theme): readonly Block[] {
  return Array.from({ length: Math.ceil(cards.length / perRow) }, (_, row): Block => {
    const own = cards.slice(row * perRow, (row + 1) * perRow);
    const { height, place } = levelled(own.map(({ parts }) => parts));
    return {
      width: own.length * (cardWidth + gap) - gap,
      height,
      place: (x, y) =>
        own.map(({ mark, id }, at): Group => {
          const frame: Frame = { x: x + at * (cardWidth + gap), y, width: cardWidth, height };
          return {
            kind: "group",
            ...(mark.persona === undefined ? {} : { element: mark.persona }),
            role: "persona",
            id,
            label: mark.label,
            frame,
            marks: [...cardGround(frame, mark, theme), ...place(at, frame.x, frame.y)],
          };
        }),
    };
  });
}

/** Whom we do not serve: on one dashed ground, each with why, how they are noticed, and who serves them better. */
function strip(all: readonly NonCustomer[], width: number, theme: Theme, lang: Lang): Block | undefined {
  if (all.length === 0) return undefined;
  const say = sheetWords[lang];
  const { text, fill } = theme.tones.worst;
  const padding = 20;
  const room = width - 2 * padding;
  const perRow = Math.max(1, Math.min(all.length, Math.floor((room + gap) / 300)));
  const own = (room - (perRow - 1) * gap) / perRow;
  const cards = all.map((one) => nonCustomerBlock(one, own, theme, lang));
  const rows = Array.from({ length: Math.ceil(cards.length / perRow) }, (_, row) => beside(cards.slice(row * perRow, (row + 1) * perRow), gap, "top"));
  const head = stack(
    [
      beside([iconBlock(icons.notFor, text, 18), paragraph(say.notFor, { size: sizes.head, face: "semibold", fill: text }, room - 28)], 10),
      paragraph(say.notForHint, { size: sizes.body, face: "regular", fill: theme.muted }, room),
    ],
    4,
  );
  const block = padded(widened(stack([head, ...rows], 18), room), sides(padding, padding));
  return {
    ...block,
    place: (x, y): readonly Mark[] => {
      const frame = { x, y, width: block.width, height: block.height };
      return [
        {
          kind: "group", role: "non-customers", label: say.notFor, frame,
          marks: [{ kind: "box", ...frame, radius: 12, fill: theme.background, stroke: fill, strokeWidth: 1.25, dashes: "6 4" }, ...block.place(x, y)],
        },
      ];
    },
  };
}

function nonCustomerBlock(one: NonCustomer, width: number, theme: Theme, lang: Lang): Block {
  const say = sheetWords[lang];
  const label = labelOf(one);
  const colour = theme.tones.worst.fill;
  const content = stack(
    [
      paragraph(label, { size: sizes.name, face: "semibold", fill: theme.text }, width),
      listPart(say.because, one.reasons, colour, theme, width),
      listPart(say.signal, one.signals, colour, theme, width),
      listPart(say.instead, one.alternatives, colour, theme, width),
    ],
    10,
  );
  return {
    width,
    height: content.height,
    place: (x, y) => [{ kind: "group", element: one, role: "non-customer", label, frame: { x, y, width, height: content.height }, marks: content.place(x, y) }],
  };
}

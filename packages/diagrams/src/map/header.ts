import type { Block } from "../picture/parts/block.ts";
import { placePart, type HeaderContext, type HeaderPart } from "./header-part.ts";
import { notForPart } from "./not-for.ts";
import { personaCard } from "./persona-card.ts";
import { titlePart } from "./title.ts";

const gap = 16;
const [titleWidth, cardWidth, widestCard, stripWidth] = [560, 288, 400, 320] as const;
/** However wide the table, what stands above it is read at a glance. */
const [widestTitle, widestStrip] = [960, 1120] as const;

/** The journey with its frame, its personas and whom it is not for: in one row where there is room, else one below the other. */
export function header(context: HeaderContext, width: number): Block {
  const title = titlePart(context);
  const cards = context.personas.filter(({ name }) => name !== "").map((mark) => personaCard(mark, context));
  const strip = notForPart(context);
  const rows = rowsOf(title, cards, strip, width);
  const heights = rows.map((row) => Math.max(...row.map(({ part, width: own }) => part.inside(own).height)));
  return {
    width,
    height: heights.reduce((sum, height) => sum + height, 0) + gap * (rows.length - 1),
    place: (x, y) => {
      let top = y;
      return rows.flatMap((row, at) => {
        let left = x;
        const marks = row.map(({ part, width: own }) => {
          const frame = { x: left, y: top, width: own, height: heights[at]! };
          left += own + gap;
          return placePart(part, frame);
        });
        top += heights[at]! + gap;
        return marks;
      });
    },
  };
}

interface Seat {
  readonly part: HeaderPart;
  readonly width: number;
}

function rowsOf(title: HeaderPart, cards: readonly HeaderPart[], strip: HeaderPart | undefined, width: number): Seat[][] {
  const inOneRow = titleWidth + cards.length * (cardWidth + gap) + (strip ? stripWidth + gap : 0);
  if (inOneRow <= width) {
    const cardsWide = Math.min(widestCard, cardWidth + Math.floor((width - inOneRow) / Math.max(1, cards.length + 2)));
    const rest = width - cards.length * (cardsWide + gap);
    const titleWide = Math.min(widestTitle, strip ? Math.max(titleWidth, Math.floor(rest * 0.5)) : rest);
    const stripWide = Math.min(widestStrip, rest - titleWide - gap);
    return [[{ part: title, width: titleWide }, ...cards.map((part) => ({ part, width: cardsWide })), ...(strip ? [{ part: strip, width: stripWide }] : [])]];
  }
  const perRow = Math.max(1, Math.min(cards.length, Math.floor((width + gap) / (cardWidth + gap))));
  const wide = (width - (perRow - 1) * gap) / perRow;
  const cardRows = Array.from({ length: Math.ceil(cards.length / perRow) }, (_, row) =>
    cards.slice(row * perRow, (row + 1) * perRow).map((part) => ({ part, width: wide })),
  );
  return [[{ part: title, width }], ...cardRows, ...(strip ? [[{ part: strip, width }]] : [])];
}

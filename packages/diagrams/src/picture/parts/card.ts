import type { Mark, Paint } from "../picture.ts";
import { padded, widened, type Block } from "./block.ts";

/** How a card looks. */
export interface CardStyle extends Paint {
  /** The colour of a bar at its left edge. */
  readonly bar?: string;
  readonly radius?: number;
  /** Between edge and content; 10 where it is missing. */
  readonly padding?: number;
}

const barWidth = 4;

/** How wide the content of a card of `width` may be. */
export function cardInside(width: number, { bar, padding = 10 }: CardStyle = {}): number {
  return width - 2 * padding - (bar === undefined ? 0 : barWidth);
}

/** Content on a card of `width`. */
export function card(content: Block, width: number, style: CardStyle): Block {
  const { bar, radius = 8, padding = 10, ...paint } = style;
  const left = padding + (bar === undefined ? 0 : barWidth);
  const inner = widened(content, width - left - padding);
  return padded(inner, { top: 8, right: padding, bottom: 8, left }, (frame): Mark[] => [
    { kind: "box", ...frame, radius, ...paint },
    ...(bar === undefined ? [] : [{ kind: "box", x: frame.x + 4, y: frame.y + 7, width: barWidth - 1, height: frame.height - 14, radius: 1.5, fill: bar } as const]),
  ]);
}

import type { Paint } from "../picture.ts";
import { beside, padded, stack, widened, type Block } from "./block.ts";
import { iconBlock, type Icon } from "./icon.ts";
import { paragraph, sizes, type Style } from "./paragraph.ts";

/** How a chip looks. */
export interface ChipStyle extends Paint {
  readonly text: string;
  readonly icon?: Icon;
  /** Of its corners; half of a line's height where it is missing. */
  readonly radius?: number;
  readonly face?: Style["face"];
  readonly size?: number;
}

/** A few words on a rounded ground, as wide as they need and at most `width`; more words become more lines. */
export function chip(words: string, { text, icon, radius, face = "regular", size = sizes.small, ...paint }: ChipStyle, width: number): Block {
  const side = 8;
  const iconSize = 14;
  const before = icon === undefined ? 0 : iconSize + 6;
  const inner = paragraph(words, { size, face, fill: text }, Math.max(20, width - 2 * side - before));
  const content = icon === undefined ? inner : beside([stack([iconBlock(icon, text, iconSize)]), widened(inner, inner.width)], 6, "middle");
  return padded(content, { top: 4, right: side, bottom: 4, left: side }, (frame) => [{ kind: "box", ...frame, radius: radius ?? 12, ...paint }]);
}

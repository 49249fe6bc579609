import type { Frame, Mark } from "../picture.ts";

/** Something that knows how large it is before it is placed. */
export interface Block {
  readonly width: number;
  readonly height: number;
  /** Its marks when its upper left corner stands at `x`, `y`. */
  readonly place: (x: number, y: number) => readonly Mark[];
}

/** Blocks one below the other, `gap` apart; what is undefined takes no room. */
export function stack(blocks: readonly (Block | undefined)[], gap = 0): Block {
  const all: Block[] = [];
  let width = 0;
  let height = 0;
  for (const block of blocks) {
    if (block === undefined || block.height === 0) continue;
    height += block.height + (all.length > 0 ? gap : 0);
    width = Math.max(width, block.width);
    all.push(block);
  }
  return {
    width,
    height,
    place: (x, y) => {
      const marks: Mark[] = [];
      let top = y;
      for (const block of all) {
        for (const mark of block.place(x, top)) marks.push(mark);
        top += block.height + gap;
      }
      return marks;
    },
  };
}

/** Blocks beside each other, `gap` apart, each in the middle of the row's height or at its top. */
export function beside(blocks: readonly Block[], gap: number, align: "middle" | "top" = "middle"): Block {
  let width = gap * Math.max(0, blocks.length - 1);
  let height = 0;
  for (const block of blocks) {
    width += block.width;
    height = Math.max(height, block.height);
  }
  return {
    width,
    height,
    place: (x, y) => {
      const marks: Mark[] = [];
      let left = x;
      for (const block of blocks) {
        for (const mark of block.place(left, align === "top" ? y : y + (height - block.height) / 2)) marks.push(mark);
        left += block.width + gap;
      }
      return marks;
    },
  };
}

/** Blocks in rows of at most `width`, as words stand in lines. A block wider than that has a row of its own. */
export function flow(blocks: readonly Block[], width: number, gap: number, rowGap = gap): Block {
  const rows: Block[][] = [];
  let filled = 0;
  for (const block of blocks) {
    const row = rows.at(-1);
    if (row && filled + gap + block.width <= width) {
      row.push(block);
      filled += gap + block.width;
    } else {
      rows.push([block]);
      filled = block.width;
    }
  }
  return stack(rows.map((row) => beside(row, gap)), rowGap);
}

/** A block with room around it, which `behind` may paint. */
export function padded(block: Block, { top, right, bottom, left }: Sides, behind?: (frame: Frame) => readonly Mark[]): Block {
  const width = left + block.width + right;
  const height = top + block.height + bottom;
  if (behind === undefined) return { width, height, place: (x, y) => block.place(x + left, y + top) };
  return { width, height, place: (x, y) => behind({ x, y, width, height }).concat(block.place(x + left, y + top)) };
}

/** How much room stands around something. */
export interface Sides {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The same room on opposite sides. */
export function sides(vertical: number, horizontal: number): Sides {
  return { top: vertical, right: horizontal, bottom: vertical, left: horizontal };
}

/** A block as wide as given, whatever it needs. */
export function widened(block: Block, width: number): Block {
  return { width, height: block.height, place: block.place };
}

/** A block of nothing. */
export const nothing: Block = { width: 0, height: 0, place: () => [] };

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
  const all = blocks.filter((block) => block !== undefined && block.height > 0) as readonly Block[];
  return {
    width: Math.max(0, ...all.map(({ width }) => width)),
    height: all.reduce((sum, { height }) => sum + height, 0) + gap * Math.max(0, all.length - 1),
    place: (x, y) => {
      let top = y;
      return all.flatMap((block) => {
        const marks = block.place(x, top);
        top += block.height + gap;
        return marks;
      });
    },
  };
}

/** Blocks beside each other, `gap` apart, each in the middle of the row's height or at its top. */
export function beside(blocks: readonly Block[], gap: number, align: "middle" | "top" = "middle"): Block {
  const height = Math.max(0, ...blocks.map((block) => block.height));
  return {
    width: blocks.reduce((sum, block) => sum + block.width, 0) + gap * Math.max(0, blocks.length - 1),
    height,
    place: (x, y) => {
      let left = x;
      return blocks.flatMap((block) => {
        const marks = block.place(left, align === "top" ? y : y + (height - block.height) / 2);
        left += block.width + gap;
        return marks;
      });
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
  return { width, height, place: (x, y) => [...(behind?.({ x, y, width, height }) ?? []), ...block.place(x + left, y + top)] };
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
  return { ...block, width };
}

/** A block of nothing. */
export const nothing: Block = { width: 0, height: 0, place: () => [] };

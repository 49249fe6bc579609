import type { Both } from "@sojourn/language";
import type { Mark } from "../picture/picture.ts";
import type { Block } from "../picture/parts/block.ts";
import type { Column, Lane, LaneContext, LaneName } from "./lane.ts";

/** One thing in a cell. */
export interface Item {
  /** What it shows: an element of the model, or the touchpoint where it is none. */
  readonly element: object;
  readonly role: string;
  readonly label: string;
  readonly block: Block;
}

const gap = 8;

/** A lane whose cells hold items one below the other. */
export function cellLane(name: LaneName, label: Both<string>, itemsOf: (column: Column, context: LaneContext) => readonly Item[]): Lane {
  return {
    name,
    label,
    layOut: (context) => {
      const cells = context.columns.map((column) => ({ column, items: itemsOf(column, context) }));
      if (cells.every(({ items }) => items.length === 0)) return undefined;
      return {
        height: cells.reduce((most, { items }) => Math.max(most, heightOf(items)), 0),
        place: (y) => cells.flatMap(({ column, items }) => placed(column, items, y)),
      };
    },
  };
}

function heightOf(items: readonly Item[]): number {
  const filled = items.filter(({ block }) => block.height > 0);
  return filled.reduce((sum, { block }) => sum + block.height, gap * Math.max(0, filled.length - 1));
}

function placed({ x, width }: Column, items: readonly Item[], y: number): Mark[] {
  let top = y;
  return items.map(({ element, role, label, block }) => {
    const frame = { x, y: top, width, height: block.height };
    top += block.height + gap;
    return { kind: "group", element, role, label, frame, marks: block.place(x, frame.y) };
  });
}

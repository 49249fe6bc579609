import type { PathGraph } from "./graph.ts";
import type { Grid } from "./grid.ts";
import type { Route, Side } from "./route.ts";

/** Where a route leaves and arrives: how far from the middle of the side, downward or to the right. */
export interface Ports {
  readonly out: readonly number[];
  readonly in: readonly number[];
  /** For each step how far its side ports reach from the middle at most. */
  readonly reach: readonly number[];
}

interface End {
  readonly route: number;
  readonly isOut: boolean;
  readonly isStraight: boolean;
  /** Where the other end lies: across the side, then along. */
  readonly toward: number;
}

/** How wide a step is drawn. */
export const stepWidth = 188;

/** From one port to the next: steps grow as high as they must, but not wider. */
function stepOn(side: Side, count: number): number {
  return side === "left" || side === "right" ? 12 : Math.min(16, (stepWidth - 24) / (count + 1));
}

/** Spreads the ends of routes over the sides of their steps, so that no two lines that face each other lie on one another. */
export function portsOf({ steps }: PathGraph, { cells, stepAt, columns, rows }: Grid, routes: readonly Route[]): Ports {
  const ends = new Map<string, End[]>();
  const add = (index: number, side: Side, end: End): void => {
    const key = `${index} ${side}`;
    const all = ends.get(key);
    if (all === undefined) ends.set(key, [end]);
    else all.push(end);
  };
  for (const [route, { edge, out, in: into, channels }] of routes.entries()) {
    const [start, end] = [cells[edge.from]!, cells[edge.to]!];
    const isStraight = channels.length === 0;
    const byRow = (cell: typeof start): number => cell.row * (columns + 1) + cell.column;
    const byColumn = (cell: typeof start): number => cell.column * (rows + 1) + cell.row;
    add(edge.from, out, { route, isOut: true, isStraight, toward: out === "bottom" ? byColumn(end) : byRow(end) });
    add(edge.to, into, { route, isOut: false, isStraight, toward: into === "top" ? byColumn(start) : byRow(start) });
  }
  const result = { out: routes.map(() => 0), in: routes.map(() => 0), reach: steps.map(() => 0) };
  for (const [key, all] of ends) {
    const [index, side] = [Number(key.slice(0, key.indexOf(" "))), key.slice(key.indexOf(" ") + 1) as Side];
    all.sort((one, other) => one.toward - other.toward || Number(one.isOut) - Number(other.isOut));
    for (const [at, offset] of offsetsOf(all, isFaced(index, side), side === "left" || side === "top", stepOn(side, all.length)).entries()) {
      const { route, isOut } = all[at]!;
      (isOut ? result.out : result.in)[route] = offset;
      if (side === "left" || side === "right") result.reach[index] = Math.max(result.reach[index]!, Math.abs(offset));
    }
  }
  return result;

  /** Whether lines come out of the side that looks at this one. */
  function isFaced(index: number, side: Side): boolean {
    const { column, row } = cells[index]!;
    const next = (right: number, down: number) => {
      for (let [x, y] = [column + right, row + down]; x >= 0 && x < columns && y >= 0 && y < rows; x += right, y += down) {
        const found = stepAt(x, y);
        if (found !== undefined) return found;
      }
      return undefined;
    };
    const [facing, other] =
      side === "right" ? [next(1, 0), "left"] : side === "left" ? [next(-1, 0), "right"] : side === "top" ? [next(0, -1), "bottom"] : [next(0, 1), "top"];
    return facing !== undefined && (ends.get(`${facing.index} ${other}`) ?? []).some(({ isStraight }) => !isStraight);
  }
}

/** A straight line leaves in the middle; where sides face each other, the second takes the places between those of the first. */
function offsetsOf(ends: readonly End[], isFaced: boolean, isSecond: boolean, step: number): readonly number[] {
  const straight = ends.findIndex((end) => end.isStraight);
  if (straight < 0 && !isFaced) return ends.map((_, at) => (at - (ends.length - 1) / 2) * step);
  const middle = straight < 0 ? Math.floor((ends.length - 1) / 2) : straight;
  const shift = isFaced && isSecond ? step / 2 : 0;
  return ends.map((end, at) => (end.isStraight ? 0 : (at - middle) * step + shift));
}

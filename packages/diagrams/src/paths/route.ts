import type { Edge, PathGraph } from "./graph.ts";
import type { Grid } from "./grid.ts";

/** The sides of a step where edges leave and arrive. */
export type Side = "top" | "right" | "bottom" | "left";

/**
 * How an edge runs: out at a side of its step, through channels between columns and between rows, in at a side of the other. No edge leaves the
 * channels but on a straight line over free cells, so none runs through a step.
 */
export interface Route {
  readonly edge: Edge;
  readonly out: Side;
  readonly in: Side;
  /** In turn: between columns (channel n is left of column n) and between rows (channel n is above row n). */
  readonly channels: readonly Channel[];
}

/** A channel that an edge runs along. */
export interface Channel {
  readonly kind: "columns" | "rows";
  readonly number: number;
}

/** How each edge of a graph runs over a grid. */
export function routesOf({ edges, steps }: PathGraph, { cells, rows, stepAt }: Grid): readonly Route[] {
  return edges.map((edge): Route => {
    const { from, to, isBack } = edge;
    const [start, end] = [cells[from]!, cells[to]!];
    const beside = (number: number): Channel => ({ kind: "columns", number });
    const along = (number: number): Channel => ({ kind: "rows", number });
    if (start.column === end.column) {
      if (end.row > start.row && isFreeColumn(end.column, start.row, end.row)) return { edge, out: "bottom", in: "top", channels: [] };
      if (isBack && from !== to) return { edge, out: "left", in: "left", channels: [beside(start.column)] };
      return { edge, out: "right", in: "right", channels: [beside(start.column + 1)] };
    }
    if (steps[from]!.stage === steps[to]!.stage && end.row > start.row && isFreeColumn(end.column, start.row, end.row)) {
      return { edge, out: "bottom", in: "top", channels: [along(start.row + 1)] };
    }
    const isRight = end.column > start.column;
    const [out, into] = isRight ? (["right", "left"] as const) : (["left", "right"] as const);
    const [leaving, arriving] = isRight ? [start.column + 1, end.column] : [start.column, end.column + 1];
    if (start.row === end.row && !isBack && isFreeRow(start.row, Math.min(start.column, end.column), Math.max(start.column, end.column))) {
      return { edge, out, in: into, channels: [] };
    }
    // Over free cells of its own row it reaches the other's channel straight.
    const reaches = isRight ? isFreeRow(start.row, start.column, arriving) : isFreeRow(start.row, arriving - 1, start.column);
    if (reaches) return { edge, out, in: into, channels: [beside(arriving)] };
    // The long way back runs below everything, so that it is not taken for a way on.
    const gap = isBack ? rows : end.row < start.row ? start.row : start.row + 1;
    return { edge, out, in: into, channels: [beside(leaving), along(gap), beside(arriving)] };
  });

  function isFreeColumn(column: number, above: number, below: number): boolean {
    for (let row = above + 1; row < below; row += 1) if (stepAt(column, row) !== undefined) return false;
    return true;
  }

  function isFreeRow(row: number, left: number, right: number): boolean {
    for (let column = left + 1; column < right; column += 1) if (stepAt(column, row) !== undefined) return false;
    return true;
  }
}

import type { Frame } from "../picture/picture.ts";
import type { PathGraph } from "./graph.ts";
import type { Grid } from "./grid.ts";
import { portsOf, stepWidth } from "./ports.ts";
import { routesOf, type Channel, type Route, type Side } from "./route.ts";
import { tracksOf, untangled, type Crossing, type Stretch } from "./tracks.ts";

/** Where everything stands, before it is painted. */
export interface PathLayout {
  readonly width: number;
  /** Where the lowest line or step ends. */
  readonly bottom: number;
  /** One a stage, from the heads down to the bottom. */
  readonly bands: readonly Frame[];
  /** One a step. */
  readonly steps: readonly Frame[];
  readonly lines: readonly PathLine[];
}

/** An edge as corners, from its step to the other. */
export interface PathLine {
  readonly route: Route;
  readonly corners: readonly Corner[];
}

export type Corner = readonly [x: number, y: number];

/** From one line in a channel to the next. */
const lane = 10;
/** Between a step and the edge of its stage. */
export const bandPadding = 16;

/**
 * Places the grid with its upper left corner at `x`, `y`, the stages' heads `head` high, each step as high as `heights` says or more: rows and columns
 * move apart as far as the lines between them need.
 */
export function layOutPaths(graph: PathGraph, grid: Grid, heights: readonly number[], head: number, x: number, y: number): PathLayout {
  const routes = routesOf(graph, grid);
  const ports = portsOf(graph, grid, routes);
  const inRows = stretchesIn(routes, "rows", (route, at) => spanOf(routes[route]!, at, grid), (stretches) => tracksOf(stretches));
  const rowHeights = Array.from({ length: grid.rows }, () => 0);
  for (const [at, { row }] of grid.cells.entries()) rowHeights[row] = Math.max(rowHeights[row]!, heights[at]!, ports.reach[at]! * 2 + 24);
  const tops: number[] = [];
  const gaps: number[] = [];
  let edge = y + head;
  for (let row = 0; row <= grid.rows; row += 1) {
    const count = inRows.counts.get(row) ?? 0;
    gaps.push(edge + (row === 0 ? 12 : 16));
    edge += row === 0 || row === grid.rows ? 20 + lane * count : Math.max(32, 28 + lane * count);
    if (row === grid.rows) break;
    tops.push(edge);
    edge += rowHeights[row]!;
  }
  const bottom = edge;
  const rowTrack = (route: number, at: number, number: number): number => gaps[number]! + lane * inRows.trackOf(route, at);
  const middle = (index: number): number => tops[grid.cells[index]!.row]! + rowHeights[grid.cells[index]!.row]! / 2;
  const endsY = routes.map(({ edge: { from, to }, out, in: into }, at) => ({
    out: sideY(from, out, ports.out[at]!),
    in: sideY(to, into, ports.in[at]!),
  }));
  const inColumns = stretchesIn(
    routes,
    "columns",
    (route, at): Crossing => {
      const { channels, out: outSide, in: inSide } = routes[route]!;
      const { out, in: into } = endsY[route]!;
      // What leaves a step at its right comes into the channel from the left.
      const [fromSide, toSide] = [outSide === "right" ? -1 : 1, inSide === "right" ? -1 : 1] as const;
      if (channels.length === 1) return { from: out, to: into, fromSide, toSide };
      const between = rowTrack(route, 1, channels[1]!.number);
      return at === 0 ? { from: out, to: between, fromSide, toSide: fromSide === -1 ? 1 : -1 } : { from: between, to: into, fromSide: toSide === -1 ? 1 : -1, toSide };
    },
    (stretches) => {
      const { tracks: own, count } = tracksOf(stretches, 6);
      return { tracks: untangled(stretches, own, count), count };
    },
  );
  const lefts: number[] = [];
  const tracks: number[] = [];
  const isBorder = (channel: number): boolean => grid.spans.some(({ first, last }) => first === channel || last + 1 === channel);
  let right = x;
  for (let channel = 0; channel <= grid.columns; channel += 1) {
    const count = inColumns.counts.get(channel) ?? 0;
    const isEdge = channel === 0 || channel === grid.columns;
    const side = isBorder(channel) ? bandPadding : 8;
    const room = count === 0 ? (isEdge ? 0 : 16) : lane * (count - 1) + (isEdge ? 12 : 20);
    const before = channel === 0 ? 0 : side;
    tracks.push(right + before + (count === 0 ? room / 2 : isEdge ? (channel === 0 ? 0 : 12) : 10));
    right += before + room + (channel === grid.columns ? 0 : side);
    if (channel === grid.columns) break;
    lefts.push(right);
    right += stepWidth;
  }
  const columnTrack = (route: number, at: number, number: number): number => tracks[number]! + lane * inColumns.trackOf(route, at);
  const steps = graph.steps.map(({ index }): Frame => {
    const { column, row } = grid.cells[index]!;
    return { x: lefts[column]!, y: tops[row]!, width: stepWidth, height: rowHeights[row]! };
  });
  const bands = grid.spans.map(({ first, last }): Frame => {
    const left = lefts[first]! - bandPadding;
    return { x: left, y, width: lefts[last]! + stepWidth + bandPadding - left, height: bottom - y };
  });
  const lines = routes.map((route, at): PathLine => {
    const corners: Corner[] = [];
    let [atX, atY] = [sideX(route.edge.from, route.out, ports.out[at]!), endsY[at]!.out];
    corners.push([atX, atY]);
    for (const [turn, { kind, number }] of route.channels.entries()) {
      if (kind === "columns") atX = columnTrack(at, turn, number);
      else atY = rowTrack(at, turn, number);
      corners.push([atX, atY]);
    }
    const [endX, endY] = [sideX(route.edge.to, route.in, ports.in[at]!), endsY[at]!.in];
    if (route.channels.at(-1)?.kind === "columns") corners.push([atX, endY]);
    if (route.channels.at(-1)?.kind === "rows") corners.push([endX, atY]);
    corners.push([endX, endY]);
    return { route, corners };
  });
  return { width: right - x, bottom, bands, steps, lines };

  function sideY(index: number, side: Side, offset: number): number {
    const { row } = grid.cells[index]!;
    return side === "top" ? tops[row]! : side === "bottom" ? tops[row]! + rowHeights[row]! : middle(index) + offset;
  }

  function sideX(index: number, side: Side, offset: number): number {
    const { column } = grid.cells[index]!;
    return side === "left" ? lefts[column]! : side === "right" ? lefts[column]! + stepWidth : lefts[column]! + stepWidth / 2 + offset;
  }
}

/** From where to where a route runs along a channel between rows: columns count odd, the channels between them even. */
function spanOf({ edge, channels }: Route, at: number, { cells }: Grid): Stretch {
  const place = (channel: Channel | undefined, step: number): number => (channel === undefined ? cells[step]!.column * 2 + 1 : channel.number * 2);
  return { from: place(channels[at - 1], edge.from), to: place(channels[at + 1], edge.to) };
}

/** The tracks in all channels of a kind; `stretchOf` says from where to where a route runs along its channel `at`. */
function stretchesIn<S extends Stretch>(
  routes: readonly Route[],
  kind: Channel["kind"],
  stretchOf: (route: number, at: number) => S,
  spread: (stretches: readonly S[]) => { readonly tracks: readonly number[]; readonly count: number },
): Tracks {
  const found = new Map<number, { readonly key: string; readonly stretch: S }[]>();
  for (const [route, { channels }] of routes.entries()) {
    for (const [at, channel] of channels.entries()) {
      if (channel.kind !== kind) continue;
      const all = found.get(channel.number) ?? [];
      all.push({ key: `${route} ${at}`, stretch: stretchOf(route, at) });
      found.set(channel.number, all);
    }
  }
  const counts = new Map<number, number>();
  const trackOf = new Map<string, number>();
  for (const [number, all] of found) {
    const { tracks, count } = spread(all.map(({ stretch }) => stretch));
    counts.set(number, count);
    for (const [at, { key }] of all.entries()) trackOf.set(key, tracks[at]!);
  }
  return { counts, trackOf: (route, at) => trackOf.get(`${route} ${at}`) ?? 0 };
}

/** How many tracks each channel has, and which is whose. */
interface Tracks {
  readonly counts: ReadonlyMap<number, number>;
  readonly trackOf: (route: number, at: number) => number;
}

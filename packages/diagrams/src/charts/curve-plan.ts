import type { Touchpoint } from "@sojourn/language";
import type { Block } from "../picture/parts/block.ts";
import { lineStep, paragraph, shown, sizes } from "../picture/parts/paragraph.ts";
import type { Frame } from "../picture/picture.ts";
import { widthOf } from "../text/measure.ts";
import type { Felt, Series } from "./emotions.ts";
import type { Figures } from "./figures.ts";
import { roomOf, type Room } from "./room.ts";

/** Where emotion curves are drawn: in their columns, from 0 down to `height`. */
export interface CurveArea {
  readonly height: number;
  /** One a touchpoint. */
  readonly columns: readonly { readonly x: number; readonly width: number; readonly touchpoint: Touchpoint }[];
  readonly series: readonly Series[];
  readonly figures: Figures;
  /** Whether faces stand at the left edge of the first column, for want of an axis beside it. */
  readonly hasFaces: boolean;
}

/** A score at its place, with the places of its figure and of what was said. */
export interface CurvePoint extends Felt {
  readonly series: Series;
  readonly x: number;
  readonly y: number;
  readonly figure: string;
  /** The upper left corner of the figure; undefined where there is no room for it. */
  readonly figureAt: Frame | undefined;
  readonly said: (Frame & { readonly block: Block }) | undefined;
}

/** Where everything of emotion curves stands. */
export interface CurvePlan {
  /** A line a persona. */
  readonly lines: readonly (readonly CurvePoint[])[];
  /** What was said but found no room beside its point. */
  readonly unplaced: readonly CurvePoint[];
}

/** Of a point. */
export const radius = 5.5;

/** Of the figures of scores. */
export const figureSize = 12;

/** How far the middles of the faces stand from the left edge of the first column. */
export const faceInset = 10;

const padding = 26;
const saidSize = sizes.small;

/** How far below the top of an area a score stands: 5 at the top, 1 at the bottom, with room for a figure above and below. */
export function depthOf(score: number, height: number): number {
  return padding + ((5 - score) / 4) * (height - 2 * padding);
}

/**
 * Finds a place for each point, a little aside for each persona so that equal scores are seen beside each other, then for each figure, then for
 * what was said: all in their columns, none above another, off the lines where that is possible.
 */
export function planCurves(area: CurveArea): CurvePlan {
  const { columns, series, height, figures } = area;
  const narrowest = columns.reduce((least, { width }) => Math.min(least, width), Number.POSITIVE_INFINITY);
  const step = Math.max(0, Math.min(34, (narrowest - 56) / series.length));
  const placed = series.map((one, index) => one.points.map((felt) => {
    const { x, width } = columns[felt.column]!;
    const aside = (index - (series.length - 1) / 2) * step + (felt.turn - (felt.turns - 1) / 2) * Math.min(14, step / felt.turns);
    return { ...felt, series: one, x: x + width / 2 + aside, y: depthOf(felt.score, height), figure: figures.score(felt.score) };
  }));
  const rooms = roomsOf(area, placed);
  const figureOf = (point: Place & { readonly figure: string }) => placeOfFigure(rooms[point.column]!, boundsOf(area, point.column), point);
  const withFigures = placed.map((points) => points.map((point) => ({ ...point, figureAt: figureOf(point) })));
  const unplaced: CurvePoint[] = [];
  const lines = withFigures.map((points) => points.map((point): CurvePoint => {
    const text = shown(point.feeling.text ?? "");
    const said = text === "" ? undefined : placeOfWords(rooms[point.column]!, boundsOf(area, point.column), point, text);
    const whole = { ...point, said };
    if (text !== "" && said === undefined) unplaced.push(whole);
    return whole;
  }));
  return { lines, unplaced };
}

interface Place {
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

/** A room a column, in which the points, the lines and the faces stand already. */
function roomsOf(area: CurveArea, lines: readonly (readonly Place[])[]): Room[] {
  const { columns, height } = area;
  const rooms = columns.map(roomOf);
  if (area.hasFaces) for (const score of [5, 3, 1]) rooms[0]?.take(around(columns[0]!.x + faceInset, depthOf(score, height), 10));
  for (const points of lines) {
    for (const [index, point] of points.entries()) {
      rooms[point.column]!.take(around(point.x, point.y, radius + 1.5));
      if (index === 0) continue;
      let column = points[index - 1]!.column;
      samplesOf(points[index - 1]!, point, (x, y) => {
        while (column < point.column && x > columns[column]!.x + columns[column]!.width) column++;
        rooms[column]!.cross(x, y);
      });
    }
  }
  return rooms;
}

/** The figure beside its point: above it where that is free. */
function placeOfFigure(room: Room, bounds: Frame, { x, y, figure }: Place & { readonly figure: string }): Frame | undefined {
  const [width, height] = [widthOf(figure, figureSize, "semibold") + 2, figureSize * 1.2];
  const [up, down, middle] = [y - radius - 2 - height, y + radius + 2, x - width / 2];
  const corners = [
    middle, up, middle, down, x + radius + 3, y - height / 2, x - radius - 3 - width, y - height / 2,
    x + 2, up, x - 2 - width, up, x + 2, down, x - 2 - width, down, middle, up - height, middle, down + height,
  ];
  return room.place(corners, { width, height }, bounds);
}

/** What was said, in one to three lines beside its point, off every line. */
function placeOfWords(room: Room, bounds: Frame, { x, y, series }: Place & { readonly series: Series }, text: string): CurvePoint["said"] {
  const style = { size: saidSize, face: "italic", fill: series.persona.colour } as const;
  const longestWord = Math.max(...text.split(/\s/).map((word) => widthOf(word, saidSize, "italic")));
  for (const share of [0.55, 0.4, 0.3]) {
    const width = Math.min(160, bounds.width * share);
    if (longestWord > width) return undefined;
    const block = paragraph(text, style, width);
    if (block.height > lineStep(saidSize) * 3) return undefined;
    const size = { width: block.width + 2, height: block.height };
    const place = room.place(cornersAround(x, y, size), size, bounds, 0);
    if (place !== undefined) return { ...place, block };
  }
  return undefined;
}

function cornersAround(x: number, y: number, { width, height }: Pick<Frame, "width" | "height">): number[] {
  const [right, left, middle] = [x + radius + 3, x - radius - 3 - width, x - width / 2];
  const [up, down] = [y - radius - 2 - height, y + radius + 2];
  // Beyond the figure.
  const over = figureSize * 1.2;
  return [
    right, y - height / 2, left, y - height / 2,
    middle, up, middle, down, middle, up - over, middle, down + over,
    x - 4, up, x - 4, down, x + 4 - width, up, x + 4 - width, down,
    x - 4, up - over, x - 4, down + over, x + 4 - width, up - over, x + 4 - width, down + over,
    right, up, right, down, left, up, left, down,
  ];
}

function boundsOf({ columns, height }: CurveArea, column: number): Frame {
  const { x, width } = columns[column]!;
  return { x, y: 0, width, height };
}

function around(x: number, y: number, reach: number): Frame {
  return { x: x - reach, y: y - reach, width: reach * 2, height: reach * 2 };
}

/** Finds points of the curve from one place to the next, close enough that no text slips through. */
function samplesOf(from: Place, to: Place, found: (x: number, y: number) => void): void {
  const count = Math.max(2, Math.ceil((Math.abs(to.x - from.x) + Math.abs(to.y - from.y)) / 8));
  const middle = (from.x + to.x) / 2;
  for (let index = 1; index < count; index++) {
    const t = index / count;
    const u = 1 - t;
    const [start, inner, end] = [u * u * u, 3 * u * t, t * t * t];
    found(start * from.x + inner * middle + end * to.x, (start + inner * u) * from.y + (inner * t + end) * to.y);
  }
}

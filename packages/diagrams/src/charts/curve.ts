import type { Touchpoint } from "@sojourn/language";
import type { Block } from "../picture/parts/block.ts";
import { lineStep, paragraph, shown, sizes } from "../picture/parts/paragraph.ts";
import { at } from "../picture/parts/shape.ts";
import type { Frame, Group, Mark } from "../picture/picture.ts";
import type { Theme } from "../picture/theme.ts";
import { widthOf } from "../text/measure.ts";
import type { Felt, Series } from "./emotions.ts";
import type { Figures } from "./figures.ts";
import { roomOf, type Room } from "./room.ts";
import { faceOf, personaShape } from "./shapes.ts";

/** Where emotion curves are drawn. */
export interface CurveArea {
  readonly y: number;
  readonly height: number;
  /** One a touchpoint. */
  readonly columns: readonly { readonly x: number; readonly width: number; readonly touchpoint: Touchpoint }[];
  readonly series: readonly Series[];
  readonly theme: Theme;
  readonly figures: Figures;
  /** Whether faces stand at the left edge of the first column, for want of an axis beside it. */
  readonly hasFaces: boolean;
}

/** Emotion curves, and what was said but found no room beside its point. */
export interface Curves {
  readonly marks: readonly Mark[];
  readonly unplaced: readonly { readonly series: Series; readonly felt: Felt }[];
}

/** A point of a curve on the picture. */
interface Point extends Felt {
  readonly x: number;
  readonly y: number;
}

const radius = 5.5;
const padding = 26;
const scoreSize = 12;
const commentSize = sizes.small;

/** Where a score stands in an area of that height: 5 at the top, 1 at the bottom, with room for a figure above and below. */
export function heightOf(score: number, { y, height }: Pick<CurveArea, "y" | "height">): number {
  return y + padding + ((5 - score) / 4) * (height - 2 * padding);
}

/**
 * A line for each persona through its scores, each score printed. Lines are a little apart sideways, so that equal scores are seen beside each
 * other; where a persona says nothing at a touchpoint, a thin dotted bridge leads on.
 */
export function curvesOf(area: CurveArea): Curves {
  const { columns, series, theme, y, height } = area;
  const [first, last] = [columns[0], columns.at(-1)];
  if (first === undefined || last === undefined) return { marks: [], unplaced: [] };
  const narrowest = columns.reduce((least, { width }) => Math.min(least, width), Number.POSITIVE_INFINITY);
  const step = Math.max(0, Math.min(34, (narrowest - 56) / series.length));
  const lines = series.map(({ points }, index) => points.map((felt): Point => {
    const column = columns[felt.column]!;
    const aside = (index - (series.length - 1) / 2) * step + (felt.turn - (felt.turns - 1) / 2) * Math.min(14, step / felt.turns);
    return { ...felt, x: column.x + column.width / 2 + aside, y: heightOf(felt.score, area) };
  }));
  const rooms = columns.map(roomOf);
  const faces = area.hasFaces ? [5, 3, 1].flatMap((score) => faceOf(score, first.x + 10, heightOf(score, area), 8, theme.muted)) : [];
  if (area.hasFaces) for (const score of [5, 3, 1]) rooms[0]!.take(around(first.x + 10, heightOf(score, area), 10));
  for (const points of lines) {
    for (const point of points) rooms[point.column]!.take(around(point.x, point.y, radius + 1.5));
    for (const [index, point] of points.entries()) if (index > 0) crossRooms(rooms, area, samplesOf(points[index - 1]!, point));
  }
  const guides = [1, 2, 3, 4, 5].map((score): Mark => {
    const level = heightOf(score, area);
    return { kind: "line", x1: first.x, y1: level, x2: last.x + last.width, y2: level, stroke: theme.border, strokeWidth: score === 3 ? 1 : 0.75, ...(score === 3 ? {} : { dashes: "1 5" }) };
  });
  const drawn = lines.map((points, index) => lineMarks(series[index]!, points));
  const figures = columns.map((): Mark[] => []);
  const unplaced: { series: Series; felt: Felt }[] = [];
  const inRow = lines.flatMap((points, index) => points.map((point) => ({ point, one: series[index]! }))).sort((a, b) => a.point.column - b.point.column || a.point.x - b.point.x);
  const labelled = inRow.map(({ point, one }) => ({ point, one, score: scoreMark(rooms[point.column]!, area, one, point) }));
  for (const { point, one, score } of labelled) {
    const text = shown(point.feeling.text ?? "");
    const comment = text === "" ? [] : commentMarks(rooms[point.column]!, area, one, point, text);
    if (comment === undefined) unplaced.push({ series: one, felt: point });
    const shape = personaShape(one.persona, point.x, point.y, radius, theme.surface);
    figures[point.column]!.push(groupOf(area, one, point, [shape, ...score, ...(comment ?? [])]));
  }
  const cells = columns.flatMap(({ x, width, touchpoint }, column): Group[] => {
    const marks = figures[column]!;
    return marks.length === 0 ? [] : [{ kind: "group", role: "feelings", element: touchpoint, frame: { x, y, width, height }, marks }];
  });
  return { marks: [...guides, ...faces, ...drawn, ...cells], unplaced };
}

function groupOf({ figures }: CurveArea, { persona }: Series, { touchpoint, feeling, score }: Point, marks: readonly Mark[]): Group {
  const said = shown(feeling.text ?? "");
  return { kind: "group", role: "feeling", element: touchpoint, label: `${persona.label}: ${figures.score(score)}${said === "" ? "" : ` – ${said}`}`, marks };
}

function lineMarks({ persona }: Series, points: readonly Point[]): Group {
  const marks = points.slice(1).map((point, index): Mark => {
    const before = points[index]!;
    const middle = (before.x + point.x) / 2;
    const d = `M ${at(before.x)} ${at(before.y)} C ${at(middle)} ${at(before.y)} ${at(middle)} ${at(point.y)} ${at(point.x)} ${at(point.y)}`;
    if (point.column - before.column > 1) return { kind: "path", d, stroke: persona.colour, strokeWidth: 1, dashes: "1 5" };
    return { kind: "path", d, stroke: persona.colour, strokeWidth: 2.25, ...(persona.dashes === undefined ? {} : { dashes: persona.dashes }) };
  });
  return { kind: "group", role: "emotion curve", label: persona.label, ...(persona.persona === undefined ? {} : { element: persona.persona }), marks };
}

/** The score beside its point: above it where that is free. */
function scoreMark(room: Room, area: CurveArea, { persona }: Series, { x, y, score, column }: Point): Mark[] {
  const text = area.figures.score(score);
  const [width, height] = [widthOf(text, scoreSize, "semibold") + 2, scoreSize * 1.2];
  const [up, down] = [y - radius - 2 - height, y + radius + 2];
  const candidates: Frame[] = [
    { x: x - width / 2, y: up, width, height },
    { x: x - width / 2, y: down, width, height },
    { x: x + radius + 3, y: y - height / 2, width, height },
    { x: x - radius - 3 - width, y: y - height / 2, width, height },
    { x: x + 2, y: up, width, height },
    { x: x - 2 - width, y: up, width, height },
    { x: x + 2, y: down, width, height },
    { x: x - 2 - width, y: down, width, height },
    { x: x - width / 2, y: up - height, width, height },
    { x: x - width / 2, y: down + height, width, height },
  ];
  const place = room.place(candidates, boundsOf(area, column));
  if (place === undefined) return [];
  return [{ kind: "text", x: place.x + 1, y: place.y + scoreSize * 0.95, text, size: scoreSize, face: "semibold", fill: persona.colour, width: width - 2 }];
}

/** What was said, beside its point; undefined where there is no room for it. */
function commentMarks(room: Room, area: CurveArea, { persona }: Series, { x, y, column }: Point, text: string): readonly Mark[] | undefined {
  const bounds = boundsOf(area, column);
  const style = { size: commentSize, face: "italic", fill: persona.colour } as const;
  const candidates = [0.55, 0.4, 0.3].flatMap((share) => {
    const block = paragraph(text, style, Math.min(160, bounds.width * share));
    return block.height > lineStep(commentSize) * 3 ? [] : placesAround(x, y, block);
  });
  const place = room.place(candidates, bounds, 0);
  return place?.block.place(place.x + 1, place.y);
}

function placesAround(x: number, y: number, block: Block): (Frame & { readonly block: Block })[] {
  const { height } = block;
  const width = block.width + 2;
  const [right, left] = [x + radius + 3, x - radius - 3 - width];
  const [up, down] = [y - radius - 2 - height, y + radius + 2];
  const over = scoreSize * 1.2;
  return [
    [right, y - height / 2], [left, y - height / 2],
    [x - width / 2, up], [x - width / 2, down], [x - width / 2, up - over], [x - width / 2, down + over],
    [x - 4, up], [x - 4, down], [x + 4 - width, up], [x + 4 - width, down],
    [x - 4, up - over], [x - 4, down + over], [x + 4 - width, up - over], [x + 4 - width, down + over],
    [right, up], [right, down], [left, up], [left, down],
  ].map(([px = 0, py = 0]) => ({ x: px, y: py, width, height, block }));
}

function boundsOf({ columns, y, height }: CurveArea, column: number): Frame {
  const { x, width } = columns[column]!;
  return { x, y, width, height };
}

function around(x: number, y: number, reach: number): Frame {
  return { x: x - reach, y: y - reach, width: reach * 2, height: reach * 2 };
}

/** Points of the curve from one point to the next, close enough that no text slips through. */
function samplesOf(from: Point, to: Point): [number, number][] {
  const count = Math.max(2, Math.ceil((Math.abs(to.x - from.x) + Math.abs(to.y - from.y)) / 8));
  return Array.from({ length: count - 1 }, (_, index): [number, number] => {
    const t = (index + 1) / count;
    const u = 1 - t;
    const middle = (from.x + to.x) / 2;
    return [u * u * u * from.x + 3 * (u * u * t + u * t * t) * middle + t * t * t * to.x, (u * u * u + 3 * u * u * t) * from.y + (3 * u * t * t + t * t * t) * to.y];
  });
}

function crossRooms(rooms: readonly Room[], { columns }: CurveArea, samples: readonly [number, number][]): void {
  let column = 0;
  for (const sample of samples) {
    while (column + 1 < columns.length && sample[0] > columns[column]!.x + columns[column]!.width) column++;
    rooms[column]!.cross([sample]);
  }
}

import type { Quadrant } from "@sojourn/language";
import type { Frame, Group, Mark } from "../picture/picture.ts";
import type { Theme } from "../picture/theme.ts";
import { widthOf } from "../text/measure.ts";
import { freePlaces, type Place } from "./free-places.ts";
import { quadrantTones, type Numbered } from "./quadrants.ts";

/** The radius of a numbered point. */
export const pointRadius = 11;

const reach = pointRadius + 1;

/** Where points may stand: the plot with its quadrants, and what must stay free in them. */
export interface PointArea {
  readonly plot: Frame;
  readonly across: (performance: number) => number;
  readonly up: (importance: number) => number;
  readonly quadrants: Readonly<Record<Quadrant, Frame>>;
  readonly names: readonly Frame[];
}

/** Points at their places; where one would cover another the later one stands beside, in its quadrant, with a thread to where it belongs. */
export function pointMarks(items: readonly Numbered[], area: PointArea, theme: Theme): Mark[] {
  const { across, up, quadrants, plot, names } = area;
  const takeNear = freePlaces(plot, names, reach);
  const placed = items.map((item) => {
    const home: Place = [across(bounded(item.priority.performance)), up(bounded(item.priority.importance))];
    return { item, home, place: takeNear(home, quadrants[item.priority.quadrant]) };
  });
  const threads = placed.flatMap(({ home, place }): Mark[] =>
    place === home ? [] : [{ kind: "line", x1: home[0], y1: home[1], x2: place[0], y2: place[1], stroke: theme.muted, strokeWidth: 0.75 }]);
  const points = placed.map(({ item: { number, priority, expectation }, place: [x, y] }): Group => ({
    kind: "group", role: "priority", element: expectation, label: `${number}`,
    frame: { x: x - pointRadius, y: y - pointRadius, width: pointRadius * 2, height: pointRadius * 2 },
    marks: badge(number, x, y, theme.tones[quadrantTones[priority.quadrant]].text, theme),
  }));
  return [...threads, ...points];
}

/** A number in a ring. */
export function badge(number: number, x: number, y: number, colour: string, theme: Theme): Mark[] {
  const text = String(number);
  const size = sizeByFigures[text.length] ?? 6;
  return [
    { kind: "circle", x, y, radius: pointRadius - 0.75, fill: theme.surface, stroke: colour, strokeWidth: 1.5 },
    { kind: "text", x, y: y + size * 0.36, text, size, face: "semibold", fill: colour, anchor: "middle", width: widthOf(text, size, "semibold") },
  ];
}

/** By how many figures a number has the size that they are set in, so that they stay in the ring. */
const sizeByFigures: readonly number[] = [11, 11, 11, 9, 7];

function bounded(value: number): number {
  return Math.min(5, Math.max(1, value));
}

import type { Quadrant } from "@sojourn/language";
import type { Frame, Group, Mark } from "../picture/picture.ts";
import type { Theme } from "../picture/theme.ts";
import { widthOf } from "../text/measure.ts";
import { overlap } from "./room.ts";
import { quadrantTones, type Numbered } from "./quadrants.ts";

/** The radius of a numbered point. */
export const pointRadius = 11;

const reach = pointRadius + 1;

type Place = readonly [number, number];

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
  const { across, up, quadrants } = area;
  const taken: Place[] = [];
  const placed = items.map((item) => {
    const home: Place = [across(bounded(item.priority.performance)), up(bounded(item.priority.importance))];
    const place = freeNear(home, taken, quadrants[item.priority.quadrant], area);
    taken.push(place);
    return { item, home, place };
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
  const size = number > 99 ? 9 : 11;
  return [
    { kind: "circle", x, y, radius: pointRadius - 0.75, fill: theme.surface, stroke: colour, strokeWidth: 1.5 },
    { kind: "text", x, y: y + size * 0.36, text, size, face: "semibold", fill: colour, anchor: "middle", width: widthOf(text, size, "semibold") },
  ];
}

/** The place nearest to `home`, on squares around it, where a point covers nothing else: in its quadrant, or where that is full in the plot. */
function freeNear(home: Place, taken: readonly Place[], quadrant: Frame, { plot, names }: PointArea): Place {
  const isFree = ([x, y]: Place): boolean =>
    taken.every(([otherX, otherY]) => Math.abs(otherX - x) >= reach * 2 || Math.abs(otherY - y) >= reach * 2);
  if (isFree(home)) return home;
  const isInside = (frame: Frame, inset: number) => ([x, y]: Place): boolean =>
    x >= frame.x + inset && x <= frame.x + frame.width - inset && y >= frame.y + inset && y <= frame.y + frame.height - inset;
  const isClear = ([x, y]: Place): boolean =>
    names.every((name) => !overlap(name, { x: x - reach, y: y - reach, width: reach * 2, height: reach * 2 }));
  const [inPlot, inQuadrant] = [isInside(plot, reach), isInside(quadrant, 4)];
  const rings = Math.ceil(plot.width / (reach * 2));
  for (const fits of [(place: Place) => inQuadrant(place) && inPlot(place) && isClear(place), inPlot]) {
    for (let ring = 1; ring <= rings; ring++) {
      const nearest = squareAround(home, ring).find((place) => fits(place) && isFree(place));
      if (nearest !== undefined) return nearest;
    }
  }
  return home;
}

/** The places on a square around `home`, the nearest first. */
function squareAround([x, y]: Place, ring: number): Place[] {
  const steps = Array.from({ length: ring * 2 + 1 }, (_, step) => ring - step);
  const all = steps.flatMap((down) => steps.filter((right) => Math.max(Math.abs(down), Math.abs(right)) === ring).map((right) => ({ down, right })));
  return all
    .toSorted((one, other) => Math.hypot(one.down, one.right) - Math.hypot(other.down, other.right))
    .map(({ down, right }): Place => [x + right * reach * 2, y - down * reach * 2]);
}

function bounded(value: number): number {
  return Math.min(5, Math.max(1, value));
}

import type { Mark } from "../picture/picture.ts";
import { at } from "../picture/parts/shape.ts";
import type { Corner } from "./layout.ts";

const bend = 6;
const [headLength, headWidth] = [8, 4];

/** A line over corners that are rounded, with an arrowhead at its end. */
export function arrowLine(corners: readonly Corner[], colour: string, strokeWidth: number, dashes?: string): readonly Mark[] {
  const points = corners.filter(([x, y], index) => index === 0 || x !== corners[index - 1]![0] || y !== corners[index - 1]![1]);
  const [tip, before] = [points.at(-1), points.at(-2)];
  if (tip === undefined || before === undefined) return [];
  const [along, down] = unit(before, tip);
  const neck: Corner = [tip[0] - along * headLength, tip[1] - down * headLength];
  const sides = [-1, 1].map((side) => `${at(neck[0] - down * side * headWidth)} ${at(neck[1] + along * side * headWidth)}`);
  // The line ends within the head, so that its round end does not show at the tip.
  const end: Corner = [tip[0] - along * (headLength - 2), tip[1] - down * (headLength - 2)];
  return [
    { kind: "path", d: roundedPath([...points.slice(0, -1), end]), stroke: colour, strokeWidth, ...(dashes === undefined ? {} : { dashes }) },
    { kind: "path", d: `M ${at(tip[0])} ${at(tip[1])} L ${sides[0]} L ${sides[1]} Z`, fill: colour },
  ];
}

function roundedPath(points: readonly Corner[]): string {
  const [first, ...rest] = points;
  let d = `M ${at(first![0])} ${at(first![1])}`;
  for (const [index, corner] of rest.entries()) {
    const [before, after] = [points[index]!, rest[index + 1]];
    if (after === undefined) {
      d += ` L ${at(corner[0])} ${at(corner[1])}`;
      continue;
    }
    const radius = Math.min(bend, distance(before, corner) / 2, distance(corner, after) / 2);
    const [inX, inY] = unit(before, corner);
    const [outX, outY] = unit(corner, after);
    d += ` L ${at(corner[0] - inX * radius)} ${at(corner[1] - inY * radius)}`;
    d += ` Q ${at(corner[0])} ${at(corner[1])} ${at(corner[0] + outX * radius)} ${at(corner[1] + outY * radius)}`;
  }
  return d;
}

function unit(from: Corner, to: Corner): Corner {
  const length = distance(from, to) || 1;
  return [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
}

function distance(from: Corner, to: Corner): number {
  return Math.hypot(to[0] - from[0], to[1] - from[1]);
}

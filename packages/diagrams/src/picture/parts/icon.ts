import type { Mark } from "../picture.ts";
import type { Block } from "./block.ts";
import { at } from "./shape.ts";

/** A drawing on a grid of 16 by 16: lines, areas, dots; paths in absolute commands M, L, C, Q and Z, numbers apart by blanks. */
export interface Icon {
  readonly lines?: readonly string[];
  readonly areas?: readonly string[];
  /** Middle and radius. */
  readonly rings?: readonly (readonly [number, number, number])[];
  readonly dots?: readonly (readonly [number, number, number])[];
}

/** An icon as a block of `size` pixels, in one colour. */
export function iconBlock(icon: Icon, colour: string, size = 16): Block {
  return { width: size, height: size, place: (x, y) => iconMarks(icon, x, y, colour, size) };
}

/** An icon with its upper left corner at `x`, `y`. */
export function iconMarks({ lines = [], areas = [], rings = [], dots = [] }: Icon, x: number, y: number, colour: string, size = 16): Mark[] {
  const scale = size / 16;
  const strokeWidth = 1.4 * Math.max(scale, 0.8);
  return [
    ...areas.map((d): Mark => ({ kind: "path", d: moved(d, x, y, scale), fill: colour })),
    ...lines.map((d): Mark => ({ kind: "path", d: moved(d, x, y, scale), stroke: colour, strokeWidth })),
    ...rings.map(([cx, cy, radius]): Mark => ({ kind: "circle", x: x + cx * scale, y: y + cy * scale, radius: radius * scale, stroke: colour, strokeWidth })),
    ...dots.map(([cx, cy, radius]): Mark => ({ kind: "circle", x: x + cx * scale, y: y + cy * scale, radius: radius * scale, fill: colour })),
  ];
}

/** A path at its place: its numbers are x and y in turn. */
function moved(d: string, x: number, y: number, scale: number): string {
  let isX = false;
  let path = "";
  for (const part of partsOf(d)) {
    if (path !== "") path += " ";
    if (typeof part === "string") {
      path += part;
    } else {
      isX = !isX;
      path += at(part * scale + (isX ? x : y));
    }
  }
  return path;
}

/** The commands and numbers of a path; the few icons there are stay cut. */
function partsOf(d: string): readonly (string | number)[] {
  const known = cut.get(d);
  if (known) return known;
  const parts = d.split(" ").map((part) => (/[a-z]/i.test(part) ? part : Number(part)));
  cut.set(d, parts);
  return parts;
}

const cut = new Map<string, readonly (string | number)[]>();

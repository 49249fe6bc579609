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
export function iconMarks({ lines = none, areas = none, rings = none, dots = none }: Icon, x: number, y: number, colour: string, size = 16): Mark[] {
  const scale = size / 16;
  const strokeWidth = 1.4 * Math.max(scale, 0.8);
  const marks: Mark[] = [];
  for (const d of areas) marks.push({ kind: "path", d: moved(d, x, y, scale), fill: colour });
  for (const d of lines) marks.push({ kind: "path", d: moved(d, x, y, scale), stroke: colour, strokeWidth });
  for (const ring of rings) marks.push({ kind: "circle", x: x + ring[0] * scale, y: y + ring[1] * scale, radius: ring[2] * scale, stroke: colour, strokeWidth });
  for (const dot of dots) marks.push({ kind: "circle", x: x + dot[0] * scale, y: y + dot[1] * scale, radius: dot[2] * scale, fill: colour });
  return marks;
}

const none = [] as const;

/** A path at its place: its numbers are x and y in turn. */
function moved(d: string, x: number, y: number, scale: number): string {
  const { words, numbers } = cutOf(d);
  let path = words[0]!;
  for (let index = 0; index < numbers.length; index++) path += at(numbers[index]! * scale + (index % 2 === 0 ? x : y)) + words[index + 1]!;
  return path;
}

/** A path, cut into its numbers and what stands before, between and behind them. */
interface CutPath {
  readonly words: readonly string[];
  readonly numbers: readonly number[];
}

/** The few icons there are stay cut. */
function cutOf(d: string): CutPath {
  const known = cut.get(d);
  if (known) return known;
  const made = { words: d.split(/-?[\d.]+/), numbers: (d.match(/-?[\d.]+/g) ?? []).map(Number) };
  cut.set(d, made);
  return made;
}

const cut = new Map<string, CutPath>();

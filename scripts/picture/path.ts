import type { Point } from "./box.ts";

/** A path's `d` as lines: one array of points for each subpath, curves cut into short pieces. */
export function flatten(d: string): Point[][] {
  const subpaths: Point[][] = [];
  let line: Point[] = [];
  let at: Point = { x: 0, y: 0 };
  let start = at;
  let handle: { readonly kind: "cubic" | "quadratic"; readonly point: Point } | undefined;
  const go = (points: readonly Point[]) => {
    if (line.length === 0) subpaths.push((line = [at]));
    line.push(...points);
    at = points.at(-1) ?? at;
  };
  for (const { letter, values } of commands(d)) {
    const upper = letter.toUpperCase();
    const base = letter === upper ? { x: 0, y: 0 } : at;
    const [from, before] = [at, handle];
    const point = (index: number) => ({
      x: base.x + (values[index] ?? 0),
      y: base.y + (values[index + 1] ?? 0),
    });
    const mirrored = (kind: "cubic" | "quadratic") =>
      before?.kind === kind ? { x: 2 * from.x - before.point.x, y: 2 * from.y - before.point.y } : from;
    handle = undefined;
    switch (upper) {
      case "M": at = start = point(0); line = []; break;
      case "L": go([point(0)]); break;
      case "H": go([{ x: base.x + (values[0] ?? 0), y: from.y }]); break;
      case "V": go([{ x: from.x, y: base.y + (values[0] ?? 0) }]); break;
      case "Z": go([start]); line = []; break;
      case "C":
        handle = { kind: "cubic", point: point(2) };
        go(cubic(from, point(0), point(2), point(4)));
        break;
      case "S":
        handle = { kind: "cubic", point: point(0) };
        go(cubic(from, mirrored("cubic"), point(0), point(2)));
        break;
      case "Q":
        handle = { kind: "quadratic", point: point(0) };
        go(quadratic(from, point(0), point(2)));
        break;
      case "T": {
        const control = mirrored("quadratic");
        handle = { kind: "quadratic", point: control };
        go(quadratic(from, control, point(0)));
        break;
      }
      case "A": go(arc(from, values, point(5))); break;
    }
  }
  return subpaths;
}

/** Length of a flattened path in user units; jumps between subpaths do not count. */
export function lengthOf(subpaths: readonly (readonly Point[])[]): number {
  return pieces(subpaths).reduce((sum, [from, to]) => sum + distance(from, to), 0);
}

/** The point `length` user units along a flattened path; its ends beyond them, the origin if empty. */
export function pointAt(subpaths: readonly (readonly Point[])[], length: number): Point {
  let rest = Math.max(0, length);
  let end = subpaths[0]?.[0] ?? { x: 0, y: 0 };
  for (const [from, to] of pieces(subpaths)) {
    const step = distance(from, to);
    if (rest <= step) return step === 0 ? from : mix(from, to, rest / step);
    rest -= step;
    end = to;
  }
  return end;
}

const arity: Readonly<Record<string, number>> = {
  M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0,
};

function* commands(d: string): Generator<{ letter: string; values: number[] }> {
  for (const [, letter = "", list = ""] of d.matchAll(/([MLHVCSQTAZ])([^MLHVCSQTAZ]*)/gi)) {
    const numbers = list.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi)?.map(Number) ?? [];
    const size = arity[letter.toUpperCase()] ?? 0;
    let next = letter;
    for (let index = 0; index + size <= numbers.length; index += Math.max(1, size)) {
      yield { letter: next, values: numbers.slice(index, index + size) };
      if (letter === "M" || letter === "m") next = letter === "M" ? "L" : "l";
      if (size === 0) break;
    }
  }
}

const curvePieces = 32;
const steps = Array.from({ length: curvePieces }, (_, index) => (index + 1) / curvePieces);

function cubic(a: Point, b: Point, c: Point, d: Point): Point[] {
  return steps.map((t) => mix(mix(mix(a, b, t), mix(b, c, t), t), mix(mix(b, c, t), mix(c, d, t), t), t));
}

function quadratic(a: Point, b: Point, c: Point): Point[] {
  return steps.map((t) => mix(mix(a, b, t), mix(b, c, t), t));
}

/** An elliptical arc, by the conversion to its centre in SVG 1.1, appendix F.6.5. */
function arc(from: Point, values: readonly number[], to: Point): Point[] {
  const [radiusX = 0, radiusY = 0, degrees = 0, large = 0, sweep = 0] = values;
  if (radiusX === 0 || radiusY === 0) return [to];
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [dx, dy] = [(from.x - to.x) / 2, (from.y - to.y) / 2];
  const [x, y] = [cos * dx + sin * dy, cos * dy - sin * dx];
  const grow = Math.max(1, Math.hypot(x / radiusX, y / radiusY));
  const [rx, ry] = [Math.abs(radiusX) * grow, Math.abs(radiusY) * grow];
  const ratio = (rx * y) ** 2 + (ry * x) ** 2;
  if (ratio === 0) return [to];
  const factor = (large === sweep ? -1 : 1) * Math.sqrt(Math.max(0, ((rx * ry) ** 2 - ratio) / ratio));
  const [cx, cy] = [(factor * rx * y) / ry, (-factor * ry * x) / rx];
  const first = Math.atan2((y - cy) / ry, (x - cx) / rx);
  let turn = Math.atan2((-y - cy) / ry, (-x - cx) / rx) - first;
  if (sweep === 1 && turn < 0) turn += 2 * Math.PI;
  if (sweep === 0 && turn > 0) turn -= 2 * Math.PI;
  const middle = mix(from, to, 0.5);
  return steps.map((t) => {
    const [px, py] = [cx + rx * Math.cos(first + turn * t), cy + ry * Math.sin(first + turn * t)];
    return { x: middle.x + cos * px - sin * py, y: middle.y + sin * px + cos * py };
  });
}

function pieces(subpaths: readonly (readonly Point[])[]): [Point, Point][] {
  return subpaths.flatMap((line) =>
    line.slice(1).map((to, index): [Point, Point] => [line[index] as Point, to]),
  );
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

function mix(a: Point, b: Point, t: number): Point {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
}

/** An axis-parallel rectangle in user units; `width` and `height` are never negative. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A point in user units; y grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The smallest box around all the boxes; undefined of none. */
export function union(boxes: Iterable<Box>): Box | undefined {
  return around([...boxes].flatMap(corners));
}

/** The smallest box around all the points; undefined of none. */
export function around(points: readonly Point[]): Box | undefined {
  if (points.length === 0) return undefined;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The box around a box after an SVG `transform` attribute (translate, scale, rotate, matrix) was applied. */
export function transformed(box: Box, transform: string | null): Box {
  let points = corners(box);
  const steps = [...(transform ?? "").matchAll(/(\w+)\s*\(([^)]*)\)/g)].toReversed();
  for (const [, name = "", list = ""] of steps) {
    const [a, b, c, d, e, f] = matrixOf(name, list.split(/[\s,]+/).filter(Boolean).map(Number));
    points = points.map(({ x, y }) => ({ x: a * x + c * y + e, y: b * x + d * y + f }));
  }
  return around(points) ?? box;
}

function corners({ x, y, width, height }: Box): Point[] {
  return [{ x, y }, { x: x + width, y }, { x, y: y + height }, { x: x + width, y: y + height }];
}

type Matrix = readonly [number, number, number, number, number, number];

function matrixOf(name: string, values: readonly number[]): Matrix {
  const [p = 0, q, r, s = 0, t = 0, u = 0] = values;
  switch (name) {
    case "translate": return [1, 0, 0, 1, p, q ?? 0];
    case "scale": return [p, 0, 0, q ?? p, 0, 0];
    case "matrix": return [p, q ?? 0, r ?? 0, s, t, u];
    case "rotate": {
      const [cos, sin] = [Math.cos((p * Math.PI) / 180), Math.sin((p * Math.PI) / 180)];
      const [cx, cy] = [q ?? 0, r ?? 0];
      return [cos, sin, -sin, cos, cx - cos * cx + sin * cy, cy - sin * cx - cos * cy];
    }
    default: return [1, 0, 0, 1, 0, 0];
  }
}

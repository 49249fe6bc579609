import type { PersonaMark } from "../map/personas.ts";
import { shapeMark } from "../picture/parts/shape.ts";
import type { Mark } from "../picture/picture.ts";
import type { Theme } from "../picture/theme.ts";
import { geometry } from "./geometry.ts";

/** The dot of a persona: in its colour, and in it its shape, so that nobody has to tell colours apart. */
export function dotMarks({ colour, shape }: PersonaMark, x: number, y: number, { background }: Theme): Mark[] {
  return [
    { kind: "circle", x, y, radius: geometry.dot.radius, fill: colour, stroke: background, strokeWidth: 1 },
    ...(shape === "circle" ? [] : [shapeMark(shape, x, y, 2.8, { fill: background })]),
  ];
}

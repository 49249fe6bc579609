import type { Shape } from "../../map/personas.ts";
import { numberText } from "../number.ts";
import type { Mark, Paint } from "../picture.ts";

/** The shape of a persona around `x`, `y`; all four look equally large at the same `radius`. */
export function shapeMark(shape: Shape, x: number, y: number, radius: number, paint: Paint): Mark {
  switch (shape) {
    case "circle":
      return { kind: "circle", x, y, radius, ...paint };
    case "square": {
      const half = radius * 0.89;
      return { kind: "box", x: x - half, y: y - half, width: half * 2, height: half * 2, radius: radius * 0.2, ...paint };
    }
    case "triangle": {
      const [up, down, side] = [y - radius * 1.14, y + radius * 0.8, radius * 1.14];
      return { kind: "path", d: `M ${at(x)} ${at(up)} L ${at(x + side)} ${at(down)} L ${at(x - side)} ${at(down)} Z`, ...paint };
    }
    case "diamond": {
      const reach = radius * 1.2;
      return { kind: "path", d: `M ${at(x)} ${at(y - reach)} L ${at(x + reach)} ${at(y)} L ${at(x)} ${at(y + reach)} L ${at(x - reach)} ${at(y)} Z`, ...paint };
    }
  }
}

/** A coordinate in a path: two digits are less than anyone sees. */
export function at(value: number): string {
  return numberText(value);
}

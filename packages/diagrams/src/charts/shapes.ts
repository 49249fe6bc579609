import type { Verdict } from "@sojourn/language";
import type { PersonaMark } from "../map/personas.ts";
import { at, shapeMark } from "../picture/parts/shape.ts";
import type { Mark } from "../picture/picture.ts";
import type { Theme, Tone } from "../picture/theme.ts";

/** The shape of a persona around a point; its edge in `edge` keeps it apart from lines below. */
export function personaShape({ shape, colour }: Pick<PersonaMark, "shape" | "colour">, x: number, y: number, radius: number, edge?: string): Mark {
  return shapeMark(shape, x, y, radius, { fill: colour, ...(edge === undefined ? {} : { stroke: edge, strokeWidth: 1.5 }) });
}

/** The tone of a verdict. */
export const toneOf: Readonly<Record<Verdict, Tone>> = { delighted: "good", exceeded: "good", met: "neutral", failed: "bad", abandoned: "worst" };

/** The sign of a verdict, told apart by its shape: two steps up, one up, a dot, one down, a cross. */
export function verdictSign(verdict: Verdict, x: number, y: number, theme: Theme): Mark {
  const fill = theme.tones[toneOf[verdict]].fill;
  const [l, m, r] = [at(x - 5), at(x), at(x + 5)];
  switch (verdict) {
    case "delighted":
      return { kind: "path", d: `M ${l} ${at(y)} L ${m} ${at(y - 5)} L ${r} ${at(y)} Z M ${l} ${at(y + 5)} L ${m} ${at(y)} L ${r} ${at(y + 5)} Z`, fill };
    case "exceeded":
      return { kind: "path", d: `M ${l} ${at(y + 4)} L ${at(x)} ${at(y - 5)} L ${r} ${at(y + 4)} Z`, fill };
    case "met":
      return { kind: "circle", x, y, radius: 4.5, fill };
    case "failed":
      return { kind: "path", d: `M ${l} ${at(y - 4)} L ${at(x)} ${at(y + 5)} L ${r} ${at(y - 4)} Z`, fill };
    case "abandoned": {
      const [left, right, top, bottom] = [at(x - 4), at(x + 4), at(y - 4), at(y + 4)];
      return { kind: "path", d: `M ${left} ${top} L ${right} ${bottom} M ${right} ${top} L ${left} ${bottom}`, stroke: fill, strokeWidth: 2.5 };
    }
  }
}

/** A face for a score of 1 to 5: the corners of its mouth go up and down with it. */
export function faceOf(score: number, x: number, y: number, radius: number, colour: string, fill?: string): Mark[] {
  const bend = ((score - 3) / 2) * radius * 0.4;
  const [eyes, mouth, half] = [y - radius * 0.25, y + radius * 0.35 - bend / 2, radius * 0.45];
  const dot = (side: number): Mark => ({ kind: "circle", x: x + side * radius * 0.36, y: eyes, radius: radius * 0.13, fill: colour });
  return [
    { kind: "circle", x, y, radius, stroke: colour, strokeWidth: 1.25, ...(fill === undefined ? {} : { fill }) },
    dot(-1),
    dot(1),
    { kind: "path", d: `M ${at(x - half)} ${at(mouth)} Q ${at(x)} ${at(mouth + bend * 2)} ${at(x + half)} ${at(mouth)}`, stroke: colour, strokeWidth: 1.25 },
  ];
}

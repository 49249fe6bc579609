import type { Mark } from "../picture/picture.ts";
import type { Theme } from "../picture/theme.ts";
import { at } from "../picture/parts/shape.ts";
import { geometry } from "./geometry.ts";

/** A face around `x`, `y`: it smiles above 3, is sad below, and neither at 3. Its colour says the same. */
export function faceMarks(score: number, x: number, y: number, { tones }: Theme): Mark[] {
  const { radius } = geometry.face;
  const tone = score > 3 ? tones.good : score < 3 ? tones.bad : tones.neutral;
  const ink = tone.text;
  const eye = (side: -1 | 1): Mark => ({ kind: "circle", x: x + (side * radius) / 3, y: y - radius / 3, radius: 1.5, fill: ink, stroke: ink, strokeWidth: 2 });
  return [
    { kind: "circle", x, y, radius, fill: tone.tint, stroke: tone.fill, strokeWidth: 2 },
    eye(-1),
    eye(1),
    score === 3
      ? { kind: "line", x1: x - 5, y1: y + 7, x2: x + 5, y2: y + 7, stroke: ink, strokeWidth: 1.5 }
      : { kind: "path", d: arc(x, score > 3 ? y + 2 : y + 7, score > 3), stroke: ink, strokeWidth: 1.5 },
  ];
}

/** Half a circle: its lower half smiles. */
function arc(x: number, y: number, smiles: boolean): string {
  const mouth = (geometry.face.radius / 2 + geometry.face.radius / 2.2) / 2;
  return `M ${at(x - mouth)} ${at(y)} A ${at(mouth)} ${at(mouth)} 0 0 ${smiles ? 0 : 1} ${at(x + mouth)} ${at(y)}`;
}

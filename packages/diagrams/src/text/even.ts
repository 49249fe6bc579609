import type { Face } from "../picture/picture.ts";
import { widthOf } from "./measure.ts";
import { wrap } from "./wrap.ts";

/**
 * The least width, to a pixel or so, at which a text takes no more lines than at `width`: set to it, its lines are about as long as each other and
 * no single word is left for the last. Texts of one line and of more than four keep `width`.
 */
export function evenWidth(text: string, size: number, face: Face, width: number): number {
  const lines = wrap(text, size, face, width);
  if (lines.length < 2 || lines.length > 4) return width;
  const words = lines.flatMap((line) => line.split(" "));
  // No narrower than the widest word, which would be cut.
  let low = Math.max(...words.map((word) => widthOf(word, size, face)));
  let high = width;
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (wrap(text, size, face, middle).length > lines.length) low = middle;
    else high = middle;
  }
  return high;
}

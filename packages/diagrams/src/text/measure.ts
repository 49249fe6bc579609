import type { Face } from "../picture/picture.ts";
import { metrics } from "./metrics.ts";

/** Above and below the baseline a line takes so much of its size, marks stacked on capitals included. */
export const ascent = 1;
export const descent = 0.27;

/** From baseline to baseline, as a multiple of the size: room for Vietnamese marks on capitals. */
export const lineHeight = 1.34;

/**
 * How wide `text` is when set in Be Vietnam Pro at `size`, in the unit of `size`: advances and kerning. It is measured in NFC. Characters
 * that the font has not got are taken as wide as other fonts make them at most.
 */
export function widthOf(text: string, size: number, face: Face): number {
  const { advances, pairs } = metrics[face];
  let width = 0;
  let before = "";
  for (const character of text.normalize("NFC")) {
    const advance = advances[character];
    if (advance === undefined) {
      width += foreignAdvance(character);
      before = "";
      continue;
    }
    const plain = character > "\u007F" ? plainOf(character) : character;
    width += advance + (pairs[before]?.[plain] ?? 0);
    before = plain;
  }
  return (width * size) / 1000;
}

/** A letter without its marks, as pairs know it. */
function plainOf(character: string): string {
  const kept = known.get(character);
  if (kept !== undefined) return kept;
  const [first = "", second] = character.normalize("NFD");
  const plain = second === "\u031B" ? `${first}\u031B`.normalize("NFC") : first;
  known.set(character, plain);
  return plain;
}

const known = new Map<string, string>();

/** In thousandths of the size. */
function foreignAdvance(character: string): number {
  if (/\p{M}|\p{Cf}/u.test(character)) return 0;
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(character)) return 1300;
  if (/[\u1100-\u11FF\u2E80-\uA4CF\uAC00-\uD7FF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{20000}-\u{3FFFF}]/u.test(character)) return 1000;
  return 800;
}

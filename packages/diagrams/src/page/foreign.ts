import type { Picture } from "../picture/picture.ts";
import { characters } from "../text/metrics.ts";
import { shapesIn } from "./marks.ts";

/**
 * The characters of a picture that its font has no shape for, each once, in the order in which they come. Where only that font can draw,
 * a box stands for each of them.
 */
export function foreignCharacters({ marks }: Picture): readonly string[] {
  const found = new Set<string>();
  for (const mark of shapesIn(marks)) {
    if (mark.kind !== "text") continue;
    for (const character of mark.text.normalize("NFC")) if (!known.has(character) && !unseen.test(character)) found.add(character);
  }
  return [...found];
}

const known = new Set(characters);
/** Blanks, and what stands on or steers other characters. */
const unseen = /[\s\p{M}\p{Cc}\p{Cf}]/u;

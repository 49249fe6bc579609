import type { Face } from "../picture/picture.ts";
import { widthOf } from "./measure.ts";

/** Cuts a text into lines of at most `width`: between words where it can, within a word that is too long. Nothing is lost; no line is empty. */
export function wrap(text: string, size: number, face: Face, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.normalize("NFC").split(/\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (widthOf(longer, size, face) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = "";
    for (const character of word) {
      if (line !== "" && widthOf(line + character, size, face) > width) {
        lines.push(line);
        line = "";
      }
      line += character;
    }
  }
  if (line !== "") lines.push(line);
  return lines;
}

import type { Box, Mark, Picture, Text } from "../picture/picture.ts";
import { widthOf } from "../text/measure.ts";
import { characters } from "../text/metrics.ts";
import { shapesIn } from "./marks.ts";

/**
 * The characters of a picture that its font has no shape for, each once, in the order in which they come. Where only that font can draw,
 * they would not be seen at all.
 */
export function foreignCharacters({ marks }: Picture): readonly string[] {
  const found = new Set<string>();
  for (const mark of shapesIn(marks)) {
    if (mark.kind !== "text") continue;
    for (const character of mark.text.normalize("NFC")) if (isForeign(character)) found.add(character);
  }
  return [...found];
}

/** A picture for where only its own font can draw: a box stands for each character that it has no shape for. */
export function inOwnFont(picture: Picture): Picture {
  return foreignCharacters(picture).length === 0 ? picture : { ...picture, marks: picture.marks.map(inOwnLetters) };
}

function inOwnLetters(mark: Mark): Mark {
  if (mark.kind === "group") return { ...mark, marks: mark.marks.map(inOwnLetters) };
  if (mark.kind !== "text" || !Array.from(mark.text).some(isForeign)) return mark;
  return { kind: "group", marks: withBoxes(mark) };
}

/** A line of text as pieces that the font can set, and boxes between them. */
function withBoxes(line: Text): Mark[] {
  const { x, y, size, face, fill, anchor, width } = line;
  const clusters = Array.from(new Intl.Segmenter("en", { granularity: "grapheme" }).segment(line.text.normalize("NFC")), ({ segment }) => segment);
  const pieces: string[] = [];
  for (const cluster of clusters) {
    const isBox = Array.from(cluster).some(isForeign);
    const before = pieces.at(-1);
    if (isBox) pieces.push(box);
    else if (before === undefined || before === box) pieces.push(cluster);
    else pieces[pieces.length - 1] = before + cluster;
  }
  const widths = pieces.map((piece) => (piece === box ? size * boxed : widthOf(piece, size, face)));
  let at = anchor === "middle" ? x - width / 2 : anchor === "end" ? x - width : x;
  return pieces.flatMap((piece, index): Mark[] => {
    const left = at;
    at += widths[index]!;
    if (piece === box) {
      const edge = size / 14;
      return [{ kind: "box", x: left + edge, y: y - size * 0.72, width: size * boxed - 2 * edge, height: size * 0.72, stroke: fill, strokeWidth: edge } satisfies Box];
    }
    // A blank at an end is lost where text is set, so that none may be counted.
    const text = piece.trim();
    const blanks = widthOf(piece.slice(0, piece.length - piece.trimStart().length), size, face);
    return text === "" ? [] : [{ kind: "text", x: left + blanks, y, text, size, face, fill, width: widthOf(text, size, face) } satisfies Text];
  });
}

/** What stands for a box among pieces of text: none of them is empty. */
const box = "";
/** How wide a box is with the room around it, as a multiple of the size; narrower than what it stands for was measured. */
const boxed = 0.66;

function isForeign(character: string): boolean {
  return !known.has(character) && !unseen.test(character);
}

const known = new Set(characters);
/** Blanks, and what stands on or steers other characters. */
const unseen = /[\s\p{M}\p{Cc}\p{Cf}]/u;

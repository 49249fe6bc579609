import { textWidth } from "./fonts.ts";
import type { FontStyle } from "./fonts.ts";

/** A label laid into a box: its lines and font size, and whether it kept its full size and every word. */
export interface Fitted {
  readonly lines: readonly string[];
  readonly size: number;
  readonly whole: boolean;
}

/** What `fit` may use: the room in user units, line distance as a multiple of the size, the smallest size. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly lineHeight: number;
  readonly smallest: number;
}

/**
 * Fits a label into a room: in few and even lines at its own size; else smaller, in half units; else, at the
 * smallest size, cut with "…". The ink of n lines is n·lineHeight·size high.
 */
export function fit(label: string, font: FontStyle, room: Room): Fitted {
  for (let size = font.size; size >= room.smallest; size -= 0.5) {
    const lines = evenLines(label, { ...font, size }, room.width);
    const unbroken = size === room.smallest || wordsFit(label, { ...font, size }, room.width);
    if (unbroken && lines.length <= capacity(room, size)) return { lines, size, whole: size === font.size };
  }
  const smallest = { ...font, size: room.smallest };
  const kept = wrapLines(label, smallest, room.width).slice(0, capacity(room, room.smallest));
  const lines = [...kept.slice(0, -1), cut(kept.at(-1) ?? "", smallest, room.width)];
  return { lines, size: room.smallest, whole: false };
}

/** Breaks text at spaces into as few lines as the width allows, made about equally long. */
export function evenLines(text: string, font: FontStyle, width: number): string[] {
  const lines = wrapLines(text, font, width);
  let [narrow, wide, best] = [width / 2, width, lines];
  for (let halving = 0; lines.length > 1 && halving < 8; halving += 1) {
    const middle = (narrow + wide) / 2;
    const tried = wrapLines(text, font, middle);
    if (tried.length === lines.length && wordsFit(text, font, middle)) [wide, best] = [middle, tried];
    else narrow = middle;
  }
  return best;
}

/** Breaks text at spaces so that no line is wider than `width`; a wider word breaks between characters. */
function wrapLines(text: string, font: FontStyle, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of wordsOf(text)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (textWidth(longer, font) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    const parts = textWidth(word, font) <= width ? [word] : broken(word, font, width);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? "";
  }
  return line === "" ? lines : [...lines, line];
}

const graphemes = new Intl.Segmenter("vi", { granularity: "grapheme" });

function broken(word: string, font: FontStyle, width: number): string[] {
  const parts: string[] = [];
  let part = "";
  for (const { segment } of graphemes.segment(word)) {
    if (part !== "" && textWidth(part + segment, font) > width) {
      parts.push(part);
      part = "";
    }
    part += segment;
  }
  return [...parts, part];
}

function cut(line: string, font: FontStyle, width: number): string {
  const characters = [...graphemes.segment(line)].map(({ segment }) => segment);
  while (characters.length > 0 && textWidth(`${characters.join("")}…`, font) > width) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}

function capacity({ height, lineHeight }: Room, size: number): number {
  return Math.max(1, Math.floor(height / (lineHeight * size) + 1e-9));
}

function wordsFit(text: string, font: FontStyle, width: number): boolean {
  return wordsOf(text).every((word) => textWidth(word, font) <= width);
}

function wordsOf(text: string): string[] {
  return text.split(/[ \t\r\n]+/).filter(Boolean);
}

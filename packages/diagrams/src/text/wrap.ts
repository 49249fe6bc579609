import type { Face } from "../picture/picture.ts";
import { breakAt } from "./breaks.ts";
import { clustersIn } from "./clusters.ts";
import { spansOf } from "./measure.ts";
import { settable } from "./settable.ts";

/** A line of a text, and how wide it is when set. */
export interface Line {
  readonly text: string;
  readonly width: number;
}

/** The lines of `linesOf`, without their widths. */
export function wrap(text: string, size: number, face: Face, width: number): string[] {
  return linesOf(text, size, face, width).map((line) => line.text);
}

/**
 * Cuts a text into lines of at most `width`: between words where it can, within a word that is too long, never within what a reader takes for
 * one character, so that a line is wider than `width` only where one such character is. What `settable` makes of the text is in the lines,
 * but for the blanks between them. No line is empty; a text of blanks has none.
 */
export function linesOf(text: string, size: number, face: Face, width: number): Line[] {
  const whole = settable(text);
  if (whole === "") return [];
  const { lefts, rights } = spansOf(whole, face);
  // Figures are whole thousandths: what is as wide as `width` but for rounding has room.
  const room = (width * 1000) / size + 0.01;
  if (rights[whole.length - 1]! <= room) return [lineOf(0, whole.length)];
  const lines: Line[] = [];
  let start = 0;
  /** Where the best break so far has the next line begin, and where this line ends there. */
  let next = 0;
  let end = 0;
  for (let at = 1; at <= whole.length; at += 1) {
    const found = at === whole.length ? "here" : breakAt(whole, at);
    if (found === "none") continue;
    const stop = found === "blank" ? at - 1 : at;
    while (rights[stop - 1]! - lefts[start]! > room) {
      if (end > start) {
        lines.push(lineOf(start, end));
        start = next;
      } else {
        const cut = cutOf(start, stop);
        if (cut >= stop) break;
        lines.push(lineOf(start, cut));
        start = cut;
      }
      end = start;
    }
    next = at;
    end = stop;
  }
  lines.push(lineOf(start, end));
  return lines;

  function lineOf(from: number, to: number): Line {
    return { text: whole.slice(from, to), width: (rights[to - 1]! - lefts[from]!) * (size / 1000) };
  }

  /** Where a word that begins at `from` is cut: behind at least one character. */
  function cutOf(from: number, to: number): number {
    let cut = to;
    for (const cluster of clustersIn(whole.slice(from, to))) {
      const behind = from + cluster;
      if (cut < to && rights[behind - 1]! - lefts[from]! > room) return cut;
      cut = behind;
    }
    return cut;
  }
}

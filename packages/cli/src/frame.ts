import { widthOf } from "./width.ts";
import type { Position, Span } from "@sojourn/language";
import { paint, visible, type Output } from "./terminal.ts";

/** How much of a line is shown, in columns of the terminal. */
const widest = 120;

/** A stretch of a text, and the line and column where it begins. */
export interface Marked {
  readonly diagnostic: Span;
  readonly from: Position;
}

/** The lines around a finding, with the stretch that it is about underlined. */
export function codeFrame(text: string, { diagnostic: { start, end }, from: place }: Marked, output: Output): string {
  const column = place.column - 1;
  const lines = linesAround(text, start - column);
  const first = place.line - (lines.before === undefined ? 0 : 1);
  const gutter = String(place.line + (lines.after === undefined ? 0 : 1)).length;
  const row = (number: number, mark: string, shown: string) =>
    `${mark} ${paint(output, "dim", `${number === 0 ? " ".repeat(gutter) : String(number).padStart(gutter)} |`)} ${shown}`;
  const from = windowStart(lines.at, column);
  const before = widthOf(plain(lines.at.slice(from, column))) + (from > 0 ? 1 : 0);
  const under = widthOf(plain(lines.at.slice(column, column + Math.min(end - start, widest))));
  const length = Math.max(1, Math.min(under, widest - before));
  return [
    ...(lines.before === undefined ? [] : [row(first, " ", clip(lines.before, 0))]),
    row(place.line, paint(output, "red", ">"), clip(lines.at, from)),
    row(0, " ", " ".repeat(before) + paint(output, "red", "^".repeat(length))),
    ...(lines.after === undefined ? [] : [row(place.line + 1, " ", clip(lines.after, 0))]),
  ].join("\n");
}

/** The line that begins at `start`, and its neighbours. Looks no further: a file may have many findings. */
function linesAround(text: string, start: number): { before: string | undefined; at: string; after: string | undefined } {
  const end = lineEnd(text, start);
  const next = newlineEnd(text, end);
  const [at, after] = [text.slice(start, end), next < text.length ? text.slice(next, lineEnd(text, next)) : undefined];
  if (start === 0) return { before: undefined, at, after };
  const previousEnd = start - (text[start - 1] === "\n" && text[start - 2] === "\r" ? 2 : 1);
  let previous = previousEnd;
  while (previous > 0 && text[previous - 1] !== "\n" && text[previous - 1] !== "\r") previous--;
  return { before: text.slice(previous, previousEnd), at, after };
}

function lineEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && text[end] !== "\n" && text[end] !== "\r") end++;
  return end;
}

function newlineEnd(text: string, end: number): number {
  return text[end] === "\r" && text[end + 1] === "\n" ? end + 2 : end + 1;
}

/** Where the shown part of a long line begins, so that `column` is in it. */
function windowStart(source: string, column: number): number {
  return source.length <= widest || column < widest - 20 ? 0 : column - 20;
}

function clip(source: string, from: number): string {
  const shown = plain(source.slice(from, from + widest));
  return `${from > 0 ? "…" : ""}${shown}${from + widest < source.length ? "…" : ""}`;
}

/** Text as it is shown: one column for a tab, what a terminal would obey made visible. */
function plain(text: string): string {
  return visible(text, "\t").replaceAll("\t", " ");
}

import stringWidth from "string-width";
import { lineStarts, positionAt, type Diagnostic } from "@sojourn/language";
import { paint, visible, type Output } from "./terminal.ts";

/** How much of a line is shown, in columns of the terminal. */
const widest = 120;

/** The lines around a finding, with the stretch that it is about underlined. */
export function codeFrame(
  text: string,
  { start, end }: Pick<Diagnostic, "start" | "end">,
  output: Output,
): string {
  const starts = lineStarts(text);
  const { line, column } = positionAt(starts, start);
  const last = Math.min(line + 1, starts.length);
  const gutter = String(last).length;
  const rows: string[] = [];
  for (let number = Math.max(1, line - 1); number <= last; number++) {
    const source = lineText(text, starts, number);
    // A line behind the last newline is none.
    if (number === starts.length && source === "" && number !== line) continue;
    const from = number === line ? windowStart(source, column - 1) : 0;
    const shown = clip(source, from);
    const mark = number === line ? paint(output, "red", ">") : " ";
    rows.push(`${mark} ${paint(output, "dim", `${String(number).padStart(gutter)} |`)} ${shown}`);
    if (number !== line) continue;
    const before =
      stringWidth(visible(source.slice(from, column - 1)).replaceAll("\\u{9}", " ")) + (from > 0 ? 1 : 0);
    const under = visible(source.slice(column - 1, column - 1 + Math.min(end - start, widest))).replaceAll(
      "\\u{9}",
      " ",
    );
    const length = Math.max(1, Math.min(stringWidth(under), widest - before));
    rows.push(
      `  ${paint(output, "dim", `${" ".repeat(gutter)} |`)} ${" ".repeat(before)}${paint(output, "red", "^".repeat(length))}`,
    );
  }
  return rows.join("\n");
}

function lineText(text: string, starts: readonly number[], line: number): string {
  return text.slice(starts[line - 1], starts[line] ?? text.length).replace(/[\r\n]+$/, "");
}

/** Where the shown part of a long line begins, so that `column` is in it. */
function windowStart(source: string, column: number): number {
  return source.length <= widest || column < widest - 20 ? 0 : column - 20;
}

function clip(source: string, from: number): string {
  const part = source.slice(from, from + widest);
  const shown = visible(part).replaceAll("\\u{9}", " ");
  return `${from > 0 ? "…" : ""}${shown}${from + widest < source.length ? "…" : ""}`;
}

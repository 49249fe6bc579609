import { widthOf } from "../width.ts";

/** The cells of a line. */
export type Row = readonly string[];

/**
 * Rows with their columns under each other, two blanks before and between them: figures are set to the right, all
 * else to the left. The width is that on a terminal, whatever letters and accents a cell is made of.
 */
export function table(rows: readonly Row[]): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, at) => Math.max(...rows.map((row) => widthOf(row[at] ?? ""))));
  // A heading over figures stands to the right as they do.
  const isRight = widths.map((_, at) => at > 0 && rows.some((row) => isFigure(row[at])));
  return rows.map((row) => `${row.map((cell, at) => `  ${padded(cell, widths[at]!, isRight[at]!)}`).join("").trimEnd()}\n`).join("");
}

function isFigure(cell: string | undefined): boolean {
  return cell !== undefined && /^[\d.,]+%?$/.test(cell);
}

function padded(cell: string, width: number, isRight: boolean): string {
  const blanks = " ".repeat(width - widthOf(cell));
  return isRight ? blanks + cell : cell + blanks;
}

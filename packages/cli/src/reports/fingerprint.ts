import { createHash } from "node:crypto";
import type { Loaded } from "../load.ts";
import type { Finding } from "./report.ts";

/**
 * For each finding a mark by which another run knows it again, 32 hexadecimal digits, no two the same. It is made
 * of the code, the file and the text of the line, so that it stays when lines are put in above; of several
 * findings alike in all that, each has its number.
 */
export function fingerprintsOf(findings: readonly Finding[], { textOf }: Pick<Loaded, "textOf">): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ diagnostic, from }) => {
    const { code, file, start } = diagnostic;
    const about = JSON.stringify([code, file, lineAround(textOf(file), start, from.column)]);
    const number = (seen.get(about) ?? 0) + 1;
    seen.set(about, number);
    return createHash("sha256").update(`${about}${number}`).digest("hex").slice(0, 32);
  });
}

/** How far a line is looked at before and behind a place: a whole file may stand on one. */
const reach = 200;

/** The line that `start` stands in, however it is indented. */
function lineAround(text: string, start: number, column: number): string {
  const before = text.slice(Math.max(start - column + 1, start - reach), start);
  const behind = text.slice(start, start + reach);
  const end = behind.search(/[\r\n]/);
  return `${before}${end < 0 ? behind : behind.slice(0, end)}`.trim().replace(/[ \t]+/g, " ");
}

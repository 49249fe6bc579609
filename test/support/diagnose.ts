// What is wrong with a text, shown in the text: under what is wrong stands a line `~~~~~~ unknown-attribute`.

import { expect } from "vitest";
import { compileFiles, lineStarts, positionAt, type Diagnostic } from "../../packages/language/src/index.ts";
import { dedent, filesIn, type TestFile } from "./texts.ts";

/**
 * Expects exactly the diagnostics that the lines of `~` in `marked` show, by code and place, and gives their
 * messages. Several files stand in one text behind lines `--- people.journey`.
 */
export function diagnose(marked: string): string[] {
  const files = filesIn(marked).map(({ path, text }) => ({ path, text: text.replaceAll(markerLine, "") }));
  const { diagnostics } = compileFiles(files);
  const several = files.length > 1;
  const shown = files
    .map((file) => `${several ? `--- ${file.path}\n` : ""}${mark(file, diagnostics)}`)
    .join("");
  expect(shown).toBe(dedent(marked));
  return diagnostics.map(({ message }) => message);
}

/** A marker is `~` under what is wrong, `…` where that goes on below, and the code. */
const markerLine = /^ *~+…? [a-z]+(?:-[a-z]+)+\n/gm;

/** The text of a file with a line under each line for everything that is wrong in it. */
function mark({ path, text }: TestFile, diagnostics: readonly Diagnostic[]): string {
  const starts = lineStarts(text);
  const lines = text.split("\n");
  const below = lines.map((): string[] => []);
  for (const { file, code, start, end } of diagnostics) {
    if (file !== path) continue;
    const { line, column } = positionAt(starts, start);
    const width = Math.min(end - start, lines[line - 1]!.length - column + 1);
    below[line - 1]!.push(
      `${" ".repeat(column - 1)}${"~".repeat(Math.max(1, width))}${width < end - start ? "…" : ""} ${code}`,
    );
  }
  return lines.flatMap((line, at) => [line, ...below[at]!]).join("\n");
}

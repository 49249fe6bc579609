// What is wrong with a text, shown in the text: under what is wrong stands a line `~~~~~~ unknown-attribute`.

import { expect } from "vitest";
import {
  applyEdits,
  checkOf,
  compileFiles,
  lineStarts,
  positionAt,
  type Code,
  type Diagnostic,
  type ReviewOptions,
} from "../../packages/language/src/index.ts";
import { dedent, filesIn, type TestFile } from "./texts.ts";

/**
 * Expects exactly the diagnostics that the lines of `~` in `marked` show, by code and place, and gives their
 * messages. Several files stand in one text behind lines `--- people.journey`.
 */
export function diagnose(marked: string, options: ReviewOptions = { profile: "essential" }): string[] {
  const files = filesIn(marked).map(({ path, text }) => ({ path, text: text.replaceAll(markerLine, "") }));
  const { diagnostics } = compileFiles(files, options);
  const several = files.length > 1;
  const shown = files
    .map((file) => `${several ? `--- ${file.path}\n` : ""}${mark(file, diagnostics)}`)
    .join("");
  expect(shown).toBe(dedent(marked));
  return diagnostics.map(({ message }) => message);
}

/** The day on which tests review. */
export const today = "2026-11-21";

/**
 * Expects exactly the findings of `code` (and errors) that the lines of `~` show, as `diagnose` does, and gives their messages. All
 * files that could import another are given, unless `options` says otherwise.
 */
export function review(code: Code, marked: string, options: ReviewOptions = {}): string[] {
  return diagnose(marked, only(code, options));
}

/** The text of one file with every safe fix for `code` made, once; `unsafe` makes the first of each finding, safe or not. */
export function mended(code: Code, text: string, { unsafe = false, ...options }: ReviewOptions & { readonly unsafe?: boolean } = {}): string {
  const [file, ...others] = filesIn(text);
  const { diagnostics } = compileFiles([file!, ...others], only(code, options));
  const fixes = diagnostics
    .filter((one) => one.code === code && one.file === file!.path)
    .flatMap(({ fixes: all = [] }) => all.filter(({ isSafe }) => unsafe || isSafe).slice(0, 1));
  return applyEdits(file!.text, fixes.flatMap(({ edits }) => edits).sort((one, other) => one.start - other.start));
}

function only(code: Code, options: ReviewOptions): ReviewOptions {
  return { profile: "essential", severities: { [code]: checkOf(code)!.severity }, today, isWhole: true, ...options };
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

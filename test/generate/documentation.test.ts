import { describe, expect, test } from "vitest";
import { checkOf, checks, type Code } from "../../packages/language/src/checks/registry.ts";
import type { Diagnostic } from "../../packages/language/src/index.ts";
import { largestFile } from "../../packages/language/src/model/file.ts";
import { compileFiles } from "../../packages/language/src/project.ts";
import { vocabulary } from "../../packages/language/src/vocabulary.ts";
import { today } from "../support/diagnose.ts";
import { splitFiles } from "../../scripts/generate/reference-checks.ts";

/** What errors, and findings of `code`, the files have that an example holds. */
function diagnose(example: string, code?: Code): readonly Diagnostic[] {
  const files = splitFiles(example).map(({ path = "example.journey", text }) => ({ path, text }));
  const severities = code === undefined ? {} : { [code]: checkOf(code)!.severity };
  return compileFiles(files, { profile: "essential", severities, today, isWhole: true }).diagnostics;
}

function codesIn(example: string, code: Code): string[] {
  return [...new Set(diagnose(example, code).map((one) => one.code))];
}

describe("the example of the block", () => {
  test.each(Object.entries(vocabulary))("%s compiles without a finding", (block, { example }) => {
    const text = block === "file" ? `--- main.journey\n${example}\n--- people.journey\n` : example;
    expect(diagnose(text).map(({ message }) => message)).toEqual([]);
  });
});

/** What cannot be shown without tripping another check too. */
const unavoidable: Readonly<Record<string, readonly string[]>> = {
  // No block of the language goes so deep, so the words of the outermost are unknown.
  "too-deep": ["unknown-block"],
};

describe("the examples of the check", () => {
  test.each(checks)(
    "$code trip it and nothing else, and put right trip nothing",
    ({ code, documentation: { bad, good } }) => {
      const shown = code === "file-too-large" ? `${bad}// ${"x".repeat(largestFile)}\n` : bad;
      expect(codesIn(shown, code).toSorted()).toEqual([code, ...(unavoidable[code] ?? [])].toSorted());
      expect(diagnose(good, code).map(({ message }) => message)).toEqual([]);
    },
  );
});

test("an example may hold several files, each behind a line with its name", () => {
  expect(splitFiles('--- a.journey\nimport "./b.journey"\n--- b.journey\nteam Care\n')).toEqual([
    { path: "a.journey", text: 'import "./b.journey"\n' },
    { path: "b.journey", text: "team Care\n" },
  ]);
  expect(splitFiles("team Care\n")).toEqual([{ text: "team Care\n" }]);
});

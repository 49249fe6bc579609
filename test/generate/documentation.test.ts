import { describe, expect, test } from "vitest";
import { checks } from "../../packages/language/src/checks/registry.ts";
import type { Diagnostic } from "../../packages/language/src/index.ts";
import { largestFile } from "../../packages/language/src/model/file.ts";
import { compileFiles } from "../../packages/language/src/project.ts";
import { vocabulary } from "../../packages/language/src/vocabulary.ts";
import { splitFiles } from "../../scripts/generate/reference-checks.ts";

/** What is wrong with the files that an example holds. */
function diagnose(example: string): readonly Diagnostic[] {
  const files = splitFiles(example).map(({ path = "example.journey", text }) => ({ path, text }));
  return compileFiles(files).diagnostics;
}

function codesIn(example: string): string[] {
  return [...new Set(diagnose(example).map(({ code }) => code))];
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
      expect(codesIn(shown).toSorted()).toEqual([code, ...(unavoidable[code] ?? [])].toSorted());
      expect(diagnose(good).map(({ message }) => message)).toEqual([]);
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

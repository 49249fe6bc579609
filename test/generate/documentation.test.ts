import { describe, expect, test } from "vitest";
import { checks, type Code } from "../../packages/language/src/checks/registry.ts";
import { compileFiles } from "../../packages/language/src/project.ts";
import { vocabulary } from "../../packages/language/src/vocabulary.ts";
import { findingsIn, splitFiles, trippingText } from "../../scripts/generate/check-examples.ts";
import { today } from "../support/diagnose.ts";

function codesIn(example: string, code: Code): string[] {
  return [...new Set(findingsIn(example, code).map((one) => one.code))];
}

describe("the example of the block", () => {
  test.each(Object.entries(vocabulary))("%s compiles without a finding that the recommended profile has", (block, { example }) => {
    const files: { path: string; text: string }[] = [{ path: "main.journey", text: example }];
    if (block === "file") files.push({ path: "people.journey", text: "" });
    // On its own, as a reader sees it: who else may use what it declares is not known.
    expect(compileFiles(files, { profile: "recommended", today }).diagnostics.map(({ message }) => message)).toEqual([]);
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
    ({ code, documentation: { good } }) => {
      expect(codesIn(trippingText(code), code).toSorted()).toEqual([code, ...(unavoidable[code] ?? [])].toSorted());
      expect(findingsIn(good, code).map(({ message }) => message)).toEqual([]);
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

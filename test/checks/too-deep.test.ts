import { expect, test } from "vitest";
import { compile } from "../../packages/language/src/index.ts";
import { deepestNesting } from "../../packages/language/src/syntax/parse.ts";

/** What is wrong with so many blocks in each other, but for the words, which are not known. */
function nested(depth: number): string[] {
  const { diagnostics } = compile(`${"a {\n".repeat(depth)}${"}\n".repeat(depth)}`);
  return diagnostics
    .filter(({ code }) => code !== "unknown-block")
    .map(({ start, end, message }) => `${start}-${end} ${message}`);
}

test("blocks deeper than 64 are shown once, at the first { too deep", () => {
  const at = 4 * deepestNesting + 2;
  const message =
    "Blocks are nested more than 64 deep here. A journey needs seven at most; a } is probably missing before this.";
  expect(nested(deepestNesting + 1)).toEqual([`${at}-${at + 1} ${message}`]);
  expect(nested(500)).toEqual([`${at}-${at + 1} ${message}`]);
});

test("64 are not too deep", () => {
  expect(nested(deepestNesting)).toEqual([]);
});

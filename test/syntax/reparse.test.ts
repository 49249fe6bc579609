import { deepStrictEqual, equal } from "node:assert";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "../../packages/language/src/syntax/parse.ts";
import { reparse } from "../../packages/language/src/syntax/reparse.ts";
import type { Chunk, Statement, Tree } from "../../packages/language/src/syntax/tree.ts";
import { arbitraryText, examples } from "../support/arbitrary-text.ts";

/** What a tree says, without its circles. */
function plain({ text, chunks }: Tree): unknown {
  return { text, chunks: chunks.map((chunk: Chunk) => ({ ...chunk, braces: undefined, statements: chunk.statements.map(shape) })) };
}

function shape({ first, last, block }: Statement): unknown {
  return { first, last, block: block && { ...block, statements: block.statements.map(shape) } };
}

function expectSame(tree: Tree, text: string, what: unknown): void {
  equal(tree.text, text);
  deepStrictEqual(plain(tree), plain(parse(text, "a.journey")), JSON.stringify(what));
}

const typed = fc.constantFrom(
  "", "x", " ", "\n", "\r\n", "\n\n", "{", "}", "{\n", "}\n", '"', '"""', "/*", "*/", "//", ",", ";", "persona Lan", "\npersona Lan {\n", "\npersona Lan\n", '\nteam Care "Care"\n', "“", "3,5", "\n}\n", "é", "\uD83D", "\u0000", "// note\n",
);

const edits = fc.array(fc.record({ at: fc.nat(), remove: fc.oneof({ weight: 3, arbitrary: fc.nat(3) }, fc.nat(60)), insert: typed, undo: fc.boolean() }), { minLength: 1, maxLength: 12 });

function holds(text: string, steps: readonly { at: number; remove: number; insert: string; undo: boolean }[]): void {
  let tree = parse(text, "a.journey");
  const edit = (start: number, end: number, insert: string): void => {
    const before = tree.text;
    text = before.slice(0, start) + insert + before.slice(end);
    tree = reparse(tree, text, { start, end, length: insert.length }, "a.journey");
    expectSame(tree, text, { before, start, end, insert });
  };
  for (const { at, remove, insert, undo } of steps) {
    const start = at % (text.length + 1);
    const end = Math.min(text.length, start + remove);
    const removed = text.slice(start, end);
    edit(start, end, insert);
    if (undo) edit(start, start + insert.length, removed);
  }
}

test("whatever is typed into whatever text, the tree is that of the whole text", () => {
  fc.assert(fc.property(arbitraryText, edits, holds), { numRuns: 4000 });
});

test("so it is in the examples", () => {
  fc.assert(fc.property(fc.constantFrom(...examples), edits, holds), { numRuns: 150 });
});

describe("what an edit leaves alone stays as it is", () => {
  const text = Array.from({ length: 100 }, (_, at) => `// ${at}\njourney J${at} "${at}" {\n  goal "g"\n}\n\n`).join("");
  test.each([
    ["a letter", "goal", "", "x"],
    ["a brace that is never closed", "goal", "", "{"],
    ["a brace too many", "goal", "", "}"],
    ["a text that is never closed", "goal", "", '"'],
    ["a statement", "  goal", "", '  scenario "s"\n'],
    ["a line less", '  goal "g"\n', '  goal "g"\n', ""],
  ])("%s", (_what, where, removed, inserted) => {
    const tree = parse(text, "a.journey");
    const before = new Set(tree.chunks);
    const start = text.indexOf(where, text.indexOf("J50"));
    const next = text.slice(0, start) + inserted + text.slice(start + removed.length);
    const after = reparse(tree, next, { start, end: start + removed.length, length: inserted.length }, "a.journey");
    expect(after.chunks.filter((chunk) => !before.has(chunk)).length).toBeLessThanOrEqual(2);
    expectSame(after, next, "");
  });
});

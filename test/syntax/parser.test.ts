import { describe, expect, test } from "vitest";
import { parse, type Statement } from "../../packages/language/src/index.ts";
import { headSpan, itemsOf, statementSpan } from "../../packages/language/src/syntax/tree.ts";
import { deepestNesting } from "../../packages/language/src/syntax/parse.ts";

/** The statements of a text, each as its items, those of its block in brackets behind. */
function shapeOf(text: string): string {
  return parse(text)
    .chunks.flatMap((chunk) => chunk.statements.map(shape))
    .join(" | ");
}

function shape(statement: Statement): string {
  const head = itemsOf(statement).map((item) => item.text);
  const { block } = statement;
  if (!block) return head.join(" ");
  return [...head, `[${block.statements.map(shape).join(" | ")}${block.close === undefined ? "" : "]"}`].join(
    " ",
  );
}

describe("the shape of a text: statements of items, and blocks", () => {
  test.each<[string, string, string]>([
    ["a statement", 'a B "c" 4 5% 1..2 2026-12-31 <= , d', 'a B "c" 4 5% 1..2 2026-12-31 <= , d'],
    ["statements on lines", "a\nb\n\n\nc", "a | b | c"],
    ["statements on one line", "a; b;; c;", "a | b | c"],
    ["a block on lines", "a {\n  b\n  c\n}", "a [b | c]"],
    ["a block on one line", "a { b; c }", "a [b | c]"],
    ["blocks in blocks", "a { b { c { d } } }\ne {}", "a [b [c [d]]] | e []"],
    ["a statement behind a block", "a { b }\nc", "a [b] | c"],
    ["comments anywhere", "// 1\na /* 2 */ b // 3\n{ // 4\n c, // 5\n d /* 6\n */ }", "a b [c , d]"],
    ["names that are words", "goal phase { by goal; journey }", "goal phase [by goal | journey]"],
    ["nothing", "", ""],
    ["nothing but trivia", " // c\n\n/* d */ ;; ", ""],
    ["a byte order mark", "\ufeffa", "a"],
  ])("%s", (_, text, expected) => {
    expect(shapeOf(text)).toBe(expected);
  });
});

describe("every text has a reading", () => {
  test.each<[string, string, string]>([
    ["a } too many", "a\n}\nb", "a | } | b"],
    ["a { that begins a line", "a\n{ b }\nc", "a [b] | c"],
    ["a { that belongs to nothing", "{ a }\nb", "[a] | b"],
    ["a { behind a semicolon", "a; { b }", "a | [b]"],
    ["a block that is never closed", "a { b", "a [b"],
    ["blocks that are never closed", "a { b { c", "a [b [c"],
    ["a block behind a block", "a { b } { c }", "a [b] | [c]"],
    ["a statement on the line of a }", "a { b } c", "a [b] | c"],
    ["statements without a word", '"a" { b }\n4\n, c', '"a" [b] | 4 | , c'],
    ["characters that mean nothing", "a # b { c ? }", "a # b [c ?]"],
  ])("%s", (_, text, expected) => {
    expect(shapeOf(text)).toBe(expected);
  });

  test("blocks deeper than any journey are read as text of the deepest", () => {
    const depth = deepestNesting + 2;
    expect(shapeOf("a {".repeat(depth) + "}".repeat(depth))).toBe(
      `${"a [".repeat(deepestNesting)}a { a { } }${"]".repeat(deepestNesting)}`,
    );
  });
});

test("each top-level statement is a chunk of its own, with the comments above it", () => {
  const text = "// about a\na { b }\n\n// about c\nc\n";
  expect(parse(text).chunks.map((chunk) => chunk.text)).toEqual([
    "// about a\na { b }\n",
    "\n// about c\nc\n",
  ]);
});

test("a statement knows its parent, its head and its whole", () => {
  const text = "\n a b {\n  c 4 // d\n}\n";
  const [chunk] = parse(text).chunks;
  const [outer] = chunk!.statements;
  const [inner] = outer!.block!.statements;
  const cut = ({ start, end }: { start: number; end: number }) => chunk!.text.slice(start, end);
  expect(inner!.parent).toBe(outer);
  expect([headSpan(outer!), headSpan(inner!), statementSpan(outer!), statementSpan(inner!)].map(cut)).toEqual(
    ["a b", "c 4", "a b {\n  c 4 // d\n}", "c 4"],
  );
});

// How an editor takes words apart, indents and continues, by the rules that the extension gives it.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exampleFolders } from "../generate/examples.ts";
import { nastyNames } from "../support/pieces.ts";
import { compile } from "../../packages/language/src/index.ts";
import { json } from "./support/extension.ts";

interface EnterRule {
  readonly beforeText: string;
  readonly afterText?: string;
  readonly action: { readonly indent: string; readonly appendText?: string };
}

const configuration = json<{
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly indentationRules: { readonly increaseIndentPattern: string; readonly decreaseIndentPattern: string };
  readonly onEnterRules: readonly EnterRule[];
}>("language-configuration.json");

const words = new RegExp(configuration.wordPattern.pattern, `${configuration.wordPattern.flags}g`);
const increase = new RegExp(configuration.indentationRules.increaseIndentPattern);
const decrease = new RegExp(configuration.indentationRules.decreaseIndentPattern);

/** What Enter does between two texts: the first rule that fits. */
function entered(before: string, after: string): EnterRule["action"] | undefined {
  return configuration.onEnterRules.find((rule) => new RegExp(rule.beforeText).test(before) && new RegExp(rule.afterText ?? "").test(after))?.action;
}

describe("a word", () => {
  test.each(nastyNames)("is a whole name: %s", (name) => {
    expect(name.match(words)).toEqual([name]);
  });

  test("is a name as the language reads it, whatever its letters", () => {
    const letter = fc.integer({ min: 0x41, max: 0x2fa1d }).map((code) => String.fromCodePoint(code)).filter((one) => /[\p{XID_Continue}_-]/u.test(one));
    fc.assert(
      fc.property(fc.array(letter, { minLength: 1, maxLength: 6 }), (letters) => {
        const name = letters.join("");
        fc.pre(compile(`persona ${name} "x"`).value.personas[0]?.name === name);
        expect(name.match(words)).toEqual([name]);
      }),
    );
  });

  test("is a date, a number, a share, each by itself", () => {
    expect('target >= 80% by 2026-12-31 // -2.5, 50_000'.match(words)).toEqual(["target", "80%", "by", "2026-12-31", "-2.5", "50_000"]);
  });
});

describe("indentation", () => {
  const lines = [...exampleFolders].flatMap(([folder, files]) => files.flatMap(({ path, text }) => text.split("\n").map((line, number) => ({ at: `${folder}/${path}:${number + 1}`, line }))));
  const depth = (line: string): number => (line.length - line.trimStart().length) / 2;

  test("of every example is what the rules would give it", () => {
    const wrong: string[] = [];
    for (let number = 1; number < lines.length; number++) {
      const [before, here] = [lines[number - 1]!, lines[number]!];
      // An empty line says nothing; a statement that goes on over lines is indented by the rule for Enter.
      if (before.line.trim() === "" || here.line.trim() === "" || before.line.trimEnd().endsWith(",") || here.at.endsWith(":1")) continue;
      if (lines[number - 2]?.line.trimEnd().endsWith(",")) continue;
      const expected = depth(before.line) + (increase.test(before.line) ? 1 : 0) - (decrease.test(here.line) ? 1 : 0);
      if (depth(here.line) !== expected) wrong.push(`${here.at}: ${depth(here.line)}, not ${expected}`);
    }
    expect(lines.length).toBeGreaterThan(500);
    expect(wrong).toEqual([]);
  });

  test.each(['pain "{"', "// {", 'improvement "x" { owner A }', 'note "a // {"'])("is not raised by %s", (line) => {
    expect(increase.test(line)).toBe(false);
  });

  test.each(["journey A {", 'stage A "} {" {', "persona A { // who", 'touchpoint A "x" { does "y"'])("is raised by %s", (line) => {
    expect(increase.test(line)).toBe(true);
  });

  test("is found at once in a line that is long and means nothing", () => {
    const long = `${'"'.repeat(2000)}${"/".repeat(2000)}${"{".repeat(2000)}`;
    expect([increase.test(long), decrease.test(long), ...configuration.onEnterRules.map(({ beforeText }) => new RegExp(beforeText).test(long))]).toContain(false);
  });
});

describe("Enter", () => {
  test("between braces opens them", () => {
    expect(entered('  stage A "x" {', "}")).toEqual({ indent: "indentOutdent" });
  });

  test("within a comment goes on with the comment, at its end does not", () => {
    expect(entered("  // one thing", " and another")).toEqual({ indent: "none", appendText: "// " });
    expect(entered("  // one thing", "")).toBeUndefined();
  });

  test("after a comma indents what continues the statement", () => {
    expect(entered("  for Lan,", "")).toEqual({ indent: "indent" });
    expect(entered("  // one, two,", "")).toBeUndefined();
  });
});

import { describe, expect, test } from "vitest";
import { foldsOf } from "../../packages/language/src/services/folding.ts";
import { open } from "../support/editor.ts";
import { dedent } from "../support/texts.ts";

/** Folds as `kind first–last line`. */
function folds(text: string): string[] {
  const opened = open(text);
  const lineOf = (offset: number): number => opened.text.slice(0, offset).split(/\r\n|\n/).length;
  return foldsOf(opened).map(({ kind, start, end }) => `${kind} ${lineOf(start)}–${lineOf(end)}`);
}

describe("what can be folded", () => {
  test("blocks fold up to the line before their brace, inner ones too", () => {
    expect(folds('journey Buy {\n  stage A {\n    goal "x"\n  }\n}\n')).toEqual(["block 1–4", "block 2–3"]);
  });

  test("what stands on one line does not fold, nor does an empty block", () => {
    expect(folds('team A { note "x" }\nteam B {\n}\n// one\n')).toEqual([]);
  });

  test("comments in a row fold together, a blank line or a statement between them parts them", () => {
    expect(folds("// a\n// b\n\n// c\n// d\nteam A // behind\n// e\n// f\nteam B\n")).toEqual(["comment 1–2", "comment 4–5", "comment 7–8"]);
  });

  test("a block comment and a long text fold by themselves", () => {
    expect(folds('/* a\n b */\nteam A {\n  note """\n    x\n    """\n}\n')).toEqual(["comment 1–2", "block 3–6", "text 4–6"]);
  });

  test("imports in a row fold together", () => {
    expect(folds('import "./a.journey"\n\nimport "./b.journey"\nteam A\nimport "./c.journey"\n')).toEqual(["imports 1–3"]);
  });

  test("a block that is not closed folds to the end of what it holds", () => {
    expect(folds('journey Buy {\n  goal "x"\n\n')).toEqual(["block 1–2"]);
  });

  test("an empty file has nothing to fold, and newlines may be CRLF", () => {
    expect(foldsOf(open(""))).toEqual([]);
    expect(folds(dedent('team A {\n  note "x"\n}\n').replaceAll("\n", "\r\n"))).toEqual(["block 1–2"]);
  });
});

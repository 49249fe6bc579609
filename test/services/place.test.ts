import { describe, expect, test } from "vitest";
import { placeAt } from "../../packages/language/src/services/place.ts";
import { nameAt } from "../../packages/language/src/services/view.ts";
import { open } from "../support/editor.ts";

function where(marked: string): string {
  const opened = open(marked);
  const place = placeAt(opened, opened.offset)!;
  const head = place.head ? `${place.head.word?.text}${place.itemAt === undefined ? "" : `[${place.itemAt}]`}` : "-";
  return `${place.block ?? "?"} ${head}`;
}

describe("a place in a text", () => {
  test.each([
    ["between declarations", "persona Lan\n|\nteam Care", "file -"],
    ["at the end", "persona Lan\n|", "file -"],
    ["behind a word on its line", "journey Buy { owner | }", "journey owner"],
    ["in a word", "jour|ney Buy", "file journey[0]"],
    ["at the end of a word", "journey Buy { own| }", "journey own[0]"],
    ["in a name", "journey Buy { owner Ca|re }", "journey owner[1]"],
    ["on an empty line of a block", "journey Buy {\n  goal \"x\"\n  |\n}", "journey -"],
    ["in a block that is not closed", "journey Buy {\n  stage A {\n    |", "stage -"],
    ["behind a comma at a line's end", "journey Buy {\n  for Lan,\n    |\n}", "journey for"],
    ["behind the end of a statement", "journey Buy { goal \"x\"; | }", "journey -"],
    ["in the block of an attribute", "journey B { stage A { touchpoint P { expects \"x\" { imp| } } } }", "expects imp[0]"],
    ["in a block that is not known", "journey B { nonsense { | } }", "? -"],
    ["behind the last word of a text", "journey Buy", "file journey[1]"],
  ])("%s", (_what, text, expected) => {
    expect(where(text.includes("|") ? text : `${text}|`)).toBe(expected);
  });

  test("inside a text and a comment", () => {
    const inside = (text: string) => {
      const opened = open(text);
      return placeAt(opened, opened.offset)!.inside;
    };
    expect(inside('persona Lan "a|b"')).toBe(5);
    expect(inside('persona Lan "ab"|')).toBeUndefined();
    expect(inside('persona Lan "ab|')).toBe(5);
    expect(inside("persona Lan // x|\n")).toBe(1);
  });
});

test("a name is found where the cursor touches it", () => {
  const opened = open("journey Buy { owner |Ca|re| }\nteam Care");
  expect(opened.offsets.map((offset) => nameAt(opened, offset)?.name)).toEqual(["Care", "Care", "Care"]);
});

import { expect, test } from "vitest";
import { highlights } from "../../packages/language/src/services/highlights.ts";
import { open } from "../support/editor.ts";

function found(marked: string): string[] {
  const opened = open(marked);
  return highlights(opened, opened.offset).map(({ kind, start, end }) => `${kind} ${start}..${end} ${opened.text.slice(start, end)}`);
}

test("a declaration is marked as written, references as read, in this file only", () => {
  expect(found("--- a.journey\nteam Care\njourney A { owner Ca|re }\n--- b.journey\nimport \"./a.journey\"\njourney B { owner Care }\n")).toEqual([
    "write 5..9 Care",
    "read 28..32 Care",
  ]);
});

test("what another file declares is marked where this file refers to it", () => {
  expect(found('--- a.journey\nimport "./b.journey"\njourney A { owner Care|; stage S { touchpoint T { owner Care } } }\n--- b.journey\nteam Care\n')).toEqual([
    "read 39..43 Care",
    "read 76..80 Care",
  ]);
});

test("what is built in is marked as read", () => {
  expect(found("journey A { stage S { touchpoint T { channel we|b }; touchpoint U { channel web } } }")).toHaveLength(2);
});

test("a name in comments and texts is not marked", () => {
  expect(found('// Care\nteam Ca|re "Care"\n')).toEqual(["write 13..17 Care"]);
  expect(found("// Ca|re\nteam Care\n")).toEqual([]);
});

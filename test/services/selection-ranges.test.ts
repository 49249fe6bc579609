import { describe, expect, test } from "vitest";
import { selectionsAt } from "../../packages/language/src/services/selection-ranges.ts";
import { open } from "../support/editor.ts";

/** The texts that the selection at the cursor grows by. */
function selections(marked: string): string[] {
  const opened = open(marked);
  return selectionsAt(opened, opened.offset).map(({ start, end }) => opened.text.slice(start, end));
}

describe("a growing selection", () => {
  test("goes from the item to its head, its statement, and so on to the file", () => {
    expect(selections('team B\njourney Buy {\n  owner Ca|re\n  goal "x"\n}\n')).toEqual([
      "Care",
      "owner Care",
      'owner Care\n  goal "x"',
      '\n  owner Care\n  goal "x"\n',
      '{\n  owner Care\n  goal "x"\n}',
      'journey Buy {\n  owner Care\n  goal "x"\n}',
      'team B\njourney Buy {\n  owner Care\n  goal "x"\n}\n',
    ]);
  });

  test("takes first what stands between the quotes of a text", () => {
    expect(selections('team A "Cus|tomer care"\n').slice(0, 3)).toEqual(["Customer care", '"Customer care"', 'team A "Customer care"']);
    expect(selections('note """\n  a|\n  """').slice(0, 2)).toEqual(["\n  a\n  ", '"""\n  a\n  """']);
  });

  test("takes the head before the block where the cursor is in the head", () => {
    expect(selections('team Ca|re { note "x" }')).toEqual(["Care", "team Care", 'team Care { note "x" }', 'team Care { note "x" }\n']);
  });

  test("takes a comment first", () => {
    expect(selections("team A {\n  // wh|y\n  note \"x\"\n}").slice(0, 2)).toEqual(["// why", '// why\n  note "x"']);
  });

  test.each([
    ["an empty file", "|", ["\n"]],
    ["blank lines", "team A\n|\n\nteam B", ["team A\n\n\nteam B\n"]],
    ["a block that is not closed", "team A { no|te", ["note", " note\n", "{ note\n", "team A { note\n"]],
    ["a text that is not closed", 'team A "ab|', ["ab", '"ab', 'team A "ab', 'team A "ab\n']],
  ])("works in %s", (_what, marked, expected) => {
    expect(selections(marked)).toEqual(expected);
  });
});

import { describe, expect, test } from "vitest";
import { applyEdits, format, type TextEdit } from "../../packages/language/src/index.ts";
import { formatOnType } from "../../packages/language/src/services/format-on-type.ts";
import { formatDocument, formatRange } from "../../packages/language/src/services/formatting.ts";
import { open } from "../support/editor.ts";

/** The text after formatting what stands between two cursors. */
function inRange(marked: string): string {
  const opened = open(marked);
  return applyEdits(opened.text, formatRange(opened, opened.offsets[0]!, opened.offsets[1] ?? opened.offsets[0]!));
}

/** The text after what was typed before the cursor was formatted. */
function typed(marked: string, character: string): string {
  const opened = open(marked);
  return applyEdits(opened.text, formatOnType(opened, opened.offset, character));
}

describe("formatting a file", () => {
  test("gives its canonical form, and touches only what changes", () => {
    const opened = open('journey  Buy {\n    goal "Tea"\n  state current;\n}\n');
    const edits = formatDocument(opened);
    expect(applyEdits(opened.text, edits)).toBe(format(opened.text).text);
    expect(edits).toEqual<TextEdit[]>([
      { start: 8, end: 9, text: "" },
      { start: 17, end: 19, text: "" },
      { start: 45, end: 46, text: "" },
    ]);
  });

  test("changes nothing where the form is broken, nor where it is canonical", () => {
    expect(formatDocument(open("team  A {\n"))).toEqual([]);
    expect(formatDocument(open('team A\n'))).toEqual([]);
  });

  test("keeps CRLF and a long text's meaning", () => {
    const text = 'team A {\r\nnote """\r\n   x\r\n   """\r\n}\r\n';
    expect(applyEdits(text, formatDocument(open(text)))).toBe(format(text).text);
  });
});

describe("formatting a range", () => {
  test("formats the statements that it touches, and no others", () => {
    expect(inRange('journey Buy {\n      goal   "x"\n      sta|te   curr|ent\n      owner   A\n}\n')).toBe(
      'journey Buy {\n      goal   "x"\n  state current\n      owner   A\n}\n',
    );
  });

  test("a statement is formatted whole, its block with it, as deep as it stands", () => {
    expect(inRange('journey   Buy {\n     |stage|   A {\n touchpoint P {owner X}\n   }\n goal   "x"\n}\n')).toBe(
      'journey   Buy {\n  stage A {\n    touchpoint P { owner X }\n  }\n goal   "x"\n}\n',
    );
  });

  test("a range over whole lines does not reach into the line behind it", () => {
    expect(inRange("|team   A\n|team   B\n")).toBe("team A\nteam   B\n");
  });

  test("what stands in a block on one line is formatted with that line", () => {
    expect(inRange("team   A {note   |\"x\"; note   \"y\"}\n")).toBe('team A { note "x"; note "y" }\n');
  });

  test("several declarations, and blanks and signs at the end of the last", () => {
    expect(inRange("team   A  ;\n\n\n\n  te|am   B; \nteam   C  ;  \nte|am   D ;  \nteam   E\n")).toBe("team   A\n\nteam B\nteam C\nteam D\nteam   E\n");
  });

  test("what is broken elsewhere does not matter, what is broken there does", () => {
    expect(inRange('te|am   A\nteam   B "x\n')).toBe('team A\nteam   B "x\n');
    expect(inRange('team   A\nte|am   B "x\n')).toBe('team   A\nteam   B "x\n');
  });

  test("comments alone are left as they are", () => {
    expect(inRange("team A {\n      // w|hy\n}\n")).toBe("team A {\n      // why\n}\n");
  });
});

describe("formatting while typing", () => {
  test("a brace formats the statement that it closes", () => {
    expect(typed('journey Buy {\nstage   A {\n goal   "x"\n}|\n   owner   A\n}\n', "}")).toBe('journey Buy {\n  stage A {\n    goal "x"\n  }\n   owner   A\n}\n');
    expect(typed('team A {\n note   "}|"\n}\n', "}")).toBe('team A {\n note   "}"\n}\n');
  });

  test("a newline formats the statement on the line above and indents the new line", () => {
    expect(typed('journey Buy {\ngoal   "x"  \n|\n}\n', "\n")).toBe('journey Buy {\n  goal "x"\n  \n}\n');
    expect(typed("journey Buy {\n  for Lan,\n|Minh\n}\n", "\n")).toBe("journey Buy {\n  for Lan,\n      Minh\n}\n");
    expect(typed("journey Buy {\n|\n", "\n")).toBe("journey Buy {\n  \n");
    expect(typed("journey Buy {\n  stage A {\n|}\n}\n", "\n")).toBe("journey Buy {\n  stage A {\n  }\n}\n");
    expect(typed("team   A\r\n|\r\nteam B\r\n", "\n")).toBe("team A\r\n\r\nteam B\r\n");
  });

  test("nothing changes inside a text or a comment, or where the text is broken", () => {
    for (const text of ['team A {\n note """\n|\n  """\n}\n', "team A {\n /* x\n|\n */\n}\n", 'team A {\n note "x\n|\n}\n', "team A\n    // x|\n"]) {
      expect(typed(text, "\n")).toBe(text.replace("|", ""));
    }
  });
});

import { describe, expect, test } from "vitest";
import { compile, format } from "../../packages/language/src/index.ts";
import { dedent } from "../support/texts.ts";

/** Expects that `written` is formatted as `canonical`, and that alone. */
function formats(written: string, canonical: string): void {
  const expected = dedent(canonical);
  expect(format(dedent(written)).text).toBe(expected);
  expect(format(expected)).toEqual({ text: expected, refused: [] });
}

describe("in canonical form", () => {
  test("blocks are indented by two spaces, one statement a line", () => {
    formats(
      `
      journey   Buy{
      goal "Coffee";state current
            stage Ask   phase ask {
          goal    "Sure"
            }
       }
      `,
      `
      journey Buy {
        goal "Coffee"
        state current
        stage Ask phase ask {
          goal "Sure"
        }
      }
      `,
    );
  });

  test("a block stays on one line where it was written on one", () => {
    formats(`team Care{note "a";note "b"}`, `team Care { note "a"; note "b" }`);
    formats("team Care {\n}\nteam Sales { ; }", "team Care {}\nteam Sales {}");
    formats("a { b { c { } } }", "a { b { c {} } }");
  });

  test("a block of more than 100 characters is broken", () => {
    const long = "x".repeat(40);
    formats(
      `team Care { note "${long}"; note "${long}" }`,
      `team Care {\n  note "${long}"\n  note "${long}"\n}`,
    );
    const fits = `team Care { note "${"x".repeat(79)}" }`;
    expect(fits).toHaveLength(100);
    formats(fits, fits);
    formats(fits.replace("x", "xx"), `team Care {\n  note "${"x".repeat(80)}"\n}`);
  });

  test("at most one blank line stands between statements, and none at the edges of a block", () => {
    formats(
      '\n\n\nteam A\n\n\n\nteam B {\n\n\n  note "a"\n\n\n  note "b"\n\n}\n\n\n',
      'team A\n\nteam B {\n  note "a"\n\n  note "b"\n}\n',
    );
  });

  test("a comma stands behind its value, with a blank behind it", () => {
    formats("journey Buy { for Lan ,Minh,   Thảo }", "journey Buy { for Lan, Minh, Thảo }");
  });

  test("a list over several lines is joined where it fits, and keeps its lines where it does not", () => {
    formats("tag a,\n  b,\n  c", "tag a, b, c");
    const [one, other] = ["a".repeat(60), "b".repeat(60)];
    formats(`tag ${one},\n ${other}`, `tag ${one},\n    ${other}`);
  });

  test("a long text keeps what it says and moves with its statement", () => {
    formats(
      `
      team Care {
      note """
            Two lines,
              the second further in.

            And a third.
            """
      }
      `,
      `
      team Care {
        note """
          Two lines,
            the second further in.

          And a third.
          """
      }
      `,
    );
  });

  test("texts stay as they are, whatever is in them", () => {
    formats(
      `team A { note "{ }"; note "a;  b // c"; note "\\u{41}\\n" }`,
      `team A { note "{ }"; note "a;  b // c"; note "\\u{41}\\n" }`,
    );
  });

  test("numbers, ranges and signs stay as they are", () => {
    formats(
      "metric A { scale 1..7; unit days }\na <=5   days 80% ..5 2026-12-31",
      "metric A { scale 1..7; unit days }\na <= 5 days 80% ..5 2026-12-31",
    );
  });
});

describe("comments stay", () => {
  test("above, behind and inside", () => {
    formats(
      `
      // above


      // nearer
      team A   // behind
      team B { // at the brace
      /* first */ note "a" /* last */
        // alone
      }   // behind the brace
      /* several
           lines */
      team C
      `,
      `
      // above

      // nearer
      team A // behind
      team B { // at the brace
        /* first */ note "a" /* last */
        // alone
      } // behind the brace
      /* several
           lines */
      team C
      `,
    );
  });

  test("in a list", () => {
    formats(
      "tag a, // first\n  b, /* second */\n // third\n c",
      "tag a, // first\n    b, /* second */\n    // third\n    c",
    );
  });

  test("without the blanks at the end of a line", () => {
    formats("// a \t\nteam A //   b  ", "// a\nteam A //   b");
  });
});

describe("newlines and marks stay as found", () => {
  test.each([
    ["LF", "team A\n\n\nteam B\n", "team A\n\nteam B\n"],
    ["CRLF", "team A\r\n\r\n\r\nteam B\r\n", "team A\r\n\r\nteam B\r\n"],
    ["mixed newlines, the first", "team A\r\nteam B\nteam C", "team A\r\nteam B\r\nteam C\r\n"],
    ["a newline at the end", "team A", "team A\n"],
    ["a byte order mark", "\ufeff\n\nteam A", "\ufeffteam A\n"],
    ["a byte order mark alone", "\ufeff", "\ufeff"],
    [
      "CRLF in comments and texts",
      '/* a\n b */\r\nteam A { note """a\nb""" }',
      '/* a\n b */\nteam A {\n  note """a\n    b"""\n}\n',
    ],
  ])("%s", (_, written, formatted) => {
    expect(format(written)).toEqual({ text: formatted, refused: [] });
    expect(format(formatted).text).toBe(formatted);
    expect(compile(formatted).value).toEqual(compile(written).value);
  });
});

describe("a text without form is left as it is, with the reasons", () => {
  test.each([
    ["team A {", "unclosed-block"],
    ["team A }", "syntax-error"],
    ['team "A', "unclosed-string"],
    ["team # A", "syntax-error"],
    ["a {".repeat(65) + "}".repeat(65), "too-deep"],
  ])("%j", (text, code) => {
    const formatted = format(text, "a.journey");
    expect(formatted.text).toBe(text);
    expect(formatted.refused).toMatchObject([{ code, file: "a.journey" }]);
  });

  test("but one that says nothing sensible has its form", () => {
    formats("chanel   web\nteam  A  4", "chanel web\nteam A 4");
    formats("journey Buy { reviewed   2026-02-30 }", "journey Buy { reviewed 2026-02-30 }");
  });

  test("and a statement that ends in a comma does not take in the next", () => {
    formats("tag a,;tag b", "tag a,;\ntag b");
  });
});

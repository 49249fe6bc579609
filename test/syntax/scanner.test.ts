import { describe, expect, test } from "vitest";
import { tokensOf } from "./tokens.ts";

describe("one token is", () => {
  test.each([
    ["a name", "Name", ["goal", "_", "a1", "as-of", "former-customer", "a-", "x_y"]],
    ["a name in Vietnamese, NFC", "Name", ["Trải-nghiệm", "Đăng", "ĂnUống"]],
    ["a name in Vietnamese, NFD", "Name", ["Trải-nghiệm".normalize("NFD"), "Đặng".normalize("NFD")]],
    ["a name in other scripts", "Name", ["ลูกค้า", "رحلة", "客户", "ग्राहक", "Ünï", "Ω", "𝔸𝔹"]],
    [
      "a text",
      "String",
      ['""', '"Cà phê"', '"a\\"b"', '"a\\\\"', '"\\u{1F642}"', '"// no comment"', '"{ }"'],
    ],
    ["a long text", "String", ['"""a"""', '"""a "quoted" b"""', '"""\\""""', '"""a\\\\"""', '"""a⏎b"""']],
    ["a number", "Number", ["4", "3.5", "-2", "-0.5", "50_000", "007"]],
    ["a percent", "Percent", ["80%", "-5%", "99.5%", "1_000%"]],
    ["a range", "Range", ["25..34", "18..", "..5", "-5..-2", "1.5..2.5", "..-1", "0..10"]],
    ["a date", "Date", ["2026-12-31", "2024-02-29"]],
    ["a comparison sign", "Sign", ["<=", ">=", "<", ">", "="]],
    ["a comma", "Comma", [","]],
    ["a line comment", "LineComment", ["//", "// a /* b", "//// a"]],
    ["a block comment", "BlockComment", ["/**/", "/* a // b */", "/* a⏎b */", "/* /* */"]],
    ["an end of statement", "End", [";"]],
  ])("%s", (_, kind, texts) => {
    for (const text of texts) expect(tokensOf(text.replaceAll("⏎", "\n"))).toEqual([`${kind} ${text}`]);
  });
});

describe("tokens side by side", () => {
  test.each<[string, string[]]>([
    ["5days", ["Number 5", "Name days"]],
    ["<=5", ["Sign <=", "Number 5"]],
    ["< =", ["Sign <", "Sign ="]],
    ["==", ["Sign =", "Sign ="]],
    ["25-34", ["Number 25", "Number -34"]],
    ["a-b-2", ["Name a-b-2"]],
    ["a,b", ["Name a", "Comma ,", "Name b"]],
    ['a"b"', ["Name a", 'String "b"']],
    ['"a""b"', ['String "a"', 'String "b"']],
    ["2026-12-311", ["Number 2026", "Number -12", "Number -311"]],
    ["12026-12-31", ["Number 12026", "Number -12", "Number -31"]],
    ["4.", ["Number 4", "Bad ."]],
    ["1.2..3", ["Range 1.2..3"]],
    ["1..2..3", ["Range 1..2", "Range ..3"]],
    ["a//b", ["Name a", "LineComment //b"]],
    ["a{b}", ["Name a", "Open {", "Name b", "Close }"]],
  ])("%s", (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });
});

describe("a statement ends", () => {
  test.each<[string, string, string[]]>([
    [
      "at a newline, whichever",
      "a\nb\r\nc\rd",
      ["Name a", "End ⏎", "Name b", "End ⏎", "Name c", "End ⏎", "Name d"],
    ],
    ["once, however many newlines follow", "a\n\n \n\tb", ["Name a", "End ⏎", "Name b"]],
    ["at a semicolon", "a;b", ["Name a", "End ;", "Name b"]],
    ["not behind a comma", "a,\n\n  b", ["Name a", "Comma ,", "Name b"]],
    ["not behind a comma and a comment", "a, // c\n  b", ["Name a", "Comma ,", "LineComment // c", "Name b"]],
    ["not inside a block comment", "a /*\n*/ b", ["Name a", "BlockComment /*⏎*/", "Name b"]],
    ["behind a line comment", "a // c\nb", ["Name a", "LineComment // c", "End ⏎", "Name b"]],
    ["behind a block", "a {\n}\nb", ["Name a", "Open {", "Close }", "End ⏎", "Name b"]],
    ["not before the first", "\n\n// c\na", ["LineComment // c", "Name a"]],
    ["not before a { on the next line", "a\n{}", ["Name a", "Open {", "Close }"]],
  ])("%s", (_, text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });
});

describe("what means nothing is a token of its own", () => {
  test.each<[string, string, string[]]>([
    ["a character that cannot stand", "a # b", ["Name a", "Bad #", "Name b"]],
    ["a run of one such character", "####", ["Bad ####"]],
    ["a text in curly quotes", "a “b c” d", ["Name a", "Bad “b c”", "Name d"]],
    ["a text in single quotes", "a 'b c'", ["Name a", "Bad 'b c'"]],
    ["a zero-width character in a name", "La\u200bn", ["Name La", "Bad \u200b", "Name n"]],
    ["a joiner in a name", "La\u200dn", ["Name La", "Bad \u200d", "Name n"]],
    ["a filler that looks like a blank", "\u3164", ["Bad \u3164"]],
    ["a bidi override", "\u202eLan", ["Bad \u202e", "Name Lan"]],
    ["half a character", "a \ud83d b", ["Name a", "Bad \ud83d", "Name b"]],
    ["a NUL", "a\0b", ["Name a", "Bad \0", "Name b"]],
    ["an emoji", "🙂", ["Bad 🙂"]],
    ["a mark that combines with nothing", "\u0301", ["Bad \u0301"]],
    ["a byte order mark inside", "a \ufeff", ["Name a", "Bad \ufeff"]],
  ])("%s", (_, text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });

  test("a byte order mark at the beginning is white space", () => {
    expect(tokensOf("\ufeffa")).toEqual(["Name a"]);
  });
});

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readConfig } from "../../packages/language/src/config.ts";
import { lineStarts, positionAt } from "../../packages/language/src/index.ts";

/** What is wrong with a configuration: the place, what stands there, and the message in English. */
function problems(text: string): string[] {
  const starts = lineStarts(text);
  return readConfig(text).problems.map(({ code, message, start, end }) => {
    const { line, column } = positionAt(starts, start);
    return `${line}:${column} ${code} ${text.slice(start, end)} | ${message.en}`;
  });
}

describe("a configuration", () => {
  test("may say all that it can, with comments and commas at the ends", () => {
    const text = `// what we have agreed on
{
  "$schema": "./node_modules/@sojourn/language/schema/config.json",
  "profile": "strict", /* for now */
  "rules": { "unused-declaration": "off", "promise-not-kept": "error", },
  "include": ["journeys/**/*.journey",],
  "ignore": ["drafts"],
  "locale": "vi",
}
`;
    expect(readConfig(text)).toEqual({
      value: {
        profile: "strict",
        rules: { "unused-declaration": "off", "promise-not-kept": "error" },
        include: ["journeys/**/*.journey"],
        ignore: ["drafts"],
        locale: "vi",
      },
      problems: [],
    });
  });

  test("may look like the one in the README", () => {
    const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
    const [, shown] = /^```json\n([\s\S]*?)^```$/m.exec(readme)!;
    const { value, problems } = readConfig(shown!);
    expect(problems).toEqual([]);
    expect(Object.keys(value)).toEqual(["profile", "rules", "include", "ignore", "locale"]);
  });

  test("may say nothing, begin with a BOM and have CRLF", () => {
    expect(readConfig("{}")).toEqual({ value: {}, problems: [] });
    expect(readConfig('\uFEFF{\r\n  "locale": "vi"\r\n}\r\n')).toEqual({ value: { locale: "vi" }, problems: [] });
  });
});

describe("what is wrong in a configuration is told at its place, with what to write instead", () => {
  test.each<readonly [text: string, problem: string]>([
    ['{ "profil": "strict" }', '1:3 unknown-setting "profil" | There is no setting "profil". Did you mean "profile"?'],
    [
      '{\n  "xyz": 1\n}',
      '2:3 unknown-setting "xyz" | There is no setting "xyz". Write "$schema", "profile", "rules", "include", "ignore" or "locale".',
    ],
    [
      '{ "profile": "strct" }',
      '1:14 wrong-value "strct" | "profile" takes "essential", "recommended" or "strict", not "strct". Did you mean "strict"?',
    ],
    ['{ "profile": 5 }', '1:14 wrong-value 5 | "profile" takes "essential", "recommended" or "strict", not 5.'],
    ['{ "locale": "fr" }', '1:13 wrong-value "fr" | "locale" takes "en" or "vi", not "fr".'],
    ['{ "$schema": 1 }', '1:14 wrong-value 1 | "$schema" takes a text such as "https://…", not 1.'],
    [
      '{ "rules": { "unused-declaratoin": "off" } }',
      '1:14 unknown-code "unused-declaratoin" | There is no code "unused-declaratoin". Did you mean "unused-declaration"?',
    ],
    ['{ "rules": { "zzz": "off" } }', '1:14 unknown-code "zzz" | There is no code "zzz". sojourn explain lists all codes.'],
    [
      '{ "rules": { "unused-declaration": "warn" } }',
      '1:36 wrong-value "warn" | "unused-declaration" takes "off", "info", "warning" or "error", not "warn".',
    ],
    ['{ "rules": "off" }', '1:12 wrong-value "off" | "rules" takes an object such as { "unused-declaration": "off" }, not "off".'],
    ['{ "include": "a" }', '1:14 wrong-value "a" | "include" takes a list such as ["journeys/**"], not "a".'],
    ['{ "ignore": ["a", 1] }', '1:19 wrong-value 1 | "ignore" takes patterns such as "journeys/**", not 1.'],
    [
      '{ "ignore": ["../a"] }',
      '1:14 wrong-pattern "../a" | Patterns in "ignore" lead down from the folder of this file, with / between folders and no ! before. Write "journeys/**" or "drafts/*.journey".',
    ],
    ['{ "locale": "en", "locale": "vi" }', '1:19 duplicate-key "locale" | "locale" is set twice. Keep one of them.'],
    ['["strict"]', '1:1 wrong-value ["strict"] | A configuration is an object such as { "profile": "strict" }, not ["strict"].'],
    ["", '1:1 not-json  | There is nothing here. Write at least {}, or settings such as { "profile": "strict" }.'],
    ["{ 'profile': 1 }", '1:3 not-json \'profile\' | This means nothing in JSON. Write texts in double quotes: "strict".'],
    ['{ "profile" "strict" }', '1:13 not-json "strict" | A colon is missing before this. Write "profile": "strict".'],
    ['{ "profile": "strict" "locale": "vi" }', '1:23 not-json "locale" | A comma is missing before this. Write one.'],
    ['{ "profile": }', "1:14 not-json } | A value is missing here."],
    ['{ "profile": "strict', '1:14 not-json "strict | This text is not closed. Write " at its end.'],
    ['{ "ignore": ["a"', "1:17 not-json  | A closing ] is missing. Write it at the end of the list."],
    ['{ "locale": "vi"', "1:17 not-json  | A closing } is missing. Write it at the end."],
    ["{} 1", "1:4 not-json 1 | The configuration ends before this. Write everything inside one pair of { }."],
    ["{} /* x", "1:4 not-json /* x | This comment is not closed. Write */ at its end."],
  ])("%j", (text, problem) => {
    expect(problems(text)).toEqual([problem]);
  });

  test("in the order of the text, and what is right is taken all the same", () => {
    const text = '{ "locale": "vi", "rules": { "unused-declaration": "off", "zzz": "loud" }, "profile": "x", "ignore": ["a", "/b"] }';
    expect(problems(text).map((problem) => problem.split(" ")[1])).toEqual(["unknown-code", "wrong-value", "wrong-value", "wrong-pattern"]);
    expect(readConfig(text).value).toEqual({ locale: "vi", rules: { "unused-declaration": "off" }, ignore: ["a"] });
  });

  test("in Vietnamese too", () => {
    const [problem] = readConfig('{ "profile": "strct" }').problems;
    expect(problem!.message.vi).toBe('"profile" nhận "essential", "recommended" hoặc "strict", không nhận "strct". Có phải bạn muốn viết "strict"?');
  });
});

test("no text, however strange or deep, is too much", () => {
  expect(problems("[".repeat(1_000_000))).toHaveLength(1);
  expect(problems(`{"rules":${'{"a":'.repeat(100_000)}`)).toEqual([expect.stringContaining("too-deep {")]);
  const piece = fc.constantFrom(..."{}[]:,\"'\\ \n/*x1é💳", '"profile"', '"rules"', '"__proto__"', "true", "null", "//", "/*");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join("");
      for (const { start, end, message } of readConfig(text).problems) {
        expect(0 <= start && start <= end && end <= text.length).toBe(true);
        expect(message.en).not.toBe("");
        expect(message.vi).not.toBe("");
      }
    }),
  );
});

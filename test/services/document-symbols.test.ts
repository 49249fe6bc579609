import { expect, test } from "vitest";
import { documentSymbols, type DocumentSymbol } from "../../packages/language/src/services/document-symbols.ts";
import { open } from "../support/editor.ts";

/** The outline, a line each. */
function outline(text: string): string[] {
  const opened = open(text);
  const lines = (symbols: readonly DocumentSymbol[], indent: string): string[] =>
    symbols.flatMap(({ kind, name, detail, children }) => [
      `${indent}${kind} ${name}${detail === undefined ? "" : ` "${detail}"`}`,
      ...lines(children, `${indent}  `),
    ]);
  return lines(documentSymbols(opened), "");
}

test("a journey holds its stages, a stage its touchpoints, a survey its questions, a brand its competitors", () => {
  expect(
    outline(`
      import "./people.journey"
      brand Shop "The shop" { competitor Highlands }
      survey After "After delivery" {
        question satisfied measures CSAT "How satisfied are you?"
        question why open
      }
      journey Buy "Buying" {
        stage Ask "Compares" phase ask { touchpoint Reviews "Reads"; touchpoint Prices }
        stage "Pays"
      }
      team Care
    `),
  ).toEqual([
    'brand Shop "The shop"',
    "  competitor Highlands",
    'survey After "After delivery"',
    '  question satisfied "How satisfied are you?"',
    "  question why",
    'journey Buy "Buying"',
    '  stage Ask "Compares"',
    '    touchpoint Reviews "Reads"',
    "    touchpoint Prices",
    '  stage Pays "Pays"',
    "team Care",
  ]);
});

test("a symbol spans its statement, and within it its name", () => {
  const opened = open('// us\nteam Care\r\njourney Buy {\r\n  stage "Asks 🙂" { goal "x" }\r\n}\n');
  const [care, buy] = documentSymbols(opened);
  const [stage] = buy!.children;
  const shown = [care!, buy!, stage!].map(({ start, end, selection }) => [opened.text.slice(start, end), opened.text.slice(selection.start, selection.end)]);
  expect(shown).toEqual([
    ["team Care", "Care"],
    ['journey Buy {\r\n  stage "Asks 🙂" { goal "x" }\r\n}', "Buy"],
    ['stage "Asks 🙂" { goal "x" }', '"Asks 🙂"'],
  ]);
});

test("broken text has the symbols that can be told", () => {
  expect(outline('journey Buy {\n  stage Ask {\n    touchpoint Read {\n      pain "open\n  }\n  stage Act {\nteam Care\njurney Typo { stage S }')).toEqual([
    "journey Buy",
    "  stage Ask",
    "    touchpoint Read",
    "  stage Act",
    "team Care",
    "journey Typo",
    "  stage S",
  ]);
});

test("what holds nothing has no symbols", () => {
  expect(outline("")).toEqual([]);
  expect(outline("// team Care\nnonsense {")).toEqual([]);
});

import { name, number, sign, type Rule, include } from "./textmate-pattern.ts";

/**
 * The rules for what looks the same everywhere: comments, strings, figures, signs. By their keys in the
 * grammar.
 */
export const literals: Readonly<Record<string, Rule>> = {
  comment: {
    patterns: [
      {
        name: "comment.line.double-slash.journey",
        match: "(//).*$",
        captures: { 1: { name: "punctuation.definition.comment.journey" } },
      },
      {
        name: "comment.block.journey",
        begin: "/\\*",
        beginCaptures: { 0: { name: "punctuation.definition.comment.begin.journey" } },
        end: "\\*/",
        endCaptures: { 0: { name: "punctuation.definition.comment.end.journey" } },
      },
    ],
  },
  string: {
    patterns: [
      quoted('"""', "string.quoted.triple.journey"),
      { ...quoted('"', "string.quoted.double.journey"), begin: '"(?=(?:[^"\\\\]|\\\\.)*+")' },
      {
        comment: "A string that is not closed ends with its line.",
        name: "string.quoted.double.journey invalid.illegal.unclosed-string.journey",
        match: '"(?:[^"\\\\]|\\\\.)*+\\\\?$',
      },
    ],
  },
  escape: {
    patterns: [
      { name: "constant.character.escape.journey", match: '\\\\(?:["\\\\nt]|u\\{[0-9a-fA-F]{1,6}\\})' },
      { name: "invalid.illegal.escape.journey", match: "\\\\." },
    ],
  },
  date: { name: "constant.numeric.date.journey", match: "\\d{4}-\\d{1,2}-\\d{1,2}(?!\\d)" },
  range: { name: "constant.numeric.range.journey", match: `${number}\\.\\.(?:${number})?|\\.\\.${number}` },
  percent: { name: "constant.numeric.percent.journey", match: `${number}%` },
  number: { name: "constant.numeric.journey", match: number },
  sign: { name: "keyword.operator.comparison.journey", match: sign },
  comma: {
    comment: "A comma at the end of a line lets the statement go on behind it.",
    begin: ",",
    beginCaptures: { 0: { name: "punctuation.separator.comma.journey" } },
    end: "(?=\\S)(?!//|/\\*)",
    patterns: [include("comment")],
  },
  semicolon: { name: "punctuation.terminator.statement.journey", match: ";" },
  name: {
    comment: "A name without a role here. It is eaten whole, so that nothing inside it is coloured.",
    match: name,
  },
  values: {
    patterns: ["comment", "comma", "string", "date", "range", "percent", "number", "sign"].map(include),
  },
};

function quoted(quotes: string, scope: string): Rule {
  return {
    name: scope,
    begin: quotes,
    beginCaptures: { 0: { name: "punctuation.definition.string.begin.journey" } },
    end: quotes,
    endCaptures: { 0: { name: "punctuation.definition.string.end.journey" } },
    patterns: [include("escape")],
  };
}

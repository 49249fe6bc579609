import { builtInMetrics, channelsBuiltIn } from "../../packages/language/src/model/builtin.ts";
import type { Field, Row, Value } from "../../packages/language/src/signature.ts";
import { anyOf, gap, include, name, nameEnd, number, sign, type Rule } from "./textmate-pattern.ts";

/** A row that may also stand in the head of its block, under its word. */
export interface HeadRow {
  readonly word: string;
  readonly row: Row;
}

/** What colours the items behind the word of a statement, as its signature tells their roles. */
export function valueRules(row: Row, inHead: readonly HeadRow[]): readonly Rule[] {
  const introduced = row.fields.filter(({ after }) => after !== undefined);
  const measured = row.fields.some(({ value }) => value.is === "quantity" || value.is === "comparison");
  return [
    ...introduced.map((field) => introducerRule(field.after!, field.value)),
    ...inHead.map((head) => introducerRule(head.word, head.row.fields[0]!.value)),
    ...(measured ? [...["date", "range", "percent"].map(include), quantityRule(introduced)] : []),
    include("values"),
    ...nameRules(row.fields.filter(({ after }) => after === undefined)),
    include("name"),
  ];
}

/** Where `word` introduces a value: only before something that could be one, for no word is reserved. */
export function introduction(word: string, value: Value): string {
  return `${word}${nameEnd}${value.is === "flag" ? "" : `(?=${gap}*${valueBegin(value)})`}`;
}

function introducerRule(word: string, value: Value): Rule {
  const keyword: Rule = { name: "keyword.other.introducer.journey" };
  if (value.is !== "ref" && value.is !== "word") return { ...keyword, match: introduction(word, value) };
  return {
    match: `(${word})(${gap}+)(${valueBegin(value)})`,
    captures: {
      1: keyword,
      2: { patterns: [include("comment")] },
      3: { patterns: nameRules([{ key: word, value }]) },
    },
  };
}

/** What such a value begins with. */
function valueBegin(value: Value): string {
  switch (value.is) {
    case "word":
      return anyOf(value.choices);
    case "date":
      return "\\d{4}-\\d";
    case "quantity":
      return "-?\\d";
    case "ref":
      return name;
    default:
      throw new Error(
        `No rule yet for a word that introduces ${value.is}: say what such a value begins with.`,
      );
  }
}

/** A number and its unit. What introduces the next value is no unit. */
function quantityRule(introduced: readonly Field[]): Rule {
  const next = introduced.map(({ after, value }) => introduction(after!, value)).join("|");
  return {
    match: `(${number})(?:(${gap}*)${next === "" ? "" : `(?!${next})`}(${name}))?`,
    captures: {
      1: { name: "constant.numeric.journey" },
      2: { patterns: [include("comment")] },
      3: { name: "keyword.other.unit.journey" },
    },
  };
}

/** The roles of names; a name before a comparison sign is the last thing referred to, its metric. */
function nameRules(fields: readonly Pick<Field, "key" | "value">[]): readonly Rule[] {
  const named = fields.filter(
    ({ value }) => value.is === "ref" || value.is === "word" || value.is === "unit" || value.is === "name",
  );
  return named.toReversed().flatMap(({ key, value }, index) => {
    const isLast = named.length > 1 && index === 0;
    const before = isLast ? `(?=${gap}*(?:${sign}))` : "";
    switch (value.is) {
      case "word":
        return [{ name: `constant.language.${key}.journey`, match: anyOf(value.choices) }];
      case "unit":
        return [{ name: "keyword.other.unit.journey", match: name }];
      case "name":
        return key === "tags" ? [{ name: "string.unquoted.tag.journey", match: name }] : [];
      case "ref": {
        const known = builtIn(value.to);
        return [
          ...(known.length > 0
            ? [{ name: `support.constant.${value.to}.journey`, match: anyOf(known) + before }]
            : []),
          { name: `variable.other.${value.to}.journey`, match: name + before },
        ];
      }
      default:
        return [];
    }
  });
}

function builtIn(kind: string): readonly string[] {
  return [...channelsBuiltIn, ...builtInMetrics]
    .filter((declared) => declared.kind === kind)
    .map((declared) => declared.name);
}

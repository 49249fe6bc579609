import type { Row } from "../../packages/language/src/signature.ts";
import {
  declarationWords,
  rowsOf,
  vocabulary,
  type BlockName,
} from "../../packages/language/src/vocabulary.ts";
import { literals } from "./textmate-literal.ts";
import { anyOf, gap, include, name, nameEnd, type Rule } from "./textmate-pattern.ts";
import { introduction, valueRules, type HeadRow } from "./textmate-value.ts";

/**
 * The TextMate grammar of the language. It knows what the parser and the table know together: a word is a
 * keyword only where its block takes it at the beginning of a statement, and a name everywhere else.
 */
export function textMateGrammar(mark: string): object {
  const blocks = Object.keys(vocabulary) as BlockName[];
  return {
    comment: mark,
    name: "Journey",
    scopeName: "source.journey",
    fileTypes: ["journey"],
    patterns: [include(statementsKey("file"))],
    repository: {
      ...Object.fromEntries(
        blocks.map((block) => [statementsKey(block), { patterns: statementRules(block) }]),
      ),
      ...Object.fromEntries(
        blocks.filter((block) => block !== "file").map((block) => [blockKey(block), blockRule(block)]),
      ),
      "unknown-statement": unknownStatement,
      "unknown-block": bracesRule("meta.block.unknown.journey", unknown),
      ...literals,
    },
  };
}

const unknown = ["comment", "semicolon", "unknown-block", "unknown-statement"].map(include);

/** A block that is never closed ends where a line begins with a declaration, as in the parser. */
const nextDeclaration = `(?=^${anyOf([...declarationWords])}[ \\t]+(?:"|${name}))`;

const statementEnd = "(?=[{};])|$";

const unknownStatement: Rule = {
  comment: "A statement whose word does not stand in this block: its word is no keyword.",
  begin: "(?=[^\\s{};\\x{FEFF}])",
  end: statementEnd,
  patterns: [include("values"), include("name")],
};

function statementsKey(block: BlockName): string {
  return `statements-of-${block}`;
}

function blockKey(block: BlockName): string {
  return `block-of-${block}`;
}

function blockRule(block: BlockName): Rule {
  return bracesRule(`meta.block.${block}.journey`, [include(statementsKey(block))]);
}

function bracesRule(scope: string, patterns: readonly Rule[]): Rule {
  return {
    name: scope,
    begin: "\\{",
    beginCaptures: { 0: { name: "punctuation.section.block.begin.journey" } },
    end: `\\}|${nextDeclaration}`,
    endCaptures: { 0: { name: "punctuation.section.block.end.journey" } },
    patterns,
  };
}

/** The statements of a block; words that take the same values share a rule. */
function statementRules(block: BlockName): readonly Rule[] {
  const groups = new Map<string, { readonly words: string[]; readonly row: Row }>();
  for (const [word, row] of Object.entries(rowsOf(block))) {
    const alike = JSON.stringify(statementRule([""], row));
    const group = groups.get(alike);
    if (group) group.words.push(word);
    else groups.set(alike, { words: [word], row });
  }
  const rules = [...groups.values()].map(({ words, row }) => statementRule(words, row));
  return [include("comment"), ...rules, ...unknown.slice(1)];
}

/**
 * A statement from its word to its end; where a block may follow, the head up to the block is a rule of its
 * own.
 */
function statementRule(words: readonly string[], row: Row): Rule {
  const block = row.block as BlockName | undefined;
  const inHead = block === undefined ? [] : headRows(block);
  const patterns = valueRules(row, inHead);
  const beginning = beginningOf(words, row, inHead);
  if (block === undefined) return { ...beginning, end: statementEnd, patterns };
  const head: Rule = { begin: "(?=[^\\s{};])", end: statementEnd, patterns };
  return {
    ...beginning,
    end: `(?<=\\})|(?=[};])|$|${nextDeclaration}`,
    patterns: [include("comment"), head, include(blockKey(block))],
  };
}

/** The word of a statement and, where it declares something, the name behind it. */
function beginningOf(
  words: readonly string[],
  row: Row,
  inHead: readonly HeadRow[],
): Pick<Rule, "begin" | "beginCaptures"> {
  const first = row.fields[0];
  const isNamed = first?.value.is === "name" && row.block !== undefined;
  const keyword = { name: keywordScope(row, isNamed) };
  if (!isNamed) return { begin: anyOf(words), beginCaptures: { 0: keyword } };
  const notName = inHead
    .map(({ word, row: { fields } }) => `(?!${introduction(word, fields[0]!.value)})`)
    .join("");
  return {
    begin: `(${words.join("|")})${nameEnd}(?:(${gap}+)${notName}(${name}))?`,
    beginCaptures: {
      1: keyword,
      2: { patterns: [include("comment")] },
      3: { name: `entity.name.type.${row.block}.journey` },
    },
  };
}

function keywordScope(row: Row, isNamed: boolean): string {
  if (row.fields.some(({ value }) => value.is === "path")) return "keyword.control.import.journey";
  return isNamed ? "keyword.control.journey" : "keyword.other.attribute.journey";
}

function headRows(block: BlockName): readonly HeadRow[] {
  return Object.entries(rowsOf(block)).flatMap(([word, row]) => (row.inHead ? [{ word, row }] : []));
}

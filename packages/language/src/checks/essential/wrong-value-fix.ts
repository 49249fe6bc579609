import type { Facts } from "../../problems.ts";
import { TokenKind } from "../../syntax/tokens.ts";
import { headSpan, itemsOf } from "../../syntax/tree.ts";
import { blocksWith, builtInChannels, rowOf, type BlockName } from "../../vocabulary.ts";
import type { Change, Found } from "../check.ts";
import { isSurely, titleOf, writeInstead } from "../replacement.ts";
import { pathTo } from "../statement-at.ts";
import { quotedName } from "./wrong-value-message.ts";

type Finding = Found<Facts["wrong-value"]>;

/** What mends a value that cannot stand where it stands. */
export function valueFix(finding: Finding): readonly Change[] {
  const { facts } = finding;
  const { reason, expected, near, found = "" } = facts;
  switch (reason) {
    case "unexpected": {
      const name = quotedName(facts);
      if (name !== undefined) return [writeInstead(finding, name, { isSafe: true })];
      return near === undefined ? [] : [writeInstead(finding, near)];
    }
    case "unknown-word": {
      if (near === undefined || expected?.is !== "word") return [];
      return [writeInstead(finding, near, { isSafe: isSurely(found, near, expected.choices) })];
    }
    case "comma-missing":
      return [comma(finding)];
    case "one-each":
      return oneEach(finding);
    case "in-block":
      return inBlock(finding);
    case "blank-in-name": {
      const edit = { start: endBefore(finding), end: finding.start, text: "-" };
      return [{ title: titleOf(found.replaceAll(" ", "-")), isSafe: false, edits: [edit] }];
    }
    case "upside-down":
      return [writeInstead(finding, found.split("..").reverse().join(".."))];
    case "missing":
    case "one-only":
    case "no-name":
    case "no-block":
    case "too-large":
    case "out-of-bounds":
    case "unsafe-link":
      return [];
  }
}

/** Where what stands before the finding ends. */
function endBefore({ chunk, start }: Finding): number {
  return chunk.text.slice(0, start).trimEnd().length;
}

function comma(finding: Finding): Change {
  const at = endBefore(finding);
  return {
    title: { en: "Write a comma", vi: "Viết dấu phẩy" },
    isSafe: isSurelyList(finding),
    edits: [{ start: at, end: at, text: "," }],
  };
}

/**
 * Whether a comma was surely meant: where the word takes names only, and nothing but names stands behind it. Where it takes texts
 * too, quotes may have been forgotten; two words behind `tag` may be one with a blank in it, and so may `word of mouth`.
 */
function isSurelyList({ chunk, start, facts: { word } }: Finding): boolean {
  const statement = pathTo(chunk, start).at(-1);
  const items = statement ? itemsOf(statement).slice(1) : [];
  const listed = blocksWith(word).map((block) => rowOf(block, word)!.fields).filter((fields) => fields.some(({ list }) => list));
  const values = listed.flat().map(({ value }) => value);
  const names = items.filter(({ kind }) => kind === TokenKind.Name).map(({ text }) => text);
  return (
    items.every(({ kind }) => kind === TokenKind.Name || kind === TokenKind.Comma) &&
    values.every((value) => value.is === "ref" || (value.is === "word" && names.every((name) => value.choices.includes(name)))) &&
    !hyphenated.includes(names.join("-"))
  );
}

const hyphenated: readonly string[] = Object.values(builtInChannels)
  .flat()
  .filter((channel) => channel.includes("-"));

/** The word again instead of each comma: on a line of its own where the statement begins one. */
function oneEach(finding: Finding): readonly Change[] {
  const { chunk, start, facts: { word } } = finding;
  const statement = pathTo(chunk, start).at(-1);
  if (!statement) return [];
  const { text } = chunk;
  const head = headSpan(statement);
  const indent = lineBefore(text, head.start);
  const between = indent === undefined ? `; ${word} ` : `${indent}${word} `;
  const items = itemsOf(statement);
  const edits = items.flatMap(({ kind, start: from }, at) => {
    const next = items[at + 1];
    return kind === TokenKind.Comma && from >= start && next ? [{ start: from, end: next.start, text: between }] : [];
  });
  // A comment behind a comma would be lost.
  if (edits.length === 0 || edits.some((edit) => text.slice(edit.start + 1, edit.end).trim() !== "")) return [];
  return [{ title: { en: `Write another "${word}"`, vi: `Viết thêm một "${word}"` }, isSafe: false, edits }];
}

/** The newline and the blanks before `at`; undefined where something else stands before it on its line. */
function lineBefore(text: string, at: number): string | undefined {
  let start = at;
  while (text[start - 1] === " " || text[start - 1] === "\t") start--;
  if (start > 0 && text[start - 1] !== "\n") return undefined;
  return `${text[start - 2] === "\r" ? "\r\n" : "\n"}${text.slice(start, at)}`;
}

/** `{ … }` around what belongs into the block, with `;` between its statements. */
function inBlock({ chunk, start, facts: { word } }: Finding): readonly Change[] {
  const statement = pathTo(chunk, start).at(-1);
  if (!statement || statement.block) return [];
  const { end } = headSpan(statement);
  const inner = itemsOf(statement).filter(
    (item) => item.start > start && item.kind === TokenKind.Name && blocksWith(item.text).includes(word as BlockName),
  );
  const edits = [
    { start, end: start, text: "{ " },
    ...inner.map((item) => {
      const before = chunk.text.slice(0, item.start).trimEnd().length;
      return { start: before, end: before, text: ";" };
    }),
    { start: end, end, text: " }" },
  ];
  return [{ title: { en: "Put it into a block", vi: "Đưa vào trong khối" }, isSafe: false, edits }];
}

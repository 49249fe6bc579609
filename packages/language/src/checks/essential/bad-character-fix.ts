import type { Facts } from "../../problems.ts";
import { TokenKind, endAt, kindAt, startAt } from "../../syntax/tokens.ts";
import { quoteString } from "../../syntax/values.ts";
import type { Span, TextEdit } from "../../text.ts";
import type { Chunk } from "../../syntax/tree.ts";
import { blocksWith } from "../../vocabulary.ts";
import type { Change, Found } from "../check.ts";
import { writeInstead } from "../replacement.ts";

type Finding = Found<Facts["syntax-error"]>;

/** What mends a character that means nothing. One finding stands for its whole line, and so does its fix. */
export function characterFix(finding: Finding): readonly Change[] {
  const { text = "" } = finding.facts;
  if (/^[“”„‘’‚'«]$/.test(text)) return straightQuotes(finding);
  if (/^[≤≥]$/.test(text)) return signs(finding);
  if (/^[–—−…]$/.test(text)) return betweenNumbers(finding);
  if (/^[\p{Zs}\u200b-\u200f\u2060\ufeff\u00ad]$/u.test(text)) return visibly(finding);
  if (text === ":") return withoutColon(finding);
  if (text === "%") return behindNumber(finding);
  return [];
}

/** The stretches without meaning from the finding to the end of its line. */
function badOnLine({ chunk, start }: Finding): readonly (Span & { readonly text: string })[] {
  const { text, tokens } = chunk;
  const bad: (Span & { readonly text: string })[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const from = startAt(tokens, index);
    if (from < start) continue;
    const end = endAt(tokens, index, text.length);
    const source = text.slice(from, end);
    if (kindAt(tokens, index) === TokenKind.Bad) bad.push({ start: from, end, text: source });
    else if (/[\r\n]/.test(source)) break;
  }
  return bad;
}

/** A text in quotes of one kind or another, both of them there. */
const quoted = /^(?:[“„][^“”]*[“”]|[‘‚][^‘’]*[‘’]|'[^']*'|«[^«»]*»)$/u;

/** Safe, for all quotes of the line are mended together; where one has no counterpart nobody can tell where its text ends. */
function straightQuotes(finding: Finding): readonly Change[] {
  const texts = badOnLine(finding).filter(({ text }) => /["“”„‘’‚'«»]/u.test(text));
  const isWhole = texts.every(({ text, start, end }) => quoted.test(text) && standsAlone(finding.chunk, { start, end }));
  if (!isWhole) return [];
  const edits = texts.map(({ start, end, text }): TextEdit => ({ start, end, text: quoteString(text.slice(1, -1)) }));
  return [{ title: { en: "Write straight quotes", vi: "Dùng dấu ngoặc kép thẳng" }, isSafe: true, edits }];
}

/** `'Lan's'`: what touches a quote on its outer side shows that it may be an apostrophe. */
function standsAlone({ text }: Chunk, { start, end }: Span): boolean {
  return /^[\s,;{}]?$/u.test(text.charAt(end)) && /^[\s,;{}]?$/u.test(text.charAt(start - 1));
}

/** Only before numbers, where a sign of comparison stands. */
function signs(finding: Finding): readonly Change[] {
  const edits = badOnLine(finding)
    .filter(({ text, end }) => /^[≤≥]$/.test(text) && /^[ \t]*-?\d/.test(finding.chunk.text.slice(end, end + near)))
    .map(({ start, end, text }) => ({ start, end, text: text === "≤" ? "<=" : ">=" }));
  const [first] = edits;
  return first ? [{ ...writeInstead(first, first.text), isSafe: true, edits }] : [];
}

function betweenNumbers({ chunk: { text }, start, end }: Finding): readonly Change[] {
  const before = /\d([ \t]*)$/.exec(justBefore(text, start));
  const after = /^([ \t]*)\d/.exec(text.slice(end, end + near));
  if (!after) return [];
  // A dash in a date stands between numbers too, and another follows.
  if (/^\d+[–—−]/.test(text.slice(end, end + near))) return [];
  if (before) return [writeInstead({ start: start - before[1]!.length, end: end + after[1]!.length }, "..")];
  return text.slice(start, end) !== "…" && after[1] === "" ? [writeInstead({ start, end }, "-")] : [];
}

/** Blanks that are not plain become plain; what takes no room goes. */
function visibly(finding: Finding): readonly Change[] {
  const edits = badOnLine(finding)
    .filter(({ text }) => /^[\p{Zs}\u200b-\u200f\u2060\ufeff\u00ad]+$/u.test(text))
    .map(({ start, end, text }) => ({ start, end, text: text.replace(/\p{Zs}/gu, " ").replace(/[^ ]/g, "") }));
  if (edits.length === 0) return [];
  const title = { en: "Replace the invisible characters", vi: "Thay các ký tự vô hình" };
  return [{ title, isSafe: true, edits }];
}

/** Only behind the word that begins a statement, for in `10:30` a colon has a meaning; safe where that word is one of the language. */
function withoutColon({ chunk: { text }, start, end }: Finding): readonly Change[] {
  const word = /(?:^|[\n;{}])[ \t]*([\p{XID_Start}_][\p{XID_Continue}_-]*)[ \t]*$/u.exec(justBefore(text, start))?.[1];
  if (word === undefined || text.charAt(end) === ":") return [];
  const instead = /^\s?$/.test(text.charAt(end)) ? "" : " ";
  const title = { en: "Delete the colon", vi: "Xóa dấu hai chấm" };
  return [{ title, isSafe: blocksWith(word).length > 0, edits: [{ start, end, text: instead }] }];
}

function behindNumber({ chunk: { text }, start }: Finding): readonly Change[] {
  const blanks = /\d([ \t]+)$/.exec(justBefore(text, start))?.[1];
  if (blanks === undefined) return [];
  const title = { en: "Write the percent sign behind its number", vi: "Viết dấu phần trăm liền sau số" };
  return [{ title, isSafe: true, edits: [{ start: start - blanks.length, end: start, text: "" }] }];
}

/** What stands right before `at`. A little of it is enough. */
function justBefore(text: string, at: number): string {
  return text.slice(Math.max(0, at - near), at);
}

const near = 200;

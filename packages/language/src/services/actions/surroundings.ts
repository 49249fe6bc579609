import { TokenKind, endAt, kindAt, startAt } from "../../syntax/tokens.ts";
import { statementSpan, type Statement } from "../../syntax/tree.ts";
import type { Span } from "../../text.ts";

/**
 * A statement with the comments that belong to it: those above it without a blank line between, and one behind it on
 * its line. Relative to the chunk.
 */
export function withComments(statement: Statement): Span {
  return { start: leadOf(statement), end: tailOf(statement) };
}

function leadOf({ chunk, first }: Statement): number {
  const { tokens, text } = chunk;
  let start = startAt(tokens, first);
  for (let index = first - 1; index >= 0; index--) {
    const kind = kindAt(tokens, index);
    const from = startAt(tokens, index);
    if (kind === TokenKind.Space) {
      if (newlinesIn(text.slice(from, endAt(tokens, index, text.length))) > 1) break;
    } else if (kind !== TokenKind.LineComment && kind !== TokenKind.BlockComment) break;
    else if (beginsLine(text, from)) start = from;
  }
  return start;
}

function tailOf(statement: Statement): number {
  const { chunk, last, block } = statement;
  const { tokens, text } = chunk;
  let { end } = statementSpan(statement);
  for (let index = (block ? (block.close ?? tokens.length) : last) + 1; index < tokens.length; index++) {
    const kind = kindAt(tokens, index);
    const source = text.slice(startAt(tokens, index), endAt(tokens, index, text.length));
    if (newlinesIn(source) > 0 || kind >= TokenKind.End) break;
    if (kind !== TokenKind.Space) end = endAt(tokens, index, text.length);
  }
  return end;
}

function newlinesIn(text: string): number {
  return text.match(/\r\n?|\n/g)?.length ?? 0;
}

/** Whether only blanks stand before `offset` on its line. */
export function beginsLine(text: string, offset: number): boolean {
  return text.slice(lineStartAt(text, offset), offset).trim() === "";
}

/** Where the line begins that `offset` is in; behind a byte order mark. */
export function lineStartAt(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] !== "\n" && text[at - 1] !== "\r" && text[at - 1] !== "\uFEFF") at--;
  return at;
}

/** Where the line behind the one of `offset` begins, provided that nothing but blanks and `;` follow on it. */
export function nextLineAt(text: string, offset: number): number | undefined {
  let at = offset;
  while (text[at] === " " || text[at] === "\t" || text[at] === ";") at++;
  if (at === text.length) return at;
  if (text[at] === "\r") return text[at + 1] === "\n" ? at + 2 : at + 1;
  return text[at] === "\n" ? at + 1 : undefined;
}

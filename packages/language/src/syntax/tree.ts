import type { Problem } from "../problems.ts";
import type { Span } from "../text.ts";
import { TokenKind, endAt, kindAt, startAt, type Tokens } from "./tokens.ts";

/** A file as it is written: chunks that tile its text. */
export interface Tree {
  readonly text: string;
  readonly chunks: readonly Chunk[];
}

/**
 * One top-level statement with the comments before it. All offsets inside are relative to the chunk, so
 * that a chunk behind an edit stays as it is and only its `start` moves.
 */
export interface Chunk {
  /** The name of the file, as the caller gave it. */
  readonly file: string;
  /** Where the chunk begins in its file. */
  start: number;
  readonly text: string;
  readonly tokens: Tokens;
  readonly statements: readonly Statement[];
  /** What is wrong with its form, relative to the chunk. */
  readonly problems: readonly Problem[];
  /** What its braces are like, kept by `reparse`. */
  braces: Braces | undefined;
}

/** The braces of a chunk. */
export interface Braces {
  /** The chunk begins with a declaration at the beginning of a line. */
  readonly begins: boolean;
  /** They are in order, and no other declaration begins a line inside the chunk. */
  readonly isSound: boolean;
  /** How many more `{` than `}` there are, and the lowest that this number gets in the chunk. */
  readonly balance: number;
  readonly lowest: number;
}

/** `word item* block?`: the one shape of the language. */
export interface Statement {
  readonly chunk: Chunk;
  readonly parent: Statement | undefined;
  /** The index of its first token in the chunk. */
  readonly first: number;
  /** The index of its last token before the block, at least `first`; `first - 1` where there is none. */
  readonly last: number;
  readonly block: Block | undefined;
}

/** `{ statement* }`. */
export interface Block {
  /** The index of the `{`. */
  readonly open: number;
  /** The index of the `}`; undefined where it is missing. */
  readonly close: number | undefined;
  readonly statements: readonly Statement[];
}

/** A token of a statement that is no trivia. The span is relative to the chunk. */
export interface Item extends Span {
  readonly kind: TokenKind;
  readonly text: string;
}

/** The items of a statement in order, its word first; trivia left out. */
export function itemsOf(statement: Statement): Item[] {
  const { tokens, text } = statement.chunk;
  const items: Item[] = [];
  for (let index = statement.first; index <= statement.last; index++) {
    const kind = kindAt(tokens, index);
    if (kind < TokenKind.Name) continue;
    const start = startAt(tokens, index);
    const end = endAt(tokens, index, text.length);
    items.push({ kind, start, end, text: text.slice(start, end) });
  }
  return items;
}

/** From the first item to the last, without the block; relative to the chunk. */
export function headSpan({ chunk, first, last, block }: Statement): Span {
  if (last < first) return tokenSpan(chunk, block?.open ?? first);
  return { start: startAt(chunk.tokens, first), end: endAt(chunk.tokens, last, chunk.text.length) };
}

/** From the first item to the end of the block; relative to the chunk. */
export function statementSpan(statement: Statement): Span {
  const { chunk, block } = statement;
  const head = headSpan(statement);
  if (!block) return head;
  return { start: head.start, end: block.close === undefined ? chunk.text.length : tokenSpan(chunk, block.close).end };
}

/** Where token `index` of a chunk stands; relative to the chunk. */
export function tokenSpan(chunk: Chunk, index: number): Span {
  return { start: startAt(chunk.tokens, index), end: endAt(chunk.tokens, index, chunk.text.length) };
}

import { declarationWords } from "../vocabulary.ts";
import { cut, parse, type Cut } from "./parse.ts";
import { mostSyntaxProblems } from "./scanner.ts";
import { TokenKind, endAt, kindAt, startAt } from "./tokens.ts";
import type { Braces, Chunk, Tree } from "./tree.ts";

/** A stretch of a text, and how long the text is that takes its place. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

/**
 * The tree of `text`, which came of the text of `tree` by one replacement: the same as `parse` gives, but the chunks
 * that the edit left alone are those of `tree`, moved. `tree` is used up by it.
 */
export function reparse(tree: Tree, text: string, edit: Replacement, file = ""): Tree {
  return spliced(tree, text, edit, file) ?? parse(text, file);
}

/**
 * Reads again the declarations that the edit touches, and as many of their neighbours as grow together with them.
 * Undefined where something of the whole text has to be known: a comment or a long text that stands open, braces
 * that balance by accident, more problems than are reported.
 */
function spliced(tree: Tree, text: string, { start, end, length }: Replacement, file: string): Tree | undefined {
  const { chunks } = tree;
  if (chunks.length === 0) return undefined;
  const before = surveyOf(tree.text, chunks);
  if (before.standsOpen || before.isMixed) return undefined;
  const moved = length - (end - start);
  // What touches the edit counts too: two tokens may have become one.
  let first = chunkAt(chunks, start);
  if (first > 0 && chunks[first]!.start === start) first--;
  first = declarationAt(tree.text, chunks, first);
  let last = declarationBehind(tree.text, chunks, chunkAt(chunks, end));
  for (;;) {
    const from = chunks[first]!.start;
    const to = endOf(chunks[last]!) + moved;
    const isLast = last === chunks.length - 1;
    const read = readAgain(tree, text, first, last, from, to, file);
    if (read === undefined) return undefined;
    // A declaration that is none any more belongs to the one before it.
    if (first > 0 && !(read.chunks[0] && shapeIn(text, from, read.chunks[0]).begins)) {
      first = declarationAt(tree.text, chunks, first - 1);
      continue;
    }
    if (!isLast && !endsClean(read, chunks[last + 1]!)) {
      last = declarationBehind(tree.text, chunks, last + 1);
      continue;
    }
    for (const chunk of read.chunks) chunk.start += from;
    const rest = chunks.slice(last + 1);
    for (const chunk of rest) chunk.start += moved;
    return { text, chunks: [...chunks.slice(0, first), ...read.chunks, ...rest] };
  }
}

/** Cuts the stretch of the chunks `first` to `last` anew; undefined where the rest of the text has a say in it. */
function readAgain(tree: Tree, text: string, first: number, last: number, from: number, to: number, file: string): Cut | undefined {
  const stretch = detached(text.slice(from, to));
  const others = [...tree.chunks.slice(0, first), ...tree.chunks.slice(last + 1)];
  const isBehindNewline = /[\r\n]/.test(text.charAt(from - 1));
  let read = cut(stretch, file, { isBehindNewline });
  const shapes = read.chunks.map((chunk) => shapeIn(text, from, chunk));
  const outside = surveyOf(tree.text, others);
  const isSound = shapes.every((shape) => shape.isSound);
  if (!isSound || outside.hasUnsound) {
    const all = [
      ...tree.chunks.slice(0, first).map((chunk) => shapeOf(tree.text, chunk)),
      ...shapes,
      ...tree.chunks.slice(last + 1).map((chunk) => shapeOf(tree.text, chunk)),
    ];
    // In balance as a whole, though not declaration by declaration: then nothing is repaired anywhere.
    if (isBalanced(all)) return undefined;
    if (!isSound && read.isBalanced) read = cut(stretch, file, { mustRepair: true, isBehindNewline });
  }
  const inside = read.chunks.reduce((sum, { problems }) => sum + problems.length, 0);
  if (outside.problems + inside >= mostSyntaxProblems || read.chunks.some(standsOpen)) return undefined;
  return read;
}

/**
 * Whether `next`, which begins with a declaration, begins anew behind what was read: the last statement has ended, or
 * its block ends for want of a `}`. Blanks and comments before a declaration belong to a block that stands open.
 */
function endsClean({ chunks, isOpen }: Cut, next: Chunk): boolean {
  if (isOpen) return firstOf(next) === 0;
  const last = chunks.at(-1);
  return last !== undefined && kindAt(last.tokens, last.tokens.length - 1) === TokenKind.End && firstOf(last) !== undefined;
}

interface Survey {
  readonly problems: number;
  readonly standsOpen: boolean;
  readonly hasUnsound: boolean;
  /** Balanced as a whole though not chunk by chunk. */
  readonly isMixed: boolean;
}

function surveyOf(text: string, chunks: readonly Chunk[]): Survey {
  let problems = 0;
  let open = false;
  let hasUnsound = false;
  for (const chunk of chunks) {
    if (chunk.problems.length > 0) {
      problems += chunk.problems.length;
      open ||= standsOpen(chunk);
    }
    hasUnsound ||= !shapeOf(text, chunk).isSound;
  }
  const isMixed = hasUnsound && isBalanced(chunks.map((chunk) => shapeOf(text, chunk)));
  return { problems, standsOpen: open || problems >= mostSyntaxProblems, hasUnsound, isMixed };
}

/** Whether a comment or a long text is never closed: any text behind it may close it. */
function standsOpen({ problems }: Chunk): boolean {
  return problems.some(({ code, facts }) => code === "unclosed-string" && facts.what !== "string");
}

function isBalanced(shapes: readonly Braces[]): boolean {
  let depth = 0;
  for (const { balance, lowest } of shapes) {
    if (depth + lowest < 0) return false;
    depth += balance;
  }
  return depth === 0;
}

function shapeOf(text: string, chunk: Chunk): Braces {
  return chunk.braces ?? shapeIn(text, 0, chunk);
}

/** The shape of a chunk whose `start` counts from the offset `from` of `text`. */
function shapeIn(text: string, from: number, chunk: Chunk): Braces {
  const { tokens, start } = chunk;
  let begins = false;
  let nested = false;
  let isFirst = true;
  let balance = 0;
  let lowest = 0;
  for (let index = 0; index < tokens.length; index++) {
    const kind = kindAt(tokens, index);
    if (kind <= TokenKind.End) continue;
    const at = startAt(tokens, index);
    const code = kind === TokenKind.Bad || kind >= TokenKind.Open ? chunk.text.charCodeAt(at) : 0;
    if (code === 123) balance++;
    else if (code === 125) lowest = Math.min(lowest, --balance);
    else if (kind === TokenKind.Name && beginsDeclaration(text, from + start + at, chunk, index)) {
      if (isFirst) begins = true;
      else nested = true;
    }
    isFirst = false;
  }
  return (chunk.braces = { begins, isSound: balance === 0 && lowest === 0 && !nested, balance, lowest });
}

/** Whether the name at `offset` begins a line and declares something; the same as what braces are repaired by. */
function beginsDeclaration(text: string, offset: number, { tokens, text: own }: Chunk, index: number): boolean {
  const before = text.charCodeAt(offset - 1);
  if (before !== 10 && before !== 13) return false;
  let next = index + 1;
  while (next < tokens.length && kindAt(tokens, next) < TokenKind.End) next++;
  if (next >= tokens.length) return false;
  const kind = kindAt(tokens, next);
  return (kind === TokenKind.Name || kind === TokenKind.String) && declarationWords.has(own.slice(startAt(tokens, index), endAt(tokens, index, own.length)));
}

function firstOf({ tokens }: Chunk): number | undefined {
  for (let index = 0; index < tokens.length; index++) if (kindAt(tokens, index) > TokenKind.End) return index;
  return undefined;
}

/** The chunk that holds `offset`: the last that begins at it or before it. */
function chunkAt(chunks: readonly Chunk[], offset: number): number {
  let low = 0;
  let high = chunks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (chunks[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The chunk, at `index` or before it, that begins with a declaration. */
function declarationAt(text: string, chunks: readonly Chunk[], index: number): number {
  while (index > 0 && !shapeOf(text, chunks[index]!).begins) index--;
  return index;
}

/** The last chunk, at `index` or behind it, before the next that begins with a declaration. */
function declarationBehind(text: string, chunks: readonly Chunk[], index: number): number {
  while (index + 1 < chunks.length && !shapeOf(text, chunks[index + 1]!).begins) index++;
  return index;
}

/** The same text with memory of its own: a part of a text keeps all of it, and each edit makes another. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}

function endOf({ start, text }: Chunk): number {
  return start + text.length;
}

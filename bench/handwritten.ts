import { Class, classAt, ItemKind, lineCommentEnd, malformed, scanItem } from "./handwritten-scan.ts";

/** One item of a statement: what it is (a value of `ItemKind`) and where it stands. */
export interface Item {
  readonly kind: number;
  readonly start: number;
  readonly end: number;
}

/** A statement: its items, and the statements of its block where it has one. */
export interface Statement {
  readonly start: number;
  readonly end: number;
  readonly items: readonly Item[];
  readonly block: readonly Statement[] | undefined;
}

/** A stretch of text: a comment, or what is wrong. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** All of a file; what is wrong is skipped and listed. */
export interface File {
  readonly statements: readonly Statement[];
  readonly comments: readonly Stretch[];
  readonly problems: readonly Stretch[];
}

/**
 * The shape grammar written by hand, scanner and recursive descent in one pass without a token list: the
 * practical limit that parsers of the language are measured against. It never throws. Not reentrant.
 */
export function parseByHand(source: string): File {
  text = source;
  at = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  itemTop = statementTop = 0;
  comments = [];
  problems = [];
  const statements = readStatements(0);
  text = "";
  return { statements, comments, problems };
}

/** Blocks inside blocks, at most. */
const deepest = 64;

let text = "";
let at = 0;
let comments: Stretch[] = [];
let problems: Stretch[] = [];

// Finished items and statements wait on two stacks until their number is known, so that each list is
// made once and in its size.
const itemStack: Item[] = [];
let itemTop = 0;
const statementStack: Statement[] = [];
let statementTop = 0;

function readStatements(depth: number): Statement[] {
  const base = statementTop;
  for (;;) {
    const next = skipTrivia();
    if (next === Class.Newline || next === Class.Semicolon) at++;
    else if (next === Class.End || (next === Class.Close && depth > 0)) break;
    else if (next === Class.Close) problem(at, ++at);
    else {
      const statement = readStatement(depth, next);
      statementStack[statementTop++] = statement;
    }
  }
  const statements = statementStack.slice(base, statementTop);
  statementTop = base;
  return statements;
}

function readStatement(depth: number, first: number): Statement {
  const start = at;
  const base = itemTop;
  let block: Statement[] | undefined;
  let end = at;
  let kind: number = ItemKind.Bad;
  for (let next = first; ; next = skipTrivia()) {
    if (next === Class.Item) {
      const scanned = scanItem(text, at);
      const from = at;
      end = at = scanned >> 5;
      kind = scanned & 15;
      itemStack[itemTop++] = { kind, start: from, end };
      if ((scanned & malformed) !== 0) problem(from, end);
    } else if (next === Class.Newline && kind === ItemKind.Comma) at++;
    else {
      if (next === Class.Open) {
        block = readBlock(depth + 1);
        end = at;
      }
      break;
    }
  }
  const items = itemStack.slice(base, itemTop);
  itemTop = base;
  if (items[0]?.kind !== ItemKind.Name) problem(start, end);
  return { start, end, items, block };
}

function readBlock(depth: number): Statement[] {
  const open = at++;
  if (depth > deepest) {
    skipBlock();
    problem(open, at);
    return [];
  }
  const statements = readStatements(depth);
  if (at < text.length) at++;
  else problem(open, open + 1);
  return statements;
}

/** Steps over the rest of a block that is too deep, and its closing brace. */
function skipBlock(): void {
  for (let open = 1; open > 0; ) {
    const next = skipTrivia();
    if (next === Class.End) return;
    if (next === Class.Item) at = scanItem(text, at) >> 5;
    else {
      if (next === Class.Open) open++;
      else if (next === Class.Close) open--;
      at++;
    }
  }
}

/** Steps over spaces and comments; the class of what stands behind them. */
function skipTrivia(): number {
  for (;;) {
    if (at >= text.length) return Class.End;
    const next = classAt(text, at);
    if (next === Class.Space) at++;
    else if (next !== Class.Slash) return next;
    else if (!skipComment()) return Class.Item;
  }
}

function skipComment(): boolean {
  const start = at;
  const second = text.charCodeAt(at + 1);
  if (second === 47) at = lineCommentEnd(text, at);
  else if (second === 42) {
    const close = text.indexOf("*/", at + 2);
    at = close < 0 ? text.length : close + 2;
    if (close < 0) problem(start, at);
  } else return false;
  comments.push({ start, end: at });
  return true;
}

function problem(start: number, end: number): void {
  problems.push({ start, end });
}

import { format } from "../format.ts";
import type { FileModel } from "../model/file.ts";
import { TokenKind, kindAt } from "../syntax/tokens.ts";
import { statementSpan, tokenSpan, type Chunk, type Statement } from "../syntax/tree.ts";
import { newlineOf, type TextEdit } from "../text.ts";
import { editsBetween } from "./token-edits.ts";
import { chunkAt, type View } from "./view.ts";

/** The edits that bring a file into canonical form; none where its form is broken. Only what changes is replaced. */
export function formatDocument({ file }: Pick<View, "file">): TextEdit[] {
  const { text } = file.tree;
  const formatted = format(text, file.path);
  return formatted.refused.length > 0 ? [] : editsBetween(text, formatted.text);
}

/**
 * The edits of `formatDocument` in the statements that the range touches, each of them whole. None where their form is
 * broken; what is broken elsewhere does not matter.
 */
export function formatRange({ file }: Pick<View, "file">, start: number, end: number): TextEdit[] {
  const { text } = file.tree;
  const edits: TextEdit[] = [];
  let finish: number | undefined;
  let chunk = chunkAt(file, start);
  while (chunk && chunk.chunk.start <= end) {
    const { start: from, text: own } = chunk.chunk;
    const stretch = isSound(chunk.chunk) ? touched(chunk.chunk, start - from, end - from) : undefined;
    if (stretch) {
      edits.push(...formatStretch(file, chunk.chunk, stretch));
      finish = endsWithComma(stretch.last) ? undefined : from + statementSpan(stretch.last).end;
    }
    const next = chunkAt(file, from + own.length);
    chunk = next === chunk ? undefined : next;
  }
  const blanks = finish === undefined ? undefined : blanksBehind(text, finish);
  return blanks ? [...edits, blanks] : edits;
}

/** Whether every statement of a chunk could be read; a date that is none hinders nobody. */
export function isSound({ problems }: Chunk): boolean {
  return problems.every(({ code }) => code === "invalid-date");
}

/** Statements of one block that stand behind each other, or comments behind the last. */
interface Stretch {
  /** What stands before them in their block. */
  readonly before: Statement | undefined;
  readonly first: Statement;
  readonly last: Statement;
}

/** The statements that a range of a chunk touches: as deep as one block holds them all and is not written on one line. */
function touched(chunk: Chunk, start: number, end: number): Stretch | undefined {
  let among = chunk.statements;
  let found: Stretch | undefined;
  const isTouched = (statement: Statement): boolean => {
    const span = statementSpan(statement);
    return start === end ? span.start <= start && start <= span.end : span.start < end && start < span.end;
  };
  for (;;) {
    const first = among.findIndex(isTouched);
    const last = among.findLastIndex(isTouched);
    if (first < 0) return undefined;
    found = { before: among[first - 1], first: among[first]!, last: among[last]! };
    const { block } = among[first]!;
    if (first !== last || !block || block.close === undefined) return found;
    const [open, close] = [tokenSpan(chunk, block.open).end, tokenSpan(chunk, block.close).start];
    if (start < open || end > close || !/[\n\r]/.test(chunk.text.slice(open, close))) return found;
    among = block.statements;
  }
}

/**
 * Formats some statements of one block where they stand: in as many blocks, and behind a statement like the one
 * before them, so that it costs no more than they are long.
 */
function formatStretch(file: FileModel, chunk: Chunk, { before, first, last }: Stretch): TextEdit[] {
  const { text } = file.tree;
  const depth = depthOf(first);
  const { parent } = first;
  const outer = parent ? chunk.start + tokenSpan(chunk, parent.block!.open).end : endBefore(file, chunk);
  const from = before ? chunk.start + statementSpan(before).end : outer;
  const to = chunk.start + statementSpan(last).end;
  const opened = "_ {\n".repeat(Math.max(0, depth - 1)) + (depth > 0 ? "_ {" : "");
  const prefix = opened + (before ? (before.block ? "_ {}" : "_") : from < chunk.start ? "_" : "");
  const written = prefix + text.slice(from, to);
  const whole = `${written}\n${"}\n".repeat(depth)}`;
  const formatted = format(whole);
  if (formatted.refused.length > 0) return [];
  const [newline, own] = [newlineOf(text), newlineOf(whole)];
  const canonical = own === newline ? formatted.text : formatted.text.replaceAll(own, newline);
  return editsBetween(whole, canonical)
    .filter(({ start, end }) => start >= prefix.length && end <= written.length)
    .map((edit) => ({ ...edit, start: edit.start - prefix.length + from, end: edit.end - prefix.length + from }));
}

function endsWithComma({ chunk, last, block }: Statement): boolean {
  return !block && kindAt(chunk.tokens, last) === TokenKind.Comma;
}

/** Where the statement or the comment ends that stands before a chunk. */
function endBefore(file: FileModel, { start }: Chunk): number {
  const before = start > 0 ? chunkAt(file, start - 1)?.chunk : undefined;
  if (!before) return start;
  const { tokens } = before;
  let last = tokens.length - 1;
  while (last >= 0 && (kindAt(tokens, last) === TokenKind.End || kindAt(tokens, last) === TokenKind.Space)) last--;
  return last < 0 || kindAt(tokens, last) === TokenKind.Comma ? start : before.start + tokenSpan(before, last).end;
}

/** Blanks at the end of a line, and signs that end a statement there already. */
function blanksBehind(text: string, start: number): TextEdit | undefined {
  let end = start;
  while (text[end] === " " || text[end] === "\t" || text[end] === ";") end++;
  const endsLine = end === text.length || text[end] === "\n" || text[end] === "\r";
  return endsLine && end > start ? { start, end, text: "" } : undefined;
}

function depthOf({ parent }: Statement): number {
  let depth = 0;
  for (let outer = parent; outer; outer = outer.parent) depth++;
  return depth;
}

import type { ChunkModel } from "../model/build.ts";
import { TokenKind, endAt, kindAt, startAt } from "../syntax/tokens.ts";
import { headSpan, type Chunk, type Statement } from "../syntax/tree.ts";
import type { Span } from "../text.ts";
import type { View } from "./view.ts";

/** What an editor can fold away: from behind the beginning of its first line to the end of its last. */
export interface Fold extends Span {
  readonly kind: "block" | "comment" | "imports" | "text";
}

/** Everything of a file that spans several lines and can be folded, in the order of the text. */
export function foldsOf({ file }: Pick<View, "file">): Fold[] {
  const folds: Fold[] = [];
  let imports: Fold | undefined;
  const add = (fold: Fold | undefined): void => {
    if (fold && isSeveralLines(file.tree.text, fold)) folds.push(fold);
  };
  for (const chunk of file.chunks) {
    const importSpan = importIn(chunk);
    if (importSpan) imports = imports ? { ...imports, end: importSpan.end } : { kind: "imports", ...importSpan };
    else {
      add(imports);
      imports = undefined;
    }
    const from = chunk.chunk.start;
    for (const { kind, start, end } of foldsIn(chunk.chunk)) folds.push({ kind, start: from + start, end: from + end });
  }
  add(imports);
  return folds.sort((one, other) => one.start - other.start || other.end - one.end);
}

/** Where an import stands, in its file. */
function importIn({ chunk, imports }: ChunkModel): Span | undefined {
  const statement = imports.length === 0 ? undefined : chunk.statements.at(-1);
  if (!statement) return undefined;
  const { start, end } = headSpan(statement);
  return { start: chunk.start + start, end: chunk.start + end };
}

/** What can be folded in a chunk, relative to it; kept, for what an edit leaves alone stays the same. */
function foldsIn(chunk: Chunk): readonly Fold[] {
  let folds = known.get(chunk);
  if (!folds) known.set(chunk, (folds = [...blocksIn(chunk), ...textsAndComments(chunk)].filter((fold) => isSeveralLines(chunk.text, fold))));
  return folds;
}

const known = new WeakMap<Chunk, readonly Fold[]>();

function blocksIn({ tokens, text, statements }: Chunk): Fold[] {
  const folds: Fold[] = [];
  const visit = ({ block }: Statement): void => {
    if (!block) return;
    const start = endAt(tokens, block.open, text.length);
    folds.push({ kind: "block", start, end: block.close === undefined ? text.trimEnd().length : lineBefore(text, startAt(tokens, block.close)) });
    block.statements.forEach(visit);
  };
  statements.forEach(visit);
  return folds;
}

/** The end of the line above `offset`, where nothing but blanks stands before it on its own; so the line of a `}` stays to be seen. */
function lineBefore(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && (text[at - 1] === " " || text[at - 1] === "\t")) at--;
  if (at === 0 || !isNewline(text[at - 1]!)) return offset;
  at--;
  return text[at] === "\n" && text[at - 1] === "\r" ? at - 1 : at;
}

function textsAndComments({ tokens, text }: Chunk): Fold[] {
  const folds: Fold[] = [];
  let row: Span | undefined;
  const endRow = (): void => {
    if (row) folds.push({ kind: "comment", ...row });
    row = undefined;
  };
  for (let index = 0; index < tokens.length; index++) {
    const kind = kindAt(tokens, index);
    const [start, end] = [startAt(tokens, index), endAt(tokens, index, text.length)];
    switch (kind) {
      case TokenKind.Space:
      case TokenKind.End:
        break;
      case TokenKind.LineComment:
        if (row && isNextLine(text.slice(row.end, start))) row = { start: row.start, end };
        else {
          endRow();
          if (beginsLine(text, start)) row = { start, end };
        }
        break;
      case TokenKind.BlockComment:
        endRow();
        folds.push({ kind: "comment", start, end });
        break;
      case TokenKind.String:
        endRow();
        folds.push({ kind: "text", start, end });
        break;
      default:
        endRow();
    }
  }
  endRow();
  return folds;
}

/** Whether `between` leads to the next line and no further. */
function isNextLine(between: string): boolean {
  return /^[ \t]*(?:\r\n?|\n)[ \t]*$/.test(between);
}

function beginsLine(text: string, offset: number): boolean {
  let at = offset;
  while (at > 0 && /[ \t\uFEFF]/.test(text[at - 1]!)) at--;
  return at === 0 || isNewline(text[at - 1]!);
}

function isNewline(character: string): boolean {
  return character === "\n" || character === "\r";
}

function isSeveralLines(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (isNewline(text[at]!)) return true;
  return false;
}

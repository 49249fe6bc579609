import type { ChunkModel } from "../model/build.ts";
import { TokenKind, endAt, kindAt, startAt, type Tokens } from "../syntax/tokens.ts";
import { itemsOf, type Item, type Statement } from "../syntax/tree.ts";
import type { Row } from "../signature.ts";
import { rowOf, type BlockName } from "../vocabulary.ts";
import { chunkAt, type View } from "./view.ts";

/** A statement on the way to a place. */
export interface Step {
  readonly statement: Statement;
  /** The block that it stands in; undefined inside a statement whose word is not known. */
  readonly in: BlockName | undefined;
  /** Its first item, where that is a name. */
  readonly word: Item | undefined;
  /** What the table says of the word in this block. */
  readonly row: Row | undefined;
}

/** Where an offset lies in the shape of a text. Spans of items are relative to the chunk. */
export interface Place {
  readonly chunk: ChunkModel;
  /** Relative to the chunk. */
  readonly offset: number;
  /** The statements whose block the offset is in, the outermost first. */
  readonly outer: readonly Step[];
  /** The block that a statement here stands in; undefined where its word is not known. */
  readonly block: BlockName | undefined;
  /** The statement in whose head the offset is, between its word and its block or the end of its line. */
  readonly head: Step | undefined;
  /** The items of that head. */
  readonly items: readonly Item[];
  /** The index of the item that the offset touches; of two the one before it. */
  readonly itemAt: number | undefined;
  /** What kind of token the offset is inside of, ends left out: a text, a comment; undefined between tokens. */
  readonly inside: TokenKind | undefined;
}

/** Where `offset` lies in the shape of a file; undefined in an empty one. */
export function placeAt({ file }: Pick<View, "file">, offset: number): Place | undefined {
  const chunk = chunkAt(file, offset);
  if (!chunk) return undefined;
  // What is typed behind the last statement of a chunk, before its newline, belongs to it.
  const before = offset > 0 && offset === chunk.chunk.start ? chunkAt(file, offset - 1) : undefined;
  const holder = before && !/[\r\n;]$/.test(before.chunk.text) ? before : chunk;
  return placeIn(holder, offset - holder.chunk.start);
}

function placeIn(chunk: ChunkModel, offset: number): Place {
  const outer: Step[] = [];
  let block: BlockName | undefined = "file";
  let among = chunk.chunk.statements;
  for (;;) {
    const statement = lastBefore(among, offset);
    if (!statement) return { chunk, offset, outer, block, head: undefined, items: [], itemAt: undefined, inside: insideOf(chunk, offset) };
    const step = stepOf(statement, block);
    if (isInBlock(statement, offset)) {
      outer.push(step);
      block = step.row?.block as BlockName | undefined;
      among = statement.block!.statements;
      continue;
    }
    const inHead = isInHead(statement, offset);
    const items = inHead ? itemsOf(statement) : [];
    const touched = items.findIndex(({ start, end }) => start <= offset && offset <= end);
    return {
      chunk,
      offset,
      outer,
      block,
      head: inHead ? step : undefined,
      items,
      itemAt: touched < 0 ? undefined : touched,
      inside: insideOf(chunk, offset),
    };
  }
}

/** A statement with what the table says of it in `block`. */
export function stepOf(statement: Statement, block: BlockName | undefined): Step {
  const first = itemsOf(statement)[0];
  const word = first?.kind === TokenKind.Name ? first : undefined;
  return { statement, in: block, word, row: block && word ? rowOf(block, word.text) : undefined };
}

/** The last of several statements that begins at `offset` or before. */
function lastBefore(statements: readonly Statement[], offset: number): Statement | undefined {
  let low = 0;
  let high = statements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { chunk, first } = statements[middle]!;
    if (startAt(chunk.tokens, first) <= offset) low = middle + 1;
    else high = middle;
  }
  return statements[low - 1];
}

function isInBlock({ chunk, block }: Statement, offset: number): boolean {
  if (!block) return false;
  const { tokens, text } = chunk;
  if (offset < endAt(tokens, block.open, text.length)) return false;
  return block.close === undefined ? offset <= text.length : offset <= startAt(tokens, block.close);
}

/** Whether `offset` lies in the head of a statement, or behind it on its line, where the head would go on. */
function isInHead({ chunk, last, first, block }: Statement, offset: number): boolean {
  if (last < first) return false;
  const { tokens, text } = chunk;
  if (offset <= endAt(tokens, last, text.length)) return true;
  if (block) return offset <= startAt(tokens, block.open);
  for (let index = last + 1; index < tokens.length; index++) {
    const kind = kindAt(tokens, index);
    const start = startAt(tokens, index);
    if (kind === TokenKind.End || kind === TokenKind.Close) return offset <= start;
    // A newline without an end of statement stands behind a comma: there the head goes on.
    if (kind === TokenKind.Space && /[\r\n]/.test(text.slice(start, endAt(tokens, index, text.length))) && kindAt(tokens, last) !== TokenKind.Comma) {
      return offset <= start + text.slice(start).search(/[\r\n]/);
    }
    if (start > offset) return true;
  }
  return true;
}

/** The kind of token that `offset` is inside of: strictly, but for a comment to the end of the line and for a text that is not closed. */
function insideOf({ chunk }: ChunkModel, offset: number): TokenKind | undefined {
  const { tokens, text } = chunk;
  if (tokens.length === 0) return undefined;
  const low = tokenBefore(tokens, offset);
  const kind = kindAt(tokens, low);
  const [start, end] = [startAt(tokens, low), endAt(tokens, low, text.length)];
  if (start >= offset || offset > end) return undefined;
  if (offset < end || kind === TokenKind.LineComment) return kind;
  const isOpen = kind === TokenKind.String && (end - start < 2 || text[end - 1] !== '"');
  return isOpen ? kind : undefined;
}

/** The index of the last token that begins before `offset`; 0 where none does. */
export function tokenBefore(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startAt(tokens, middle) < offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

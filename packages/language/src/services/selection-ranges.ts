import { TokenKind, endAt, kindAt, startAt } from "../syntax/tokens.ts";
import { headSpan, statementSpan, tokenSpan, type Chunk, type Statement } from "../syntax/tree.ts";
import type { Span } from "../text.ts";
import { placeAt } from "./place.ts";
import type { View } from "./view.ts";

/**
 * What is selected at `offset` when the selection grows step by step: the item (of a text first what stands between its
 * quotes), the head of its statement, the statement, what its block holds, and so on up to the file. Each holds the one before.
 */
export function selectionsAt(view: Pick<View, "file">, offset: number): Span[] {
  const whole = { start: 0, end: view.file.tree.text.length };
  const place = placeAt(view, offset);
  if (!place) return [whole];
  const { chunk } = place.chunk;
  const path: Span[] = [...tokensAt(chunk, place.offset)];
  for (const statement of statementsAt(chunk, place.offset)) path.push(...selectionsIn(statement, place.offset));
  const placed = path.map(({ start, end }) => ({ start: chunk.start + start, end: chunk.start + end }));
  const selections: Span[] = [];
  for (const span of [...placed, whole]) {
    const inner = selections.at(-1);
    if (!holds(span, { start: offset, end: offset }) || span.start === span.end) continue;
    if (!inner || (holds(span, inner) && span.end - span.start > inner.end - inner.start)) selections.push(span);
  }
  return selections.length > 0 ? selections : [whole];
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The token that `offset` touches, from the inside out; of two the one that says more. */
function tokensAt({ tokens, text }: Chunk, offset: number): Span[] {
  let low = 0;
  let high = tokens.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startAt(tokens, middle) <= offset) low = middle;
    else high = middle - 1;
  }
  const touching = [low, low - 1].filter((index) => index >= 0 && endAt(tokens, index, text.length) >= offset && says(kindAt(tokens, index)));
  const index = touching.find((one) => kindAt(tokens, one) !== TokenKind.Comma) ?? touching[0];
  if (index === undefined) return [];
  const span = { start: startAt(tokens, index), end: endAt(tokens, index, text.length) };
  const source = text.slice(span.start, span.end);
  if (kindAt(tokens, index) !== TokenKind.String) return [span];
  const quotes = source.startsWith('"""') ? 3 : 1;
  const isClosed = source.length >= 2 * quotes && source.endsWith('"'.repeat(quotes));
  return [{ start: span.start + quotes, end: isClosed ? span.end - quotes : span.end }, span];
}

function says(kind: TokenKind): boolean {
  return kind !== TokenKind.Space && kind !== TokenKind.End && kind !== TokenKind.Open && kind !== TokenKind.Close;
}

/** The statements that hold `offset`, the innermost first. */
function statementsAt(chunk: Chunk, offset: number): Statement[] {
  const path: Statement[] = [];
  for (let among = chunk.statements; ; ) {
    const next = lastBefore(among, offset);
    if (!next || offset > statementSpan(next).end) return path;
    path.unshift(next);
    among = next.block?.statements ?? [];
  }
}

function lastBefore(statements: readonly Statement[], offset: number): Statement | undefined {
  let low = 0;
  let high = statements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (statementSpan(statements[middle]!).start <= offset) low = middle + 1;
    else high = middle;
  }
  return statements[low - 1];
}

function selectionsIn(statement: Statement, offset: number): Span[] {
  const { chunk, block } = statement;
  if (!block) return [statementSpan(statement)];
  const open = tokenSpan(chunk, block.open);
  const close = block.close === undefined ? { start: chunk.text.length, end: chunk.text.length } : tokenSpan(chunk, block.close);
  const inside = { start: open.end, end: close.start };
  const isInside = inside.start <= offset && offset <= inside.end;
  const contents = chunk.text.slice(inside.start, inside.end);
  const trimmed = { start: inside.start + contents.length - contents.trimStart().length, end: inside.start + contents.trimEnd().length };
  if (!isInside) return [headSpan(statement), statementSpan(statement)];
  return [trimmed, inside, { start: open.start, end: close.end }, statementSpan(statement)];
}

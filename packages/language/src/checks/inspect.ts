import { originIn, type ChunkModel } from "../model/build.ts";
import { nameValue } from "../model/head.ts";
import type { Scope } from "../model/scope.ts";
import type { Declaration } from "../model/types.ts";
import type { ChunkSpan, Problem } from "../problems.ts";
import { TokenKind } from "../syntax/tokens.ts";
import { headSpan, itemsOf, statementSpan, type Item, type Statement } from "../syntax/tree.ts";
import { stringValue } from "../syntax/values.ts";
import type { Span } from "../text.ts";
import type { Where } from "./check.ts";
import { ignoresOf, type Ignore } from "./ignores.ts";
import { checkOf, type Code } from "./registry.ts";
import { visitChunk, type Visits } from "./visit.ts";

/** A finding, relative to its chunk. */
export interface Finding extends Span {
  readonly code: Code;
  readonly facts: unknown;
  readonly related?: ChunkSpan;
  /** It holds only where nothing refers to this declaration. */
  readonly ifUnused?: Declaration;
}

/** What is to be said of a chunk by itself; it holds as long as the names in it mean the same. */
export interface Inspected {
  readonly findings: readonly Finding[];
  readonly ignores: readonly Ignore[];
}

/** Looks at a chunk; `linking` is what is wrong with the names in it. */
export function inspect(chunk: ChunkModel, linking: readonly Problem[], visits: Visits, scope: Scope, today: string): Inspected {
  const ignores = ignoresOf(chunk.chunk);
  const problems = [...chunk.chunk.problems, ...chunk.problems, ...linking];
  const findings: Finding[] = [...problems];
  let starts: readonly number[] | undefined;
  visitChunk(chunk, visits, scope, today, (code, facts, element, where, visited) => {
    const statement = originIn(chunk, element);
    if (!statement || (problems.length > 0 && checkOf(code)!.asksForMore && isIn(originIn(chunk, visited)!, (starts ??= startsOf(problems))))) return;
    findings.push(place(chunk, statement, code, facts, where));
  });
  return findings.length + ignores.length === 0 ? silence : { findings, ignores };
}

const silence: Inspected = { findings: [], ignores: [] };

/** Where problems begin, in the order of the text. */
function startsOf(problems: readonly Span[]): readonly number[] {
  return problems.map(({ start }) => start).sort((one, other) => one - other);
}

/** Whether any of the places lies in a statement, its block with it. Halving, for a chunk may have a great many of both. */
function isIn(statement: Statement, starts: readonly number[]): boolean {
  const { start, end } = statementSpan(statement);
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < start) low = middle + 1;
    else high = middle;
  }
  return low < starts.length && starts[low]! <= end;
}

/** Where a check's finding stands. */
function place(chunk: ChunkModel, own: Statement, code: Code, facts: unknown, { word, text, related, ifUnused }: Where = {}): Finding {
  const statement = word === undefined ? own : (inner(own, word, text) ?? own);
  const item = text === undefined ? undefined : itemsOf(statement).find((one) => says(one, text));
  const other = related && originIn(chunk, related);
  const { start, end } = item ?? headSpan(statement);
  return { code, facts, start, end, ...(other ? { related: placeOf(other) } : {}), ...(ifUnused ? { ifUnused } : {}) };
}

/** The first statement of `word` in the block of `statement`, of several the first that says `text`. */
function inner({ block }: Statement, word: string, text: string | undefined): Statement | undefined {
  const named = (block?.statements ?? []).filter((one) => itemsOf(one)[0]?.text === word);
  return named.find((one) => text === undefined || itemsOf(one).some((item) => says(item, text))) ?? named[0];
}

function says({ kind, text: source }: Item, text: string): boolean {
  if (kind === TokenKind.Name) return nameValue(source) === text;
  return kind === TokenKind.String ? stringValue(source) === text : source === text;
}

function placeOf(statement: Statement): ChunkSpan {
  return { chunk: statement.chunk, ...headSpan(statement) };
}

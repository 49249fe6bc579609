import type { Problem } from "../problems.ts";
import { repairBraces, type BraceRepair } from "./braces.ts";
import { Headless, MissingClose, parseStatements } from "./parser.ts";
import { mostSyntaxProblems, scan, type Scan } from "./scanner.ts";
import { tokenSpan, type Chunk, type Statement, type Tree } from "./tree.ts";
import { TokenKind, pack } from "./tokens.ts";

/** How deep blocks may be nested; the parser's stack gives out near 450. */
export const deepestNesting = 64;

/**
 * Text → tree. Never fails: what is wrong stands in the `problems` of its chunk, and a broken statement
 * costs that statement only. `file` names the text in messages and in the places of problems.
 */
export function parse(text: string, file = ""): Tree {
  return { text, chunks: cut(text, file).chunks };
}

/** Text cut into chunks. */
export interface Cut {
  readonly chunks: Chunk[];
  /** Whether each `{` has its `}`, and each `}` its `{`. */
  readonly isBalanced: boolean;
  /** Whether a block is still open at the end. */
  readonly isOpen: boolean;
}

/**
 * Cuts `text` into chunks. Braces are repaired where some are missing or too many, or where `mustRepair` says so;
 * `isBehindNewline` says that the text goes on behind a newline.
 */
export function cut(text: string, file: string, { mustRepair = false, isBehindNewline = false } = {}): Cut {
  const scanned = scan(text, isBehindNewline);
  const { isBalanced } = scanned;
  const chunks: Chunk[] = [];
  const repair = isBalanced && !mustRepair ? undefined : repairBraces(scanned);
  const cutter: Cutter = { file, scanned, repair, problemAt: 0, left: mostSyntaxProblems, isOpen: false };
  for (let index = 0; index < scanned.count; ) {
    const end = chunkEnd(cutter, index);
    chunks.push(readChunk(cutter, index, end));
    index = end;
  }
  return { chunks, isBalanced, isOpen: cutter.isOpen };
}

interface Cutter {
  readonly file: string;
  readonly scanned: Scan;
  /** Undefined where no brace is missing or too many. */
  readonly repair: BraceRepair | undefined;
  /** Which of the scanner's problems come next, and how many more of all kinds may be reported. */
  problemAt: number;
  left: number;
  isOpen: boolean;
}

/**
 * The index of the token behind the chunk that begins at token `from`: behind the end of its statement,
 * or, where a block is never closed, at the next declaration that begins a line.
 */
function chunkEnd(cutter: Cutter, from: number): number {
  const { scanned, repair } = cutter;
  const { kinds, count } = scanned;
  let depth = 0;
  let begun = false;
  for (let index = from; index < count; index++) {
    const kind = kinds[index]!;
    if (kind === TokenKind.Open) depth++;
    else if (kind === TokenKind.Close) depth -= closes(repair, index);
    else if (kind === TokenKind.End) {
      if (depth === 0 && begun) return index + 1;
      continue;
    } else if (kind === TokenKind.Name && repair && depth > 0 && repair.declarations.has(index)) {
      return index;
    }
    if (kind > TokenKind.End) begun = true;
  }
  cutter.isOpen = depth > 0;
  return count;
}

/** How many blocks the `}` at `index` ends: one, or none, or those never closed before it too. */
function closes(repair: BraceRepair | undefined, index: number): number {
  if (!repair) return 1;
  return repair.surplus.has(index) ? 0 : 1 + (repair.missing.get(index) ?? 0);
}

let significantKinds = new Uint8Array(1024);
let significantIndices = new Int32Array(1024);

function readChunk(cutter: Cutter, from: number, to: number): Chunk {
  const { scanned, file, repair } = cutter;
  const { text, starts, kinds } = scanned;
  const start = starts[from]!;
  const end = starts[to]!;
  const tokens = new Int32Array(to - from);
  // Each `{` may bring one token more: the word before it, or the `}` that it lacks.
  if (significantKinds.length < tokens.length * 3) {
    significantKinds = new Uint8Array(tokens.length * 3);
    significantIndices = new Int32Array(tokens.length * 3);
  }
  const problems: Problem[] = [];
  let count = 0;
  let depth = 0;
  let tooDeep = 0;
  /** The kind of the token before that is no trivia. */
  let before: number = TokenKind.End;
  for (let index = from; index < to; index++) {
    let kind = kinds[index]!;
    if (kind === TokenKind.Open) {
      if (depth === deepestNesting) {
        if (tooDeep++ === 0) report("too-deep", { limit: deepestNesting }, index);
        kind = TokenKind.Bad;
      } else depth++;
    } else if (kind === TokenKind.Close) {
      const ended = closes(repair, index);
      const endedTooDeep = Math.min(tooDeep, ended);
      tooDeep -= endedTooDeep;
      depth -= ended - endedTooDeep;
      for (let left = ended - endedTooDeep; left > 1; left--) significant(MissingClose, index);
      if (ended === 0) report("syntax-error", { reason: "close-too-many" }, index);
      if (ended === endedTooDeep) kind = TokenKind.Bad;
    }
    tokens[index - from] = pack(starts[index]! - start, kind);
    if (kind < TokenKind.End) continue;
    const begins = before === TokenKind.End || before === TokenKind.Open || before === TokenKind.Close;
    if (begins && kind !== TokenKind.End && kind !== TokenKind.Close) {
      // Here a statement begins; what is odd about it is said, and a missing word made up.
      if (kind === TokenKind.Open) significant(Headless, index);
      if (kind !== TokenKind.Name && kind !== TokenKind.Bad) report("syntax-error", { reason: "wordless" }, index);
      else if (before === TokenKind.Close && kind === TokenKind.Name) report("syntax-error", { reason: "crowded" }, index);
    }
    if (kind !== TokenKind.End || !begins) significant(kind, index);
    before = kind;
  }
  while (cutter.problemAt < scanned.problems.length && scanned.problems[cutter.problemAt]!.start < end) {
    const problem = scanned.problems[cutter.problemAt++]!;
    add({ ...problem, start: problem.start - start, end: problem.end - start });
  }
  const chunk = { file, start, text: text.slice(start, end), tokens, statements: [] as readonly Statement[], problems, braces: undefined };
  chunk.statements = parseStatements(chunk, { kinds: significantKinds, indices: significantIndices, count });
  if (repair) for (const statement of unclosed(chunk.statements)) addUnclosed(statement);
  return chunk;

  function significant(kind: number, index: number): void {
    significantKinds[count] = kind;
    significantIndices[count++] = index - from;
  }

  function report(code: "syntax-error" | "too-deep", facts: Problem["facts"], index: number): void {
    add({ code, facts, start: starts[index]! - start, end: starts[index + 1]! - start } as Problem);
  }

  function add(problem: Problem): void {
    if (cutter.left-- > 0) problems.push(problem);
  }

  function addUnclosed({ first, last, block }: Statement): void {
    const head = first > last ? "" : chunk.text.slice(tokenSpan(chunk, first).start, tokenSpan(chunk, last).end);
    add({ code: "unclosed-block", facts: { of: head }, ...tokenSpan(chunk, block!.open) });
  }
}

/** The statements whose block is never closed; of several that end at one place the innermost stands for all. */
function unclosed(statements: readonly Statement[]): Statement[] {
  return statements.flatMap((statement) => {
    const { block } = statement;
    if (!block) return [];
    const inner = unclosed(block.statements);
    const last = block.statements.at(-1)?.block;
    return block.close !== undefined || (last && last.close === undefined) ? inner : [...inner, statement];
  });
}

import type { Problem } from "../problems.ts";
import { declarationWords } from "../vocabulary.ts";
import { Headless, parseStatements } from "./parser.ts";
import { mostSyntaxProblems, scan, type Scan } from "./scanner.ts";
import { headSpan, tokenSpan, type Chunk, type Statement, type Tree } from "./tree.ts";
import { TokenKind, pack } from "./tokens.ts";

/** How deep blocks may be nested; the parser's stack gives out near 450. */
export const deepestNesting = 64;

/**
 * Text → tree. Never fails: what is wrong stands in the `problems` of its chunk, and a broken statement
 * costs that statement only. `file` names the text in messages and in the places of problems.
 */
export function parse(text: string, file = ""): Tree {
  const scanned = scan(text);
  const chunks: Chunk[] = [];
  const cutter: Cutter = { file, scanned, unclosed: new Set(scanned.unclosed), problemAt: 0, left: mostSyntaxProblems };
  for (let index = 0; index < scanned.count; ) {
    const end = chunkEnd(cutter, index);
    chunks.push(readChunk(cutter, index, end));
    index = end;
  }
  return { text, chunks };
}

interface Cutter {
  readonly file: string;
  readonly scanned: Scan;
  readonly unclosed: ReadonlySet<number>;
  /** Which of the scanner's problems come next, and how many more of all kinds may be reported. */
  problemAt: number;
  left: number;
}

/**
 * The index of the token behind the chunk that begins at token `from`: behind the end of its statement,
 * or, where a block is never closed, at the next declaration that begins a line.
 */
function chunkEnd({ scanned, unclosed }: Cutter, from: number): number {
  const { kinds, count } = scanned;
  let depth = 0;
  let outermostUnclosed = false;
  let begun = false;
  for (let index = from; index < count; index++) {
    const kind = kinds[index]!;
    if (kind === TokenKind.Open) {
      if (depth === 0) outermostUnclosed = unclosed.has(index);
      depth++;
    } else if (kind === TokenKind.Close) {
      if (depth > 0) depth--;
    } else if (kind === TokenKind.End) {
      if (depth === 0 && begun) return index + 1;
      continue;
    } else if (kind === TokenKind.Name && depth > 0 && outermostUnclosed && beginsDeclaration(scanned, index)) {
      return index;
    }
    if (kind > TokenKind.End) begun = true;
  }
  return count;
}

/** Whether token `index` stands at the beginning of a line and declares something by word and name. */
function beginsDeclaration({ text, starts, kinds, count }: Scan, index: number): boolean {
  const start = starts[index]!;
  const before = text.charCodeAt(start - 1);
  if (before !== 10 && before !== 13) return false;
  let next = index + 1;
  while (next < count && kinds[next]! < TokenKind.End) next++;
  const follows = next < count && (kinds[next] === TokenKind.Name || kinds[next] === TokenKind.String);
  return follows && declarationWords.has(text.slice(start, starts[index + 1]));
}

let significantKinds = new Uint8Array(1024);
let significantIndices = new Int32Array(1024);

function readChunk(cutter: Cutter, from: number, to: number): Chunk {
  const { scanned, file } = cutter;
  const { text, starts, kinds } = scanned;
  const start = starts[from]!;
  const end = starts[to]!;
  const tokens = new Int32Array(to - from);
  // Each `{` may bring one token more.
  if (significantKinds.length < tokens.length * 2) {
    significantKinds = new Uint8Array(tokens.length * 2);
    significantIndices = new Int32Array(tokens.length * 2);
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
      if (tooDeep > 0) {
        tooDeep--;
        kind = TokenKind.Bad;
      } else if (depth === 0) {
        report("syntax-error", { reason: "close-too-many" }, index);
        kind = TokenKind.Bad;
      } else depth--;
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
  const chunk = { file, start, text: text.slice(start, end), tokens, statements: [] as readonly Statement[], problems };
  chunk.statements = parseStatements(chunk, { kinds: significantKinds, indices: significantIndices, count });
  if (depth > 0) addUnclosed(chunk.statements);
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

  /** Blames the block whose `}` stands further left than itself, else the innermost one not closed. */
  function addUnclosed(all: readonly Statement[]): void {
    const statement = misaligned(chunk, all) ?? innermostUnclosed(all);
    if (!statement?.block) return;
    const head = headSpan(statement);
    const of = chunk.text.slice(head.start, head.end).replace(/\s+/g, " ");
    add({ code: "unclosed-block", facts: { of }, ...tokenSpan(chunk, statement.block.open) });
  }
}

/** The innermost of the blocks that are nested at the end of `statements` and never closed. */
function innermostUnclosed(statements: readonly Statement[]): Statement | undefined {
  const last = statements.at(-1);
  if (!last?.block || last.block.close !== undefined) return undefined;
  return innermostUnclosed(last.block.statements) ?? last;
}

/** The first block, innermost first, whose `}` begins a line left of where its statement begins one. */
function misaligned(chunk: Chunk, statements: readonly Statement[]): Statement | undefined {
  for (const statement of statements) {
    if (!statement.block) continue;
    const inner = misaligned(chunk, statement.block.statements);
    if (inner) return inner;
    if (statement.block.close === undefined) continue;
    const opened = indentation(chunk, headSpan(statement).start);
    const closed = indentation(chunk, tokenSpan(chunk, statement.block.close).start);
    if (opened !== undefined && closed !== undefined && closed < opened) return statement;
  }
  return undefined;
}

/** How many blanks stand before `offset` on its line; undefined where something else does. */
function indentation({ text }: Chunk, offset: number): number | undefined {
  let at = offset;
  while (at > 0 && (text.charCodeAt(at - 1) === 32 || text.charCodeAt(at - 1) === 9)) at--;
  const before = text.charCodeAt(at - 1);
  return at === 0 || before === 10 || before === 13 ? offset - at : undefined;
}

import { nearest } from "../near.ts";
import { TokenKind, endAt, kindAt, startAt } from "../syntax/tokens.ts";
import { statementSpan, type Chunk, type Statement } from "../syntax/tree.ts";
import type { Span } from "../text.ts";
import { checks, checkOf } from "./registry.ts";

/** `// sojourn-ignore CODE reason`, with the stretch it covers: the statement behind it, block and all. */
export interface Ignore extends Span {
  /** The code as written; the span is that of the comment, relative to the chunk. */
  readonly code: string;
  /** Relative to the chunk; undefined where no statement follows. */
  readonly covers: Span | undefined;
}

const marker = "sojourn-ignore";

/** The ignore comments of a chunk, in their order. */
export function ignoresOf(chunk: Chunk): readonly Ignore[] {
  if (!chunk.text.includes(marker)) return none;
  const { tokens, text } = chunk;
  const ignores: Ignore[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const kind = kindAt(tokens, index);
    if (kind !== TokenKind.LineComment && kind !== TokenKind.BlockComment) continue;
    const start = startAt(tokens, index);
    const end = endAt(tokens, index, text.length);
    const codes = codesIn(text.slice(start, end));
    if (!codes) continue;
    const next = following(chunk.statements, index);
    const covers = next && statementSpan(next);
    for (const code of codes) ignores.push({ code, start, end, covers });
  }
  return ignores;
}

const none: readonly Ignore[] = [];

/** The codes that a comment names: one, or several with commas between them. */
function codesIn(comment: string): readonly string[] | undefined {
  const match = /^\/[/*]\s*sojourn-ignore(?![\w-])[ \t]*([\w-]+(?:[ \t]*,[ \t]*[\w-]+)*)?/.exec(comment);
  return match ? (match[1]?.split(/[ \t]*,[ \t]*/, mostCodes) ?? [""]) : undefined;
}

/** More codes than there are; what a comment names behind them is not read. */
const mostCodes = 200;

/** The first statement that begins behind token `index`. */
function following(statements: readonly Statement[], index: number): Statement | undefined {
  for (const statement of statements) {
    if (statement.first > index) return statement;
    const { block } = statement;
    if (block && block.open < index && index < (block.close ?? Infinity)) return following(block.statements, index);
  }
  return undefined;
}

/**
 * Which findings are silenced, and which ignore comments silence any. In one pass through the text for each code, for a chunk may
 * have a great many of both: what statements cover lies within each other or apart.
 */
export function silenced<Finding extends { readonly code: string; readonly start: number }>(
  findings: readonly Finding[],
  ignores: readonly Ignore[],
): { readonly findings: ReadonlySet<Finding>; readonly used: ReadonlySet<Ignore> } {
  const found = new Set<Finding>();
  const used = new Set<Ignore>();
  const byCode = Map.groupBy(ignores.filter(({ covers }) => covers), ({ code }) => code);
  const ofCode = Map.groupBy(findings.filter(({ code }) => byCode.has(code)), ({ code }) => code);
  for (const [code, those] of ofCode) {
    const comments = byCode.get(code)!.toSorted((one, other) => one.covers!.start - other.covers!.start || other.covers!.end - one.covers!.end);
    /** The comments whose statement the finding lies in, the outermost first; those before `marked` are known to be used. */
    const open: Ignore[] = [];
    let [next, marked] = [0, 0];
    for (const finding of those.toSorted((one, other) => one.start - other.start)) {
      for (; next < comments.length && comments[next]!.covers!.start <= finding.start; next++) {
        close(comments[next]!.covers!.start);
        open.push(comments[next]!);
      }
      close(finding.start);
      if (open.length === 0) continue;
      found.add(finding);
      for (; marked < open.length; marked++) used.add(open[marked]!);
    }

    function close(at: number): void {
      while (open.length > 0 && open.at(-1)!.covers!.end <= at) open.pop();
      marked = Math.min(marked, open.length);
    }
  }
  return { findings: found, used };
}

/** The code that was probably meant by one that does not exist, where it is to be guessed; undefined for one that does. */
export function wrongCode(code: string, mayGuess = true): { readonly near?: string } | undefined {
  if (checkOf(code)) return undefined;
  if (!mayGuess) return {};
  const near = nearest(code, checks.map((check) => check.code));
  return near === undefined ? {} : { near };
}

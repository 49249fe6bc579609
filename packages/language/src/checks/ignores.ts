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
  return match ? (match[1]?.split(/[ \t]*,[ \t]*/) ?? [""]) : undefined;
}

/** The first statement that begins behind token `index`. */
function following(statements: readonly Statement[], index: number): Statement | undefined {
  for (const statement of statements) {
    if (statement.first > index) return statement;
    const { block } = statement;
    if (block && block.open < index && index < (block.close ?? Infinity)) return following(block.statements, index);
  }
  return undefined;
}

/** Whether an ignore comment silences a finding of `code` at `start`, relative to the chunk. */
export function silences({ code, covers }: Ignore, finding: string, start: number): boolean {
  return code === finding && covers !== undefined && covers.start <= start && start < covers.end;
}

/** The code that was probably meant by one that does not exist; undefined for one that does. */
export function wrongCode(code: string): { readonly near?: string } | undefined {
  if (checkOf(code)) return undefined;
  const near = nearest(code, checks.map((check) => check.code));
  return near === undefined ? {} : { near };
}

import { scan } from "../syntax/scanner.ts";
import { TokenKind } from "../syntax/tokens.ts";
import type { Span, TextEdit } from "../text.ts";

/** The edits between two texts that differ in what stands between their tokens, and in the blanks inside long texts and comments. */
export function editsBetween(before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const [old, now] = [tokensOf(before), tokensOf(after)];
  if (old.length !== now.length) return [changeAt(0, before, after)];
  const edits: TextEdit[] = [];
  let [from, to] = [0, 0];
  const compare = (end: number, other: number): void => {
    const [was, is] = [before.slice(from, end), after.slice(to, other)];
    if (was !== is) edits.push(changeAt(from, was, is));
    [from, to] = [end, other];
  };
  old.forEach(({ start, end }, at) => {
    compare(start, now[at]!.start);
    compare(end, now[at]!.end);
  });
  compare(before.length, after.length);
  return edits;
}

/** Tokens that are no trivia, comments among them. */
function tokensOf(text: string): Span[] {
  const { kinds, starts, count } = scan(text);
  const tokens: Span[] = [];
  for (let index = 0; index < count; index++) {
    const kind = kinds[index]!;
    if (kind !== TokenKind.Space && kind !== TokenKind.End) tokens.push({ start: starts[index]!, end: starts[index + 1]! });
  }
  return tokens;
}

/** The change without what both have in common at their ends; a CRLF and a pair of surrogates stay whole. */
function changeAt(offset: number, was: string, is: string): TextEdit {
  const most = Math.min(was.length, is.length);
  let start = 0;
  while (start < most && was[start] === is[start]) start++;
  if (cannotBreak(was, start) || cannotBreak(is, start)) start--;
  let behind = 0;
  while (behind < most - start && was.at(-1 - behind) === is.at(-1 - behind)) behind++;
  if (behind > 0 && (cannotBreak(was, was.length - behind) || cannotBreak(is, is.length - behind))) behind--;
  return { start: offset + start, end: offset + was.length - behind, text: is.slice(start, is.length - behind) };
}

function cannotBreak(text: string, at: number): boolean {
  const [one, other] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return (one === 13 && other === 10) || (one >= 0xd800 && one < 0xdc00 && other >= 0xdc00 && other < 0xe000);
}

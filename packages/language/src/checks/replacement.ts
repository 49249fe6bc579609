import type { Span } from "../text.ts";
import type { Row } from "../signature.ts";
import { rowsOf, type BlockName } from "../vocabulary.ts";
import type { Change, Found } from "./check.ts";
import { firstOf, pathTo } from "./statement-at.ts";
import { shorten } from "./wording.ts";

/** The change that puts `text` where the span is. */
export function writeInstead({ start, end }: Span, text: string, { isSafe = false } = {}): Change {
  return { title: titleOf(text), isSafe, edits: [{ start, end, text }] };
}

/** `Write "channel"`; a text that has quotes of its own gets no others. */
export function titleOf(text: string): Change["title"] {
  const shown = text.startsWith('"') ? shorten(text, 60) : `"${shorten(text, 60)}"`;
  return { en: `Write ${shown}`, vi: `Viết ${shown}` };
}

/**
 * Whether `near` is all that `word` can have been meant for: it differs in case only, or in one slip of the pen (a letter
 * too many, too few, wrong, or two swapped) as no other candidate does. Of short words one letter says too little.
 */
export function isSurely(word: string, near: string, candidates: readonly string[]): boolean {
  const [one, other] = [word.toLowerCase(), near.toLowerCase()];
  const others = candidates.filter((candidate) => candidate !== near).map((candidate) => candidate.toLowerCase());
  if (one === other) return !others.includes(one);
  return one.length >= 4 && isOneSlip(one, other) && !others.some((candidate) => isOneSlip(one, candidate));
}

function isOneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  return (left.length <= 1 && right.length <= 1) || (left.length === 2 && left === `${right[1]}${right[0]}` && right.length === 2);
}

/** For a statement whose word the block does not know: the word that is near. */
export function writeNearWord(finding: Found<{ readonly block: string; readonly word: string; readonly near?: string }>): readonly Change[] {
  const { block, word, near } = finding.facts;
  if (near === undefined) return [];
  const rows = rowsOf(block as BlockName);
  const isSafe = isSurely(word, near, Object.keys(rows)) && hasPlace(finding, near, rows[near]!);
  return [writeInstead(finding, near, { isSafe })];
}

/** Not a second of what may stand once, for then a person must say which counts; nor one with a block that it cannot have. */
function hasPlace({ chunk, start }: Found<unknown>, word: string, row: Row): boolean {
  const path = pathTo(chunk, start);
  if (path.at(-1)?.block && row.block === undefined) return false;
  const beside = path.at(-2)?.block?.statements ?? chunk.statements;
  return row.many === true || firstOf(beside, word) === undefined;
}

import type { Position, Range } from "../messages.ts";

/** Something that stands in a text. */
export interface Standing {
  readonly uri: string;
  readonly range: Range;
}

/** Of several that stand in texts, those that are nearest around a position: several where a picture shows one thing in many places. */
export function innermost<One extends Standing>(all: readonly One[], uri: string, position: Position): One[] {
  const around = all.filter((one) => one.uri === uri && !isBefore(position, one.range.start) && !isBefore(one.range.end, position));
  const smallest = around.reduce<One | undefined>((best, one) => (best && !isInside(one.range, best.range) ? best : one), undefined);
  return smallest ? around.filter(({ range }) => isSame(range.start, smallest.range.start) && isSame(range.end, smallest.range.end)) : [];
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}

function isSame(one: Position, other: Position): boolean {
  return one.line === other.line && one.character === other.character;
}

function isInside(inner: Range, outer: Range): boolean {
  return !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);
}

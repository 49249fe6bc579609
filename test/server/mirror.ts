// What a client holds of a text: lines and positions counted on its own, so that the server's counting is put to the test.

/** A place in a text as a client says it, in UTF-16. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A stretch of a text as a client says it. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A change as a client sends it: of a stretch, or of the whole text. */
export interface Change {
  readonly range?: Range;
  readonly text: string;
}

/** Where each line begins, and where its text ends before the line break. */
interface Line {
  readonly start: number;
  readonly end: number;
}

/** The lines of a text; `\n`, `\r\n` and `\r` end one. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ start, end: index });
    start = index + mark.length;
  }
  return [...lines, { start, end: text.length }];
}

/** The place of an offset; within a line break, that before it. */
export function positionIn(lines: readonly Line[], offset: number): Position {
  let line = 0;
  for (let high = lines.length - 1; line < high; ) {
    const middle = (line + high + 1) >> 1;
    if (lines[middle]!.start <= offset) line = middle;
    else high = middle - 1;
  }
  const { start, end } = lines[line]!;
  return { line, character: Math.min(offset, end) - start };
}

/** The range of a stretch. */
export function rangeIn(lines: readonly Line[], { start, end }: { readonly start: number; readonly end: number }): Range {
  return { start: positionIn(lines, start), end: positionIn(lines, end) };
}

/** The offset of a place: behind the last line the end of the text, behind the end of a line its end. */
export function offsetIn(lines: readonly Line[], { line, character }: Position): number {
  const found = lines[line];
  return found ? Math.min(found.end, found.start + character) : lines.at(-1)!.end;
}

/** The text after a change; a range that runs backwards is turned. */
export function changed(text: string, { range, text: inserted }: Change): string {
  if (!range) return inserted;
  const lines = linesOf(text);
  const [one, other] = [offsetIn(lines, range.start), offsetIn(lines, range.end)];
  return text.slice(0, Math.min(one, other)) + inserted + text.slice(Math.max(one, other));
}

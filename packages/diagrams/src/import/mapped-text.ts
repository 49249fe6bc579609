/** A text that knows, for each of its UTF-16 units, where that stood in the text it was made from. */
export interface MappedText {
  readonly text: string;
  /** One offset in the first text for each unit, and one more for the end. */
  readonly origin: Uint32Array;
}

/** Replaces `start` to `end` (offsets in the text edited) by `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** `text` as it stands: every unit is its own origin. */
export function mapped(text: string): MappedText {
  const origin = new Uint32Array(text.length + 1);
  for (let index = 0; index <= text.length; index++) origin[index] = index;
  return { text, origin };
}

/** `source` after `edits`, in order and without overlaps. New text has the origin of what it replaces. */
export function edited(source: MappedText, edits: readonly Edit[]): MappedText {
  if (edits.length === 0) return source;
  const pieces: string[] = [];
  let length = source.text.length;
  for (const edit of edits) length += edit.text.length - (edit.end - edit.start);
  const origin = new Uint32Array(length + 1);
  let read = 0;
  let written = 0;
  const keepUntil = (end: number): void => {
    pieces.push(source.text.slice(read, end));
    origin.set(source.origin.subarray(read, end), written);
    written += end - read;
  };
  for (const edit of edits) {
    keepUntil(edit.start);
    pieces.push(edit.text);
    origin.fill(source.origin[edit.start] ?? 0, written, written + edit.text.length);
    written += edit.text.length;
    read = edit.end;
  }
  keepUntil(source.text.length);
  origin[length] = source.origin[source.text.length] ?? 0;
  return { text: pieces.join(""), origin };
}

/** The edits that replace every match of `pattern` (global) in `text` by what `replacement` gives for it. */
export function replacing(text: string, pattern: RegExp, replacement: (match: string) => string): Edit[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: replacement(match[0]),
  }));
}

import type { Position, Range } from "vscode-languageserver-protocol";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Span } from "@sojourn/language";

/** How the client counts the characters of a line. */
export type Encoding = "utf-16" | "utf-8";

/** Turns offsets into the positions that a client counts in, and back. Wild positions are brought into the text. */
export interface Positions {
  toPosition(document: TextDocument, offset: number): Position;
  toOffset(document: TextDocument, position: Position): number;
}

/** A stretch of a text as the client counts it. */
export function rangeOf(positions: Positions, document: TextDocument, { start, end }: Span): Range {
  return { start: positions.toPosition(document, start), end: positions.toPosition(document, end) };
}

/** A range of the client as a stretch of the text; one that runs backwards is turned. */
export function spanOf(positions: Positions, document: TextDocument, { start, end }: Range): Span {
  const [one, other] = [positions.toOffset(document, start), positions.toOffset(document, end)];
  return one <= other ? { start: one, end: other } : { start: other, end: one };
}

/** Positions as a client counts them that speaks `encoding`. */
export function positionsIn(encoding: Encoding): Positions {
  return encoding === "utf-8" ? utf8 : utf16;
}

const utf16: Positions = {
  toPosition: (document, offset) => document.positionAt(offset),
  toOffset: (document, { line, character }) => document.offsetAt({ line: whole(line), character: whole(character) }),
};

const utf8: Positions = {
  toPosition: (document, offset) => {
    const { line, character } = document.positionAt(offset);
    const start = offset - character;
    return { line, character: bytesIn(document.getText().slice(start, offset)) };
  },
  toOffset: (document, { line, character }) => {
    const start = document.offsetAt({ line: whole(line), character: 0 });
    const end = document.offsetAt({ line: whole(line), character: Number.MAX_SAFE_INTEGER });
    return start + unitsIn(document.getText().slice(start, end), whole(character));
  },
};

/** Counts are whole and not below 0, whatever a client sends. */
function whole(count: number): number {
  return Math.max(0, Math.floor(Number(count)) || 0);
}

function bytesIn(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) bytes += bytesAt(text, at);
  return bytes;
}

/** How many UTF-16 units hold the first `bytes` bytes; within a character, those before it. */
function unitsIn(text: string, bytes: number): number {
  let at = 0;
  for (let left = bytes; at < text.length && left > 0; ) {
    const isPair = isHigh(text.charCodeAt(at)) && isLow(text.charCodeAt(at + 1));
    const size = isPair ? 4 : bytesAt(text, at);
    if (size > left) return at;
    left -= size;
    at += isPair ? 2 : 1;
  }
  return at;
}

/** Bytes of the unit at an offset, each half of a pair counting two; a lone half is written as three. */
function bytesAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  if (isHigh(code)) return isLow(text.charCodeAt(at + 1)) ? 2 : 3;
  if (isLow(code)) return isHigh(text.charCodeAt(at - 1)) ? 2 : 3;
  return 3;
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}

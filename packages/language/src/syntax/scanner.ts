import type { Facts, Problem } from "../problems.ts";
import { TokenKind } from "./tokens.ts";
import { isCalendarDate } from "./values.ts";

/** How long a string or a line may be, in UTF-16 code units. */
export const longestLine = 100_000;

/** How many problems of form are reported for one file. */
export const mostSyntaxProblems = 100;

/** The tokens of a whole text; they tile it, and `starts[count]` is its length. */
export interface Scan {
  readonly text: string;
  readonly starts: Int32Array;
  readonly kinds: Uint8Array;
  readonly count: number;
  /** Offsets are absolute in `text`. */
  readonly problems: readonly Problem[];
  /** The indices of the `{` that no `}` closes, outermost first. */
  readonly unclosed: readonly number[];
}

/** Cuts `text` into tokens. Never fails: what means nothing becomes a `Bad` token and a problem. */
export function scan(text: string): Scan {
  const length = text.length;
  let starts = new Int32Array((length >> 1) + 64);
  let kinds = new Uint8Array((length >> 1) + 64);
  let count = 0;
  const problems: Problem[] = [];
  const open: number[] = [];
  /** The kind of the last token that is no trivia; `End` at the beginning. */
  let last: number = TokenKind.End;
  let lineStart = 0;
  let noMoreText = false;
  let noMoreComment = false;

  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (at === 1) push(TokenKind.Space, 0);
  while (at < length) {
    const start = at;
    const code = text.charCodeAt(at);
    if (code === 32 || code === 9) {
      do at++;
      while (at < length && ((text.charCodeAt(at) | 0) === 32 || text.charCodeAt(at) === 9));
      push(TokenKind.Space, start);
    } else if (code === 10 || code === 13) {
      newline(start);
    } else if (isNameStart(code)) {
      do at++;
      while (at < length && isNamePart(text.charCodeAt(at)));
      if (at < length && text.charCodeAt(at) > 127) at = nameEnd(text, at);
      push(TokenKind.Name, start);
    } else if (code === 34) {
      string(start);
    } else if (code >= 48 && code <= 57) {
      number(start);
    } else if (code > 127) {
      at = nameEndFromStart(text, start);
      if (at > start) push(TokenKind.Name, start);
      else bad(start);
    } else {
      sign(start, code);
    }
  }
  measureLine(length);
  starts[count] = length;
  return { text, starts, kinds, count, problems, unclosed: open };

  function push(kind: number, start: number): void {
    if (count + 1 >= starts.length) grow();
    starts[count] = start;
    kinds[count++] = kind;
    if (kind >= TokenKind.End) last = kind;
  }

  function grow(): void {
    const size = starts.length * 2;
    const [oldStarts, oldKinds] = [starts, kinds];
    starts = new Int32Array(size);
    starts.set(oldStarts);
    kinds = new Uint8Array(size);
    kinds.set(oldKinds);
  }

  function problem<Code extends keyof Facts>(code: Code, facts: Facts[Code], start: number, end: number): void {
    if (problems.length < mostSyntaxProblems) problems.push({ code, facts, start, end } as Problem);
  }

  /** One newline ends a statement where there is one; all white space behind it is trivia. */
  function newline(start: number): void {
    const ends = last !== TokenKind.End && last !== TokenKind.Comma && last !== TokenKind.Open;
    measureLine(start);
    at = afterNewline(start);
    if (ends) push(TokenKind.End, start);
    const blank = ends ? at : start;
    lineStart = at;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === 32 || code === 9) at++;
      else if (code === 10 || code === 13) lineStart = at = afterNewline(at);
      else break;
    }
    if (at > blank) push(TokenKind.Space, blank);
  }

  function afterNewline(offset: number): number {
    return text.charCodeAt(offset) === 13 && text.charCodeAt(offset + 1) === 10 ? offset + 2 : offset + 1;
  }

  function measureLine(end: number): void {
    if (end - lineStart <= longestLine) return;
    problem("syntax-error", { reason: "line-too-long", length: end - lineStart, limit: longestLine }, lineStart, end);
  }

  function string(start: number): void {
    if (text.charCodeAt(start + 1) === 34 && text.charCodeAt(start + 2) === 34) return longText(start);
    for (at = start + 1; at < length; at++) {
      const code = text.charCodeAt(at);
      if (code === 34) {
        at++;
        return push(TokenKind.String, start);
      }
      if (code === 10 || code === 13) break;
      if (code === 92) at = escape(at);
    }
    at = Math.min(at, length);
    problem("unclosed-string", { what: "string" }, start, at);
    push(TokenKind.String, start);
  }

  /** A text in three quotes; where it is never closed it ends with its line, to spare what follows. */
  function longText(start: number): void {
    let end = noMoreText ? -1 : text.indexOf('"""', start + 3);
    while (end > 0 && text.charCodeAt(end - 1) === 92) end = text.indexOf('"""', end + 1);
    if (end < 0) {
      noMoreText = true;
      at = lineEnd(start);
      problem("unclosed-string", { what: "text" }, start, at);
      return push(TokenKind.String, start);
    }
    for (at = start + 3; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === 92) at = escape(at);
      else if (code === 10 || code === 13) {
        measureLine(at);
        lineStart = at + 1;
      }
    }
    at = end + 3;
    push(TokenKind.String, start);
  }

  /** Checks the escape at `offset` (a backslash); gives the offset of its last character. */
  function escape(offset: number): number {
    const next = text[offset + 1];
    if (next === '"' || next === "\\" || next === "n" || next === "t") return offset + 1;
    if (next === "u") {
      const code = /^\{([0-9a-fA-F]{1,6})\}/.exec(text.slice(offset + 2, offset + 10));
      if (code && Number.parseInt(code[1]!, 16) <= 0x10ffff) return offset + 1 + code[0].length;
      problem("syntax-error", { reason: "bad-code-point" }, offset, offset + 2);
      return offset + 1;
    }
    problem("syntax-error", { reason: "bad-escape" }, offset, Math.min(offset + 2, length));
    return next === "\n" || next === "\r" || next === undefined ? offset : offset + 1;
  }

  function lineEnd(start: number): number {
    let end = start;
    while (end < length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
    return end;
  }

  /** A number, percent, range or date that begins at `start` (a digit or its minus sign). */
  function number(start: number): void {
    at = start + (text.charCodeAt(start) === 45 ? 1 : 0);
    digits();
    if (at - start <= 4 && text.charCodeAt(at) === 45 && isDigit(text.charCodeAt(at + 1))) {
      const date = /^\d{4}-\d{1,2}-\d{1,2}(?![\d])/.exec(text.slice(start, start + 11));
      if (date) {
        at = start + date[0].length;
        if (!isCalendarDate(date[0])) problem("invalid-date", { text: date[0] }, start, at);
        return push(TokenKind.Date, start);
      }
    }
    fraction();
    if (text.charCodeAt(at) === 37) {
      at++;
      return push(TokenKind.Percent, start);
    }
    if (text.charCodeAt(at) === 46 && text.charCodeAt(at + 1) === 46) {
      at += 2;
      upperBound();
      return push(TokenKind.Range, start);
    }
    push(TokenKind.Number, start);
  }

  function upperBound(): void {
    const minus = text.charCodeAt(at) === 45 ? 1 : 0;
    if (!isDigit(text.charCodeAt(at + minus))) return;
    at += minus;
    digits();
    fraction();
  }

  function digits(): void {
    while (isDigit(text.charCodeAt(at)) || text.charCodeAt(at) === 95) at++;
  }

  function fraction(): void {
    if (text.charCodeAt(at) !== 46 || !isDigit(text.charCodeAt(at + 1))) return;
    at++;
    digits();
  }

  function sign(start: number, code: number): void {
    const next = text.charCodeAt(start + 1);
    at = start + 1;
    switch (code) {
      case 44:
        return push(TokenKind.Comma, start);
      case 59:
        return push(TokenKind.End, start);
      case 123:
        takeBackNewline();
        open.push(count);
        return push(TokenKind.Open, start);
      case 125:
        open.pop();
        return push(TokenKind.Close, start);
      case 60:
      case 62:
        if (next === 61) at++;
        return push(TokenKind.Sign, start);
      case 61:
        return push(TokenKind.Sign, start);
      case 45:
        return isDigit(next) ? number(start) : bad(start);
      case 46:
        if (next !== 46 || !isDigit(text.charCodeAt(start + (text.charCodeAt(start + 2) === 45 ? 3 : 2)))) return bad(start);
        at = start + 2;
        upperBound();
        return push(TokenKind.Range, start);
      case 47:
        if (next === 47) {
          at = lineEnd(start);
          return push(TokenKind.LineComment, start);
        }
        return next === 42 ? blockComment(start) : bad(start);
      default:
        return bad(start);
    }
  }

  function blockComment(start: number): void {
    const end = noMoreComment ? -1 : text.indexOf("*/", start + 2);
    if (end < 0) {
      noMoreComment = true;
      at = lineEnd(start);
      problem("unclosed-string", { what: "comment" }, start, at);
    } else {
      at = end + 2;
      const line = text.lastIndexOf("\n", end);
      if (line >= start) lineStart = line + 1;
    }
    push(TokenKind.BlockComment, start);
  }

  /** A `{` on a line of its own belongs to the statement before it: that newline was none. */
  function takeBackNewline(): void {
    if (last !== TokenKind.End) return;
    let index = count - 1;
    while (index >= 0 && kinds[index]! < TokenKind.End) index--;
    if (index < 1 || text.charCodeAt(starts[index]!) === 59) return;
    let before = index - 1;
    while (before >= 0 && kinds[before]! < TokenKind.End) before--;
    if (before < 0 || kinds[before] === TokenKind.Close) return;
    kinds[index] = TokenKind.Space;
    problem("syntax-error", { reason: "open-on-next-line" }, at - 1, at);
  }

  function bad(start: number): void {
    const character = String.fromCodePoint(text.codePointAt(start)!);
    at = start + character.length;
    problem("syntax-error", { reason: "bad-character", text: character }, start, at);
    // One token for a run of the same character, so that a long run is not a long list.
    while (at < length && text.startsWith(character, at)) at += character.length;
    push(TokenKind.Bad, start);
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isNameStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
}

function isNamePart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code) || code === 95 || code === 45;
}

const namePattern = /[\p{XID_Start}_][\p{XID_Continue}_-]*/uy;
const namePartPattern = /[\p{XID_Continue}_-]*/uy;

/** Where the name that begins at `start` ends; `start` where none begins there. */
function nameEndFromStart(text: string, start: number): number {
  namePattern.lastIndex = start;
  return namePattern.test(text) ? namePattern.lastIndex : start;
}

/** Where the name that goes on at `at` ends. */
function nameEnd(text: string, at: number): number {
  namePartPattern.lastIndex = at;
  return namePartPattern.test(text) ? namePartPattern.lastIndex : at;
}

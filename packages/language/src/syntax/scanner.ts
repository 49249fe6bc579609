import type { Facts, Problem } from "../problems.ts";
import {
  afterNewline,
  digitsEnd,
  fractionEnd,
  isBlank,
  isDigit,
  isEscaped,
  isNamePart,
  isNameStart,
  isWhite,
  lineEnd,
  upperBoundEnd,
} from "./characters.ts";
import { nameEnd, nameEndFromStart } from "./names.ts";
import { TokenKind } from "./tokens.ts";
import { isCalendarDate } from "./values.ts";

/** How long a line or a text may be, in UTF-16 code units. */
export const longestLine = 100_000;

/** How many problems of form are reported for one file. */
export const mostSyntaxProblems = 100;

/** The tokens of a whole text; they tile it, and `starts[count]` is its length. Valid until the next scan. */
export interface Scan {
  readonly text: string;
  readonly starts: Int32Array;
  readonly kinds: Uint8Array;
  readonly count: number;
  /** Offsets are absolute in `text`. */
  readonly problems: readonly Problem[];
  /** Whether each `{` has its `}`, and each `}` its `{`. */
  readonly isBalanced: boolean;
}

/** A text in quotes that are not straight: one mistake, not one for each quote and each word. */
const curlyText = /[“„][^“”\r\n]{0,1000}[“”]|[‘‚][^‘’\r\n]{0,1000}[‘’]|'[^'\r\n]{0,1000}'|«[^«»\r\n]{0,1000}»/uy;

/** The room for tokens, kept from one text to the next: making it anew would take longer than scanning. */
let room = { starts: new Int32Array(4096), kinds: new Uint8Array(4096) };

/** Room for more tokens than this is not kept. */
const mostKept = 2_000_000;

/**
 * Cuts `text` into tokens. Never fails: what means nothing becomes a `Bad` token and a problem. One loop with
 * its state in local variables, because this is where the time goes; everything rare is a function below.
 * `isBehindNewline` says that the text goes on behind a newline, whose white space it then begins with.
 */
export function scan(text: string, isBehindNewline = false): Scan {
  const length = text.length;
  const cold = new ColdPaths(text);
  let depth = 0;
  let hasSurplus = false;
  let { starts, kinds } = room;
  let count = 0;
  /** The kind of the last token that is no trivia; `End` at the beginning. */
  let last: number = TokenKind.End;
  let lineStart = 0;
  let at = 0;
  if (text.charCodeAt(0) === 0xfeff) {
    starts[count] = 0;
    kinds[count++] = TokenKind.Space;
    at = 1;
  } else if (isBehindNewline && isWhite(text.charCodeAt(0))) {
    starts[count] = 0;
    kinds[count++] = TokenKind.Space;
    for (; isWhite(text.charCodeAt(at)); at++) if (!isBlank(text.charCodeAt(at))) lineStart = at + 1;
  }
  while (at < length) {
    if (count + 2 >= starts.length) ({ starts, kinds } = larger(starts, kinds));
    const start = at;
    const code = text.charCodeAt(at);
    let kind: number;
    if (code === 32 || code === 9) {
      do at++;
      while (isBlank(text.charCodeAt(at)));
      kind = TokenKind.Space;
    } else if (isNameStart(code)) {
      do at++;
      while (isNamePart(text.charCodeAt(at)));
      if (text.charCodeAt(at) > 127) at = nameEnd(text, at);
      kind = TokenKind.Name;
    } else if (code === 10 || code === 13) {
      // One newline ends a statement where there is one; all white space behind it is trivia.
      if (start - lineStart > longestLine) cold.longLine(lineStart, start);
      at = afterNewline(text, start);
      if (last !== TokenKind.End && last !== TokenKind.Comma && last !== TokenKind.Open) {
        starts[count] = start;
        kinds[count++] = last = TokenKind.End;
      } else {
        at = start;
      }
      const blank = at;
      lineStart = afterNewline(text, start);
      for (;;) {
        const next = text.charCodeAt(at);
        if (isBlank(next)) at++;
        else if (next === 10 || next === 13) lineStart = at = afterNewline(text, at);
        else break;
      }
      if (at > blank) {
        starts[count] = blank;
        kinds[count++] = TokenKind.Space;
      }
      continue;
    } else if (code === 34) {
      at = cold.string(start);
      kind = TokenKind.String;
      if (text.charCodeAt(start + 1) === 34) lineStart = lineStartBehind(text, start, at, lineStart);
    } else if (code >= 48 && code <= 57) {
      at = cold.number(start);
      kind = cold.kind;
    } else if (code === 44) {
      at++;
      kind = TokenKind.Comma;
    } else if (code === 59) {
      at++;
      kind = TokenKind.End;
    } else if (code === 123) {
      at++;
      if (last === TokenKind.End) cold.takeBackNewline(starts, kinds, count, start);
      depth++;
      kind = TokenKind.Open;
    } else if (code === 125) {
      at++;
      if (--depth < 0) hasSurplus = true;
      kind = TokenKind.Close;
    } else {
      at = cold.other(start, code);
      kind = cold.kind;
      if (kind === TokenKind.BlockComment) lineStart = lineStartBehind(text, start, at, lineStart);
    }
    starts[count] = start;
    kinds[count++] = kind;
    if (kind >= TokenKind.End) last = kind;
  }
  if (length - lineStart > longestLine) cold.longLine(lineStart, length);
  starts[count] = length;
  room = starts.length <= mostKept ? { starts, kinds } : room;
  return { text, starts, kinds, count, problems: cold.problems, isBalanced: depth === 0 && !hasSurplus };
}

/** What happens seldom, or takes long anyway. Each method gives the offset behind the token at `start`. */
class ColdPaths {
  readonly problems: Problem[] = [];
  /** The kind of the token read last. */
  kind: number = TokenKind.Bad;
  private readonly text: string;
  private noMoreText = false;
  private noMoreComments = false;
  /** The offset behind the last character that means nothing; -1 where there was none. */
  private lastBad = -1;

  constructor(text: string) {
    this.text = text;
  }

  longLine(start: number, end: number): void {
    this.problem("syntax-error", { reason: "line-too-long", length: end - start, limit: longestLine }, start, end);
  }

  string(start: number): number {
    const { text } = this;
    if (text.charCodeAt(start + 1) === 34 && text.charCodeAt(start + 2) === 34) return this.longText(start);
    for (let at = start + 1; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 34) return at + 1;
      if (code === 92) at = this.escape(at);
      else if (code === 10 || code === 13) break;
    }
    const end = beforeBraces(text, start + 1, lineEnd(text, start));
    this.problem("unclosed-string", { what: "string" }, start, end);
    return end;
  }

  /** A text in three quotes; where it is never closed it ends with its line, to spare what follows. */
  private longText(start: number): number {
    const { text } = this;
    let end = this.noMoreText ? -1 : text.indexOf('"""', start + 3);
    while (end > 0 && isEscaped(text, end)) end = text.indexOf('"""', end + 1);
    if (end < 0) {
      this.noMoreText = true;
      end = lineEnd(text, start);
      this.problem("unclosed-string", { what: "text" }, start, end);
      return end;
    }
    let line = start;
    for (let at = start + 3; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === 92) at = this.escape(at);
      else if (code === 10 || code === 13) {
        if (at - line > longestLine) this.longLine(line, at);
        line = at + 1;
      }
    }
    const length = end + 3 - start;
    if (length > longestLine) this.problem("syntax-error", { reason: "text-too-long", length, limit: longestLine }, start, end + 3);
    return end + 3;
  }

  /** Checks the escape at `offset` (a backslash); gives the offset of its last character. */
  private escape(offset: number): number {
    const { text } = this;
    const next = text[offset + 1];
    if (next === '"' || next === "\\" || next === "n" || next === "t") return offset + 1;
    if (next === "u") {
      const code = /^\{([0-9a-fA-F]{1,6})\}/.exec(text.slice(offset + 2, offset + 10));
      if (code && Number.parseInt(code[1]!, 16) <= 0x10ffff) return offset + 1 + code[0].length;
      this.problem("syntax-error", { reason: "bad-code-point" }, offset, offset + 2);
      return offset + 1;
    }
    const endsLine = next === "\n" || next === "\r" || next === undefined;
    this.problem("syntax-error", { reason: "bad-escape" }, offset, offset + (endsLine ? 1 : 2));
    return endsLine ? offset : offset + 1;
  }

  /** A number, percent, range or date that begins at `start` (a digit or its minus sign). */
  number(start: number): number {
    const { text } = this;
    let at = digitsEnd(text, start + (text.charCodeAt(start) === 45 ? 1 : 0));
    const next = text.charCodeAt(at);
    if (at - start <= 4 && (next === 45 || next === 47) && isDigit(text.charCodeAt(at + 1))) {
      const date = /^\d{4}-\d{1,2}-\d{1,2}(?!\d)|^\d{1,4}\/\d{1,2}\/\d{1,4}(?!\d)/.exec(text.slice(start, start + 11));
      if (date) return this.date(start, date[0]);
    }
    at = fractionEnd(text, at);
    if (text.charCodeAt(at) === 46 && isDigit(text.charCodeAt(at + 1))) {
      const date = /^\d{1,4}\.\d{1,2}\.\d{1,4}(?!\d)/.exec(text.slice(start, start + 11));
      if (date) return this.date(start, date[0]);
    }
    at = this.decimalComma(start, at);
    if (text.charCodeAt(at) === 37) {
      this.kind = TokenKind.Percent;
      return at + 1;
    }
    if (text.charCodeAt(at) === 46 && text.charCodeAt(at + 1) === 46) {
      this.kind = TokenKind.Range;
      return upperBoundEnd(text, at + 2);
    }
    this.kind = TokenKind.Number;
    return at;
  }

  /** A date; one written 31/12/2026 or 31.12.2026 too, so that it is said how to write it. */
  private date(start: number, date: string): number {
    const end = start + date.length;
    if (!isCalendarDate(date)) this.problem("invalid-date", { text: date }, start, end);
    this.kind = TokenKind.Date;
    return end;
  }

  /** `3,5` would be two values to the letter, and is never meant so. Gives the offset behind all of it. */
  private decimalComma(start: number, comma: number): number {
    const { text } = this;
    let end = comma;
    while (text.charCodeAt(end) === 44 && isDigit(text.charCodeAt(end + 1))) end = digitsEnd(text, end + 1);
    if (end > comma) this.problem("syntax-error", { reason: "decimal-comma", text: text.slice(start, end) }, start, end);
    return end;
  }

  /** A sign, a comment, a name that begins with no Latin letter, or a character that means nothing. */
  other(start: number, code: number): number {
    const { text } = this;
    const next = text.charCodeAt(start + 1);
    if (code > 127) {
      const end = nameEndFromStart(text, start);
      if (end === start) return this.bad(start);
      this.kind = TokenKind.Name;
      return end;
    }
    if (code === 60 || code === 62 || code === 61) {
      this.kind = TokenKind.Sign;
      return next === 61 && code !== 61 ? start + 2 : start + 1;
    }
    if (code === 47 && next === 47) {
      this.kind = TokenKind.LineComment;
      return lineEnd(text, start);
    }
    if (code === 47 && next === 42) return this.blockComment(start);
    if (code === 45 && isDigit(next)) return this.number(start);
    if (code === 46 && next === 46) {
      const end = upperBoundEnd(text, start + 2);
      if (end > start + 2) {
        this.kind = TokenKind.Range;
        return end;
      }
    }
    return this.bad(start);
  }

  private blockComment(start: number): number {
    const { text } = this;
    this.kind = TokenKind.BlockComment;
    const end = this.noMoreComments ? -1 : text.indexOf("*/", start + 2);
    if (end >= 0) return end + 2;
    this.noMoreComments = true;
    const line = lineEnd(text, start);
    this.problem("unclosed-string", { what: "comment" }, start, line);
    return line;
  }

  /** A `{` on a line of its own belongs to the statement before it: that newline was none. */
  takeBackNewline(starts: Int32Array, kinds: Uint8Array, count: number, open: number): void {
    let index = count - 1;
    while (index >= 0 && kinds[index]! < TokenKind.End) index--;
    if (index < 1 || this.text.charCodeAt(starts[index]!) === 59) return;
    let before = index - 1;
    while (before >= 0 && kinds[before]! < TokenKind.End) before--;
    if (before < 0 || kinds[before] === TokenKind.Close) return;
    kinds[index] = TokenKind.Space;
    this.problem("syntax-error", { reason: "open-on-next-line" }, open, open + 1);
  }

  private bad(start: number): number {
    const { text } = this;
    const character = String.fromCodePoint(text.codePointAt(start)!);
    this.kind = TokenKind.Bad;
    curlyText.lastIndex = start;
    let end = curlyText.test(text) ? curlyText.lastIndex : start + character.length;
    const shown = text.startsWith("://", start) ? "://" : character;
    // The first on a line says it; the others only repeat it.
    if (/[\r\n]/.test(text.slice(this.lastBad, start)) || this.lastBad < 0) {
      this.problem("syntax-error", { reason: "bad-character", text: shown }, start, end);
    }
    // One token for a run of the same character, so that a long run is not a long list.
    while (end < text.length && text.startsWith(character, end)) end += character.length;
    this.lastBad = end;
    return end;
  }

  private problem<Code extends keyof Facts>(code: Code, facts: Facts[Code], start: number, end: number): void {
    if (this.problems.length < mostSyntaxProblems) this.problems.push({ code, facts, start, end } as Problem);
  }
}

function larger(starts: Int32Array, kinds: Uint8Array): { starts: Int32Array<ArrayBuffer>; kinds: Uint8Array<ArrayBuffer> } {
  const more = { starts: new Int32Array(starts.length * 2), kinds: new Uint8Array(kinds.length * 2) };
  more.starts.set(starts);
  more.kinds.set(kinds);
  return more;
}

/** Where the line begins on which the token from `start` to `end` ends; `lineStart` is that of its first line. */
function lineStartBehind(text: string, start: number, end: number, lineStart: number): number {
  const token = text.slice(start, end);
  const newline = Math.max(token.lastIndexOf("\n"), token.lastIndexOf("\r"));
  return newline < 0 ? lineStart : start + newline + 1;
}

/**
 * Where a text that is never closed ends, at most at `end`: the braces at the end of its line stay outside, for
 * they hold together what stands around it.
 */
function beforeBraces(text: string, start: number, end: number): number {
  const isOpened = text.slice(start, end).includes("{");
  let at = end;
  for (let before = end; before > start; before--) {
    const code = text.charCodeAt(before - 1);
    if (code === 123 || (code === 125 && !isOpened)) at = before - 1;
    else if (!isBlank(code)) break;
    if (code === 123) break;
  }
  while (at > start && at < end && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

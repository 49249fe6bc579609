/** What an item of a statement is. */
export const ItemKind = {
  Name: 0, String: 1, Number: 2, Percent: 3, Range: 4, Date: 5, Sign: 6, Comma: 7, Bad: 8,
} as const;

const { Name, String, Number, Percent, Range, Date, Sign, Comma, Bad } = ItemKind;

/** Classes of characters that decide what begins at them. */
export const Class = {
  Space: 1, Newline: 2, Slash: 3, Semicolon: 4, Open: 5, Close: 6, End: 7, Item: 8,
} as const;

/** Set in the result of `scanItem` when the item is malformed: unclosed, a wrong escape, no such day. */
export const malformed = 16;

const classes = new Uint8Array(128).fill(Class.Item);
classes[9] = classes[11] = classes[12] = classes[32] = Class.Space;
classes[10] = classes[13] = Class.Newline;
classes[47] = Class.Slash;
classes[59] = Class.Semicolon;
classes[123] = Class.Open;
classes[125] = Class.Close;

/** By character: 3 where a name may begin, 2 where it may only continue, 1 elsewhere, 0 not asked yet. */
const names = new Uint8Array(65536).fill(1, 0, 128);
for (let code = 0; code < 128; code++) {
  const letter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
  if (letter) names[code] = 3;
  else if (isDigit(code) || code === 45) names[code] = 2;
}

/** The class of the character at `at`, which is inside `text`. */
export function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 128 ? classes[code]! : Class.Item;
}

/** Scans the item at `at`: where it ends, above five bits of `ItemKind` and `malformed`. */
export function scanItem(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128 ? names[code] === 3 : nameBits(text, at, code) === 3) return (nameEnd(text, at) << 5) | Name;
  if (code === 34) return scanString(text, at);
  if (isDigit(code)) return scanNumber(text, at, at);
  if (code === 44) return ((at + 1) << 5) | Comma;
  if (code === 60 || code === 62) return ((at + (text.charCodeAt(at + 1) === 61 ? 2 : 1)) << 5) | Sign;
  if (code === 61) return ((at + 1) << 5) | Sign;
  if (code === 45 && isDigit(text.charCodeAt(at + 1))) return scanNumber(text, at, at + 1);
  if (code === 46 && text.charCodeAt(at + 1) === 46) {
    const bound = boundEnd(text, at + 2);
    if (bound > at + 2) return (bound << 5) | Range;
  }
  return ((at + (isHighSurrogate(code) ? 2 : 1)) << 5) | Bad | malformed;
}

/** Where the line comment at `at` ends: before its newline. */
export function lineCommentEnd(text: string, at: number): number {
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) break;
  }
  return at;
}

function nameEnd(text: string, at: number): number {
  for (;;) {
    const code = text.charCodeAt(at);
    // At the end of the text the code is NaN, and so is its place in the table.
    if (code < 128) {
      if (names[code]! < 2) return at;
      at++;
    } else if (nameBits(text, at, code) >= 2) at += isHighSurrogate(code) ? 2 : 1;
    else return at;
  }
}

/** 3 where a name may begin with the character at `at`, 2 where it may only continue, 1 elsewhere. */
function nameBits(text: string, at: number, code: number): number {
  const known = names[code] ?? 1;
  if (known !== 0) return known;
  if (isHighSurrogate(code)) return classify(text.codePointAt(at)!);
  return (names[code] = classify(code));
}

function classify(code: number): number {
  const character = globalThis.String.fromCodePoint(code);
  if (/\p{XID_Start}/u.test(character)) return 3;
  return /\p{XID_Continue}/u.test(character) ? 2 : 1;
}

function scanString(text: string, start: number): number {
  const long = text.charCodeAt(start + 1) === 34 && text.charCodeAt(start + 2) === 34;
  if (long) return scanLongString(text, start);
  let flaw = 0;
  for (let at = start + 1; ; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) return ((at + 1) << 5) | String | flaw;
    if (code === 92) {
      const end = escapeEnd(text, at);
      if (end === 0) flaw = malformed;
      else at = end - 1;
    } else if (code === 10 || code === 13 || at >= text.length) return (at << 5) | String | malformed;
  }
}

function scanLongString(text: string, start: number): number {
  let flaw = 0;
  for (let at = start + 3; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34 && text.charCodeAt(at + 1) === 34 && text.charCodeAt(at + 2) === 34) {
      return ((at + 3) << 5) | String | flaw;
    }
    if (code === 92) {
      const end = escapeEnd(text, at);
      if (end === 0) flaw = malformed;
      else at = end - 1;
    }
  }
  return (text.length << 5) | String | malformed;
}

/** Where the escape at `at` ends, 0 where it is none that the language has. */
function escapeEnd(text: string, at: number): number {
  const code = text.charCodeAt(at + 1);
  if (code === 34 || code === 92 || code === 110 || code === 116) return at + 2;
  if (code !== 117 || text.charCodeAt(at + 2) !== 123) return 0;
  let value = 0;
  for (let digit = at + 3; digit < at + 10; digit++) {
    const hex = text.charCodeAt(digit);
    if (hex === 125) return digit > at + 3 && value <= 0x10ffff ? digit + 1 : 0;
    if (!isDigit(hex) && !((hex | 32) >= 97 && (hex | 32) <= 102)) return 0;
    value = value * 16 + (isDigit(hex) ? hex - 48 : (hex | 32) - 87);
  }
  return 0;
}

/** Scans a number, percent, range or date whose digits begin at `digits`, its sign at `start`. */
function scanNumber(text: string, start: number, digits: number): number {
  let at = digitsEnd(text, digits);
  const after = text.charCodeAt(at);
  if (after === 45 && at - start === 4 && digits === start) {
    const end = dateEnd(text, start);
    if (end > 0) return (end << 5) | Date | (isDay(text, start) ? 0 : malformed);
  }
  if (after === 46 && isDigit(text.charCodeAt(at + 1))) at = digitsEnd(text, at + 1);
  if (text.charCodeAt(at) === 37) return ((at + 1) << 5) | Percent;
  const open = text.charCodeAt(at) === 46 && text.charCodeAt(at + 1) === 46;
  return open ? (boundEnd(text, at + 2) << 5) | Range : (at << 5) | Number;
}

/** Where the upper bound of a range at `at` ends; `at` where there is none. */
function boundEnd(text: string, at: number): number {
  const digits = text.charCodeAt(at) === 45 ? at + 1 : at;
  if (!isDigit(text.charCodeAt(digits))) return at;
  const end = digitsEnd(text, digits);
  return text.charCodeAt(end) === 46 && isDigit(text.charCodeAt(end + 1)) ? digitsEnd(text, end + 1) : end;
}

function digitsEnd(text: string, at: number): number {
  for (;;) {
    const code = text.charCodeAt(at);
    if (isDigit(code) || (code === 95 && isDigit(text.charCodeAt(at + 1)))) at++;
    else return at;
  }
}

/** Where the date `dddd-dd-dd` at `at` ends, 0 where there is none. */
function dateEnd(text: string, at: number): number {
  for (const digit of [0, 1, 2, 3, 5, 6, 8, 9]) if (!isDigit(text.charCodeAt(at + digit))) return 0;
  return text.charCodeAt(at + 7) === 45 && !isDigit(text.charCodeAt(at + 10)) ? at + 10 : 0;
}

/** Whether the date at `at` is a day of the Gregorian calendar. */
function isDay(text: string, at: number): boolean {
  const digit = (place: number): number => text.charCodeAt(at + place) - 48;
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
  const month = digit(5) * 10 + digit(6);
  const day = digit(8) * 10 + digit(9);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const short = month === 4 || month === 6 || month === 9 || month === 11;
  const last = month === 2 ? (leap ? 29 : 28) : short ? 30 : 31;
  return month >= 1 && month <= 12 && day >= 1 && day <= last;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

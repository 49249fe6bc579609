/** Reading the text of single tokens: strings, numbers, ranges, dates. */

/** The value of a string token `"…"` or `"""…"""`, escapes decoded, common indentation removed. */
export function stringValue(source: string): string {
  const { length } = source;
  if (source.charCodeAt(1) === quote && source.charCodeAt(2) === quote) {
    const body = length >= 6 && source.endsWith('"""') ? source.slice(3, -3) : source.slice(3);
    return unescape(dedent(body.replace(/\r\n?/g, "\n")));
  }
  const hasEscapes = source.includes("\\");
  const isClosed = length > 1 && source.charCodeAt(length - 1) === quote && !(hasEscapes && endsEscaped(source));
  const body = source.slice(1, isClosed ? -1 : length);
  return hasEscapes ? unescape(body) : body;
}

const quote = 34;
const percent = 37;

/** `"…"` around `value`, with what needs it escaped: the inverse of `stringValue`. */
export function quoteString(value: string): string {
  return `"${value.replace(/[\\"\n\t\p{Cc}\u2028\u2029]|[\uD800-\uDFFF]/gu, escapeCharacter)}"`;
}

/** The number a token stands for; underscores are dropped, a percent sign is ignored and −0 is 0. */
export function numberValue(source: string): number {
  const digits = source.charCodeAt(source.length - 1) === percent ? source.slice(0, -1) : source;
  return Number(/[_,]/.test(digits) ? plainDigits(digits) : digits) + 0;
}

/** Digits as programs write them. The scanner has reported a comma; `3,5` is taken as 3.5, and `1,000` as 1000. */
export function plainDigits(digits: string): string {
  const joined = digits.replaceAll("_", "");
  return /^-?\d{1,3}(,\d{3})+$/.test(joined) ? joined.replaceAll(",", "") : joined.replace(",", ".").replaceAll(",", "");
}

/** The bounds of a range token; an open side is undefined. */
export function rangeValue(source: string): { readonly min?: number; readonly max?: number } {
  const [low = "", high = ""] = source.split("..");
  return {
    ...(low === "" ? {} : { min: numberValue(low) }),
    ...(high === "" ? {} : { max: numberValue(high) }),
  };
}

/** Whether `text` is a day of the (proleptic) Gregorian calendar, written 2026-12-31. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

const escapes: Readonly<Record<string, string>> = { n: "\n", t: "\t", '"': '"', "\\": "\\" };

function unescape(body: string): string {
  return body.replace(/\\(?:u\{([0-9a-fA-F]{1,6})\}|([nt"\\]))/g, (whole, hex: string | undefined, letter: string) => {
    if (hex === undefined) return escapes[letter] ?? whole;
    const code = Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function escapeCharacter(character: string): string {
  if (character === "\n") return "\\n";
  if (character === "\t") return "\\t";
  if (character === '"' || character === "\\") return `\\${character}`;
  return `\\u{${character.codePointAt(0)!.toString(16)}}`;
}

function endsEscaped(source: string): boolean {
  let slashes = 0;
  for (let at = source.length - 2; at > 0 && source[at] === "\\"; at--) slashes++;
  return slashes % 2 === 1;
}

/** The lines of `body` without the indentation that all but the first have in common. */
function dedent(body: string): string {
  const [first = "", ...rest] = body.split("\n");
  if (rest.length === 0) return body;
  const indent = commonIndent(rest);
  const lines = (isClosed(rest) ? rest.slice(0, -1) : rest).map((line) => line.slice(indent));
  return (first.trim() === "" ? lines : [first, ...lines]).join("\n");
}

/** How many blanks the lines behind the first of a long text have in common; blank lines but the last do not count. */
export function commonIndent(rest: readonly string[]): number {
  const counted = rest.filter((line, at) => line.trim() !== "" || at === rest.length - 1);
  return counted.reduce((least, line) => Math.min(least, line.length - line.trimStart().length), Infinity);
}

/** Whether the closing quotes of a long text stand on a line of their own. */
export function isClosed(rest: readonly string[]): boolean {
  return rest.at(-1)?.trim() === "";
}

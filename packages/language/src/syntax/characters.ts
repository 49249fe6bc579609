/** What characters are, and where runs of them end. Codes are UTF-16 units. */

/** Where the newline at an offset ends, CRLF being one. */
export function afterNewline(text: string, at: number): number {
  return text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
}

/** Where the line ends that an offset is in. */
export function lineEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  return end;
}

/** Whether a backslash that is not escaped itself stands before `at`. */
export function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text.charCodeAt(before - 1) === 92) before--;
  return (at - before) % 2 === 1;
}

/** Where digits end, and underscores between them. */
export function digitsEnd(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at)) || text.charCodeAt(at) === 95) at++;
  return at;
}

/** Where a fraction ends that may begin here. */
export function fractionEnd(text: string, at: number): number {
  return text.charCodeAt(at) === 46 && isDigit(text.charCodeAt(at + 1)) ? digitsEnd(text, at + 1) : at;
}

/** Where the upper bound of a range ends, if there is one here. */
export function upperBoundEnd(text: string, at: number): number {
  const digits = text.charCodeAt(at) === 45 ? at + 1 : at;
  return isDigit(text.charCodeAt(digits)) ? fractionEnd(text, digitsEnd(text, digits)) : at;
}

/** A blank or the part of a newline. */
export function isWhite(code: number): boolean {
  return isBlank(code) || code === 10 || code === 13;
}

/** A space or a tab. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

/** 0 to 9. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** A Latin letter or `_`: what begins most names. */
export function isNameStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
}

/** What goes on most names. */
export function isNamePart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code) || code === 95 || code === 45;
}

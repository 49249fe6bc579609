/** How wide texts are on a terminal. What knows all of Unicode takes long to load, so it is loaded where it is needed. */

let ofUnicode: ((text: string) => number) | undefined;

/** Letters that take one column each: Latin ones, those of Vietnamese with them, and accents on their own, which take none. */
const plainLetters = /^(?:[\t\n\r\x20-\x7e\u00a0-\u024f\u1e00-\u1eff\u2013-\u2026\u203a\u2260\u2264\u2265]|\p{Mn})*$/u;

/** Must be waited for before the width of anything in `text` is asked. */
export async function readyFor(text: string): Promise<void> {
  if (!ofUnicode && !plainLetters.test(text)) ofUnicode = (await import("string-width")).default;
}

/** How many columns a text takes, once `readyFor` has seen it. */
export function widthOf(text: string): number {
  return ofUnicode ? ofUnicode(text) : text.replace(/\p{Mn}/gu, "").length;
}

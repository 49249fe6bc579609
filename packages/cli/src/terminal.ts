import { styleText } from "node:util";

type Style = Parameters<typeof styleText>[0];

/** Where text is written to; colours follow it: none in a pipe, none with NO_COLOR. */
export type Output = NodeJS.WriteStream;

/** Gives `text` a colour where `output` shows colours. */
export function paint(output: Output, style: Style, text: string): string {
  return styleText(style, text, { stream: output, validateStream: true });
}

/**
 * Text from a file, fit for a terminal: control characters, which could move the cursor or change colours,
 * and marks that reverse the direction of reading are shown as \u{1b}. Newlines and tabs are shown so too
 * unless `keep` holds them.
 */
export function visible(text: string, keep = ""): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, (character) =>
    keep.includes(character) ? character : `\\u{${character.codePointAt(0)!.toString(16)}}`,
  );
}

/** `1 file`, `3 files`, with thousands set apart. */
export function count(amount: number, noun: string): string {
  return `${amount.toLocaleString("en")} ${noun}${amount === 1 ? "" : "s"}`;
}

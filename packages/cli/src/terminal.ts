import { styleText } from "node:util";

type Style = Extract<Parameters<typeof styleText>[0], string>;

/** Where text is written to; colours follow it: none in a pipe, none with NO_COLOR. */
export type Output = NodeJS.WriteStream;

/** Gives `text` a colour where `output` shows colours. */
export function paint(output: Output, style: Style | readonly Style[], text: string): string {
  // One by one: given several, Node 22.12 does not look at the stream.
  return [style]
    .flat()
    .reduce((painted, one) => styleText(one, painted, { stream: output, validateStream: true }), text);
}

/**
 * Characters that a terminal obeys instead of showing them: controls, and marks that turn the direction of
 * reading.
 */
const steering = /[\p{Cc}\u061C\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Text from a file, fit for a terminal: control characters, which could move the cursor or change colours,
 * and marks that reverse the direction of reading are shown as \u{1b}. Newlines and tabs are shown so too
 * unless `keep` holds them.
 */
export function visible(text: string, keep = ""): string {
  return text.replace(steering, (character) =>
    keep.includes(character) ? character : `\\u{${character.codePointAt(0)!.toString(16)}}`,
  );
}

/**
 * Writes a document to standard output: into a pipe or file as it is, on a terminal with what could steer the
 * terminal made visible.
 */
export function writeOut(document: string): void {
  process.stdout.write(process.stdout.isTTY ? visible(document.replaceAll("\r\n", "\n"), "\n\t") : document);
}

/**
 * A value as JSON that no terminal takes for a command: control characters and marks of direction are
 * escaped.
 */
export function jsonText(value: unknown): string {
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  const json = JSON.stringify(value, null, 2);
  return `${json.replace(steering, (character) => (character === "\n" ? character : escaped(character)))}\n`;
}

/** `1 file`, `3 files`, with thousands set apart. */
export function count(amount: number, noun: string): string {
  return `${grouped(amount)} ${noun}${amount === 1 ? "" : "s"}`;
}

/** `10,000`. Written out, because the engine's own way loads all it knows of languages first. */
export function grouped(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, ",");
}

import type { Both } from "../lang.ts";
import { kindWithin } from "./kinds.ts";
import { valueIn } from "./wording/values.ts";

export { unitWithin } from "./wording/units.ts";
export { valueIn };

/** As `valueIn`, in English. */
export const describeValue = valueIn.en;

/** ` Did you mean "channel"?`, or nothing where no word is near. */
export const didYouMeanIn: Both<(near: string | undefined) => string> = {
  en: (near) => (near === undefined ? "" : ` Did you mean "${near}"?`),
  vi: (near) => (near === undefined ? "" : ` Ý bạn là "${near}"?`),
};

/** As `didYouMeanIn`, in English. */
export const didYouMean = didYouMeanIn.en;

/** `a persona`, `an expects`: the word with its article. */
export function withArticle(word: string): string {
  return `${/^[aeiou]/.test(word) ? "an" : "a"} ${word}`;
}

/** Blocks whose word is a verb. */
const verbs = new Set(["expects", "promises", "delivers", "measures"]);

/** A block in a sentence: `a touchpoint`, `the block of "expects"`; in Vietnamese `điểm chạm`, `khối "expects"`. */
export const blockIn: Both<(block: string) => string> = {
  en: (block) => (verbs.has(block) ? `the block of "${block}"` : withArticle(block)),
  vi: (block) => (verbs.has(block) ? `khối "${block}"` : (vietnameseBlocks[block] ?? kindWithin.vi(block))),
};

/** Blocks that declare nothing. */
const vietnameseBlocks: Readonly<Record<string, string>> = {
  file: "tệp",
  question: "câu hỏi",
  pain: "nỗi đau",
  improvement: "cải tiến",
};

/** The text with a capital letter at its beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Words in a row: `a`, `a or b`, `a, b or c`. */
export const anyOfIn: Both<(words: readonly string[]) => string> = {
  en: (words) => inARow(words, "or"),
  vi: (words) => inARow(words, "hoặc"),
};

function inARow(words: readonly string[], last: string): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}

/** `text` on one line, in at most `most` characters. */
export function shorten(text: string, most: number): string {
  // Blanks and pairs of surrogates make it shorter still.
  const line = text.slice(0, most * 4).replace(/[ \t\r\n]+/g, " ");
  return line.length <= most ? line : `${Array.from(line).slice(0, most - 1).join("")}…`;
}

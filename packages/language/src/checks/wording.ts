import type { Value } from "../signature.ts";

/** What may stand in a place, as a message says it: `a date such as 2026-12-31`. */
export function describeValue(value: Value): string {
  switch (value.is) {
    case "name":
      return "a name";
    case "text":
      return 'a text in quotes: "…"';
    case "link":
      return 'an address in quotes: "https://…", "mailto:…" or a path';
    case "path":
      return 'the path of a file in quotes: "./people.journey"';
    case "unit":
      return "a unit such as days, minutes, VND or percent";
    case "date":
      return "a date such as 2026-12-31";
    case "percent":
      return "a percentage from 0% to 100%";
    case "range":
      return "a range such as 25..34, 18.. or ..5";
    case "quantity":
      return "a quantity such as 5 days, 80% or 42";
    case "comparison":
      return "a comparison such as <= 5 days or >= 80%";
    case "flag":
      return "nothing";
    case "number":
      return `a number from ${value.min} to ${value.max}`;
    case "ref":
      return `the name of a ${value.to}`;
    case "word":
      return `one of ${value.choices.join(", ")}`;
  }
}

/** ` Did you mean "channel"?`, or nothing where no word is near. */
export function didYouMean(near: string | undefined): string {
  return near === undefined ? "" : ` Did you mean "${near}"?`;
}

/** `a persona`, `an expects`: the word with its article. */
export function withArticle(word: string): string {
  return `${/^[aeiou]/.test(word) ? "an" : "a"} ${word}`;
}

/** Blocks whose word is a verb. */
const verbs = new Set(["expects", "promises", "delivers", "measures"]);

/** A block in a sentence: `a touchpoint`, `the block of "expects"`. */
export function blockOf(block: string): string {
  return verbs.has(block) ? `the block of "${block}"` : withArticle(block);
}

/** The text with a capital letter at its beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Words in a row: `a`, `a or b`, `a, b or c`. */
export function anyOf(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

/** `text` on one line, in at most `most` characters. */
export function shorten(text: string, most: number): string {
  // Blanks and pairs of surrogates make it shorter still.
  const line = text.slice(0, most * 4).replace(/[ \t\r\n]+/g, " ");
  return line.length <= most ? line : `${Array.from(line).slice(0, most - 1).join("")}…`;
}

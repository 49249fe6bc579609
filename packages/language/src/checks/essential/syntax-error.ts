import type { Facts } from "../../problems.ts";
import { plainDigits } from "../../syntax/values.ts";
import { problemCheck } from "../check.ts";

export const syntaxError = problemCheck({
  code: "syntax-error",
  message: {
    en: message,
    vi: message,
  },
  documentation: {
    what: {
      en: "A stretch of text has no form: a character that means nothing, a } too many, a statement without a word.",
      vi: "A stretch of text has no form: a character that means nothing, a } too many, a statement without a word.",
    },
    why: {
      en: "The statement cannot be read and is left out; everything around it stays.",
      vi: "The statement cannot be read and is left out; everything around it stays.",
    },
    bad: "persona Lan “Lan”\n",
    good: 'persona Lan "Lan"\n',
  },
});

function message({ reason, text = "", length, limit }: Facts["syntax-error"]): string {
  switch (reason) {
    case "bad-character":
      return badCharacter(text);
    case "bad-escape":
      return 'A backslash begins one of \\" \\\\ \\n \\t \\u{…}. For a backslash itself write \\\\.';
    case "decimal-comma":
      return `A number has a point, not a comma: write ${plainDigits(text)}. Between two values a blank stands behind the comma.`;
    case "bad-code-point":
      return "Write a character's code as \\u{1F600}: one to six hexadecimal digits, at most 10FFFF.";
    case "line-too-long":
      return `This line has ${length} characters; a line may have ${limit}. Break it.`;
    case "text-too-long":
      return `This text has ${length} characters; a text may have ${limit}. Shorten it.`;
    case "open-on-next-line":
      return "Write the { on the line of the statement that it belongs to.";
    case "close-too-many":
      return "This } closes nothing. Delete it, or write the { that it belongs to.";
    case "crowded":
      return "Begin this statement on a new line.";
    case "wordless":
      return "A statement begins with a word, such as persona or journey. Write one before this.";
  }
}

const straightQuotes = 'Write straight quotes: "…".';
const dashes = "Write .. between the ends of a range, and - before a negative number.";
const instead: Readonly<Record<string, string>> = {
  "“": straightQuotes,
  "”": straightQuotes,
  "„": straightQuotes,
  "‘": straightQuotes,
  "’": straightQuotes,
  "'": straightQuotes,
  "≤": "Write <= for “at most”.",
  "≥": "Write >= for “at least”.",
  "–": dashes,
  "—": dashes,
  "−": dashes,
  "…": "Write two dots between the ends of a range: 25..34.",
  ".": 'Put text in quotes: "…". A range has two dots: 25..34.',
  "%": "Write the percent sign right behind its number, 80%, and the unit as percent.",
  "#": "A comment begins with //.",
  ":": "Write a space instead: name and value stand side by side.",
  "€": 'Write a currency in letters, such as EUR, or in quotes: "€".',
  "$": 'Write a currency in letters, such as USD, or in quotes: "$".',
  "₫": 'Write a currency in letters, such as VND, or in quotes: "₫".',
  "£": 'Write a currency in letters, such as GBP, or in quotes: "£".',
  "://": 'Put an address in quotes: "https://…".',
};

function badCharacter(character: string): string {
  if (/[\p{C}\p{Z}\p{M}\p{DI}]/u.test(character)) {
    const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
    return `The invisible character U+${code} has no meaning here. Delete it, or put the text in quotes.`;
  }
  const what = Array.from(character).length === 1 ? "character" : "characters";
  const fault = `The ${what} ${character} ${what === "character" ? "has" : "have"} no meaning here.`;
  return `${fault} ${instead[character] ?? 'Put text in quotes: "…".'}`;
}

/**
 * Regular expressions (Oniguruma) that the rules of the TextMate grammar are made of, and the form of a
 * rule.
 */

/** A rule of a TextMate grammar. */
export interface Rule {
  readonly comment?: string;
  readonly name?: string;
  readonly contentName?: string;
  readonly match?: string;
  readonly captures?: Readonly<Record<string, Rule>>;
  readonly begin?: string;
  readonly beginCaptures?: Readonly<Record<string, Rule>>;
  readonly end?: string;
  readonly endCaptures?: Readonly<Record<string, Rule>>;
  readonly while?: string;
  readonly patterns?: readonly Rule[];
  readonly include?: string;
}

/** What may stand inside a name: XID_Continue by its general categories, `·`, and the hyphen. */
const namePart = "[\\p{L}\\p{Nl}\\p{Mn}\\p{Mc}\\p{Nd}\\p{Pc}·-]";

/** A whole name. */
export const name = `[\\p{L}\\p{Nl}_]${namePart}*+`;

/** Where a name that was begun ends. */
export const nameEnd = `(?!${namePart})`;

/** What may stand between two items of a statement on one line. */
export const gap = "(?:[ \\t]|/\\*.*?\\*/)";

/** A number without its percent sign. */
export const number = "-?\\d[\\d_]*+(?:\\.\\d[\\d_]*+)?";

/** A comparison sign. */
export const sign = "<=|>=|<|>|=";

/** One of `words`, whole. */
export function anyOf(words: readonly string[]): string {
  return `(?:${words.join("|")})${nameEnd}`;
}

/** A rule that says where another one stands in the grammar. */
export function include(key: string): Rule {
  return { include: `#${key}` };
}

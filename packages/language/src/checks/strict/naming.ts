import type { Both } from "../../lang.ts";
import type { Scope } from "../../model/scope.ts";
import type { Declaration, Expectation, PromiseMade } from "../../model/types.ts";
import { canonicalUnit } from "../../model/units.ts";
import type { Comparison } from "../../signature.ts";
import { levelIn } from "../figures.ts";

/** What people call something: its label, else its name. */
export function labelOf({ name, label }: Pick<Declaration, "name" | "label">): string {
  return label ?? name;
}

/** What is expected or promised: a text, or a metric by its label with a level. */
export type Wanted = {
  readonly text?: string;
  readonly metric?: string;
  readonly sign?: Comparison["sign"];
  readonly expected?: number;
  readonly unit?: string;
};

/** What an expectation or a promise is about; undefined where its metric is not known. */
export function wantedOf({ text, metric: name, level }: Expectation | PromiseMade, scope: Scope): Wanted | undefined {
  if (text !== undefined) return { text };
  const metric = name === undefined ? undefined : scope.find("metric", name);
  if (!metric || !level) return undefined;
  const unit = canonicalUnit(level.unit ?? metric.unit);
  return { metric: labelOf(metric), sign: level.sign, expected: level.amount, ...(unit === undefined ? {} : { unit }) };
}

/** In a sentence: `"Fresh beans"`, `"Delivery time" within 5 days`. */
export const wantedIn: Both<(wanted: Wanted) => string> = {
  en: ({ text, metric, sign, expected, unit }) => {
    if (text !== undefined || sign === undefined || expected === undefined) return `"${text ?? metric}"`;
    return `"${metric}" ${levelIn.en({ sign, expected, ...(unit === undefined ? {} : { unit }) })}`;
  },
  vi: ({ text, metric, sign, expected, unit }) => {
    if (text !== undefined || sign === undefined || expected === undefined) return `"${text ?? metric}"`;
    return `"${metric}" ${levelIn.vi({ sign, expected, ...(unit === undefined ? {} : { unit }) })}`;
  },
};

/** Words in a row: `a`, `a and b`, `a, b and c`. */
export const allOf: Both<(words: readonly string[]) => string> = {
  en: (words) => joined(words, "and"),
  vi: (words) => joined(words, "và"),
};

function joined(words: readonly string[], and: string): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${and} ${words.at(-1)}`;
}

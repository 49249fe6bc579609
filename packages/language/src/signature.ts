/** The parts that signatures of statements are made of; the table of words is `vocabulary.ts`. */

/** A kind of value that a statement may hold. */
export type Value =
  | { readonly is: "name" | "text" | "link" | "path" | "unit" | "date" | "percent" | "range" | "quantity" | "comparison" | "flag" }
  | { readonly is: "number"; readonly min: number; readonly max: number }
  | { readonly is: "ref"; readonly to: string }
  | { readonly is: "word"; readonly choices: readonly string[] };

/** One value of a statement: under which key the model holds it and what it may be. */
export interface Field {
  readonly key: string;
  readonly value: Value;
  readonly optional?: true;
  /** Several, separated by commas. */
  readonly list?: true;
  /** The word that introduces it, as `by` does in `target >= 40 by 2026-12-31`. */
  readonly after?: string;
}

/** A word of the language in one block. */
export interface Row {
  /** The key in the model; the word itself where it is missing. */
  readonly key?: string;
  /** The statement may be repeated; the model holds a list. */
  readonly many?: true;
  /** What the statement declares: a name that can be referred to. */
  readonly declares?: string;
  readonly fields: readonly Field[];
  /** The fields may be given again behind a comma; each time is an element of the list. */
  readonly entries?: true;
  /** At least one of these fields must be given, though each may be missing. */
  readonly oneOf?: readonly string[];
  /** The block that may follow. */
  readonly block?: string;
  /** The statement may also stand in the head of its block: `stage Ask phase ask { … }`. */
  readonly inHead?: true;
  readonly doc: string;
}

/** The words that may stand in one block. */
export interface BlockRows {
  readonly doc: string;
  readonly example: string;
  readonly rows: Readonly<Record<string, Row>>;
}

/** A quantity: an amount and its unit as written (`"%"` for percents). */
export interface Quantity {
  readonly amount: number;
  readonly unit?: string;
}

/** A level to be reached or not: `<= 5 days`. */
export interface Comparison extends Quantity {
  readonly sign: "<=" | ">=" | "<" | ">" | "=";
}

/** A range with both ends included; a missing end is open. */
export interface ValueRange {
  readonly min?: number;
  readonly max?: number;
}

/** The type of the model for a kind of value. Dates are `2026-12-31`, percents 0..100. */
export type ValueType<V> = V extends { is: "number" | "percent" }
  ? number
  : V extends { is: "range" }
    ? ValueRange
    : V extends { is: "quantity" }
      ? Quantity
      : V extends { is: "comparison" }
        ? Comparison
        : V extends { is: "flag" }
          ? true
          : V extends { is: "word"; choices: readonly (infer C)[] }
            ? C
            : string;

export const name = { is: "name" } as const;
export const text = { is: "text" } as const;
export const link = { is: "link" } as const;
export const path = { is: "path" } as const;
export const unit = { is: "unit" } as const;
export const date = { is: "date" } as const;
export const percent = { is: "percent" } as const;
export const range = { is: "range" } as const;
export const quantity = { is: "quantity" } as const;
export const comparison = { is: "comparison" } as const;
export const flag = { is: "flag" } as const;

/** A number between `min` and `max`, both included. */
export function number<const Min extends number, const Max extends number>(min: Min, max: Max) {
  return { is: "number", min, max } as const;
}

/** The name of something declared. */
export function ref<const To extends string>(to: To) {
  return { is: "ref", to } as const;
}

/** One of a few words. */
export function word<const Choices extends readonly string[]>(...choices: Choices) {
  return { is: "word", choices } as const;
}

/** A value that must be given. */
export function one<const Key extends string, const V extends Value>(key: Key, value: V) {
  return { key, value } as const;
}

/** A value that may be given. */
export function maybe<const Key extends string, const V extends Value>(key: Key, value: V) {
  return { key, value, optional: true } as const;
}

/** One value or several, separated by commas. */
export function list<const Key extends string, const V extends Value>(key: Key, value: V) {
  return { key, value, list: true } as const;
}

/** Values that may be given, separated by commas. */
export function maybeList<const Key extends string, const V extends Value>(key: Key, value: V) {
  return { key, value, list: true, optional: true } as const;
}

/** A value behind a word that introduces it. */
export function after<const Word extends string, const F extends Field>(introducer: Word, field: F) {
  return { ...field, after: introducer } as F & { readonly after: Word };
}

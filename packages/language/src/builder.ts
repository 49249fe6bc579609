import { nameValue } from "./model/head.ts";
import { isBareRow, isListRow, type Flat, type Model } from "./model/types.ts";
import type { Field } from "./signature.ts";
import { keyOf, rowsOf, type BlockName } from "./vocabulary.ts";

/** An element as a program writes it: lists may be left out, and so may `kind`. */
export type Draft<T> = T extends readonly (infer Element)[]
  ? readonly Draft<Element>[]
  : T extends object
    ? Flat<
        { readonly [Key in RequiredKeys<T> as T[Key] extends readonly unknown[] ? never : Key]: Draft<T[Key]> } & {
          readonly [Key in keyof T as Key extends "kind" ? never : T[Key] extends readonly unknown[] ? Key : never]?: Draft<T[Key]>;
        } & { readonly [Key in OptionalKeys<T>]?: Draft<NonNullable<T[Key]>> }
      >
    : T;

type OptionalKeys<T> = { [Key in keyof T]-?: object extends Pick<T, Key> ? Key : never }[keyof T];
type RequiredKeys<T> = Exclude<keyof T, OptionalKeys<T> | "kind">;

/**
 * A model from what a program writes: missing lists become empty, names take their NFC form. Give it to
 * `print` for the text, or with `scopeOf` to the diagrams.
 */
export function defineModel(draft: Draft<Model>): Model {
  return complete(draft as Data, "file") as unknown as Model;
}

type Data = Readonly<Record<string, unknown>>;

function complete(data: Data, block: BlockName): Record<string, unknown> {
  const element: Record<string, unknown> = {};
  for (const [word, row] of Object.entries(rowsOf(block))) {
    const key = keyOf(word, row);
    const value = data[key];
    if (value === undefined) {
      if (isListRow(row)) element[key] = [];
      continue;
    }
    const bare = isBareRow(row) ? row.fields[0]! : undefined;
    const one = (given: unknown): unknown => {
      if (bare) return normalValue(bare, given);
      const head = completeHead(given as Data, row.fields);
      const inner = row.block ? complete(given as Data, row.block as BlockName) : {};
      return { ...(row.declares ? { kind: row.declares } : {}), ...head, ...inner };
    };
    element[key] = isListRow(row) ? (value as readonly unknown[]).map(one) : one(value);
  }
  return element;
}

function completeHead(data: Data, fields: readonly Field[]): Record<string, unknown> {
  const head: Record<string, unknown> = {};
  for (const field of fields) {
    const value = data[field.key];
    if (value !== undefined) head[field.key] = normalValue(field, value);
    else if (field.list) head[field.key] = [];
  }
  return head;
}

function normalValue(field: Field, value: unknown): unknown {
  return Array.isArray(value) ? value.map((one) => normal(field, one)) : normal(field, value);
}

function normal(field: Field, value: unknown): unknown {
  return field.value.is === "name" || field.value.is === "ref" ? nameValue(value as string) : value;
}

/** Whether a value has a shape. Messages that cross a window are looked at by these before anything is done with them. */
export type Shape<Value> = (value: unknown) => value is Value;

/** The values of a shape. */
export type ShapeOf<S> = S extends Shape<infer Value> ? Value : never;

/** Any text of at most `longest` characters. */
export function text(longest = 10_000_000): Shape<string> {
  return (value): value is string => typeof value === "string" && value.length <= longest;
}

/** A number that is one. */
export const number: Shape<number> = (value): value is number => typeof value === "number" && Number.isFinite(value);

/** A whole number from 0. */
export const count: Shape<number> = (value): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

export const truth: Shape<boolean> = (value): value is boolean => typeof value === "boolean";

/** One of some values. */
export function oneOf<const Value extends string | number | true>(...values: readonly Value[]): Shape<Value> {
  return (value): value is Value => values.includes(value as Value);
}

/** What one of two shapes has. */
export function either<One, Other>(one: Shape<One>, other: Shape<Other>): Shape<One | Other> {
  return (value): value is One | Other => one(value) || other(value);
}

/** A list of at most `longest` of a shape. */
export function list<Value>(of: Shape<Value>, longest = 1_000_000): Shape<readonly Value[]> {
  return (value): value is readonly Value[] => Array.isArray(value) && value.length <= longest && value.every(of);
}

/** Bytes. */
export const bytes: Shape<Uint8Array> = (value): value is Uint8Array => value instanceof Uint8Array;

type Fields<All> = { readonly [Key in keyof All]: Shape<All[Key]> };

/** An object with at least these fields; of those in `optional` each may be missing. */
export function object<Required extends object, Optional extends object = object>(
  required: Fields<Required>,
  optional?: Fields<Optional>,
): Shape<{ readonly [Key in keyof Required]: Required[Key] } & { readonly [Key in keyof Optional]?: Optional[Key] }> {
  const has = (value: object, [key, shape]: [string, Shape<unknown>], mayMiss: boolean): boolean =>
    Object.hasOwn(value, key) ? shape((value as Record<string, unknown>)[key]) || (mayMiss && (value as Record<string, unknown>)[key] === undefined) : mayMiss;
  const [must, may] = [Object.entries<Shape<unknown>>(required as never), Object.entries<Shape<unknown>>((optional ?? {}) as never)];
  return (value): value is never =>
    typeof value === "object" && value !== null && must.every((field) => has(value, field, false)) && may.every((field) => has(value, field, true));
}

// Models made from the table of words: every row of it, with values that are hard on printers and parsers.

import fc from "fast-check";
import { isBareRow, isListRow } from "../../packages/language/src/model/types.ts";
import type { Model } from "../../packages/language/src/index.ts";
import type { Field, Row, Value } from "../../packages/language/src/signature.ts";
import { keyOf, rowsOf, type BlockName } from "../../packages/language/src/vocabulary.ts";
import { nastyNames, nastyPieces } from "./pieces.ts";

/** Any model that holds what its types say. Names need not be declared, and may be declared twice. */
export function arbitraryModel(): fc.Arbitrary<Model> {
  return blockOf("file") as unknown as fc.Arbitrary<Model>;
}

/** A name as a model holds it: NFC. */
export const arbitraryName: fc.Arbitrary<string> = fc.constantFrom(
  ...nastyNames.map((name) => name.normalize("NFC")),
);

/** A text with quotes, escapes, newlines, lone surrogates and whatever else there is. */
export const arbitraryString: fc.Arbitrary<string> = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc
    .array(fc.oneof(fc.constantFrom(...nastyPieces), fc.string({ unit: "binary", maxLength: 2 })), {
      maxLength: 4,
    })
    .map((all) => all.join("")),
);

type Data = Record<string, unknown>;

const blocks = new Map<BlockName, fc.Arbitrary<Data>>();

/** What a block holds; lists are always there. */
function blockOf(block: BlockName): fc.Arbitrary<Data> {
  const known = blocks.get(block);
  if (known) return known;
  const rows = Object.entries(rowsOf(block));
  const values = fc.record(
    Object.fromEntries(
      rows.map(([word, row]) => [keyOf(word, row), fc.option(rowOf(row), { freq: 2, nil: undefined })]),
    ),
  );
  const made = values.map((given) => {
    const element: Data = {};
    for (const [word, row] of rows) {
      const key = keyOf(word, row);
      if (isListRow(row)) element[key] = given[key] ?? [];
      else if (given[key] !== undefined) element[key] = given[key];
    }
    return element;
  });
  blocks.set(block, made);
  return made;
}

/** What the model holds for a row. */
function rowOf(row: Row): fc.Arbitrary<unknown> {
  const field = row.fields[0]!;
  const one = isBareRow(row) ? valueOf(field.value) : elementOf(row);
  return isListRow(row) ? fc.array(one, { minLength: row.declares ? 1 : 0, maxLength: 2 }) : one;
}

function elementOf(row: Row): fc.Arbitrary<Data> {
  const head = fc
    .record(Object.fromEntries(row.fields.map((field) => [field.key, fieldOf(row, field)])))
    .map((given) => complete(row, given));
  const inner = row.block === undefined ? fc.constant({}) : blockOf(row.block as BlockName);
  return fc
    .tuple(head, inner)
    .map(([values, held]) => ({ ...(row.declares ? { kind: row.declares } : {}), ...values, ...held }));
}

function fieldOf(row: Row, field: Field): fc.Arbitrary<unknown> {
  const value = valueOf(field.value);
  if (field.list) return fc.array(value, { minLength: field.optional ? 0 : 1, maxLength: 3 });
  return field.optional && !(row.declares && field.key === "name")
    ? fc.option(value, { nil: undefined })
    : value;
}

/** A head without what is missing; what must stand together does. */
function complete(row: Row, given: Data): Data {
  const head = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const { oneOf } = row;
  if (oneOf?.includes("level") && Object.hasOwn(head, "metric") !== Object.hasOwn(head, "level")) {
    delete head["metric"];
    delete head["level"];
  }
  if (oneOf && !oneOf.some((key) => Object.hasOwn(head, key))) head["text"] = "";
  return head;
}

const figure = fc
  .oneof(
    fc.integer({ min: -20, max: 120 }),
    fc.double({ min: -1e15, max: 1e15, noNaN: true }),
    fc.constantFrom(0, 0.1, 1e-7, 1.234567890123456e-7, 5e-324, 1e15, -1e15, 123456789012345.6),
  )
  .map((value) => value + 0);

const unit = fc.oneof(
  fc.constantFrom("days", "phút", "%", "VND", "by", "as-of", "within", "every", "m²", "per cent", ""),
  arbitraryName,
  arbitraryString,
);

const quantity = fc.record({ amount: figure, unit: fc.option(unit, { nil: undefined }) }).map(withoutMissing);

const day = fc
  .date({ min: new Date("0000-01-01T00:00:00Z"), max: new Date("9999-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** A value of every kind that the table knows. */
export function valueOf(value: Value): fc.Arbitrary<unknown> {
  switch (value.is) {
    case "name":
    case "ref":
      return arbitraryName;
    case "text":
    case "path":
      return arbitraryString;
    case "link":
      return fc.constantFrom(
        "https://example.org/ä?q=1#x",
        "http://a.b",
        "mailto:lan@example.org",
        "./notes.md",
        "",
        "#part",
      );
    case "unit":
      return unit;
    case "date":
      return day;
    case "percent":
      return between(0, 100);
    case "number":
      return between(value.min, value.max);
    case "range":
      return fc
        .tuple(fc.option(figure, { nil: undefined }), figure)
        .map(([one, other]) =>
          one === undefined ? { min: other } : { min: Math.min(one, other), max: Math.max(one, other) },
        )
        .chain((both) => fc.constantFrom(both, ...("max" in both ? [{ max: both.max }] : [])));
    case "quantity":
      return quantity;
    case "comparison":
      return fc
        .tuple(fc.constantFrom("<=", ">=", "<", ">", "="), quantity)
        .map(([sign, amount]) => ({ sign, ...(amount as object) }));
    case "word":
      return fc.constantFrom(...value.choices);
    case "flag":
      return fc.constant(true);
  }
}

function between(min: number, max: number): fc.Arbitrary<number> {
  return fc.oneof(fc.integer({ min, max }), fc.double({ min, max, noNaN: true })).map((value) => value + 0);
}

function withoutMissing(data: Data): Data {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}

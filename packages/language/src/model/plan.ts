import type { Field, Row, Value } from "../signature.ts";
import { TokenKind } from "../syntax/tokens.ts";
import { keyOf, rowsOf, vocabulary, type BlockName, type Kind } from "../vocabulary.ts";
import { isBareRow, isListRow } from "./types.ts";

/**
 * The table worked out once for reading: every object of one kind has the same shape, so that the engine
 * reads the model of a long text as fast as if each block had code of its own.
 */
export interface Plan {
  readonly rows: ReadonlyMap<string, PlannedRow>;
  /** The keys of lists, which an element has from the beginning. */
  readonly listKeys: readonly string[];
}

/** The list of an element that has none of something, shared by all. */
export const nothing: readonly never[] = Object.freeze([]);

/** A word in one block. */
export interface PlannedRow {
  readonly word: string;
  /** The block that it stands in. */
  readonly in: BlockName;
  readonly key: string;
  readonly isList: boolean;
  /** The model holds the one value itself, not an object. */
  readonly isBare: boolean;
  readonly block: BlockName | undefined;
  readonly declares: Kind | undefined;
  readonly hasEntries: boolean;
  /**
   * What a declared element looks like at first, without label and with: a copy of it has room for its many
   * lists at once.
   */
  readonly blank: Readonly<Record<string, unknown>>;
  readonly labelled: Readonly<Record<string, unknown>>;
  /** Of these fields at least one must be given. */
  readonly oneOf: readonly PlannedField[];
  /** Metric and level, of which neither stands without the other. */
  readonly pair: readonly [PlannedField, PlannedField] | undefined;
  readonly fields: readonly PlannedField[];
  /** The bits of the fields that must be given; where they are, a simple head is complete. */
  readonly required: number;
  readonly isSimple: boolean;
  /** The fields in their order, those that a word introduces left out. */
  readonly positional: readonly PlannedField[];
  /** The fields that a word introduces, those of the block that may stand in the head among them. */
  readonly introduced: readonly PlannedField[];
}

/** A value of a statement. */
export interface PlannedField {
  readonly key: string;
  readonly value: Value;
  /** The kinds of token that such a value can begin with, a bit each. */
  readonly starts: number;
  readonly isOptional: boolean;
  readonly isList: boolean;
  /** Several names: one that stands before a sign is none of them, but a metric. */
  readonly isNames: boolean;
  readonly introducer: string;
  /** A bit of its own among the fields of the row. */
  readonly bit: number;
  /** A text may follow, so that a text behind a quantity is not its unit. */
  readonly textFollows: boolean;
}

/** How to read a block. */
export function planOf(block: BlockName): Plan {
  return plans[block];
}

const plans = Object.fromEntries(
  (Object.keys(vocabulary) as BlockName[]).map((block) => {
    const rows = Object.entries(rowsOf(block)).map(([word, row]) => planRow(block, word, row));
    return [block, { rows: new Map(rows.map((row) => [row.word, row])), listKeys: rows.filter((row) => row.isList).map((row) => row.key) }];
  }),
) as unknown as Readonly<Record<BlockName, Plan>>;

function planRow(outer: BlockName, word: string, row: Row): PlannedRow {
  const block = row.block as BlockName | undefined;
  const fields = row.fields.map((field, at) => planField(field, at, row.fields));
  const inHead = Object.entries(block ? rowsOf(block) : {}).filter(([, inner]) => inner.inHead);
  const headFields = inHead.map(([introducer, inner], at) =>
    planField({ ...inner.fields[0]!, key: keyOf(introducer, inner), after: introducer, optional: true }, fields.length + at, []),
  );
  const isImplied = (field: PlannedField) => (field.value.is === "flag" && field.introducer === "") || (field.isOptional && field.isList);
  const named = (key: string) => fields.find((field) => field.key === key);
  const [metric, level] = [named("metric"), named("level")];
  const blank = row.declares ? { kind: row.declares, name: "" } : {};
  const lists = block && row.declares ? listsOf(rowsOf(block)) : {};
  return {
    word,
    in: outer,
    key: keyOf(word, row),
    isList: isListRow(row),
    isBare: isBareRow(row),
    block,
    declares: row.declares as Kind | undefined,
    hasEntries: row.entries === true,
    blank: { ...blank, ...lists },
    labelled: { ...blank, label: "", ...lists },
    oneOf: (row.oneOf ?? []).map((key) => named(key)!),
    pair: row.oneOf?.includes("level") && metric && level ? [metric, level] : undefined,
    fields,
    required: fields.reduce((bits, field) => (field.isOptional ? bits : bits | field.bit), 0),
    isSimple: row.oneOf === undefined && !fields.some(isImplied),
    positional: fields.filter(({ introducer }) => introducer === ""),
    introduced: [...fields.filter(({ introducer }) => introducer !== ""), ...headFields],
  };
}

function listsOf(rows: Readonly<Record<string, Row>>): Record<string, unknown> {
  const lists = Object.entries(rows).filter(([, row]) => isListRow(row));
  return Object.fromEntries(lists.map(([word, row]) => [keyOf(word, row), nothing]));
}

function planField({ key, value, optional, list, after }: Field, at: number, fields: readonly Field[]): PlannedField {
  return {
    key,
    value,
    starts: startsOf(value),
    isOptional: optional === true,
    isList: list === true,
    isNames: list === true && value.is === "ref",
    introducer: after ?? "",
    bit: 1 << at,
    textFollows: fields.slice(at + 1).some((later) => later.value.is === "text"),
  };
}

/** The kinds of token that can begin such a value, a bit each. */
function startsOf(value: Value): number {
  switch (value.is) {
    case "name":
    case "word":
    case "ref":
      return 1 << TokenKind.Name;
    case "unit":
      return (1 << TokenKind.Name) | (1 << TokenKind.String);
    case "text":
    case "link":
    case "path":
      return 1 << TokenKind.String;
    case "date":
      return 1 << TokenKind.Date;
    case "percent":
      return 1 << TokenKind.Percent;
    case "range":
      return 1 << TokenKind.Range;
    case "number":
      return 1 << TokenKind.Number;
    case "quantity":
      return (1 << TokenKind.Number) | (1 << TokenKind.Percent);
    case "comparison":
      return 1 << TokenKind.Sign;
    case "flag":
      return 0;
  }
}

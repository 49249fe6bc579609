import type { Comparison, Field, Quantity, Row, Value, ValueRange } from "./signature.ts";
import { isBareRow, isListRow, type Model } from "./model/types.ts";
import { quoteString } from "./syntax/values.ts";
import { isName, nameFromLabel } from "./syntax/names.ts";
import { keyOf, rowsOf, vocabulary, type BlockName } from "./vocabulary.ts";
import { lineWidth } from "./format.ts";

/**
 * Model → text in canonical form. Reading the text again gives an equal model, for every model that holds
 * what its types say. A name that is none is printed as `nameFromLabel` gives it.
 */
export function print(model: Model): string {
  const texts = printBlock(model as unknown as Data, "file", 0);
  const imports = texts.filter((text) => text.startsWith("import "));
  const others = texts.filter((text) => !text.startsWith("import "));
  const parts = [...(imports.length > 0 ? [imports.join("\n")] : []), ...others];
  return parts.length === 0 ? "" : `${parts.join("\n\n")}\n`;
}

type Data = Readonly<Record<string, unknown>>;

/** The statements of a block, each indented by `depth` steps, in the order of the table. */
function printBlock(data: Data, block: BlockName, depth: number): string[] {
  return Object.entries(rowsOf(block)).flatMap(([word, row]) => {
    const value = data[keyOf(word, row)];
    if (value === undefined || row.inHead) return [];
    const values = isListRow(row) ? (value as readonly unknown[]) : [value];
    if (values.length === 0) return [];
    const bare = isBareRow(row);
    // A list of names is one statement, however many it holds.
    if (bare && row.fields[0]!.list) return [printStatement(word, row, { [row.fields[0]!.key]: values }, depth)];
    return values.map((one) => printStatement(word, row, (bare ? { [row.fields[0]!.key]: one } : one) as Data, depth));
  });
}

function printStatement(word: string, row: Row, data: Data, depth: number): string {
  const indent = "  ".repeat(depth);
  const block = row.block as BlockName | undefined;
  const head = `${indent}${[word, ...row.fields.flatMap((field) => printField(field, data)), ...printHeadRows(block, data)].join(" ")}`;
  if (!block) return head;
  const inner = printBlock(data, block, depth + 1);
  if (inner.length === 0) return head;
  const line = `${head} { ${inner.map((text) => text.trim()).join("; ")} }`;
  const isShort = row.declares === undefined && inner.length > 0 && line.length <= lineWidth;
  if (isShort && inner.every((text) => !text.includes("\n"))) return line;
  return `${head} {\n${inner.join("\n")}\n${indent}}`;
}

/** The attributes that stand in the head: `phase ask`. */
function printHeadRows(block: BlockName | undefined, data: Data): string[] {
  if (!block) return [];
  return Object.entries(rowsOf(block)).flatMap(([word, row]) => {
    const value = data[keyOf(word, row)];
    return row.inHead && value !== undefined ? [word, printValue(row.fields[0]!.value, value)] : [];
  });
}

function printField(field: Field, data: Data): string[] {
  const value = data[field.key];
  if (value === undefined) return [];
  const values = field.list ? (value as readonly unknown[]) : [value];
  if (values.length === 0) return [];
  const text = values.map((one) => printValue(field.value, one)).join(", ");
  if (field.value.is === "flag") return field.after === undefined ? [] : [field.after];
  return field.after === undefined ? [text] : [field.after, text];
}

function printValue(value: Value, data: unknown): string {
  switch (value.is) {
    case "text":
    case "link":
    case "path":
      return quoteString(data as string);
    case "unit":
      return printUnit(data as string);
    case "percent":
      return `${plainNumber(data as number)}%`;
    case "number":
      return plainNumber(data as number);
    case "range": {
      const { min, max } = data as ValueRange;
      return `${min === undefined ? "" : plainNumber(min)}..${max === undefined ? "" : plainNumber(max)}`;
    }
    case "quantity":
      return printQuantity(data as Quantity);
    case "comparison":
      return `${(data as Comparison).sign} ${printQuantity(data as Comparison)}`;
    case "name":
    case "ref":
      return isName(data as string) ? (data as string) : nameFromLabel(data as string) || "_";
    case "word":
    case "date":
    case "flag":
      return String(data);
  }
}

function printQuantity({ amount, unit }: Quantity): string {
  if (unit === undefined) return plainNumber(amount);
  if (unit === "%") return `${plainNumber(amount)}%`;
  return `${plainNumber(amount)} ${printUnit(unit)}`;
}

/** A unit in quotes where it would be read as something else without. */
function printUnit(unit: string): string {
  return isName(unit) && unit === unit.normalize("NFC") && !introducers.has(unit) ? unit : quoteString(unit);
}

/** Words such as `by`, which behind a quantity would not be read as its unit. */
const introducers: ReadonlySet<string> = new Set(
  (Object.keys(vocabulary) as BlockName[])
    .flatMap((block) => Object.values(rowsOf(block)))
    .flatMap(({ fields }) => fields.flatMap((field) => field.after ?? [])),
);

/** The digits of a number, never with an exponent. */
function plainNumber(value: number): string {
  const text = String(value);
  const small = /^(-?)(\d)(?:\.(\d+))?e-(\d+)$/.exec(text);
  if (small) return `${small[1]}0.${"0".repeat(Number(small[4]) - 1)}${small[2]}${small[3] ?? ""}`;
  return text.includes("e") ? String(BigInt(value)) : text;
}

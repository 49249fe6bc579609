import { exportProject, exportVersion, type Exported } from "../../packages/language/src/export.ts";
import { isBareRow, isListRow, type Model } from "../../packages/language/src/model/types.ts";
import { compileFiles } from "../../packages/language/src/project.ts";
import type { Field, Row, Value } from "../../packages/language/src/signature.ts";
import { keyOf, rowsOf, vocabulary, type BlockName } from "../../packages/language/src/vocabulary.ts";
import { computedSchemas, signs, type Schema } from "./computed.ts";

/**
 * The JSON Schema (draft 2020-12) of what `exportProject` gives: the model by the table, and what is
 * computed.
 */
export function exportSchema(mark: string): Schema {
  const own: Record<Exclude<keyof Exported, keyof Model>, Schema> = {
    $schema: { const: schemaId },
    version: { const: exportVersion, description: "A change that readers can notice raises it." },
    files: { type: "array", items: { type: "string" }, description: "The paths of the files, sorted." },
    ...computedSchemas,
  };
  const model = blockSchema("file");
  const { $schema, version, files, ...computed } = own;
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: schemaId,
    $comment: mark,
    title: "Sojourn export",
    description:
      "The customer journeys of a project as data: everything that its files say, and what follows from it.",
    type: "object",
    additionalProperties: false,
    required: [...Object.keys(own), ...model.required],
    properties: { $schema, version, files, ...model.properties, ...computed },
    $defs: { ...blockSchemas(), ...valueSchemas },
  };
}

/** What every export names as its schema. */
const schemaId = exportProject(compileFiles([]).value).$schema;

const valueSchemas: Readonly<Record<string, Schema>> = {
  date: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$", description: "A day: year-month-day." },
  range: {
    type: "object",
    description: "Both ends included; a missing end is open.",
    additionalProperties: false,
    minProperties: 1,
    properties: { min: { type: "number" }, max: { type: "number" } },
  },
  quantity: quantitySchema({}, "An amount and its unit as written; % for percents."),
  comparison: quantitySchema(
    { sign: { enum: Object.keys(signs) } },
    "A level to be reached or not: at most 5 days.",
  ),
};

interface ObjectSchema {
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, Schema>>;
}

/** For each block that a statement opens: the element that statement and block make together. */
function blockSchemas(): Readonly<Record<string, Schema>> {
  const schemas = new Map<string, Schema>();
  for (const row of (Object.keys(vocabulary) as BlockName[]).flatMap((block) =>
    Object.values(rowsOf(block)),
  )) {
    if (row.block === undefined) continue;
    const schema = elementSchema(row, row.block as BlockName);
    const known = schemas.get(row.block);
    if (known && JSON.stringify(known) !== JSON.stringify(schema)) {
      throw new Error(
        `Two rows open the block ${row.block} with different heads: the schema needs one each.`,
      );
    }
    schemas.set(row.block, schema);
  }
  return Object.fromEntries(schemas);
}

function elementSchema(row: Row, block: BlockName): Schema {
  const head = headSchema(row);
  const inner = blockSchema(block);
  return {
    ...head,
    description: vocabulary[block].doc,
    required: [...head.required, ...inner.required],
    properties: { ...head.properties, ...inner.properties },
  };
}

/** What the statements of a block add to its element: lists are always there, all else may be missing. */
function blockSchema(block: BlockName): ObjectSchema {
  const rows = Object.entries(rowsOf(block));
  return {
    required: rows.filter(([, row]) => isListRow(row)).map(([word, row]) => keyOf(word, row)),
    properties: Object.fromEntries(rows.map(([word, row]) => [keyOf(word, row), rowSchema(row)])),
  };
}

function rowSchema(row: Row): Schema {
  const { doc: description } = row;
  const one =
    row.block !== undefined
      ? { $ref: `#/$defs/${row.block}` }
      : isBareRow(row)
        ? valueSchema(row.fields[0]!.value)
        : headSchema(row);
  return isListRow(row) ? { type: "array", items: one, description } : { ...one, description };
}

/** What the items behind the word of a statement make: an object with a key for each. */
function headSchema({ fields, oneOf, declares }: Row): Schema & ObjectSchema {
  const always = fields.filter(
    (field) => !field.optional || field.list || (declares !== undefined && field.key === "name"),
  );
  const kind = declares === undefined ? {} : { kind: { const: declares } };
  return {
    type: "object",
    additionalProperties: false,
    required: [...Object.keys(kind), ...always.map(({ key }) => key)],
    ...(oneOf ? { anyOf: oneOf.map((key) => ({ required: [key] })) } : {}),
    ...(oneOf?.includes("level") ? { dependentRequired: { metric: ["level"], level: ["metric"] } } : {}),
    properties: { ...kind, ...Object.fromEntries(fields.map((field) => [field.key, fieldSchema(field)])) },
  };
}

function fieldSchema({ value, list }: Field): Schema {
  return list ? { type: "array", items: valueSchema(value) } : valueSchema(value);
}

function valueSchema(value: Value): Schema {
  switch (value.is) {
    case "name":
      return { type: "string", minLength: 1 };
    case "path":
    case "unit":
    case "text":
    case "link":
      return { type: "string" };
    case "ref":
      return { type: "string", minLength: 1, description: `The name of a ${value.to}.` };
    case "percent":
      return { type: "number", minimum: 0, maximum: 100, description: "In percent." };
    case "number":
      return { type: "number", minimum: value.min, maximum: value.max };
    case "word":
      return { enum: value.choices };
    case "flag":
      return { const: true };
    case "date":
    case "range":
    case "quantity":
    case "comparison":
      return { $ref: `#/$defs/${value.is}` };
  }
}

function quantitySchema(more: Readonly<Record<string, Schema>>, description: string): Schema {
  return {
    type: "object",
    description,
    additionalProperties: false,
    required: [...Object.keys(more), "amount"],
    properties: { ...more, amount: { type: "number" }, unit: { type: "string" } },
  };
}

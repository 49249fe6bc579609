import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exportProject, type Exported } from "../../packages/language/src/export.ts";
import type { Model } from "../../packages/language/src/index.ts";
import { compileFiles } from "../../packages/language/src/project.ts";
import { keyOf, rowsOf, vocabulary, type BlockName } from "../../packages/language/src/vocabulary.ts";
import schema from "../../packages/language/schema/export.json" with { type: "json" };
import { arbitraryModel } from "../support/arbitrary-model.ts";
import { exampleFolders, type ExampleFile } from "./examples.ts";

// The alternatives of a head require keys that the object around them describes: hence no strictRequired.
const validate: ValidateFunction = new Ajv2020({
  strict: true,
  allErrors: true,
  strictRequired: false,
}).compile(schema);

/** What is wrong with `data`, as `path: message`; nothing where it is an export. */
function mistakes(data: unknown): string[] {
  validate(data);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
}

/** The export of files as a program reads it: through JSON. */
function exported(files: readonly ExampleFile[]): Exported {
  return JSON.parse(JSON.stringify(exportProject(compileFiles(files).value))) as Exported;
}

/** A part of an export that a test may write to. */
type Writable = Record<string, any>;

function changed(change: (data: Writable) => void): string[] {
  const data = structuredClone(shop) as Writable;
  change(data);
  return mistakes(data);
}

const shop = exported(exampleFolders.get("online-shop")!);
const firstTouchpoint = ({ journeys }: Writable) => journeys[0].stages[0].touchpoints[0];

test("the identity of the schema is what every export names", () => {
  expect(shop.$schema).toBe(schema.$id);
});

describe("the export of the example", () => {
  test.each([...exampleFolders])("%s is valid", (_, files) => {
    const data = exported(files);
    expect(mistakes(data)).toEqual([]);
    expect(data.journeys.length).toBeGreaterThan(0);
    expect(data.gaps.length).toBeGreaterThan(0);
  });
});

test("the export of a block's example is valid, and so is that of nothing", () => {
  for (const { example: text } of Object.values(vocabulary))
    expect(mistakes(exported([{ path: "a.journey", text }]))).toEqual([]);
  expect(mistakes(exported([]))).toEqual([]);
});

test("every model that the types allow is valid", () => {
  const { journeys: _, ...computed } = exported([]);
  fc.assert(
    fc.property(arbitraryModel(), (model: Model) => {
      expect(mistakes(JSON.parse(JSON.stringify({ ...computed, ...model })))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

describe("refused is", () => {
  test("a score off its scale", () => {
    expect(changed((data) => (firstTouchpoint(data).feelings[0].score = 9))).toEqual([
      "/journeys/0/stages/0/touchpoints/0/feelings/0/score: must be <= 5",
    ]);
    expect(changed((data) => (firstTouchpoint(data).feelings[0].score = "4"))).toHaveLength(1);
    expect(changed((data) => (data["personas"][0].share = 101))).toEqual([
      "/personas/0/share: must be <= 100",
    ]);
  });

  test("a key that is not known, wherever it stands", () => {
    const unknown = (path: string) => [`${path}: must NOT have additional properties`];
    expect(changed((data) => (data["extra"] = 1))).toEqual(unknown(""));
    expect(changed((data) => (firstTouchpoint(data).extra = 1))).toEqual(
      unknown("/journeys/0/stages/0/touchpoints/0"),
    );
    expect(changed((data) => (data["gaps"][0].extra = 1))).toEqual(unknown("/gaps/0"));
    expect(changed((data) => (data["priorities"][0].extra = 1))).toEqual(unknown("/priorities/0"));
  });

  test("a list that is missing", () => {
    const missing = (path: string, key: string) => [`${path}: must have required property '${key}'`];
    expect(changed((data) => delete data["teams"])).toEqual(missing("", "teams"));
    expect(changed((data) => delete data["gaps"])).toEqual(missing("", "gaps"));
    expect(changed((data) => delete firstTouchpoint(data).pains)).toEqual(
      missing("/journeys/0/stages/0/touchpoints/0", "pains"),
    );
  });

  test("a word, a date, a sign or a version that is none, and half a level", () => {
    const promise = (data: Writable) =>
      data["journeys"][0].stages
        .flatMap(({ touchpoints }: Writable) => touchpoints)
        .flatMap(({ promises }: Writable) => promises)
        .find(({ level }: Writable) => level);
    expect(changed((data) => (data["journeys"][0].state = "past"))).toHaveLength(1);
    expect(changed((data) => (data["journeys"][0].reviewed = "2026-1-1"))).toHaveLength(1);
    expect(changed((data) => (promise(data).level.sign = "=>"))).toHaveLength(1);
    expect(changed((data) => delete promise(data).level)).not.toEqual([]);
    expect(changed((data) => (data["version"] = 0))).toHaveLength(1);
    expect(changed((data) => (data["gaps"][0].verdict = "fine"))).toHaveLength(1);
  });
});

test("every attribute of the table stands in the schema with its documentation", () => {
  const definitions = schema.$defs as unknown as Record<
    string,
    { readonly properties: Record<string, { readonly description?: string }> }
  >;
  for (const block of Object.keys(vocabulary) as BlockName[]) {
    const { properties } =
      block === "file" ? (schema as unknown as (typeof definitions)[string]) : definitions[block]!;
    for (const [word, row] of Object.entries(rowsOf(block)))
      expect(properties[keyOf(word, row)]?.description).toBe(row.doc);
  }
});

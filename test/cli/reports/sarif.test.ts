import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { applyEdits, lineStarts } from "@sojourn/language";
import type { Loaded } from "../../../packages/cli/src/load.ts";
import { sarifReport } from "../../../packages/cli/src/reports/sarif.ts";
import published from "../../fixtures/sarif-2.1.0.json" with { type: "json" };
import { chosen, hostile, loadedFiles, loadedOf, several } from "./support.ts";

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}
interface Place {
  readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
  readonly region: Region;
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [{ readonly physicalLocation: Place }];
  readonly relatedLocations?: readonly { readonly message: { readonly text: string }; readonly physicalLocation: Place }[];
  readonly fixes?: readonly {
    readonly description: { readonly text: string };
    readonly artifactChanges: readonly {
      readonly artifactLocation: Place["artifactLocation"];
      readonly replacements: readonly { readonly deletedRegion: Region; readonly insertedContent: { readonly text: string } }[];
    }[];
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}
interface Run {
  readonly language: string;
  readonly automationDetails: { readonly id: string };
  readonly originalUriBaseIds: Readonly<Record<string, { readonly uri: string }>>;
  readonly tool: { readonly driver: { readonly rules: readonly Rule[] } };
  readonly invocations: readonly { readonly executionSuccessful: boolean }[];
  readonly results: readonly Result[];
}
interface Rule {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly defaultConfiguration: { readonly level: string };
  readonly properties: { readonly tags: readonly string[]; readonly profile: string };
}

// The published schema is of draft 4, of which it uses nothing that later drafts read otherwise but the name of its `id`.
const { $schema: _draft, id: _id, ...schema } = published;
const validate = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
  .addFormat("uri", (text) => URL.canParse(text))
  .addFormat("uri-reference", (text) => /^[\w\-.~!$&'()*+,;=:@/?#[\]%]*$/.test(text) && URL.canParse(text, "file:///"))
  .addFormat("date-time", (text) => !Number.isNaN(Date.parse(text)))
  .compile(schema);

function mistakes(data: unknown): readonly string[] {
  validate(data);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
}

function runOf(loaded: Loaded): Run {
  const log = JSON.parse(sarifReport(loaded, "1.2.3")) as { readonly runs: readonly [Run] };
  expect(mistakes(log)).toEqual([]);
  return log.runs[0];
}

const offsetIn = (text: string, line: number, column: number) => lineStarts(text)[line - 1]! + column - 1;

describe("a SARIF report", () => {
  test("is valid by the published schema, for findings of every severity, for none and for hostile texts", () => {
    const { results } = runOf(loadedOf(several, chosen));
    expect(results.map(({ ruleId, level }) => `${level} ${ruleId}`)).toEqual([
      "error unresolved-reference",
      "warning promise-not-kept",
      "note unknown-ignore",
    ]);
    expect(runOf(loadedFiles([])).results).toEqual([]);
    expect(runOf(hostile).results[0]!.locations[0].physicalLocation.artifactLocation.uri).toMatch(/^[\w%.'-]+$/);
    expect(runOf({ ...loadedFiles([]), refused: ["x is closed."] }).invocations[0]!.executionSuccessful).toBe(false);
  });

  test("the schema is one that finds mistakes", () => {
    const log = JSON.parse(sarifReport(loadedOf(several, chosen), "1.2.3")) as { runs: Record<string, any>[] };
    log.runs[0]!["results"][0].locations[0].physicalLocation.region.startLine = 0;
    log.runs[0]!["results"][1].level = "grave";
    expect(mistakes(log)).toHaveLength(2);
  });

  test("describes each rule in text and Markdown, with its own severity and profile", () => {
    const { tool, results } = runOf(loadedOf(several, chosen));
    const rule = tool.driver.rules[results[1]!.ruleIndex]!;
    expect(rule).toMatchObject({
      id: "promise-not-kept",
      name: "PromiseNotKept",
      shortDescription: { text: "A touchpoint promises better than it delivers." },
      defaultConfiguration: { level: "warning" },
      properties: { tags: ["customer-experience", "recommended"], profile: "recommended" },
    });
    expect(rule.help.text).toContain("SERVQUAL");
    expect(rule.help.markdown).toMatch(/^```journey\n[^`]+\n```$/m);
    // A rule keeps its own severity where a configuration gives findings another.
    const severe = { ...chosen, severities: { "promise-not-kept": "error" } } as const;
    const run = runOf(loadedOf(several, severe));
    expect(run.results.find(({ ruleId }) => ruleId === "promise-not-kept")!.level).toBe("error");
    expect(run.tool.driver.rules.find(({ id }) => id === "promise-not-kept")!.defaultConfiguration.level).toBe("warning");
  });

  test("names the places of a finding by the folder of the run", () => {
    const { originalUriBaseIds, automationDetails, results } = runOf(loadedOf(several, chosen));
    expect(automationDetails.id).toBe("sojourn/check/");
    const { locations, relatedLocations } = results[1]!;
    const { uri, uriBaseId } = locations[0].physicalLocation.artifactLocation;
    expect(new URL(uri, originalUriBaseIds[uriBaseId!]!.uri).pathname).toBe(`${process.cwd()}/late.journey`);
    expect(relatedLocations).toMatchObject([
      { message: { text: "This is what is delivered." }, physicalLocation: { region: { startLine: 14 } } },
    ]);
  });

  test.each(["\n", "\r\n"])("carries fixes that mend the file when they are made: line end %j", (newline) => {
    const [before, comment, behind] = ['persona Minh "Minh"', "// sojourn-ignore promise-not-kept why", 'journey Home "Home" { for Minh }'];
    const text = [before, comment, behind, ""].join(newline);
    const [result] = runOf(loadedFiles([{ path: "a.journey", text }], chosen)).results;
    const [{ description, artifactChanges }] = result!.fixes as [NonNullable<Result["fixes"]>[number]];
    expect(description.text).toBe("Delete the comment");
    const edits = artifactChanges[0]!.replacements.map(({ deletedRegion, insertedContent }) => ({
      start: offsetIn(text, deletedRegion.startLine, deletedRegion.startColumn),
      end: offsetIn(text, deletedRegion.endLine, deletedRegion.endColumn),
      text: insertedContent.text,
    }));
    expect(applyEdits(text, edits)).toBe([before, behind, ""].join(newline));
  });

  test("does not count a byte order mark as a column", () => {
    const text = 'journey A "A" { for Nobody }\n';
    const regionOf = (content: string) =>
      runOf(loadedFiles([{ path: "a.journey", text: content }])).results[0]!.locations[0].physicalLocation.region;
    expect(regionOf(`\uFEFF${text}`)).toEqual(regionOf(text));
    expect(regionOf(text)).toEqual({ startLine: 1, startColumn: 21, endLine: 1, endColumn: 27 });
  });

  test("knows a finding again when lines are put in above it, and tells equal ones apart", () => {
    const marks = (text: string) =>
      runOf(loadedFiles([{ path: "a.journey", text }])).results.map(({ partialFingerprints }) => partialFingerprints["sojournLine/v1"]!);
    const text = 'journey A "A" { for Nobody }\njourney B "B" {\n  for Nobody\n}\njourney C "C" {\n  for Nobody\n}\n';
    const before = marks(text);
    expect(new Set(before).size).toBe(3);
    for (const mark of before) expect(mark).toMatch(/^[0-9a-f]{32}$/);
    expect(marks(`// A remark\n\n${text.replaceAll("  for", "\tfor")}`)).toEqual(before);
    expect(marks(text.replace("A { for", "A {  for").replace('"A" {', '"Another" {'))[0]).not.toBe(before[0]);
  });

  test("says in which language it speaks", () => {
    const run = runOf(loadedOf(several, { ...chosen, lang: "vi" }));
    expect(run.language).toBe("vi");
    expect(run.tool.driver.rules.find(({ id }) => id === "promise-not-kept")!.help.text).toContain("Thay vì");
    expect(run.results[1]!.message.text).toMatch(/Hãy/);
  });
});

import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { applyEdits, checks, compileFiles } from "@sojourn/language";
import type { Loaded } from "../../../packages/cli/src/load.ts";
import { jsonReport } from "../../../packages/cli/src/reports/json.ts";
import schema from "../../../packages/cli/schema/report.json" with { type: "json" };
import { chosen, hostile, loadedFiles, loadedOf, several } from "./support.ts";

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

interface Place {
  readonly offset: number;
}
interface Finding {
  readonly code: string;
  readonly profile: string;
  readonly fixes?: readonly {
    readonly title: string;
    readonly isSafe: boolean;
    readonly edits: readonly { readonly start: Place; readonly end: Place; readonly text: string }[];
  }[];
}
interface Report {
  readonly $schema: string;
  readonly summary: unknown;
  readonly diagnostics: readonly Finding[];
}

function reportOf(loaded: Loaded): Report {
  const data = JSON.parse(jsonReport(loaded)) as Report;
  validate(data);
  expect(validate.errors ?? []).toEqual([]);
  return data;
}

describe("a JSON report", () => {
  test("is as its published schema says, and names it", () => {
    const { $schema, summary, diagnostics } = reportOf(loadedOf(several, chosen));
    expect($schema).toBe(schema.$id);
    expect(summary).toEqual({ files: 3, errors: 1, warnings: 1, infos: 1, refused: [] });
    expect(diagnostics.map(({ code, profile }) => `${profile} ${code}`)).toEqual([
      "essential unresolved-reference",
      "recommended promise-not-kept",
      "recommended unknown-ignore",
    ]);
    expect(reportOf(loadedFiles([])).diagnostics).toEqual([]);
    expect(reportOf(hostile).diagnostics).toHaveLength(1);
  });

  test("of every bad example of every check is as its schema says", () => {
    for (const { code, documentation } of checks) {
      const { value: project, diagnostics } = compileFiles([{ path: "a.journey", text: documentation.bad }], {
        profile: "strict",
        today: "2026-11-21",
      });
      const loaded = loadedFiles([{ path: "a.journey", text: documentation.bad }]);
      expect(reportOf({ ...loaded, diagnostics }).diagnostics.length, `${code} in ${project.files.length}`).toBe(diagnostics.length);
    }
  });

  test("the schema refuses what is no report", () => {
    const data = JSON.parse(jsonReport(loadedOf(several, chosen))) as { diagnostics: Record<string, unknown>[] };
    data.diagnostics[0]!["severity"] = "grave";
    data.diagnostics[1]!["more"] = 1;
    delete data.diagnostics[2]!["start"];
    validate(data);
    expect(validate.errors).toHaveLength(3);
  });

  test("carries fixes that mend the file when they are made", () => {
    const text = '// sojourn-ignore promise-not-kept why\npersona Minh "Minh"\n\njourney Home "Coming home" { for Minh }\n';
    const [finding] = reportOf(loadedFiles([{ path: "a.journey", text }], chosen)).diagnostics;
    const [fix] = finding!.fixes!;
    expect({ title: fix!.title, isSafe: fix!.isSafe }).toEqual({ title: "Delete the comment", isSafe: true });
    const edits = fix!.edits.map(({ start, end, text: instead }) => ({ start: start.offset, end: end.offset, text: instead }));
    expect(applyEdits(text, edits)).toBe('persona Minh "Minh"\n\njourney Home "Coming home" { for Minh }\n');
  });
});

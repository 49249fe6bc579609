import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import type { Loaded } from "../../../packages/cli/src/load.ts";
import { gitlabReport } from "../../../packages/cli/src/reports/gitlab.ts";
import { chosen, hostile, loadedFiles, loadedOf, several } from "./support.ts";

// As GitLab documents it: "Code Quality report format" of its pages on CI testing.
const validate = new Ajv2020({ strict: true, allErrors: true }).compile({
  type: "array",
  items: {
    type: "object",
    required: ["description", "check_name", "fingerprint", "location", "severity"],
    properties: {
      description: { type: "string", minLength: 1 },
      check_name: { type: "string", minLength: 1 },
      fingerprint: { type: "string", minLength: 1 },
      severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
      location: {
        type: "object",
        required: ["path", "lines"],
        properties: {
          path: { type: "string", pattern: "^(?!\\./)" },
          lines: { type: "object", required: ["begin"], properties: { begin: { type: "integer", minimum: 1 } } },
        },
      },
    },
  },
});

interface Issue {
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

function issuesOf(loaded: Loaded): readonly Issue[] {
  const issues = JSON.parse(gitlabReport(loaded)) as readonly Issue[];
  validate(issues);
  expect(validate.errors ?? []).toEqual([]);
  return issues;
}

describe("a GitLab report", () => {
  test("has an issue for each finding, as documented", () => {
    const issues = issuesOf(loadedOf(several, chosen));
    expect(
      issues.map(({ check_name: name, severity, location: { path, lines } }) => `${path}:${lines.begin} ${severity} ${name}`),
    ).toEqual([
      "broken.journey:2 major unresolved-reference",
      "late.journey:13 minor promise-not-kept",
      "unheard.journey:3 info unknown-ignore",
    ]);
    expect(issuesOf(loadedFiles([]))).toEqual([]);
    expect(issuesOf(hostile)).toHaveLength(1);
  });

  test("gives every issue a fingerprint of its own, which stays when lines are put in above", () => {
    const text = 'journey A "A" {\n  for Nobody, Nobody\n}\njourney B "B" {\n  for Nobody\n}\n';
    const marks = (...paths: string[]) => {
      const shift = paths.length === 1 ? "// More\n" : "";
      return issuesOf(loadedFiles(paths.map((path) => ({ path, text: shift + text })))).map(({ fingerprint }) => fingerprint);
    };
    const both = marks("a.journey", "b.journey");
    expect(both.length).toBeGreaterThan(2);
    expect(new Set(both).size).toBe(both.length);
    expect([...marks("a.journey"), ...marks("b.journey")]).toEqual(both);
  });
});

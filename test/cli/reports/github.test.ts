import { describe, expect, test } from "vitest";
import { githubReport } from "../../../packages/cli/src/reports/github.ts";
import { chosen, hostile, loadedOf, several } from "./support.ts";

describe("a GitHub report", () => {
  test("names each severity in GitHub's words, the gravest first: it shows but the first few of a step", () => {
    const turned = loadedOf(several, {
      profile: "essential",
      severities: { "unresolved-reference": "info", "promise-not-kept": "warning", "unknown-ignore": "error" },
    });
    const heads = (report: string) => report.trimEnd().split("\n").map((line) => /^::(\w+) file=(\w+)/.exec(line)!.slice(1).join(" "));
    expect(heads(githubReport(turned))).toEqual(["error unheard", "warning late", "notice broken"]);
    expect(heads(githubReport(loadedOf(several, chosen)))).toEqual(["error broken", "warning late", "notice unheard"]);
  });

  test("is one line for one finding, whatever its texts hold", () => {
    const report = githubReport(hostile);
    expect(report.match(/\n/g)).toHaveLength(1);
    expect(report).not.toMatch(/[\u0000-\u0009\u001b\u202e\r]/);
  });
});

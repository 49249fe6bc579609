// What a task prints, read by the problem matchers as VS Code reads it, against what the same check reports to programs.

import { describe, expect, test } from "vitest";
import { commandWords } from "../../packages/vscode/src/task-words.ts";
import { folder } from "../cli/support.ts";
import { manifest, type ProblemPattern } from "./support/extension.ts";

interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: string;
  readonly code: string;
  readonly message: string;
}

/** The problems that all matchers together find in what a terminal shows. */
function problemsIn(output: string): Problem[] {
  const { problemMatchers, problemPatterns } = manifest.contributes;
  const lines = output.split("\n");
  return problemMatchers.flatMap((matcher) => {
    const [first, second] = problemPatterns.find(({ name }) => `$${name}` === matcher.pattern)!.patterns as readonly [ProblemPattern, ProblemPattern];
    return lines.flatMap((line, number): Problem[] => {
      const found = new RegExp(first.regexp).exec(line);
      const told = new RegExp(second.regexp).exec(lines[number + 1] ?? "");
      if (!found || !told) return [];
      const group = (at?: number): string => (at === undefined ? "" : found[at]!);
      // A word that VS Code does not know leaves the severity to the matcher.
      const word = group(first.severity);
      const severity = ["error", "warning", "info"].includes(word) ? word : matcher.severity;
      return [{ file: group(first.file), line: Number(group(first.line)), column: Number(group(first.column)), severity, code: group(first.code), message: told[second.message!]! }];
    });
  });
}

const files = {
  "người dùng/hà nội.journey": `journey Buy "Mua" {
  stage A "A" {
    touchpoint T "Nhận hàng" {
      chanel web
      expects DeliveryTime <= 5 days
      promises DeliveryTime <= 3 days
      delivers DeliveryTime 7 days
      pain "No idea against it"
    }
  }
}
metric DeliveryTime { unit days; better lower }
`,
  "third.journey": `journey Bare "Bare" {\n  stage A "A" {\n    touchpoint T "T" { pain "No idea against it" }\n  }\n}\n`,
  "other.journey": `persona Lan "x: 1:2 error wrong" { age 3 }\n`,
};

interface Report {
  readonly diagnostics: readonly {
    readonly file: string;
    readonly code: string;
    readonly severity: string;
    readonly message: string;
    readonly start: { readonly line: number; readonly column: number };
  }[];
}

describe.each(["en", "vi"])("the problem matchers", (lang) => {
  test(`find in ${lang} what the check found, no more and no less`, async () => {
    const home = folder(files);
    const words = ["check", "--profile", "strict", "--lang", lang];
    const { stdout } = await home.run(...words);
    const report = JSON.parse((await home.run(...words, "--format", "json")).stdout) as Report;
    const found = problemsIn(stdout);
    const said = report.diagnostics.map(({ file, code, severity, message, start }) => ({ file, line: start.line, column: start.column, severity, code, message }));
    const sorted = (problems: readonly Problem[]): readonly string[] => problems.map((one) => JSON.stringify(one)).sort();
    expect(new Set(said.map(({ severity }) => severity))).toEqual(new Set(["error", "warning", "info"]));
    expect(sorted(found)).toEqual(sorted(said));
  });
});

describe("a task", () => {
  const text = files["other.journey"];

  test("checks what it names, by the profile that it names", async () => {
    const home = folder({ "a.journey": text, "-b.journey": text });
    const [, , , command, ...words] = commandWords({ task: "check", profile: "strict", paths: ["-b.journey"] });
    expect(command).toBe("sojourn");
    const { stdout, code } = await home.run(...words);
    expect(code).toBe(1);
    expect(new Set(problemsIn(stdout).map(({ file }) => file))).toEqual(new Set(["-b.journey"]));
  });

  test("fixes and formats what is there", async () => {
    const home = folder({ "a.journey": 'persona   Lan "x" { age 20..30 }\njourney J "J" {\n stage S "S" {\n  touchpoint T "T" {\n   chanel web\n  }\n }\n}\n' });
    await home.run(...commandWords({ task: "fix" }).slice(4));
    expect(home.read("a.journey")).toContain("channel web");
    await home.run(...commandWords({ task: "format" }).slice(4));
    expect(home.read("a.journey")).toContain('persona Lan "x"');
  });

  test("never lets npx fetch a program of that name", () => {
    for (const task of ["check", "fix", "format"] as const) expect(commandWords({ task }).slice(0, 4)).toEqual(["npx", "--no", "--", "sojourn"]);
  });
});

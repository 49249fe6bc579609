import { describe, expect, test } from "vitest";
import { checks } from "@sojourn/language";
import { folder, soundJourney } from "./support.ts";

/** Mistakes behind an emoji, a tab, Vietnamese letters in both forms, and in a text over two lines. */
const flawed = [
  'persona Lan "Lan 💳"',
  `persona Minh "Nguyễn" { hom ${'"nhà"'.normalize("NFD")} }`,
  'journey Buy "Buying" {',
  "  for Lan, Mihn",
  '  stage Act "💳 người" phase act {',
  '\ttouchpoint Pay "Trả tiền 💳" { chanel web; feels Lan 9 "ok" }',
  '\ttouchpoint Wait "Chờ" { feels Lan """one',
  '      two""" }',
  "  }",
  "}",
  'persona Lan "Lan again"',
  "",
].join("\n");

interface Place {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}
interface Reported {
  readonly file: string;
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly start: Place;
  readonly end: Place;
  readonly related?: {
    readonly file: string;
    readonly message: string;
    readonly start: Place;
    readonly end: Place;
  };
}
interface JsonReport {
  readonly version: number;
  readonly summary: {
    readonly files: number;
    readonly errors: number;
    readonly warnings: number;
    readonly refused: readonly string[];
  };
  readonly diagnostics: readonly Reported[];
}

describe("sojourn check", () => {
  test("is content with sound files, in this folder and below", async () => {
    const home = folder({
      "a.journey": soundJourney("A"),
      "sub/deep/b.journey": soundJourney("B"),
      "sub/note.md": "# no",
    });
    expect(await home.run("check")).toMatchObject({
      stdout: "✔ 2 files checked, no errors\n",
      stderr: "",
      code: 0,
    });
    expect(await home.run("check", "sub")).toMatchObject({
      stdout: "✔ 1 file checked, no errors\n",
      code: 0,
    });
    expect(await home.run("check", "sub/**/*.journey", "a.journey", "a.journey")).toMatchObject({
      stdout: "✔ 2 files checked, no errors\n",
      code: 0,
    });
    expect(await home.runWith({ cwd: "sub" }, "check", "../a.journey")).toMatchObject({
      stdout: "✔ 1 file checked, no errors\n",
    });
  });

  test("leaves installed packages and repositories' own files alone", async () => {
    const home = folder({
      "a.journey": soundJourney(),
      "node_modules/p/x.journey": "}",
      ".git/x.journey": "}",
    });
    expect(await home.run("check")).toMatchObject({ stdout: "✔ 1 file checked, no errors\n", code: 0 });
  });

  test("shows each mistake with its line, underlined at the same width as it is shown", async () => {
    const { stdout, stderr, code } = await folder({ "a.journey": flawed }).run("check");
    expect({ stderr, code }).toEqual({ stderr: "", code: 1 });
    expect(stdout).toContain(
      [
        "a.journey:4:12 error unresolved-reference",
        '  There is no persona "Mihn". Did you mean "Minh"?',
        "",
        '  3 | journey Buy "Buying" {',
        "> 4 |   for Lan, Mihn",
        "    |            ^^^^",
        '  5 |   stage Act "💳 người" phase act {',
        "",
      ].join("\n"),
    );
    // A tab is shown as one column, an emoji takes two.
    expect(stdout).toContain(
      '> 6 |  touchpoint Pay "Trả tiền 💳" { chanel web; feels Lan 9 "ok" }\n    |                                 ^^^^^^\n',
    );
    expect(stdout).toContain("  a.journey:1:9 It is declared here.\n");
    expect(stdout.split("\n").at(-2)).toMatch(/^✖ 6 errors(, \d+ warnings?)? in 1 of 1 file$/);
  });

  test("shows an escape in the source as it stands there, and a long line from where the mistake is", async () => {
    const home = folder({ "a.journey": `journey A "\\u{9}\t" { for Nobody }\n` });
    const frame = async () => (await home.run("check")).stdout.split("\n").slice(3, 5) as [string, string];
    const underlined = (line: string, marks: string) =>
      line.slice(marks.indexOf("^"), marks.lastIndexOf("^") + 1);
    expect((await frame())[0]).toBe('> 1 | journey A "\\u{9} " { for Nobody }');
    expect(underlined(...(await frame()))).toBe("Nobody");
    home.write("a.journey", `journey A "${"đ".repeat(500)}" { for Nobody; goal "${"x".repeat(500)}" }\n`);
    const [line, marks] = await frame();
    expect(line.length).toBeLessThan(150);
    expect(line).toMatch(/^> 1 \| ….*…$/);
    expect(underlined(line, marks)).toBe("Nobody");
  });

  test("counts errors, the files that have them and all files, imported ones too", async () => {
    const home = folder({
      "a.journey": 'import "./lib/people.journey"\njourney A "A" { for Lan, Nobody }\n',
      "lib/people.journey": 'persona Lan "Lan"\n',
    });
    expect((await home.run("check", "a.journey")).stdout).toMatch(/✖ 1 error in 1 of 2 files\n$/);
  });

  test("follows imports across folders, from wherever it is called", async () => {
    const home = folder({
      "p/a.journey": 'import "./x/people.journey"\njourney A "A" { for Lan; owner T }\n',
      "p/x/people.journey": 'import "../team.journey"\npersona Lan "Lan"\n',
      "p/team.journey": 'team T "T"\n',
    });
    for (const start of [{}, { cwd: "p" }, { cwd: "p/x" }]) {
      const { stdout, code } = await home.runWith(start, "check", home.at("p"));
      expect({ stdout, code }).toEqual({ stdout: "✔ 3 files checked, no errors\n", code: 0 });
    }
  });

  test("checks standard input, beside files if asked, and lets it import", async () => {
    const home = folder({ "people.journey": 'persona Lan "Lan"\n', "b.journey": soundJourney() });
    const start = { input: 'import "./people.journey"\njourney A "A" { for Lam }\n' };
    const { stdout, code } = await home.runWith(start, "check", "-");
    expect(code).toBe(1);
    expect(stdout).toMatch(/^<stdin>:2:21 error unresolved-reference\n/);
    expect(stdout).toMatch(/✖ 1 error in 1 of 2 files\n$/);
    expect((await home.runWith(start, "check", "-", "b.journey")).stdout).toMatch(
      /✖ 1 error in 1 of 3 files\n$/,
    );
    expect(await home.run("check", "-")).toMatchObject({ stdout: "✔ 1 file checked, no errors\n", code: 0 });
  });

  test("goes on where a file vanishes and where it is back", async () => {
    const home = folder({ "a.journey": 'import "./b.journey"\njourney A "A" { for Lan }\n' });
    const { stdout, code } = await home.run("check");
    expect(code).toBe(1);
    expect(stdout).toContain("import-not-found");
    home.write("b.journey", 'persona Lan "Lan"\n');
    expect((await home.run("check")).code).toBe(0);
  });
});

describe("sojourn check --format json", () => {
  test.each([
    ["LF", (text: string) => text],
    ["CRLF", (text: string) => text.replaceAll("\n", "\r\n")],
    ["a BOM", (text: string) => `\uFEFF${text}`],
  ])("gives offsets, lines and columns that lie in the text: %s", async (_name, change) => {
    const text = change(flawed);
    const home = folder({ "a.journey": text });
    const { stdout, stderr, code } = await home.run("check", "--format", "json");
    expect({ stderr, code }).toEqual({ stderr: "", code: 1 });
    const { version, summary, diagnostics } = JSON.parse(stdout) as JsonReport;
    const amount = (severity: string) => diagnostics.filter((one) => one.severity === severity).length;
    expect({ version, summary }).toEqual({
      version: 1,
      summary: { files: 1, errors: amount("error"), warnings: amount("warning"), infos: amount("info"), refused: [] },
    });
    const lines = text.split(/(?<=\n)/);
    const offsetOf = ({ line, column }: Place) => lines.slice(0, line - 1).join("").length + column - 1;
    for (const { start, end, related } of diagnostics) {
      for (const place of [start, end, ...(related ? [related.start, related.end] : [])])
        expect(offsetOf(place)).toBe(place.offset);
      expect(start.offset).toBeLessThanOrEqual(end.offset);
    }
    const said = diagnostics.map(
      ({ code: name, start, end }) => `${name} ${text.slice(start.offset, end.offset)}`,
    );
    expect(said).toEqual(
      expect.arrayContaining([
        "unknown-attribute hom",
        "unresolved-reference Mihn",
        "unknown-attribute chanel",
        "score-out-of-scale 9",
        "duplicate-name Lan",
      ]),
    );
    const twin = diagnostics.find(({ code: name }) => name === "duplicate-name")!.related!;
    expect(text.slice(twin.start.offset, twin.end.offset)).toBe("Lan");
    expect(twin.start.line).toBe(1);
  });

  test("says which files it could not read, and ends with 2", async () => {
    const home = folder({ "a.journey": soundJourney(), "b.journey": Buffer.from([0x70, 0xff, 0xfe]) });
    const { stdout, code } = await home.run("check", "--format", "json");
    expect(code).toBe(2);
    expect((JSON.parse(stdout) as JsonReport).summary).toMatchObject({
      files: 1,
      refused: ["b.journey is not UTF-8 text. Save it as UTF-8."],
    });
  });

  test("is the same for one file whatever else is checked", async () => {
    const home = folder({ "a.journey": flawed, "b.journey": soundJourney("B") });
    const alone = JSON.parse((await home.run("check", "a.journey", "--format", "json")).stdout) as JsonReport;
    const both = JSON.parse(
      (await home.run("check", "b.journey", "a.journey", "--format=json")).stdout,
    ) as JsonReport;
    expect(both.diagnostics).toEqual(alone.diagnostics);
  });
});

interface Sarif {
  readonly $schema: string;
  readonly version: string;
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly name: string;
        readonly version: string;
        readonly rules: readonly { readonly id: string; readonly help: { readonly text: string } }[];
      };
    };
    readonly columnKind: string;
    readonly invocations: readonly {
      readonly executionSuccessful: boolean;
      readonly toolExecutionNotifications: readonly unknown[];
    }[];
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly [{ readonly physicalLocation: SarifPlace }];
      readonly relatedLocations?: readonly { readonly physicalLocation: SarifPlace }[];
    }[];
  }[];
}
interface SarifPlace {
  readonly artifactLocation: { readonly uri: string };
  readonly region: {
    readonly startLine: number;
    readonly startColumn: number;
    readonly endLine: number;
    readonly endColumn: number;
  };
}

describe("sojourn check --format sarif", () => {
  test("has what SARIF 2.1.0 requires, with a rule for each code that was found", async () => {
    const home = folder({ "lỗi #1 100%?.journey": flawed });
    const { stdout, stderr, code } = await home.run("check", "--format", "sarif");
    expect({ stderr, code }).toEqual({ stderr: "", code: 1 });
    const log = JSON.parse(stdout) as Sarif;
    expect(log.version).toBe("2.1.0");
    expect(log.$schema).toMatch(/sarif-2\.1\.0\.json$/);
    expect(log.runs).toHaveLength(1);
    const [{ tool, results, columnKind, invocations }] = log.runs as [Sarif["runs"][number]];
    expect(columnKind).toBe("utf16CodeUnits");
    expect(tool.driver.name).toBe("sojourn");
    expect(invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }]);
    const ids = tool.driver.rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(ids)).toEqual(new Set(results.map(({ ruleId }) => ruleId)));
    for (const { ruleId, ruleIndex, level, message, locations } of results) {
      expect(ids[ruleIndex]).toBe(ruleId);
      expect(["error", "warning", "note"]).toContain(level);
      expect(message.text).not.toBe("");
      const { artifactLocation, region } = locations[0].physicalLocation;
      expect(decodeURIComponent(artifactLocation.uri)).toBe("lỗi #1 100%?.journey");
      expect(artifactLocation.uri).toMatch(/^[\w%.-]+$/);
      for (const number of Object.values(region)) expect(number).toBeGreaterThanOrEqual(1);
      expect(region.startLine < region.endLine || region.startColumn <= region.endColumn).toBe(true);
    }
    for (const { help } of tool.driver.rules) expect(help.text).toContain("Instead of");
    expect(
      results.find(({ ruleId }) => ruleId === "duplicate-name")!.relatedLocations![0]!.physicalLocation.region
        .startLine,
    ).toBe(1);
  });

  test("names a file that lies elsewhere by its whole address, and tells what it could not read", async () => {
    const elsewhere = folder({ "x y.journey": "}", "bad.journey": Buffer.from([0xff]) });
    const { stdout, code } = await folder().run("check", "--format", "sarif", elsewhere.path);
    expect(code).toBe(2);
    const [{ results, invocations }] = (JSON.parse(stdout) as Sarif).runs as [Sarif["runs"][number]];
    expect(results[0]!.locations[0].physicalLocation.artifactLocation.uri).toBe(
      `file://${elsewhere.path}/x%20y.journey`,
    );
    expect(invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: "error" }],
    });
  });

  test("of sound files it is a run without results", async () => {
    const { stdout, code } = await folder({ "a.journey": soundJourney() }).run("check", "--format", "sarif");
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as Sarif).runs[0]!.results).toEqual([]);
  });
});

describe("sojourn check --format github", () => {
  test("writes a workflow command for each finding and nothing else", async () => {
    const { stdout, code } = await folder({ "a.journey": flawed }).run("check", "--format", "github");
    expect(code).toBe(1);
    const lines = stdout.trimEnd().split("\n");
    for (const line of lines)
      expect(line).toMatch(
        /^::(error|warning) file=a\.journey,line=\d+,col=\d+,endLine=\d+,endColumn=\d+,title=[a-z-]+::\S/,
      );
    expect(lines).toContain(
      '::error file=a.journey,line=4,col=12,endLine=4,endColumn=16,title=unresolved-reference::There is no persona "Mihn". Did you mean "Minh"?',
    );
    expect(await folder({ "a.journey": soundJourney() }).run("check", "--format", "github")).toMatchObject({
      stdout: "",
      code: 0,
    });
  });

  test("no name or text makes a command of its own", async () => {
    const name = "a,line=1::%0A.journey";
    const { stdout } = await folder({ [name]: 'import "x\\n::set-output name=a::b\\u{1b}[31m 100%"\n' }).run(
      "check",
      "--format",
      "github",
    );
    expect(stdout.split("\n")).toHaveLength(2);
    expect(stdout).toContain("file=a%2Cline=1%3A%3A%250A.journey,");
    expect(stdout).toContain("100%25");
    expect(stdout).not.toContain("\u001b");
    expect(stdout).not.toContain("\n::set-output");
  });
});

test("every severity that a check has is one that the reports know", () => {
  expect(
    checks
      .map(({ severity }) => severity)
      .filter((severity) => !["error", "warning", "info"].includes(severity)),
  ).toEqual([]);
});

test("files that import each other in a circle are reported once", async () => {
  const home = folder({
    "a.journey": 'import "./b.journey"\n',
    "b.journey": 'import "./c.journey"\n',
    "c.journey": 'import "./a.journey"\n',
  });
  for (const words of [["check"], ["check", "b.journey"], ["check", "c.journey", "a.journey"]]) {
    const { stdout, code } = await home.run(...words);
    expect(code).toBe(1);
    expect(stdout.match(/ error import-cycle/g)).toHaveLength(1);
  }
});

test.each(["day.mmd", "README.md"])("a file of another kind is refused, and told how it moves in: %s", async (name) => {
  const home = folder({ [name]: "journey\n  section A\n    B: 3: C\n" });
  const { stdout, stderr, code } = await home.run("check", name);
  expect({ stdout, code }).toEqual({ stdout: "", code: 2 });
  expect(stderr).toBe(`sojourn: ${name} is no .journey file. Its Mermaid journeys move in with sojourn import.\n`);
});

test("what nobody uses is told only where all who could use it were looked at", async () => {
  const home = folder({
    ".git/HEAD": "",
    "common/people.journey": 'persona Lan "Lan"\npersona Minh "Minh"\n',
    "a/buy.journey": 'import "../common/people.journey"\njourney Buy "Buying" { for Lan }\n',
    "b/sell.journey": 'import "../common/people.journey"\njourney Sell "Selling" { for Minh }\n',
  });
  const found = async (...words: string[]): Promise<string[]> => {
    const { stdout } = await home.run("check", ...words, "--format", "json");
    return (JSON.parse(stdout) as JsonReport).diagnostics.map(({ code, file }) => `${file} ${code}`);
  };
  expect(await found()).toEqual([]);
  expect(await found("a")).toEqual([]);
  home.write("b/sell.journey", "");
  expect(await found("a")).toEqual([]);
  expect(await found("**/*.journey")).toEqual([]);
  expect(await found()).toEqual(["common/people.journey unused-declaration"]);
});

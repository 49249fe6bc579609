import { symlinkSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { folder, soundJourney } from "./support.ts";

/** A journey with an unused persona (a warning of `recommended`) and without anything that `strict` asks for. */
const warned = soundJourney().replace('persona Lan "Lan"\n', 'persona Lan "Lan"\npersona Minh "Minh"\n');
const broken = "journey Buy { for Nobody }\n";

/** The codes that are reported, as `file code severity`. */
async function reported(home: ReturnType<typeof folder>, ...words: string[]): Promise<string[]> {
  const { stdout } = await home.run("check", "--format", "json", ...words);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { file: string; code: string; severity: string }[] };
  return diagnostics.map(({ file, code, severity }) => `${file} ${code} ${severity}`);
}

describe("what sojourn.config.json says", () => {
  test("sets profile and severities, and flags go before it", async () => {
    const home = folder({ "a.journey": warned });
    expect(await reported(home)).toEqual(["a.journey unused-declaration warning"]);
    home.write("sojourn.config.json", '{ "profile": "essential" }');
    expect(await reported(home)).toEqual([]);
    expect(await reported(home, "--profile", "recommended")).toEqual(["a.journey unused-declaration warning"]);
    home.write("sojourn.config.json", '{ "rules": { "unused-declaration": "error" }, } // agreed');
    expect(await reported(home)).toEqual(["a.journey unused-declaration error"]);
    expect((await home.run("check")).code).toBe(1);
    expect(await reported(home, "--rule", "unused-declaration=info")).toEqual(["a.journey unused-declaration info"]);
    expect(await reported(home, "--rule", "unused-declaration=info", "--rule", "unused-declaration=off")).toEqual([]);
    expect(await reported(home, "--rule", "unused-declaration=off,promise-not-kept=info")).toEqual([]);
  });

  test("holds in folders below, and for what is named from elsewhere", async () => {
    const home = folder({
      "p/sojourn.config.json": '{ "rules": { "unused-declaration": "off" } }',
      "p/sub/a.journey": warned,
      "q/b.journey": warned,
    });
    expect((await home.runWith({ cwd: "p/sub" }, "check")).stdout).toBe("✔ 1 file checked, no errors\n");
    const { stdout } = await home.runWith({ cwd: "q" }, "check", "../p", ".");
    expect(stdout).toMatch(/^b\.journey:2:9 warning unused-declaration\n/);
    expect(stdout).toMatch(/⚠ 1 warning in 1 of 2 files\n$/);
  });

  test("include and ignore choose among what lies in folders, for check, fmt and export alike", async () => {
    const home = folder({
      "sojourn.config.json": '{ "include": ["journeys/**/*.journey", "shared"], "ignore": ["**/*.draft.journey", "journeys/old/"] }',
      "journeys/a.journey": soundJourney("A"),
      "journeys/b.draft.journey": broken,
      "journeys/old/deep/c.journey": broken,
      "shared/d.journey": soundJourney("D"),
      "else/e.journey": broken,
    });
    expect(await home.run("check")).toMatchObject({ stdout: "✔ 2 files checked, no errors\n", stderr: "", code: 0 });
    expect(await home.run("check", "journeys")).toMatchObject({ stdout: "✔ 1 file checked, no errors\n", code: 0 });
    expect((await home.runWith({ cwd: "journeys" }, "check")).stdout).toBe("✔ 1 file checked, no errors\n");
    expect((await home.run("fmt", "--check")).stderr).toBe("2 files checked, none to format\n");
    const { files } = JSON.parse((await home.run("export")).stdout) as { files: string[] };
    expect(files).toEqual(["journeys/a.journey", "shared/d.journey"]);
    // What is named is taken whether it is included or not.
    expect(await reported(home, "else/e.journey")).toEqual(["else/e.journey unresolved-reference error"]);
    expect(await reported(home, "else/*.journey")).toEqual(["else/e.journey unresolved-reference error"]);
    expect(await home.run("check", "else")).toMatchObject({
      stdout: "",
      stderr: "sojourn: sojourn.config.json leaves out every .journey file in else.\n",
      code: 2,
    });
  });

  test("ignore leaves out named files too, says so, and fails nothing", async () => {
    const name = "nháp".normalize("NFD");
    const home = folder({
      "sojourn.config.json": JSON.stringify({ ignore: ["drafts", "nháp/*"] }),
      "a.journey": soundJourney(),
      "drafts/x.journey": broken,
      [`${name}/y.journey`]: broken,
    });
    expect(await home.run("check", "a.journey", "drafts/x.journey")).toMatchObject({
      stdout: "✔ 1 file checked, no errors\n",
      stderr: "drafts/x.journey is left out by ignore in sojourn.config.json.\n",
      code: 0,
    });
    expect((await home.run("check", `${name}/y.journey`)).stderr).toContain("is left out by ignore");
    expect((await home.run("check", "drafts/x.journey")).code).toBe(0);
    expect((await home.run("fmt", "--check", "drafts/x.journey")).stderr).toMatch(/^drafts\/x\.journey is left out by ignore/);
    expect((await home.run("check", "drafts/x.journey", "--lang", "vi")).stderr).toBe(
      "drafts/x.journey được bỏ qua theo ignore trong sojourn.config.json.\n",
    );
  });

  test("what is ignored can be imported, and nothing of it is reported; but nothing broken is drawn", async () => {
    const home = folder({
      "sojourn.config.json": '{ "ignore": ["vendor"], "rules": { "unresolved-reference": "off" } }',
      "a.journey": `import "./vendor/people.journey"\n${soundJourney().replace('persona Lan "Lan"\n', "")}`,
      "vendor/people.journey": `persona Lan "Lan" { colour "red" }\n`,
    });
    expect(await home.run("check")).toMatchObject({ stdout: "✔ 2 files checked, no errors\n", code: 0 });
    const drawn = await home.run("render", "a.journey");
    expect(drawn.stdout).toBe("");
    expect(drawn.stderr).toContain("vendor/people.journey:1:21 error unknown-attribute");
    expect(drawn.code).toBe(1);
    home.write("b.journey", broken);
    expect((await home.run("check", "b.journey")).code).toBe(0);
    expect((await home.run("render", "b.journey")).stderr).toContain("unresolved-reference");
  });
});

describe("a configuration that cannot be used", () => {
  const config = '{\n  "profil": "strict",\n  "rules": { "unused-declaration": "loud" }\n}\n';

  test("is shown like any finding, and nothing is done", async () => {
    const home = folder({ "sojourn.config.json": config, "a.journey": soundJourney().replace("  for", "     for") });
    const { stdout, stderr, code } = await home.run("check");
    expect({ stdout, code }).toEqual({ stdout: "", code: 2 });
    expect(stderr).toBe(`sojourn.config.json:2:3 error unknown-setting
  There is no setting "profil". Did you mean "profile"?

  1 | {
> 2 |   "profil": "strict",
    |   ^^^^^^^^
  3 |   "rules": { "unused-declaration": "loud" }

sojourn.config.json:3:36 error wrong-value
  "unused-declaration" takes "off", "info", "warning" or "error", not "loud".

  2 |   "profil": "strict",
> 3 |   "rules": { "unused-declaration": "loud" }
    |                                    ^^^^^^
  4 | }

sojourn: sojourn.config.json cannot be used as it is; nothing was done.
`);
    const before = home.read("a.journey");
    for (const words of [["fmt"], ["render", "a.journey"], ["export"], ["check", "a.journey"]]) expect((await home.run(...words)).code).toBe(2);
    expect(home.read("a.journey")).toBe(before);
    expect((await home.run("explain", "syntax-error")).code).toBe(0);
  });

  test.each([
    ["is empty", "", "not-json"],
    ["is no text", Buffer.from([0x7b, 0xff, 0xfe]), "is not UTF-8 text"],
    ["holds what would steer a terminal", '{ "\u001b[2J": 1 }', "\\u{1b}[2J"],
  ])("because it %s", async (_why, text, complaint) => {
    const { stderr, code } = await folder({ "sojourn.config.json": text, "a.journey": soundJourney() }).run("check");
    expect(code).toBe(2);
    expect(stderr).toContain(complaint);
    expect(stderr).not.toContain("\u001b");
  });

  test("because it lies outside, where a link leads", async () => {
    const elsewhere = folder({ "secret.json": '{ "token": "abc" }' });
    const home = folder({ "a.journey": soundJourney() });
    symlinkSync(elsewhere.at("secret.json"), home.at("sojourn.config.json"));
    const { stdout, stderr, code } = await home.run("check");
    expect({ stdout, code }).toEqual({ stdout: "", code: 2 });
    expect(stderr).toBe("sojourn: sojourn.config.json lies outside the workspace.\n");
  });
});

describe("flags of check", () => {
  test("--max-warnings fails where there are more", async () => {
    const home = folder({ "a.journey": warned });
    expect((await home.run("check")).code).toBe(0);
    expect((await home.run("check", "--max-warnings", "1")).code).toBe(0);
    const { stderr, code } = await home.run("check", "--max-warnings", "0");
    expect({ stderr, code }).toEqual({ stderr: "There is 1 warning, and --max-warnings allows none.\n", code: 1 });
  });

  test("--today is the day that deadlines are held against", async () => {
    const late = soundJourney().replace(
      "\n    }\n  }\n}\n",
      '\n      improvement "Faster" { owner T; due 2026-12-01; status doing }\n    }\n  }\n}\nteam T "T"\n',
    );
    const home = folder({ "a.journey": late });
    expect(await reported(home, "--today", "2026-12-01")).toEqual([]);
    expect(await reported(home, "--today", "2026-12-02")).toEqual(["a.journey improvement-overdue warning"]);
    // Day and zone of the machine, where it is not said.
    expect(await reported(home, "--rule", "improvement-overdue=info")).toEqual(
      new Date() >= new Date(2026, 11, 2) ? ["a.journey improvement-overdue info"] : [],
    );
  });

  test("what nobody uses is known only where all was looked at", async () => {
    const home = folder({ "people.journey": 'persona Lan "Lan"\n', "a.journey": `import "./people.journey"\n${warned.replace('persona Lan "Lan"\n', "")}` });
    home.write("people.journey", 'persona Lan "Lan"\npersona An "An"\n');
    expect(await reported(home)).toEqual(["a.journey unused-declaration warning", "people.journey unused-declaration warning"]);
    expect(await reported(home, "a.journey")).toEqual(["a.journey unused-declaration warning"]);
    expect(await reported(home, ".", "a.journey")).toHaveLength(2);
  });

  test.each([
    [["--rule", "unused-declaratio=off"], '--rule: there is no code "unused-declaratio". Did you mean "unused-declaration"?'],
    [["--rule", "zzz=off"], '--rule: there is no code "zzz". sojourn explain lists all codes.'],
    [["--rule", "__proto__=off"], '--rule: there is no code "__proto__". sojourn explain lists all codes.'],
    [["--rule", "unused-declaration=eror"], "--rule unused-declaration takes off, info, warning or error, not eror. Did you mean error?"],
    [["--rule", "unused-declaration"], "--rule takes a code and a severity such as unused-declaration=off, not unused-declaration."],
    [["--today", "2026-02-30"], "--today takes a day of the calendar such as 2026-12-31, not 2026-02-30."],
    [["--today", "tomorrow"], "--today takes a day of the calendar such as 2026-12-31, not tomorrow."],
    [["--max-warnings", "-1"], "--max-warnings takes a whole number such as 0, not -1."],
    [["--today", ""], '--today takes a day of the calendar such as 2026-12-31, not "".'],
    [["--max-warnings", ""], '--max-warnings takes a whole number such as 0, not "".'],
    [["--rule", ""], '--rule takes a code and a severity such as unused-declaration=off, not "".'],
    [["--rule", "unused-declaration="], '--rule unused-declaration takes off, info, warning or error, not "".'],
    [["--fix", ""], "A path is empty. Name a file or a folder; this folder is ."],
    [["--max-warnings", "few"], "--max-warnings takes a whole number such as 0, not few."],
  ])("%j is refused in one line", async (words, complaint) => {
    expect(await folder({ "a.journey": soundJourney() }).run("check", ...words)).toMatchObject({
      stdout: "",
      stderr: `sojourn: ${complaint}\n`,
      code: 2,
    });
  });

  test.each([
    [["--profile", "strct"], "strict"],
    [["--format", "jason"], "json"],
    [["--lang", "vii"], "vi"],
  ])("%j is refused with what was probably meant", async (words, meant) => {
    const { stdout, stderr, code } = await folder().run("check", ...words);
    expect({ stdout, code }).toEqual({ stdout: "", code: 2 });
    expect(stderr).toContain(`(Did you mean ${meant}?)\n`);
  });
});

describe("a configuration written by somebody hostile", () => {
  test("cannot make a pattern take long", async () => {
    const home = folder({
      [`${"a".repeat(200)}.journey`]: warned,
      "sojourn.config.json": JSON.stringify({ ignore: [`${"*a".repeat(40)}b`, "(".repeat(900)] }),
    });
    expect(await reported(home)).toHaveLength(1);
  });

  test("is refused where a pattern is too large to be meant", async () => {
    const home = folder({ "a.journey": warned, "sojourn.config.json": JSON.stringify({ ignore: ["{a,b}".repeat(20)] }) });
    const { stderr, code } = await home.run("check");
    expect(stderr).toMatch(/^sojourn\.config\.json:1:12 error wrong-pattern\n  It stands for more than 1000 others\. Write fewer braces\.\n/);
    expect(code).toBe(2);
  });

  test("is told of briefly, however much is wrong with it", async () => {
    const rules = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`nothing-of-ours-${at}`, "off"]));
    const home = folder({ "a.journey": warned, "sojourn.config.json": JSON.stringify({ rules }) });
    const { stderr, code } = await home.run("check");
    expect(stderr.match(/ error unknown-code\n/g)).toHaveLength(20);
    expect(stderr).toContain("\n… and 10 more\n");
    expect(code).toBe(2);
  });

  test("is missed where it is a link to nothing", async () => {
    const home = folder({ "a.journey": warned });
    symlinkSync("nowhere.json", home.at("sojourn.config.json"));
    const { stderr, code } = await home.run("check");
    expect({ stderr, code }).toEqual({ stderr: "sojourn: sojourn.config.json is a link to nothing.\n", code: 2 });
  });
});

import { describe, expect, test } from "vitest";
import { folder, soundJourney } from "./support.ts";
import { onTerminal, plain, screen } from "./terminal.ts";

const flawed = 'journey A "A" {\n  for Nobody\n}\n';
const colour = /\u001b\[\d/;

describe("colours", () => {
  test("are shown on a terminal, on the same text as in a pipe", async () => {
    const home = folder({ "a.journey": flawed });
    const piped = await home.run("check");
    expect(piped.stdout).not.toContain("\u001b");
    const shown = await onTerminal(home, "sojourn check");
    expect(shown.code).toBe(1);
    expect(shown.stdout).toMatch(colour);
    expect(plain(shown.stdout).replaceAll("\r\n", "\n")).toBe(piped.stdout);
  });

  test.each([
    [{ NO_COLOR: "1" }, false],
    [{ TERM: "dumb" }, false],
    [{ FORCE_COLOR: "0" }, false],
    [{ NODE_DISABLE_COLORS: "1" }, false],
    [{ FORCE_COLOR: "1" }, true],
    [{ TERM: "xterm" }, true],
  ])("on a terminal with %j: %s", async (env, coloured) => {
    const home = folder({ "a.journey": flawed });
    const { stdout } = await onTerminal(
      home,
      "sojourn check; sojourn render a.journey; sojourn explain; sojourn explain wrong-value; sojourn check nothere; sojourn check --help",
      { env },
    );
    expect(colour.test(stdout)).toBe(coloured);
    if (!coloured) expect(stdout).not.toContain("\u001b");
    expect(plain(stdout)).toContain("a.journey:2:7 error unresolved-reference");
  });

  test.each([
    [{ FORCE_COLOR: "1" }, true],
    [{ FORCE_COLOR: "0" }, false],
    [{ NO_COLOR: "1" }, false],
    [{}, false],
  ])("in a pipe with %j: %s", async (env, coloured) => {
    const home = folder({ "a.journey": flawed });
    for (const words of [["check"], ["render", "a.journey"], ["explain"], ["check", "nothere"]]) {
      const { stdout, stderr } = await home.runWith({ env }, ...words);
      expect(colour.test(stdout + stderr)).toBe(coloured);
    }
  });

  test("each of the two outputs is judged by itself", async () => {
    const home = folder({ "a.journey": flawed });
    expect((await onTerminal(home, "sojourn check > out.txt")).stdout).toBe("");
    expect(home.read("out.txt")).not.toContain("\u001b");
    expect((await onTerminal(home, "sojourn render a.journey 2> err.txt")).stdout).toBe("");
    expect(home.read("err.txt")).not.toContain("\u001b");
    expect((await onTerminal(home, "sojourn render a.journey > out.txt")).stdout).toMatch(colour);
  });

  test("reports for programs have none, on a terminal either", async () => {
    const home = folder({ "a.journey": flawed });
    for (const format of ["json", "sarif", "github", "gitlab", "junit"]) {
      expect(
        (await onTerminal(home, `sojourn check --format ${format}`, { env: { FORCE_COLOR: "1" } })).stdout,
      ).not.toContain("\u001b");
    }
  });
});

describe("the progress bar", () => {
  const many = (amount: number) =>
    Object.fromEntries(Array.from({ length: amount }, (_, at) => [`f${at}.journey`, soundJourney(`J${at}`)]));

  test("runs on a terminal to the end and leaves nothing behind", async () => {
    const home = folder(many(300));
    const { stdout, code } = await onTerminal(home, "sojourn check");
    expect(code).toBe(0);
    expect(stdout).toContain("█");
    expect(stdout).toContain("300/300 files");
    expect(screen(stdout)).toEqual(["✔ 300 files checked, no errors", ""]);
  });

  test("makes room for the lines of fmt", async () => {
    const home = folder({
      ...many(300),
      "f10.journey": 'journey   A "A"\n',
      "f20.journey": "}\n",
      "f30.journey": Buffer.from([0xff]),
    });
    const { stdout, code } = await onTerminal(home, "sojourn fmt");
    expect(code).toBe(2);
    expect(stdout).toContain("300/300 files");
    expect(screen(stdout)).toEqual([
      "f10.journey",
      "f20.journey:1:1 error syntax-error",
      "  This } closes nothing. Delete it, or write the { that it belongs to.",
      "",
      "> 1 | }",
      "    | ^",
      "",
      "f20.journey is left as it is: mend these first.",
      "sojourn: f30.journey is not UTF-8 text. Save it as UTF-8.",
      "1 of 300 files formatted; 1 file with syntax errors left alone",
      "",
    ]);
  });

  test.each([
    ["in a pipe", "sojourn check 2>&1 | cat", {}, 300],
    ["where standard error goes elsewhere", "sojourn check 2> err.txt; cat err.txt", {}, 300],
    ["in CI", "sojourn check", { CI: "true" }, 300],
    ["on a terminal without a cursor", "sojourn check", { TERM: "dumb" }, 300],
    ["for few files", "sojourn check", {}, 20],
  ])("is not shown %s", async (_where, line, env, amount) => {
    const { stdout } = await onTerminal(folder(many(amount)), line, { env });
    expect(plain(stdout)).toBe(`✔ ${amount} files checked, no errors\r\n`);
  });
});

describe("what files say cannot steer the terminal", () => {
  // A control character, one of the second set, and a turn of the reading direction; in names, too.
  const nasty = "\u001b[2J\u009b31m\u202e\u0007x";
  const escaped = "\\u{1b}[2J\\u{9b}31m\\u{202e}\\u{7}x";

  test.each(["a\u001b[31m\u202e.journey", "a\n.journey"])("in a report on the file %j", async (name) => {
    const home = folder({ [name]: `journey A "${nasty}" { for Nobody }\n` });
    for (const line of [
      "sojourn check",
      "sojourn render .",
      "sojourn fmt --check",
      "sojourn check --format github",
      "sojourn check --format json",
      "sojourn check --format sarif",
    ]) {
      const { stdout } = await onTerminal(home, line, { env: { NO_COLOR: "1" } });
      expect(stdout).not.toMatch(/[\u001b\u009b\u202e\u0007]/);
    }
    const { stdout } = await home.run("check");
    expect(stdout).not.toMatch(/[\u001b\u009b\u202e\u0007]/);
    expect(stdout).toContain(escaped);
    expect(stdout).toContain(name.includes("\n") ? "a\\u{a}.journey:1:" : "a\\u{1b}[31m\\u{202e}.journey:1:");
  });

  test("in what is written to a terminal; a file and a pipe get the text itself", async () => {
    const label = "\\u{202e}\\u{9b}x";
    const home = folder({
      "a.journey": `journey A "${label}" {\n  stage S "S" { touchpoint T "T" }\n}\n`,
      "day.mmd": "journey\n  title a\u202eb\n  section S\n    T: 3: Me\n",
    });
    const lines = [
      "sojourn render a.journey",
      "sojourn render a.journey -t markdown",
      "sojourn render a.journey -t json",
      "sojourn export",
      "sojourn import day.mmd",
      "sojourn fmt - < a.journey",
    ];
    for (const line of lines) {
      const { stdout, code } = await onTerminal(home, line, { env: { NO_COLOR: "1" } });
      expect(code).toBe(0);
      expect(stdout).not.toMatch(/[\u001b\u009b\u202e]/);
    }
    expect((await home.run("render", "a.journey")).stdout).toContain("\u202e");
    expect((await home.run("import", "day.mmd")).stdout).toMatch(/\u202e|\\u\{202e\}/i);
    const { journeys } = JSON.parse((await home.run("export")).stdout) as { journeys: { label: string }[] };
    expect(journeys[0]!.label).toBe("\u202e\u009bx");
  });
});

import { spawn } from "node:child_process";
import { chmodSync, linkSync, lstatSync, readlinkSync, statSync, symlinkSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { unifiedDiff } from "../../packages/cli/src/reports/diff.ts";
import { command, environment, folder, soundJourney, type Folder } from "./support.ts";
import { unprivileged } from "./unprivileged.ts";
import { onTerminal } from "./terminal.ts";

/** A journey with two words misspelt in one statement, one in another, and what only a person can mend. */
const flawed = soundJourney()
  .replace('touchpoint Read "Reads reviews" {', 'tuchpoint Read "Reads reviews" { // the first thing')
  .replace("channel web", "chanel web")
  .replace("channel app", "chanel app");
const mended = flawed.replace("tuchpoint", "touchpoint").replaceAll("chanel", "channel");
const hopeless = 'journey Sell "Selling" { for Nobody }\n';

describe("sojourn check --fix", () => {
  test("writes what is safe, tells how much, and reports what is left", async () => {
    const home = folder({ "a.journey": flawed, "sub/b.journey": flawed, "c.journey": hopeless, "d.journey": soundJourney() });
    const before = statSync(home.at("d.journey"));
    const { stdout, stderr, code } = await home.run("check", "--fix");
    expect({ stderr, code }).toEqual({ stderr: "Fixed 6 findings in 2 files.\n", code: 1 });
    expect(stdout).toContain("c.journey:1:30 error unresolved-reference");
    expect(stdout).not.toContain("unknown-attribute");
    expect([home.read("a.journey"), home.read("sub/b.journey"), home.read("c.journey")]).toEqual([mended, mended, hopeless]);
    expect(statSync(home.at("d.journey"))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
    expect(await home.run("check", "--fix", "a.journey")).toMatchObject({ stdout: "✔ 1 file checked, no errors\n", stderr: "", code: 0 });
    expect(home.list()).toEqual(["a.journey", "c.journey", "d.journey", "sub/", "sub/b.journey"]);
  });

  test("leaves a report for programs on standard output as it is without", async () => {
    const home = folder({ "a.journey": flawed, "c.journey": hopeless });
    const { stdout, stderr } = await home.run("check", "--fix", "--format", "json");
    expect(stderr).toBe("Fixed 3 findings in 1 file.\n");
    expect(stdout).toBe((await home.run("check", "--format", "json")).stdout);
  });

  test("changes the files that are named, not those that they import", async () => {
    const people = 'persona Lan "Lan" { occupasion "Writer" }\n';
    const home = folder({ "main.journey": 'imprt "./people.journey"\njourney Buy "Buying" { for Lan }\n', "people.journey": people });
    const { stderr, stdout } = await home.run("check", "--fix", "main.journey");
    expect(stderr).toBe("Fixed 1 finding in 1 file.\n");
    expect(stdout).toContain("people.journey:1:21 error unknown-attribute");
    expect(home.read("main.journey")).toMatch(/^import /);
    expect(home.read("people.journey")).toBe(people);
  });

  test("keeps CRLF, the BOM, a missing newline at the end, the mode and a link", async () => {
    const odd = (text: string) => `\uFEFF${text.replaceAll("\n", "\r\n")}// Hết`;
    const home = folder({ "real.journey": odd(flawed), "same.journey": odd(flawed) });
    symlinkSync("real.journey", home.at("link.journey"));
    linkSync(home.at("same.journey"), home.at("other.journey"));
    chmodSync(home.at("real.journey"), 0o640);
    expect(await home.run("check", "--fix")).toMatchObject({ stderr: "Fixed 9 findings in 3 files.\n", code: 0 });
    for (const name of ["real", "link", "same", "other"]) expect(home.read(`${name}.journey`)).toBe(odd(mended));
    expect(lstatSync(home.at("link.journey")).isSymbolicLink()).toBe(true);
    expect(readlinkSync(home.at("link.journey"))).toBe("real.journey");
    expect(statSync(home.at("real.journey")).mode & 0o777).toBe(0o640);
  });

  test("finds a file whose name is spelled in Unicode's other form", async () => {
    const name = "Cà phê/quán.journey".normalize("NFD");
    const home = folder({ [name]: flawed });
    expect(await home.run("check", "--fix", "Cà phê/quán.journey")).toMatchObject({ code: 0 });
    expect(home.read(name)).toBe(mended);
    expect(home.list()).toEqual(["Cà phê/".normalize("NFD"), name]);
  });

  test("does not write over a file that may not be written, and writes the others", async () => {
    const home = folder({ "a.journey": flawed, "b.journey": flawed });
    const asUser = unprivileged();
    await home.bash("chmod 777 .");
    chmodSync(home.at("a.journey"), 0o444);
    const { stderr, code } = await asUser(home, "check", "--fix", "a.journey");
    expect({ stderr, code }).toEqual({ stderr: "sojourn: a.journey cannot be written: permission denied.\n", code: 2 });
    expect(home.read("a.journey")).toBe(flawed);
    const full = await home.bash("ulimit -f 0; sojourn check --fix b.journey");
    expect(full).toMatchObject({ stderr: "sojourn: b.journey cannot be written: the file would be too large.\n", code: 2 });
    expect(home.read("b.journey")).toBe(flawed);
    expect(home.list()).toEqual(["a.journey", "b.journey"]);
  });

  test("leaves a file that is saved anew while it runs to its author", async () => {
    const home = folder({ "a.journey": flawed });
    const saved = `${flawed}// saved meanwhile\n`;
    const { stderr, code } = await home.runWith({ env: { NODE_OPTIONS: `--import=${author(home, saved)}` } }, "check", "--fix");
    expect(home.read("a.journey")).toBe(saved);
    expect({ stderr, code }).toEqual({
      stderr: "sojourn: a.journey has changed since it was read and is left as it is. Run sojourn check --fix again.\n",
      code: 2,
    });
  });

  test("killed at any moment leaves the old text or the new one", async () => {
    const journeys = Array.from({ length: 2_000 }, (_, at) => flawed.replaceAll(/\b(Lan|Buy)\b/g, `$1${at}`)).join("");
    const home = folder();
    const after = journeys.replaceAll("tuchpoint", "touchpoint").replaceAll("chanel", "channel");
    let killed = 0;
    for (let round = 0; round < 6; round++) {
      home.write("a.journey", journeys);
      if ((await killedAfter(home, 300 + 250 * round)) !== null) killed++;
      expect([journeys, after]).toContain(home.read("a.journey"));
    }
    expect(killed).toBeGreaterThan(0);
    await home.run("check", "--fix");
    expect(home.read("a.journey") === after).toBe(true);
  });

  test("refuses a call whose words do not go together", async () => {
    const home = folder({ "a.journey": flawed });
    for (const [words, complaint] of [
      [["--fix", "-"], "--fix writes files, and standard input is none. Name the file instead of -."],
      [["--fix", "--dry-run", "-"], "--fix writes files, and standard input is none. Name the file instead of -."],
      [["--dry-run"], "--dry-run goes with --fix: sojourn check --fix --dry-run."],
      [["--fix", "--dry-run", "--format", "json"], "--dry-run writes a diff, not json. Leave --format out."],
    ] as const) {
      expect(await home.runWith({ input: flawed }, "check", ...words)).toEqual({ stdout: "", stderr: `sojourn: ${complaint}\n`, code: 2, signal: undefined });
    }
    expect(home.read("a.journey")).toBe(flawed);
  });
});

describe("sojourn check --fix --dry-run", () => {
  test("prints what would be written as a diff, and writes nothing", async () => {
    const home = folder({ "a.journey": flawed, "d.journey": soundJourney("D") });
    const { stdout, stderr, code } = await home.run("check", "--fix", "--dry-run");
    expect({ stderr, code }).toEqual({ stderr: "3 findings in 1 file can be fixed; sojourn check --fix does it.\n", code: 1 });
    expect(stdout).toMatch(/^--- a\/a\.journey\n\+\+\+ b\/a\.journey\n@@ -4,15 \+4,15 @@\n/);
    expect(stdout.match(/^[-+](?![-+]).*$/gm)).toEqual([
      '-    tuchpoint Read "Reads reviews" { // the first thing',
      "-      chanel web",
      '+    touchpoint Read "Reads reviews" { // the first thing',
      "+      channel web",
      "-      chanel app",
      "+      channel app",
    ]);
    expect(home.read("a.journey")).toBe(flawed);
    expect(await home.run("check", "--fix", "--dry-run", "d.journey")).toMatchObject({ stdout: "", stderr: "There is nothing to fix.\n", code: 0 });
  });

  test.each([
    ["git apply", "git apply -p1 fix.diff"],
    ["patch -p1", "patch -s -p1 < fix.diff"],
  ])("%s makes of it what --fix would have written", async (_, apply) => {
    const texts = {
      "a.journey": flawed,
      "sub/crlf.journey": flawed.replaceAll("\n", "\r\n"),
      "bom no newline.journey": `\uFEFF${flawed.trimEnd()}`,
      "last.journey": 'journey A "A" {\n}\njourney B "B" { gaol "x" }',
      'Cà phê "sữa" \\ đá.journey': flawed,
      ["quán.journey".normalize("NFD")]: flawed,
      "mixed.journey": flawed.replace("  for Lan\n", "  for Lan\r\n").replace("{ // the", "{ //\u2028\u0085 the"),
    };
    const home = folder(texts);
    const { stdout } = await home.run("check", "--fix", "--dry-run");
    for (const [name, text] of Object.entries(texts)) expect(home.read(name)).toBe(text);
    home.write("fix.diff", stdout);
    expect(await home.bash(apply)).toMatchObject({ stdout: "", stderr: "", code: 0 });
    const patched = Object.keys(texts).map((name) => home.read(name));
    for (const [name, text] of Object.entries(texts)) home.write(name, text);
    await home.run("check", "--fix");
    expect(patched).toEqual(Object.keys(texts).map((name) => home.read(name)));
    expect(patched.filter((text) => /chanel|gaol|tuchpoint/.test(text))).toEqual([]);
  });

  test("shows what could steer a terminal instead of sending it there, and sends it into a file", async () => {
    const home = folder({ "a.journey": flawed.replace("the first", "the \u001B[31m\u202Efirst") });
    const { stdout } = await home.run("check", "--fix", "--dry-run");
    expect(stdout).toContain("the \u001B[31m\u202Efirst");
    expect((await onTerminal(home, "sojourn check --fix --dry-run")).stdout).toContain("the \\u{1b}[31m\\u{202e}first");
  });
});

describe("a unified diff", () => {
  test("of texts with very many changes is still one that applies", async () => {
    const lines = Array.from({ length: 9_000 }, (_, at) => `line ${at}\n`);
    const before = `same\nsame\nsame\nsame\n${lines.join("")}end\nend\nend\nend`;
    const after = before.replaceAll("line ", "Line ");
    const home = folder({ "x.txt": before, "fix.diff": unifiedDiff("x.txt", before, after) });
    expect(home.read("fix.diff").split("\n").slice(0, 4)).toEqual(["--- a/x.txt", "+++ b/x.txt", "@@ -2,9006 +2,9006 @@", " same"]);
    expect(await home.bash("git apply fix.diff")).toMatchObject({ stderr: "", code: 0 });
    expect(home.read("x.txt") === after).toBe(true);
  });

  test("of equal texts is empty", () => {
    expect(unifiedDiff("x.txt", "one\n", "one\n")).toBe("");
  });
});

/** Code to load into the process, which saves the file anew as soon as it has been read. */
function author(home: Folder, saved: string): string {
  home.write(
    "save.mjs",
    `import fs from "node:fs";
     const { readFileSync, writeFileSync } = fs;
     let isSaved = false;
     fs.readFileSync = (path, ...rest) => {
       const content = readFileSync(path, ...rest);
       if (!isSaved && String(path).endsWith("a.journey")) {
         isSaved = true;
         writeFileSync(path, ${JSON.stringify(saved)});
       }
       return content;
     };`,
  );
  return home.at("save.mjs");
}

function killedAfter(home: Folder, milliseconds: number): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, [command, "check", "--fix", "a.journey"], { cwd: home.path, env: environment(), stdio: "ignore" });
  const timer = setTimeout(() => child.kill("SIGKILL"), milliseconds);
  return new Promise((resolve) =>
    child.on("exit", (_code, signal) => {
      clearTimeout(timer);
      resolve(signal);
    }),
  );
}

import { execFileSync } from "node:child_process";
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compile } from "@sojourn/language";
import { readmePicture } from "../scripts/pictures.ts";

const root = new URL("..", import.meta.url).pathname;
const documents = globSync(["*.md", "docs/*.md", "examples/**/*.md", "packages/*/README.md"], { cwd: root }).filter((file) => !file.includes("node_modules"));

interface Fence {
  readonly file: string;
  readonly language: string;
  readonly text: string;
}

const fences = documents.flatMap((file): Fence[] => {
  const found = readFileSync(join(root, file), "utf8").matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm);
  return [...found].map(([, language, text]) => ({ file, language: language!, text: text! }));
});
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };

/** A folder that looks like the repository's root to a command, and may be written to. */
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sojourn-docs-"));
  for (const name of ["node_modules", "examples", "packages", "package.json"]) symlinkSync(join(root, name), join(folder, name));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function shell(command: string, cwd = folder): string {
  return execFileSync("bash", ["-euo", "pipefail", "-c", command], { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

describe("the README", () => {
  const [draw, tests, first, imported, ...others] = fences.filter(({ file, language }) => file === "README.md" && language === "sh").map(({ text }) => text.trim());

  test("sets up and draws an example with its first command", () => {
    expect(draw).toMatch(/^npm ci && npm run build && npx sojourn render /);
    expect(shell(draw!.replace("npm ci && npm run build && ", ""))).toMatch(/^journey\n {2}title Monday in the waiting room\n/);
  });

  test("sets up and runs the tests with its second, which is what CI runs", () => {
    expect(tests).toBe("npm ci && npm test");
    expect(readFileSync(join(root, ".ci/run"), "utf8").trimEnd().endsWith(`\n${tests}`)).toBe(true);
  });

  test("leads to a first journey, and moves a Mermaid diagram in", () => {
    expect(shell(first!)).toContain("1 file checked, no errors");
    expect(readFileSync(join(folder, "my-journeys/first.md"), "utf8")).toContain("```mermaid\njourney\n");
    shell(imported!);
    expect(shell("npx sojourn check --profile essential my-journeys/working-day.journey")).toContain("no errors");
    expect(others).toEqual([]);
  });

  test("names every command there is, and no other", () => {
    const named = [...readFileSync(join(root, "README.md"), "utf8").matchAll(/^\| `sojourn (\w+)/gm)].map(([, name]) => name);
    const help = shell("npx sojourn --help");
    const known = [...help.matchAll(/^ {2}(\w+) .*$/gm)].map(([, name]) => name).filter((name) => name !== "help" && name !== "sojourn");
    expect(named.toSorted()).toEqual([...new Set(known)].toSorted());
  });

  test("shows the picture that the project draws", async () => {
    const committed = readFileSync(join(root, "docs/images/morning-coffee.png"));
    expect(Buffer.compare(Buffer.from(await readmePicture()), committed), "npm run pictures draws it anew").toBe(0);
  });
});

describe("the snippets", () => {
  test.each(fences.filter(({ language, file }) => language === "journey" && file !== "docs/reference.md").map((fence) => [fence.file, fence.text]))(
    "in the language of %s have no errors",
    (_file, text) => expect(compile(text, { profile: "essential" }).diagnostics).toEqual([]),
  );

  test.each(fences.filter(({ language }) => language === "js").map((fence) => [fence.file, fence.text]))("of programs in %s run", (file, text) => {
    const program = join(folder, `${file.replaceAll("/", "-")}.mjs`);
    writeFileSync(program, text);
    expect(shell(`node ${program}`)).not.toBe("");
  });

  test("of shells stand in documents whose commands are run", () => {
    const files = new Set(fences.filter(({ language }) => language === "sh").map(({ file }) => file));
    // Those of docs/ci.md are run by test/ci.
    expect([...files].toSorted()).toEqual(["CONTRIBUTING.md", "README.md", "docs/ci.md", "packages/cli/README.md"]);
    expect(fences.find(({ file }) => file === "CONTRIBUTING.md")?.text).toBe("npm ci && npm test\n");
    // The command's own README is for those who install the package: the same commands, by another way, where nothing else is.
    const own = fences.find(({ file }) => file === "packages/cli/README.md")!.text;
    const bare = join(folder, "elsewhere");
    mkdirSync(bare);
    symlinkSync(join(root, "node_modules"), join(bare, "node_modules"));
    expect(shell(own.replaceAll(/npx --package \S+ /g, "npx "), bare)).toMatch(/1 file checked, no errors/);
  });
});

describe("the documents", () => {
  test.each(documents)("%s names scripts that exist", (file) => {
    const named = [...readFileSync(join(root, file), "utf8").matchAll(/npm run (\w+)/g)].map(([, name]) => name!);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  test.each(documents)("%s links to files that are there", (file) => {
    const links = [...readFileSync(join(root, file), "utf8").matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target]) => target!);
    const missing = links.filter((target) => !/^[a-z]+:/.test(target) && !existsSync(join(root, dirname(file), target)));
    expect(missing).toEqual([]);
  });
});

import { execFileSync } from "node:child_process";
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compile, profiles } from "@sojourn/language";
import { readConfig } from "@sojourn/language/config";
import { readmePicture, readmePicturePath } from "../scripts/pictures.ts";

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
/** Their examples, good and bad, are held by test/generate. */
const generated = ["docs/reference.md", "docs/checks.md", "docs/checks.vi.md"];
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };

/** A folder that looks like the repository's root to a command, and may be written to. */
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sojourn-docs-"));
  for (const name of ["node_modules", "examples", "packages", "package.json"]) symlinkSync(join(root, name), join(folder, name));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function shell(command: string, cwd = folder): string {
  // What is shown in the documents is said in English.
  const env = { ...process.env, LC_ALL: "C.UTF-8" };
  return execFileSync("bash", ["-euo", "pipefail", "-c", command], { cwd, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

describe("the README", () => {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const own = (language: string): string => fences.find((fence) => fence.file === "README.md" && fence.language === language)!.text;
  const [draw, tests, first, imported, reviewed, counted, ...others] = fences.filter(({ file, language }) => file === "README.md" && language === "sh").map(({ text }) => text.trim());

  test("sets up and draws an example with its first command", () => {
    expect(draw).toMatch(/^npm ci && npm run build && npx sojourn render /);
    shell(draw!.replace("npm ci && npm run build && ", ""));
    expect(readFileSync(join(folder, "waiting-room.svg"), "utf8")).toMatch(/^<svg [^>]+>\n<title>[^<]*Monday in the waiting room/);
  });

  test("sets up and runs the tests with its second, which is what CI runs", () => {
    expect(tests).toBe("npm ci && npm test");
    expect(readFileSync(join(root, ".ci/run"), "utf8").trimEnd().endsWith(`\n${tests}`)).toBe(true);
  });

  test("leads to a first journey, and moves a Mermaid diagram in", () => {
    expect(shell(first!)).toContain("1 file checked, no errors");
    expect(readFileSync(join(folder, "my-journeys/first.md"), "utf8")).toContain("```mermaid\njourney\n");
    expect(readFileSync(join(folder, "my-journeys/first.html"), "utf8")).toContain("<svg ");
    shell(imported!);
    expect(shell("npx sojourn check --profile essential my-journeys/working-day.journey")).toContain("no errors");
    expect(others).toEqual([]);
  });

  test("shows what the reviewer says of its journey, in figures too", () => {
    writeFileSync(join(folder, "order.journey"), own("journey"));
    expect(shell(reviewed!)).toBe(own("text"));
    expect(shell(counted!)).toMatch(/DeliveryTime +promised within 3 days, delivered in 7 days: 4 days late\n/);
  });

  test("shows the diff that mends the slip it speaks of", () => {
    const [, wrong] = /^-(.+chanel.+)$/m.exec(own("diff"))!;
    const [, right] = /^\+(.+channel.+)$/m.exec(own("diff"))!;
    writeFileSync(join(folder, "order.journey"), own("journey").replace(right!, wrong!));
    expect(shell("npx sojourn check order.journey --fix --dry-run || test $? = 1")).toBe(own("diff"));
    shell("npx sojourn check order.journey --fix");
    expect(readFileSync(join(folder, "order.journey"), "utf8")).toBe(own("journey"));
  });

  test("quotes what is said in Vietnamese", () => {
    writeFileSync(join(folder, "order.journey"), own("journey"));
    const [, quoted] = /^> (Hứa .+)$/m.exec(readme)!;
    expect(shell("npx sojourn check order.journey --lang vi")).toContain(`\n  ${quoted}\n`);
    writeFileSync(join(folder, "sojourn.config.json"), '{ "locale": "vi" }');
    expect(shell("npx sojourn check order.journey")).toContain(`\n  ${quoted}\n`);
    rmSync(join(folder, "sojourn.config.json"));
  });

  test("silences the finding that its comment names, and no other", () => {
    const [, comment, code] = /`(\/\/ sojourn-ignore (\S+) [^`]+)`/.exec(readme)!;
    const codesIn = (text: string) => compile(text, { today: "2026-11-21" }).diagnostics.map((one) => one.code);
    const silenced = own("journey").replace(/^( +)promises /m, `$1${comment}\n$&`);
    expect(codesIn(silenced)).toEqual(codesIn(own("journey")).filter((one) => one !== code));
    expect(codesIn(own("journey"))).toContain(code);
  });

  test("shows a configuration that can be used, and profiles that are there", () => {
    const { value, problems } = readConfig(own("json"));
    expect(problems).toEqual([]);
    expect(Object.keys(value).toSorted()).toEqual(["ignore", "include", "locale", "profile", "rules"]);
    expect([...readme.matchAll(/^- \*\*(\w+)\*\*/gm)].map(([, name]) => name)).toEqual(profiles);
  });

  test("names every command there is, and no other", () => {
    const named = [...readFileSync(join(root, "README.md"), "utf8").matchAll(/^\| `sojourn (\w+)/gm)].map(([, name]) => name);
    const help = shell("npx sojourn --help");
    const known = [...help.matchAll(/^ {2}(\w+) .*$/gm)].map(([, name]) => name).filter((name) => name !== "help" && name !== "sojourn");
    expect(named.toSorted()).toEqual([...new Set(known)].toSorted());
  });

  test("shows the picture that the project draws", () => {
    expect(readme).toMatch(new RegExp(`^# .*\n[^!]*\n!\\[[^\\]]+\\]\\(${readmePicturePath}\\)`));
    const committed = readFileSync(join(root, readmePicturePath));
    expect(Buffer.compare(Buffer.from(readmePicture()), committed), "npm run pictures draws it anew").toBe(0);
  });
});

describe("the snippets", () => {
  test.each(fences.filter(({ language, file }) => language === "journey" && !generated.includes(file)).map((fence) => [fence.file, fence.text]))(
    "in the language of %s have no errors",
    (_file, text) => expect(compile(text, { profile: "essential" }).diagnostics).toEqual([]),
  );

  test.each(fences.filter(({ language }) => language === "js").map((fence) => [fence.file, fence.text]))("of programs in %s run", (file, text) => {
    const program = join(folder, `${file.replaceAll("/", "-")}.mjs`);
    writeFileSync(program, text);
    expect(shell(`node ${program}`)).not.toBe("");
  });

  test("of shells stand in documents whose commands are run", () => {
    // Those of docs/ci.md are run by test/ci, of docs/editors.md by test/editors, of docs/gallery.md by test/diagrams; those of docs/publishing.md
    // are looked at by test/vscode.
    const elsewhere = ["docs/ci.md", "docs/editors.md", "docs/gallery.md", "docs/publishing.md"];
    const files = new Set(fences.filter(({ language, file }) => language === "sh" && !elsewhere.includes(file)).map(({ file }) => file));
    expect([...files].toSorted()).toEqual(["CONTRIBUTING.md", "README.md", "packages/cli/README.md"]);
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

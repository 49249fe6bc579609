import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = new URL("..", import.meta.url).pathname;
const names = ["language", "diagrams", "language-server", "cli"];
let folder: string;

/** Runs a command and gives what it prints; it fails the test where it fails. */
function run(command: string, args: readonly string[], cwd = root): string {
  return execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

/** The packages, packed as they would be published and installed into an empty folder. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sojourn-packed-"));
  const tarballs = names.map((name) => {
    const [packed] = JSON.parse(run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], join(root, "packages", name))) as { filename: string }[];
    return join(folder, packed!.filename);
  });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", ...tarballs], folder);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(names)("the package %s", (name) => {
  test("is fit to be published", () => {
    expect(run("publint", ["--strict", join("packages", name)])).toMatch(/All good/);
  });

  test("holds no sources and no tests", () => {
    const [packed] = JSON.parse(run("npm", ["pack", "--json", "--dry-run", "--ignore-scripts"], join(root, "packages", name))) as { files: { path: string }[] }[];
    const paths = packed!.files.map(({ path }) => path);
    expect(paths.filter((path) => /(^|\/)(src|test)\/|\.tsbuildinfo$|(?<!\.d)\.ts$/.test(path))).toEqual([]);
    expect(paths).toContain("LICENSE");
    expect(paths).toContain("README.md");
  });
});

describe.each(["language", "diagrams"])("the types of %s", (name) => {
  test("resolve for every importer of ES modules", () => {
    // It exits with 1, and so fails the test, where it finds a problem for this profile.
    const report = run("attw", ["--pack", join("packages", name), "--profile", "esm-only", "--no-color", "--no-emoji"]);
    expect(report).toMatch(/node16 \(from ESM\)[ :│]+OK \(ESM\)/);
  });
});

describe("installed from tarballs in an empty folder", () => {
  const program = `import { compile, print } from "@sojourn/language";
import { mermaidOf, importMermaid } from "@sojourn/diagrams";
const { value } = importMermaid("journey\\n title Day\\n section Go\\n Tea: 5: Me\\n");
const again = compile(print(value));
console.log(again.diagnostics.length, again.value.journeys[0].label);
`;

  test("the libraries are imported and work", () => {
    writeFileSync(join(folder, "program.js"), program);
    expect(run("node", ["program.js"], folder)).toBe("0 Day\n");
  });

  test("the command works", () => {
    expect(run("npx", ["--no", "sojourn", "init"], folder)).toContain("Wrote first.journey");
    expect(run("npx", ["--no", "sojourn", "check"], folder)).toContain("1 file checked, no errors");
    expect(run("npx", ["--no", "sojourn", "render", "first.journey"], folder)).toMatch(/^journey\n {2}title /);
    for (const [form, begins] of [["svg", "<svg "], ["png", "\uFFFDPNG"], ["pdf", "%PDF"], ["html", "<!doctype html>"]] as const) {
      run("npx", ["--no", "sojourn", "render", "first.journey", "-o", `first.${form}`], folder);
      expect(readFileSync(join(folder, `first.${form}`), "utf8").startsWith(begins), form).toBe(true);
    }
  });

  test("the command brings what draws PNG and PDF with it, and nothing else", () => {
    const { dependencies = {} } = JSON.parse(readFileSync(join(root, "packages/cli/package.json"), "utf8")) as { dependencies?: object };
    expect(Object.keys(dependencies)).toEqual(["@resvg/resvg-js", "pdfkit"]);
  });
});

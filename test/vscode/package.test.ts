// The packed extension: what is in it, and that its programs run by themselves.

import { statSync } from "node:fs";
import { builtinModules } from "node:module";
import { describe, expect, test } from "vitest";
import { packedExtension } from "./e2e/support/extension.ts";
import { manifest, unpacked } from "./support/extension.ts";

const vsix = packedExtension();
const files = unpacked(vsix);
const text = (path: string): string => files.get(`extension/${path}`)!.toString("utf8");
const paths = [...files.keys()].filter((path) => path.startsWith("extension/")).map((path) => path.slice("extension/".length));

/** Every relative path in a value of JSON. */
function pathsIn(value: unknown): string[] {
  if (typeof value === "string") return /^(\.\/|icons\/|walkthrough\/)[\w./-]+$/.test(value) ? [value.replace(/^\.\//, "")] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(pathsIn) : [];
}

describe("the packed extension", () => {
  test("installs without a thought: it has less than 2.5 MB", () => {
    expect(statSync(vsix).size).toBeLessThan(2_500_000);
  });

  test("holds every file that its manifest names", () => {
    const named = pathsIn(JSON.parse(text("package.json")));
    expect(named.length).toBeGreaterThan(12);
    // A folder is named for the translations.
    expect(named.filter((path) => !paths.includes(path) && path !== "l10n")).toEqual([]);
    expect(paths).toContain("l10n/bundle.l10n.vi.json");
  });

  test("holds nothing that is not shipped on purpose", () => {
    const folders = /^(dist|icons|l10n|snippets|syntaxes|walkthrough)\//;
    const alone = ["LICENSE.txt", "changelog.md", "language-configuration.json", "package.json", "package.nls.json", "package.nls.vi.json", "readme.md"];
    expect(paths.filter((path) => !folders.test(path)).sort()).toEqual(alone);
    expect(paths.filter((path) => /\.(ts|map|tsbuildinfo|vsix)$|(^|\/)(src|test|node_modules)\//.test(path))).toEqual([]);
  });

  test("says nothing of the machine that it was built on", () => {
    const here = new URL("../../", import.meta.url).pathname;
    const telling = [...files].filter(([, content]) => content.includes(here) || content.includes("sourceMappingURL=") || /\/(home|Users|root)\/\w/.test(content.toString("latin1")));
    expect(telling.map(([path]) => path)).toEqual([]);
  });

  test("asks for no dependency and keeps no trace of how it is built in its manifest", () => {
    expect(Object.keys(JSON.parse(text("package.json")) as object).filter((key) => /ependencies|private|scripts/.test(key))).toEqual([]);
  });

  test("makes no code out of text", () => {
    const programs = paths.filter((path) => /^dist\/.*\.(cjs|mjs|js)$/.test(path));
    expect(programs.length).toBeGreaterThan(6);
    // Mermaid brings a reader of tables that would; no drawing calls it, and the page's policy forbids it.
    const asOfTables = 'new Function("d","return {"';
    expect(programs.filter((path) => /\beval\(|new Function\(/.test(text(path).replace(asOfTables, "")))).toEqual([]);
  });
});

describe("the programs", () => {
  test("start small: what talks to the server is loaded after", () => {
    const main = text(manifest.main.replace("./", ""));
    expect(main.length).toBeLessThan(60_000);
    const asked = new Set([...main.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name!));
    expect([...asked].sort()).toEqual(["./client-node.cjs", "./tasks.cjs", "vscode"]);
  });

  test("of the web ask for nothing but VS Code", () => {
    const asked = [...text(manifest.browser.replace("./", "")).matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name);
    expect([...new Set(asked)]).toEqual(["vscode"]);
  });

  test.each(["dist/server.worker.js", "dist/preview.js", "dist/preview-mermaid.js", "dist/markdown.js"])("%s needs nothing of Node's", (path) => {
    const asked = [...text(path).matchAll(/(?:require\(|from|import\()\s*"([^"]+)"/g)].map(([, name]) => name!.replace(/^node:/, ""));
    expect(asked.filter((name) => builtinModules.includes(name))).toEqual([]);
  });
});

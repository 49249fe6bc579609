import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";
import { kinds } from "@sojourn/language";

const root = new URL("..", import.meta.url).pathname;

interface Import {
  readonly file: string;
  readonly target: string;
  readonly isType: boolean;
}

function sources(pattern: string): string[] {
  return globSync(pattern, { cwd: root }).filter((file) => !file.includes("dist/") && !file.endsWith(".d.ts"));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), "utf8");
  const found = text.matchAll(/^(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s)?"([^"]+)"|\bimport\("([^"]+)"\)/gm);
  return [...found].map(([, type, named, called]) => ({ file, target: (named ?? called)!, isType: type !== undefined }));
}

function pathOf({ file, target }: Import): string {
  return target.startsWith(".") ? normalize(join(dirname(file), target)) : target;
}

const language = sources("packages/language/src/**/*.ts");
const diagrams = sources("packages/diagrams/src/**/*.ts");
const cli = sources("packages/cli/src/**/*.ts");
const server = sources("packages/language-server/src/**/*.ts");

/** The layers of the library, lowest first: each imports from those below it and from itself. */
const layers = [
  ["text", "lang", "signature", "signature-text", "near", "problems", "vocabulary", "vocabulary.vi"],
  ["syntax/"],
  ["model/"],
  ["checks/"],
  ["format", "print", "builder", "review", "project", "export", "config", "config/", "stats", "fix", "fix/"],
  ["services/"],
  ["index"],
];

function layerOf(file: string): number {
  const name = file.replace("packages/language/src/", "").replace(/\.ts$/, "");
  return layers.findIndex((members) => members.some((member) => (member.endsWith("/") ? name.startsWith(member) : name === member)));
}

describe("who may import whom", () => {
  test("every file of the language has its layer, and imports no higher one", () => {
    expect(language.filter((file) => layerOf(file) < 0)).toEqual([]);
    const upward = language
      .flatMap(importsOf)
      .filter((one) => one.target.startsWith("."))
      .filter((one) => layerOf(pathOf(one)) > layerOf(one.file));
    expect(upward).toEqual([]);
  });

  test("the language needs nothing but the parser toolkit, and for configurations a reader of JSON with comments", () => {
    const foreign = language.flatMap(importsOf).filter(({ target }) => !target.startsWith("."));
    expect(foreign.map(({ file, target }) => `${file} ${target}`).sort()).toEqual([
      "packages/language/src/config.ts jsonc-parser",
      "packages/language/src/syntax/parser.ts chevrotain",
    ]);
    // Whoever has no configuration does not load it: it is a facade of its own.
    const users = language.flatMap(importsOf).filter((one) => pathOf(one) === "packages/language/src/config.ts");
    expect(users.filter(({ isType }) => !isType)).toEqual([]);
  });

  test("the diagrams know the language by its facade only", () => {
    const foreign = diagrams.flatMap(importsOf).filter(({ target }) => !target.startsWith("."));
    expect([...new Set(foreign.map(({ target }) => target))]).toEqual(["@sojourn/language"]);
  });

  test("the command line knows the packages by their facades only", () => {
    const inside = cli.flatMap(importsOf).filter((one) => pathOf(one).startsWith("packages/") && !pathOf(one).startsWith("packages/cli/"));
    expect(inside).toEqual([]);
    const deep = cli.flatMap(importsOf).filter(({ target }) => /^@sojourn\/[^/]+\/(?!config$)/.test(target));
    expect(deep).toEqual([]);
  });

  test("the server knows the packages by their facades only, and it alone knows of LSP", () => {
    const foreign = server.flatMap(importsOf).filter(({ target }) => target.startsWith("@sojourn/"));
    const facades = ["@sojourn/diagrams", "@sojourn/language", "@sojourn/language/config", "@sojourn/language/services"];
    expect([...new Set(foreign.map(({ target }) => target))].sort()).toEqual(facades);
    const inside = server.flatMap(importsOf).filter((one) => pathOf(one).startsWith("packages/") && !pathOf(one).startsWith("packages/language-server/"));
    expect(inside).toEqual([]);
    const lsp = [...language, ...diagrams, ...cli].flatMap(importsOf).filter(({ target }) => target.startsWith("vscode-"));
    expect(lsp).toEqual([]);
  });

  test("the command line loads a command's code when it is called", () => {
    const eager = ["packages/cli/src/main.ts", "packages/cli/src/run.ts", "packages/cli/src/command-line.ts"]
      .flatMap((file) => readFileSync(join(root, file), "utf8").match(/^import (?!type)[^;]*from "[^"]+";/gm) ?? [])
      .filter((line) => /commands\/|@sojourn|reports\//.test(line));
    expect(eager).toEqual([]);
  });

  test("no file imports itself by a circle", () => {
    const all = [...language, ...diagrams, ...cli, ...server];
    const graph = new Map(all.map((file) => [file, importsOf(file).filter(({ isType }) => !isType).map(pathOf).filter((path) => all.includes(path))]));
    const circles: string[][] = [];
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) return void circles.push([...path.slice(path.indexOf(file)), file]);
      if (done.has(file)) return;
      for (const next of graph.get(file)!) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of all) visit(file, []);
    expect(circles).toEqual([]);
  });
});

describe("what a library must not do", () => {
  test.each([
    ["read or write files, or know of a process", /\bnode:|\bprocess\.|\brequire\(/],
    ["reach for the net", /\bfetch\(|\bWebSocket\b|\bXMLHttpRequest\b/],
    ["look at the clock", /\bDate\.now\(|\bnew Date\(\)|\bperformance\./],
    ["be random", /\bMath\.random\(|\bcrypto\./],
    ["print", /\bconsole\./],
    ["make code of text", /\beval\(|\bnew Function\b/],
  ])("%s", (_what, pattern) => {
    const offenders = [...language, ...diagrams].filter((file) => pattern.test(withoutComments(readFileSync(join(root, file), "utf8"))));
    expect(offenders).toEqual([]);
  });

  test("the parser knows shape: no word of the language stands in it", () => {
    const parser = language.filter((file) => file.includes("/syntax/")).map((file) => withoutComments(readFileSync(join(root, file), "utf8"))).join("\n");
    for (const kind of kinds) expect(parser).not.toContain(`"${kind}"`);
  });
});

describe("the repository speaks of the project alone", () => {
  test("no file names a machine's folders, and the lock file no address", () => {
    const lock = readFileSync(join(root, "package-lock.json"), "utf8");
    expect(lock).not.toMatch(/"resolved": "http/);
    const files = [...language, ...diagrams, ...cli, ...server, ...sources("{scripts,bench,test}/**/*.ts"), ...globSync("{*.md,docs/*.md,examples/**/*.md}", { cwd: root })];
    const own = "test/architecture.test.ts";
    const offenders = files.filter((file) => file !== own && !file.includes("node_modules") && /\/(home|Users|work|root)\/\w/.test(readFileSync(join(root, file), "utf8")));
    expect(offenders).toEqual([]);
  });

  test("source files stay small enough to be held in the head", () => {
    const long = [...language, ...diagrams, ...cli, ...server].filter((file) => readFileSync(join(root, file), "utf8").split("\n").length > 400);
    // The one table of words is as long as the language has words; the names of HTML's entities are data.
    expect(long).toEqual(["packages/language/src/vocabulary.ts"]);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "");
}

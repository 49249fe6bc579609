import { existsSync, globSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, unlinkSync, utimesSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";
import { folder, soundJourney, type Folder, type Ran } from "./support.ts";
import { watched } from "./watched.ts";

const flawed = soundJourney("Flawed").replace("for Lan", "for Nobody");
const main = 'import "./shared/people.journey"\njourney Main "Main" {\n  for Minh\n  goal "Coffee"\n}\n';
const people = 'persona Minh "Minh"\n';
const files = { "a.journey": soundJourney("A"), "sub/b.journey": flawed, "main.journey": main, "shared/people.journey": people };
const place = ".sojourn-cache.json";
const defaults = ["check", "--profile", "strict"] as const;

/** Writes a file as it was long ago, so that its times tell of every change. */
function old(home: Folder, ...names: string[]): void {
  for (const name of names) utimesSync(home.at(name), 1_700_000_000, 1_700_000_000);
}

/** Runs with the cache twice, and expects both times what is said without. */
async function expectSame(home: Folder, words: readonly string[] = defaults, start = {}): Promise<Ran> {
  const plain = await home.runWith(start, ...words);
  for (const time of ["first", "second"]) expect({ time, ...(await home.runWith(start, ...words, "--cache")) }).toEqual({ time, ...plain });
  return plain;
}

describe("sojourn check --cache", () => {
  test("says again what it said, without opening a journey", async () => {
    const home = folder(files);
    const first = await expectSame(home);
    expect(first.stdout).toContain("unresolved-reference");
    expect(first.code).toBe(1);
    await settled(home);
    const { opened, ...again } = await watched(home, [...defaults, "--cache"]);
    expect(again).toMatchObject(first);
    expect(opened.filter((path) => path.endsWith(".journey"))).toEqual([]);
    expect(opened).toContain(home.at(place));
    expect((await watched(home, defaults)).opened.filter((path) => path.endsWith(".journey"))).toHaveLength(4);
  });

  test("loads no code that reads journeys before it knows that it must", () => {
    const loaded = importsFrom("cache/checked.ts", /^(?:import|export) (?!type)[^;]*?from "([^"]+)";/gm);
    expect(loaded.filter((file) => !/^(cache\/|node:)/.test(file))).toEqual(["disk.ts", "exit.ts", "root.ts", "terminal.ts", "version.ts"]);
  });

  test("is exact through every change of files, folders and configuration", async () => {
    const home = folder(files);
    old(home, ...Object.keys(files));
    const said = new Set([(await expectSame(home)).stdout]);
    const changes: readonly (readonly [what: string, change: () => void, saysOther: boolean])[] = [
      ["a mistake", () => home.write("a.journey", soundJourney("A").replace("for Lan", "for Nam")), true],
      [
        "a change of the same length, at the same time of writing",
        () => {
          const { atime, mtime } = statSync(home.at("sub/b.journey"));
          home.write("sub/b.journey", flawed.replace("Nobody", "Nobudy"));
          utimesSync(home.at("sub/b.journey"), atime, mtime);
        },
        true,
      ],
      ["another time of writing, nothing else", () => old(home, "a.journey"), false],
      ["a file more", () => home.write("c.journey", flawed.replace("Flawed", "Third")), true],
      ["a file that is none of ours", () => home.write("note.md", "# no"), false],
      ["a file in a new folder", () => home.write("new/deep/d.journey", "nonsense\n"), true],
      ["the folder gone", () => rmSync(home.at("new"), { recursive: true }), false],
      ["a file renamed", () => renameSync(home.at("c.journey"), home.at("sub/e.journey")), true],
      ["the import gone", () => renameSync(home.at("shared"), home.at("elsewhere")), true],
      ["the import back", () => renameSync(home.at("elsewhere"), home.at("shared")), false],
      ["a folder in the place of a file", () => (unlinkSync(home.at("sub/e.journey")), mkdirSync(home.at("sub/e.journey"))), false],
      ["a configuration", () => home.write("sojourn.config.json", '{ "locale": "vi" }'), true],
      ["another one", () => home.write("sojourn.config.json", '{ "rules": { "unresolved-reference": "off" } }'), true],
      ["one with a mistake", () => home.write("sojourn.config.json", "{ profile }"), true],
      ["one that ignores", () => home.write("sojourn.config.json", '{ "ignore": ["sub"] }'), true],
      ["none", () => unlinkSync(home.at("sojourn.config.json")), false],
      ["a repository in a folder", () => mkdirSync(home.at("sub/.git")), false],
      ["text that is not UTF-8", () => home.write("a.journey", Buffer.from([0xff, 0xfe, 0, 1])), true],
      ["sound text again", () => home.write("a.journey", soundJourney("A")), true],
    ];
    for (const [what, change, saysOther] of changes) {
      const before = said.size;
      change();
      const { stdout, stderr } = await expectSame(home, ["check"]);
      said.add(stdout + stderr);
      if (saysOther) expect({ what, saidBefore: said.size === before }).toEqual({ what, saidBefore: false });
    }
  });

  test("knows an import that leads elsewhere now", async () => {
    const home = folder({ "w/sojourn.config.json": "{}", "w/one.journey": people, "w/two.journey": 'persona Lan "Lan"\n', "out.journey": people });
    home.write("w/m/main.journey", main.replace("./shared/people", "../people"));
    const [words, start] = [["check", "m"], { cwd: "w" }];
    await expectSame(home, words, start);
    for (const [target, code] of [["one.journey", 0], ["two.journey", 1], ["one.journey", 0], ["../out.journey", 1], ["nowhere.journey", 1]] as const) {
      rmSync(home.at("w/people.journey"), { force: true });
      symlinkSync(target, home.at("w/people.journey"));
      expect((await expectSame(home, words, start)).code).toBe(code);
    }
  });

  test("keeps apart calls that say different things", async () => {
    const home = folder(files);
    for (const words of [["check"], ["check", "--format", "json"], ["check", "a.journey"], ["check", "sub/**"], ["check", "--lang", "vi"], ["check", "--today", "2031-01-01"], ["check", "--rule", "unresolved-reference=off"]]) {
      await expectSame(home, words);
    }
    await expectSame(home, ["check"], { cwd: "sub" });
    await expectSame(home, ["check"], { env: { FORCE_COLOR: "1" } });
    await expectSame(home, ["check"], { env: { LANG: "vi_VN.UTF-8" } });
    await expectSame(home, ["check", "--max-warnings", "0"]);
    // A call that is wrong, and one that reads what is piped in, are not kept.
    expect(await home.run("check", "--cache", "nowhere")).toMatchObject({ code: 2, stderr: "sojourn: There is no file or folder nowhere.\n" });
    for (const input of [people, flawed]) expect((await home.runWith({ input }, "check", "-", "--cache")).stdout).toBe((await home.runWith({ input }, "check", "-")).stdout);
  });

  test("notices what is written while it runs", async () => {
    // The journey changes as soon as it has been read.
    const home = folder({ "a.journey": soundJourney() });
    home.write("save.mjs", authorOf(flawed));
    const env = { NODE_OPTIONS: `--import=${home.at("save.mjs")}` };
    expect((await home.runWith({ env }, "check", "--cache")).code).toBe(0);
    expect(home.read("a.journey")).toBe(flawed);
    expect((await expectSame(home, ["check"])).code).toBe(1);
  });

  test("mends what has gone wrong with the cache", async () => {
    const home = folder(files);
    const plain = await expectSame(home);
    const kept = home.read(place);
    const other = (change: (kept: Record<string, unknown>) => unknown) => JSON.stringify(change(JSON.parse(kept) as Record<string, unknown>));
    const odd = [
      "",
      kept.slice(0, -1),
      kept.slice(0, 100),
      `${kept}${kept}`,
      "null",
      "[]",
      '{"sojourn-cache":1,"call":1}',
      "\0\uFFFF",
      "[".repeat(100_000),
      other((all) => ({ ...all, "sojourn-cache": 2 })),
      other((all) => ({ ...all, call: "{}" })),
      other((all) => ({ ...all, code: 7 })),
      other((all) => ({ ...all, said: [[3, "x"]] })),
      other((all) => ({ ...all, said: { length: 1 } })),
      other((all) => ({ ...all, answers: [["exists /", 4]] })),
      other((all) => ({ ...all, answers: [["format /", "true"]] })),
      other((all) => ({ ...all, contents: [["/dev/zero", "", "x"]] })),
      other((all) => ({ ...all, contents: [[home.at("pipe"), "", "x"]] })),
      other((all) => ({ ...all, contents: null })),
      other((all) => ({ ...all, said: undefined })),
    ];
    await home.bash("mkfifo pipe");
    for (const text of odd) {
      home.write(place, text);
      expect({ text: text.slice(0, 80), ...(await home.run(...defaults, "--cache")) }).toEqual({ text: text.slice(0, 80), ...plain });
      expect(home.read(place).startsWith('{"sojourn-cache":1,')).toBe(true);
    }
  });

  test("trusts times again once they can be trusted", async () => {
    const home = folder(files);
    await home.run(...defaults, "--cache");
    const identities = () => (JSON.parse(home.read(place)) as { contents: [string, string, string][] }).contents.filter(([path]) => path.endsWith(".journey")).map(([, identity]) => identity !== "");
    // Written a moment ago: what is written in the next moment could have the same time.
    expect(identities()).toEqual([false, false, false, false]);
    await settled(home);
    expect(identities()).toEqual([true, true, true, true]);
    const { mtimeNs } = statSync(home.at(place), { bigint: true });
    await home.run(...defaults, "--cache");
    expect(statSync(home.at(place), { bigint: true }).mtimeNs).toBe(mtimeNs);
  });
});

describe("where a check is kept", () => {
  test("in node_modules where the workspace has one, else beside the journeys, and where the user says", async () => {
    const home = folder({ ...files, "sojourn.config.json": "{}" });
    await home.runWith({ cwd: "sub" }, "check", "--cache");
    expect(existsSync(home.at(place))).toBe(true);
    unlinkSync(home.at(place));
    mkdirSync(home.at("node_modules"));
    await expectSame(home);
    expect(home.list().filter((name) => name.includes("cache") && !name.endsWith("/"))).toEqual(["node_modules/.cache/sojourn/check.json"]);
    rmSync(home.at("node_modules"), { recursive: true });
    const plain = await home.run("check");
    for (let time = 0; time < 2; time++) expect(await home.run("check", "--cache-location", "deep/er/cache")).toEqual(plain);
    expect(home.read("deep/er/cache")).toMatch(/^\{"sojourn-cache":1,/);
    expect(existsSync(home.at(place))).toBe(false);
  });

  test("never in another's file, nor through a link", async () => {
    const home = folder({ ...files, "other.json": "{}\n", "outside/x": "" });
    const plain = await home.run("check");
    for (const name of ["other.json", "a.journey", "sub"]) {
      const { stderr, ...rest } = await home.run("check", "--cache", "--cache-location", name);
      expect({ ...rest, stderr: "" }).toEqual(plain);
      expect(stderr).toBe(`sojourn: ${name} is no cache of sojourn, so nothing is kept there. Name another file with --cache-location.\n`);
    }
    expect([home.read("other.json"), home.read("a.journey")]).toEqual(["{}\n", files["a.journey"]]);
    symlinkSync("other.json", home.at(place));
    expect(await home.run("check", "--cache")).toEqual(plain);
    expect(home.read("other.json")).toBe("{}\n");
    expect(lstatSync(home.at(place)).isSymbolicLink()).toBe(true);
    unlinkSync(home.at(place));
    symlinkSync("outside", home.at("node_modules"));
    await expectSame(home, ["check"]);
    expect(home.list().filter((name) => name.startsWith("outside/"))).toEqual(["outside/", "outside/x"]);
    expect(existsSync(home.at(place))).toBe(true);
  });

  test("nowhere, where it cannot be written", async () => {
    const home = folder(files);
    mkdirSync(home.at(place));
    const plain = await home.run("check");
    expect(await home.run("check", "--cache")).toEqual(plain);
    rmSync(home.at(place), { recursive: true });
    expect(await home.bash("ulimit -f 0; sojourn check --cache | cat; exit ${PIPESTATUS[0]}")).toEqual(plain);
    expect(home.list().filter((name) => name.includes("sojourn"))).toEqual([]);
  });

  test("fixing and the cache go together", async () => {
    const home = folder({ "a.journey": soundJourney().replace("channel web", "chanel web") });
    expect((await expectSame(home, ["check"])).code).toBe(1);
    expect(await home.run("check", "--cache", "--fix")).toMatchObject({ stderr: "Fixed 1 finding in 1 file.\n", code: 0 });
    expect((await expectSame(home, ["check"])).code).toBe(0);
  });
});

test("all reading of a check goes through what takes notes", () => {
  const asking = /\* as|\b(?:access|exists|lstat|open|opendir|read\w*|realpath|stat|glob)(?:Sync)?\b/;
  const others = importsFrom("commands/check.ts", /^(?:import|export) (?!type)[^;]*?from "([^"]+)";|\bimport\("([^"]+)"\)/gm)
    .filter((file) => existsSync(join(sources, file)))
    .filter((file) => {
      const lists = [...readFileSync(join(sources, file), "utf8").matchAll(/^import ([^;]*?) from "node:fs(?:\/promises)?";/gm)];
      return lists.some(([, list]) => !list!.startsWith("type ") && asking.test(list!));
    });
  // What writes, and why a file was refused: with a refusal nothing is kept.
  expect(others).toEqual(["commands/fix.ts", "disk.ts", "workspace.ts", "write.ts"]);
  expect(readFileSync(join(sources, "workspace.ts"), "utf8")).toContain('import { accessSync, constants, fstatSync } from "node:fs";');
});

const sources = new URL("../../packages/cli/src/", import.meta.url).pathname;

/** What a source file of the command imports, and what that imports, by `pattern`; other packages by their names. */
function importsFrom(start: string, pattern: RegExp): string[] {
  const found = new Set([start]);
  for (const file of found) {
    if (!existsSync(join(sources, file))) continue;
    for (const [, named, called] of readFileSync(join(sources, file), "utf8").matchAll(pattern)) {
      const target = (named ?? called)!;
      found.add(target.startsWith(".") ? normalize(join(dirname(file), target)) : target);
    }
  }
  return [...found].sort();
}

/** Waits until files are old enough for their times to tell of a change, then runs once. */
async function settled(home: Folder): Promise<void> {
  const newest = Math.max(...globSync("**/*.journey", { cwd: home.path }).map((name) => statSync(home.at(name)).ctimeMs));
  while (Date.now() < newest + 2_100) await new Promise((resolve) => void setTimeout(resolve, 100));
  await home.run(...defaults, "--cache");
}

/** Code to load into the process, which saves a journey anew as soon as it has been read. */
function authorOf(saved: string): string {
  return `import fs from "node:fs";
    const { readFileSync, writeFileSync } = fs;
    let isSaved = false;
    fs.readFileSync = (path, ...rest) => {
      const content = readFileSync(path, ...rest);
      if (!isSaved && String(path).endsWith("a.journey")) {
        isSaved = true;
        writeFileSync(path, ${JSON.stringify(saved)});
      }
      return content;
    };`;
}

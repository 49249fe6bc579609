/** The real command in a process of its own, in a folder of its own. */
import { spawn, type SpawnOptions } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  lstatSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { commandFolder, freshBundle } from "./bundle.ts";

await freshBundle();

/** The file that `npx sojourn` starts. */
export const command = join(commandFolder, "bin/sojourn.js");

/** What a process left behind. */
export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  /** Undefined where a signal ended it. */
  readonly code: number | undefined;
  readonly signal: NodeJS.Signals | undefined;
}

/** How a process is started. */
export interface Start {
  /** Standard input; empty where absent. */
  readonly input?: string | Uint8Array;
  /** Added to an environment that says nothing of colours, CI or Node. */
  readonly env?: Readonly<Record<string, string>>;
  /** Below the folder; the folder itself where absent. */
  readonly cwd?: string;
  readonly as?: { readonly uid: number; readonly gid: number };
}

/** A temporary folder, gone when the test is over. */
export interface Folder {
  readonly path: string;
  /** Runs `sojourn` with these words. */
  run(...words: string[]): Promise<Ran>;
  /** The same, started otherwise. */
  runWith(start: Start, ...words: string[]): Promise<Ran>;
  /** Runs a line of bash in which `sojourn` is the command. */
  bash(line: string, start?: Start): Promise<Ran>;
  write(name: string, content: string | Uint8Array): void;
  read(name: string): string;
  /** Everything below, sorted, folders with a `/` behind. */
  list(): string[];
  at(name: string): string;
}

/** Makes a folder that holds `files`. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): Folder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), "sojourn-test-")));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  const at = (name: string) => join(path, name);
  const home: Folder = {
    path,
    at,
    run: (...words) => home.runWith({}, ...words),
    runWith: (start, ...words) => run(process.execPath, [command, ...words], path, start),
    bash: (line, start = {}) =>
      run(
        "bash",
        ["--norc", "--noprofile", "-c", `sojourn() { "${process.execPath}" "${command}" "$@"; }\n${line}`],
        path,
        start,
      ),
    write: (name, content) => {
      mkdirSync(dirname(at(name)), { recursive: true });
      writeFileSync(at(name), content);
    },
    read: (name) => readFileSync(at(name), "utf8"),
    list: () =>
      readdirSync(path, { recursive: true, encoding: "utf8" })
        .map((name) => (lstatSync(at(name)).isDirectory() ? `${name}/` : name))
        .sort(),
  };
  for (const [name, content] of Object.entries(files)) home.write(name, content);
  return home;
}

/** Runs a program to its end. */
export function run(program: string, words: readonly string[], cwd: string, start: Start = {}): Promise<Ran> {
  const options: SpawnOptions = {
    cwd: join(cwd, start.cwd ?? "."),
    env: environment(start.env),
    ...start.as,
  };
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { ...options, stdio: "pipe" });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
    child.on("error", reject);
    child.on("close", (code, signal) => {
      const text = (chunks: Buffer[]) => Buffer.concat(chunks).toString("utf8");
      resolve({
        stdout: text(stdout),
        stderr: text(stderr),
        code: code ?? undefined,
        signal: signal ?? undefined,
      });
    });
    // A command that does not read its input may be gone before it is written.
    child.stdin.on("error", () => {});
    child.stdin.end(start.input ?? "");
  });
}

/** The environment of a process: where programs are, and nothing that changes what they print. */
export function environment(added: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { PATH, TMPDIR, SYSTEMROOT } = process.env;
  return {
    PATH,
    LANG: "C.UTF-8",
    TERM: "xterm-256color",
    ...(TMPDIR ? { TMPDIR } : {}),
    ...(SYSTEMROOT ? { SYSTEMROOT } : {}),
    ...added,
  };
}

/** A small journey without a mistake, in canonical form; its name can be chosen. */
export function soundJourney(name = "Buy"): string {
  return `persona Lan "Lan"

journey ${name} "Buying beans" {
  for Lan

  stage Ask "Compares" phase ask {
    touchpoint Read "Reads reviews" {
      channel web
      feels Lan 4 "curious"
    }
  }

  stage Act "Buys" phase act {
    touchpoint Pay "Pays" {
      channel app
      feels Lan 2.5
    }
  }
}
`;
}

/** Every command that reads a file, with where it would write. */
export const readers: readonly (readonly string[])[] = [
  ["check", "x.journey"],
  ["render", "x.journey", "-o", "out.mmd"],
  ["fmt", "x.journey"],
  ["export", "x.journey", "-o", "out.json"],
  ["import", "x.journey", "-o", "out.journey"],
];

/** Much text, far from its canonical form, so that writing takes its time. */
export const largeUntidy = Array.from(
  { length: 30_000 },
  (_, at) => `persona   P${at}   "Person ${at}"\n\n\n`,
).join("");

/** Files that every command which writes can read. */
export const writableInputs = {
  "x.journey": soundJourney(),
  "day.mmd": "journey\n  title T\n  section S\n    A: 3: Me\n",
};

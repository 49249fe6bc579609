import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { largestFile, type FileSystem, type FileText } from "@sojourn/language";
import { Refusal } from "./exit.ts";

/**
 * The folder that imports may not leave: the nearest one above `start` that holds a repository or
 * `sojourn.config.json`, else `start` itself.
 */
export function workspaceRoot(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "sojourn.config.json")) || existsSync(join(folder, ".git"))) return folder;
    if (dirname(folder) === folder) return start;
  }
}

/** Reads files below `root`, with `given` texts before those on the disk. `onRead` is told of each. */
export function diskFiles(root: string, given: ReadonlyMap<string, string>, onRead: () => void): FileSystem {
  const realRoot = realpathSync(root);
  return {
    read: (path) => {
      onRead();
      const text = given.get(path);
      return text === undefined ? readInside(realRoot, join(root, path)) : { text };
    },
  };
}

/** The path of a file as projects name it: from `root`, with `/`. */
export function projectPath(root: string, file: string): string {
  return relative(root, file).split(sep).join("/");
}

/** The path of a file as people name it: from the current folder where it lies below, with `/`. */
export function shownPath(file: string): string {
  const path = relative(process.cwd(), resolve(file));
  return (path.startsWith("..") || isAbsolute(path) ? resolve(file) : path || ".").split(sep).join("/");
}

function readInside(realRoot: string, file: string): FileText {
  let real: string;
  try {
    real = realpathSync.native(file);
  } catch {
    return { why: "not-found" };
  }
  const inside = relative(realRoot, real);
  if (inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return { why: "outside" };
  return readText(real);
}

/** The text of a file, or why it cannot be had. */
export function readText(file: string): FileText {
  try {
    const stats = statSync(file);
    if (!stats.isFile()) return { why: "not-found" };
    if (stats.size > largestFile) return { why: "too-large" };
    return decode(readFileSync(file));
  } catch {
    return { why: "not-found" };
  }
}

/** Everything on standard input, as text. */
export function readStandardInput(): string {
  const content = decode(readFileSync(0));
  if ("text" in content) return content.text;
  throw new Refusal(`Standard input ${reasons[content.why]}`);
}

/** Why a file that a user named is refused, as the end of a sentence about it. */
export const reasons: Readonly<Record<string, string>> = {
  "not-found": "cannot be read.",
  outside: "lies outside the workspace.",
  "not-text": "is not UTF-8 text. Save it as UTF-8.",
  "too-large": `is larger than ${largestFile / 1_000_000} MB. Split it into files and import them.`,
};

function decode(bytes: Uint8Array): FileText {
  if (bytes.length > largestFile) return { why: "too-large" };
  // UTF-16 of plain letters would pass as UTF-8 with zeros in it.
  if (bytes.length > 1 && (bytes[0] === 0) !== (bytes[1] === 0) && bytes.length % 2 === 0) return { why: "not-text" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { why: "not-text" };
  }
}

import { accessSync, constants, fstatSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { largestFile, type FileSystem, type FileText } from "@sojourn/language";
import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from "./disk.ts";
import { Refusal } from "./exit.ts";
import { configName, workspaceRoot } from "./root.ts";
import { reasonOf } from "./system-error.ts";
import { visible } from "./terminal.ts";

/** A file of the command line, by its absolute path. */
export interface FoundFile {
  readonly path: string;
  /** The folder, absolute too, that was searched for it; undefined where the file itself was named. */
  readonly searched: string | undefined;
  /** The folder of its workspace. */
  readonly root: string;
}

export { configName, workspaceRoot };

/**
 * The workspace of a file: that of the current folder where what was named lies in it, else that of what was
 * named.
 */
export function workspaceFor({ path, searched }: Omit<FoundFile, "root">): string {
  const here = workspaceRoot(process.cwd());
  return isBelow(here, searched ?? path) ? here : workspaceRoot(searched ?? dirname(path));
}

/** Files that are read at once. */
export interface DiskFiles extends FileSystem {
  read(path: string): FileText;
}

/** Reads files below `root`, with `given` texts before those on the disk. `onRead` is told of each. */
export function diskFiles(root: string, given: ReadonlyMap<string, string>, onRead: () => void): DiskFiles {
  const realRoot = realpathSync(root);
  return {
    read: (path) => {
      onRead();
      const text = given.get(path);
      return text === undefined ? readInside(realRoot, spelled(join(root, path))) : { text };
    },
  };
}

/**
 * The path of a file as projects name it: from `root`, with `/`, and in the Unicode form that people type
 * (NFC), for some disks spell names in the other.
 */
export function projectPath(root: string, file: string): string {
  return relative(root, file).split(sep).join("/").normalize("NFC");
}

/**
 * A path as the disk spells it: where nothing is there, the one that differs in Unicode form alone, if any.
 */
export function spelled(path: string): string {
  if (/^[\x20-\x7e]*$/.test(path) || existsSync(path) || dirname(path) === path) return path;
  const folder = spelled(dirname(path));
  const name = basename(path).normalize("NFC");
  try {
    return join(
      folder,
      readdirSync(folder).find((entry) => entry.normalize("NFC") === name) ?? basename(path),
    );
  } catch {
    return path;
  }
}

/** The path of a file as people name it: from the current folder where it lies below, with `/`. */
export function shownPath(file: string): string {
  const here = process.cwd();
  const full = resolve(file);
  return (isBelow(here, full) ? relative(here, full) || "." : full).split(sep).join("/");
}

/** The text of a file of the command line, or a line that says why it cannot be had. */
export function readFound(path: string): { readonly text: string } | { readonly refused: string } {
  const content = readText(path);
  return "text" in content ? content : { refused: refusalOf(path, content.why) };
}

/** A line that says why a file cannot be had. */
export function refusalOf(path: string, why: Why): string {
  return `${visible(shownPath(path))} ${reasonFor(path, why)}`;
}

/** Everything on standard input, as text. */
export async function readStandardInput(): Promise<string> {
  const content = decode(await bytesOfStandardInput());
  if ("text" in content) return content.text;
  throw new Refusal(`Standard input ${reasons[content.why]}`);
}

async function bytesOfStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    if (fstatSync(0).isDirectory()) throw new Refusal("Standard input is a folder. Name it instead of -.");
    for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
      // What is too large is known before its end, if it has one.
      if (size > largestFile) break;
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`Standard input cannot be read: ${reasonOf(error)}.`);
  }
  return Buffer.concat(chunks);
}

function readInside(realRoot: string, file: string): FileText {
  let real: string;
  try {
    real = realpathSync.native(file);
  } catch {
    return { why: "not-found" };
  }
  return isBelow(realRoot, real) ? readText(real) : { why: "outside" };
}

function readText(file: string): FileText {
  try {
    const stats = statSync(file);
    if (!stats.isFile()) return { why: "not-found" };
    if (stats.size > largestFile) return { why: "too-large" };
    return decode(readFileSync(file));
  } catch {
    return { why: "not-found" };
  }
}

type Why = Extract<FileText, { readonly why: string }>["why"];

const reasons: Readonly<Record<Why, string>> = {
  "not-found": "cannot be read.",
  outside: "lies outside the workspace.",
  "not-text": "is not UTF-8 text. Save it as UTF-8.",
  "too-large": `is larger than ${largestFile / 1_000_000} MB. Split it into files and import them.`,
};

/** Why a file is refused, as the end of a sentence about it. */
function reasonFor(file: string, why: Why): string {
  if (why !== "not-found") return reasons[why];
  try {
    if (!statSync(file).isFile()) return "is no file that could be read: it is a folder, a pipe or a device.";
    accessSync(file, constants.R_OK);
    return reasons[why];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") {
      if (isLink(file)) return "is a link to nothing.";
      // What is no UTF-8 in a name is replaced as it is read; the name then leads nowhere.
      if (file.includes("\uFFFD")) return "cannot be read: its name is not UTF-8. Rename it.";
    }
    return `cannot be read: ${reasonOf(error)}.`;
  }
}

/** Whether a path is a link itself, wherever it leads. */
export function isLink(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

function isBelow(folder: string, file: string): boolean {
  const path = relative(folder, file);
  return path !== ".." && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

function decode(bytes: Uint8Array): FileText {
  if (bytes.length > largestFile) return { why: "too-large" };
  if (looksLikeUtf16(bytes)) return { why: "not-text" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { why: "not-text" };
  }
}

/** UTF-16 of plain letters would pass as UTF-8 with a zero for every second byte. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 1000);
  const zeros: [even: number, odd: number] = [0, 0];
  sample.forEach((byte, at) => byte === 0 && zeros[(at % 2) as 0 | 1]++);
  return Math.min(...zeros) === 0 && Math.max(...zeros) >= sample.length / 4 && sample.length > 0;
}

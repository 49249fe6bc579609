/**
 * What reading asks of the disk: the same functions as those of `node:fs`, through which all of `sojourn check` reads.
 * While someone takes notes, every question is noted with its answer, so that a later run can ask whether they still
 * hold. Writing goes its own way.
 */
import { hash } from "node:crypto";
import * as fs from "node:fs";
import type { Dirent, Stats } from "node:fs";

/** The questions asked so far, and the answers. */
export interface DiskNotes {
  /** Whether something is at a path, and what: by question and path. */
  readonly answers: Map<string, string>;
  /** The files that were read and the folders that were listed, by path. */
  readonly contents: Map<string, Content>;
  /** Something was answered with a failure, or differently at different times: the notes prove nothing. */
  isUncertain: boolean;
}

/** What was read at a path, and what tells without reading whether it is still that. */
export interface Content {
  readonly identity: string;
  readonly hash: string;
}

let notes: DiskNotes | undefined;

/** Notes from now on every question and its answer; without an argument no more. */
export function noteDisk(to?: DiskNotes): void {
  notes = to;
}

/** Asks again what was noted as `question`: the answer of now. */
export function askAgain(question: string): string {
  const path = question.slice(question.indexOf(" ") + 1);
  switch (question.slice(0, question.indexOf(" "))) {
    case "exists":
      return String(fs.existsSync(path));
    case "stat":
      return kindOf(() => fs.statSync(path, { throwIfNoEntry: false }));
    case "lstat":
      return kindOf(() => fs.lstatSync(path, { throwIfNoEntry: false }));
    case "real":
      return realOf(() => fs.realpathSync(path));
    case "native":
      return realOf(() => fs.realpathSync.native(path));
    default:
      return "";
  }
}

/** Whether something is at a path. */
export function existsSync(path: string): boolean {
  const exists = fs.existsSync(path);
  if (notes) note(`exists ${path}`, String(exists));
  return exists;
}

/** What is at a path, links followed. */
export function statSync(path: string): Stats;
export function statSync(path: string, options: { readonly throwIfNoEntry: false }): Stats | undefined;
export function statSync(path: string, options?: { readonly throwIfNoEntry: false }): Stats | undefined {
  if (notes) note(`stat ${path}`, kindOf(() => fs.statSync(path, { throwIfNoEntry: false })));
  return fs.statSync(path, options);
}

/** What is at a path, links not followed. */
export function lstatSync(path: string, options: { readonly throwIfNoEntry: false }): Stats | undefined {
  if (notes) note(`lstat ${path}`, kindOf(() => fs.lstatSync(path, options)));
  return fs.lstatSync(path, options);
}

/** Where a path leads in the end. */
export function realpathSync(path: string): string {
  if (notes) note(`real ${path}`, realOf(() => fs.realpathSync(path)));
  return fs.realpathSync(path);
}

realpathSync.native = (path: string): string => {
  if (notes) note(`native ${path}`, realOf(() => fs.realpathSync.native(path)));
  return fs.realpathSync.native(path);
};

/** The bytes of a file, or its text. */
export function readFileSync(path: string): Buffer;
export function readFileSync(path: string, encoding: "utf8"): string;
export function readFileSync(path: string, encoding?: "utf8"): Buffer | string {
  if (!notes) return encoding === undefined ? fs.readFileSync(path) : fs.readFileSync(path, encoding);
  try {
    // Asked before: what is written while it is read, or later, shows in it.
    const identity = identityOf(path);
    const bytes = fs.readFileSync(path);
    noteContent(path, { identity, hash: hashOf(bytes) });
    return encoding === undefined ? bytes : bytes.toString(encoding);
  } catch (error) {
    notes.isUncertain = true;
    throw error;
  }
}

/** The names in a folder. */
export function readdirSync(folder: string): string[] {
  if (!notes) return fs.readdirSync(folder);
  try {
    const identity = identityOf(folder);
    const entries = fs.readdirSync(folder, { withFileTypes: true });
    noteContent(folder, { identity, hash: listHash(entries) });
    return entries.map(({ name }) => name);
  } catch (error) {
    notes.isUncertain = true;
    throw error;
  }
}

/** The entries of a folder, when they are known. */
export function readdir(
  folder: string,
  options: { withFileTypes: true },
  done: (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void,
): void {
  const identity = notes ? identityOf(folder) : "";
  fs.readdir(folder, options, (error, entries) => {
    if (notes && error) notes.isUncertain = true;
    else if (notes) noteContent(folder, { identity, hash: listHash(entries) });
    done(error, entries);
  });
}

function note(question: string, answer: string): void {
  if ((notes!.answers.get(question) ?? answer) !== answer) notes!.isUncertain = true;
  notes!.answers.set(question, answer);
}

function noteContent(path: string, content: Content): void {
  if ((notes!.contents.get(path)?.hash ?? content.hash) !== content.hash) notes!.isUncertain = true;
  notes!.contents.set(path, content);
}

/** What is there, and how large: all that reading asks. */
function kindOf(ask: () => Stats | undefined): string {
  try {
    const stats = ask();
    if (!stats) return "nothing";
    if (stats.isFile()) return `file ${stats.size}`;
    return stats.isDirectory() ? "folder" : stats.isSymbolicLink() ? "link" : "other";
  } catch (error) {
    return `failed ${(error as NodeJS.ErrnoException).code}`;
  }
}

function realOf(ask: () => string): string {
  try {
    return `at ${ask()}`;
  } catch (error) {
    return `failed ${(error as NodeJS.ErrnoException).code}`;
  }
}

/**
 * What changes when a file or folder does: size, time of writing, and of changing anything about it, which no program
 * can set back. Empty where nothing is there.
 */
export function identityOf(path: string): string {
  const stats = fs.statSync(path, { throwIfNoEntry: false, bigint: true });
  return stats ? `${stats.dev} ${stats.ino} ${stats.size} ${stats.mtimeNs} ${stats.ctimeNs}` : "";
}

/** A hash of bytes. */
export function hashOf(bytes: Uint8Array): string {
  return hash("sha256", bytes, "base64");
}

/** A hash of what is in a folder, as far as it matters to reading: folders, links, journeys. */
export function listHash(entries: readonly Dirent[]): string {
  const lines = entries.flatMap((entry) => {
    const kind = entry.isDirectory() ? "/" : entry.isSymbolicLink() ? "@" : entry.isFile() ? "" : "?";
    return kind === "" && !entry.name.endsWith(".journey") ? [] : `${kind}${JSON.stringify(entry.name)}`;
  });
  return hashOf(Buffer.from(lines.sort().join("\n")));
}

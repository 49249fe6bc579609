import { readdir, statSync } from "node:fs";
import { resolve } from "node:path";
import { glob, isDynamicPattern, type FileSystemAdapter } from "tinyglobby";
import { Refusal } from "./exit.ts";
import { reasonOf } from "./system-error.ts";
import { visible } from "./terminal.ts";
import { shownPath, type FoundFile } from "./workspace.ts";

/** What the words of a command line name. */
export interface Found {
  /** Each once, sorted by path. */
  readonly files: readonly FoundFile[];
  /** Folders on the way that cannot be searched, each with a line that says why. */
  readonly closed: readonly string[];
}

/**
 * The files that `paths` name: files as they are, folders searched for `*.journey`, patterns such as
 * `journeys/**` matched. Refused where a path names nothing.
 */
export async function findFiles(paths: readonly string[]): Promise<Found> {
  const files = new Map<string, FoundFile>();
  const closed: string[] = [];
  for (const path of paths) {
    const full = resolve(path);
    const stats = statSync(full, { throwIfNoEntry: false });
    if (stats && !stats.isDirectory()) {
      files.set(full, { path: full, searched: undefined });
      continue;
    }
    if (!stats && !isDynamicPattern(path)) throw new Refusal(`There is no file or folder ${visible(path)}.`);
    const found = stats ? await search("**/*.journey", full, closed) : await search(path, process.cwd(), closed);
    const searched = stats ? full : fixedPart(path);
    for (const file of found) if (!files.has(file)) files.set(file, { path: file, searched });
    if (found.length + closed.length === 0) {
      throw new Refusal(`There is no .journey file ${stats ? placeOf(full) : `that ${visible(path)} matches`}.`);
    }
  }
  return { files: [...files.values()].sort((one, other) => (one.path < other.path ? -1 : 1)), closed };
}

/** The folder that a pattern begins in. */
function fixedPart(pattern: string): string {
  const parts = pattern.split("/");
  const dynamic = parts.findIndex((part) => isDynamicPattern(part));
  return resolve(parts.slice(0, Math.max(dynamic, 0)).join("/") || (pattern.startsWith("/") ? "/" : "."));
}

function placeOf(folder: string): string {
  const shown = shownPath(folder);
  return shown === "." ? "in this folder; sojourn init writes a first one" : `in ${visible(shown)}`;
}

async function search(pattern: string, folder: string, closed: string[]): Promise<string[]> {
  const files = await glob(pattern, {
    cwd: folder,
    absolute: true,
    onlyFiles: true,
    followSymbolicLinks: false,
    expandDirectories: false,
    ignore: ["**/node_modules/**", "**/.git/**"],
    fs: { readdir: tellingWhatIsClosed(closed) },
  });
  return files.filter((file) => file.endsWith(".journey"));
}

/** Searching goes on behind a folder that cannot be read, but says so. */
function tellingWhatIsClosed(closed: string[]): NonNullable<FileSystemAdapter["readdir"]> {
  return ((folder: string, options: { withFileTypes: true }, done: (error: Error | null, entries: unknown) => void) => {
    readdir(folder, options, (error, entries) => {
      if (error && error.code !== "ENOENT") closed.push(`${visible(shownPath(folder))} cannot be searched: ${reasonOf(error)}.`);
      done(error, entries);
    });
  }) as NonNullable<FileSystemAdapter["readdir"]>;
}

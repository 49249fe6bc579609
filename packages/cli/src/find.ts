import { resolve } from "node:path";
import type { Lang } from "@sojourn/language";
import type { FileSystemAdapter } from "tinyglobby";
import { configurationOf, tellLeftOut } from "./config.ts";
import { readdir, statSync } from "./disk.ts";
import { Refusal } from "./exit.ts";
import { environmentLang } from "./lang.ts";
import { reasonOf } from "./system-error.ts";
import { visible } from "./terminal.ts";
import { configName, isLink, projectPath, shownPath, spelled, workspaceFor, type FoundFile } from "./workspace.ts";

/** What the words of a command line name. */
export interface Found {
  /** Each once, sorted by path. */
  readonly files: readonly FoundFile[];
  /** Folders on the way that cannot be searched, each with a line that says why. */
  readonly closed: readonly string[];
}

/**
 * The files that `paths` name: files as they are, folders searched for `*.journey`, patterns such as
 * `journeys/**` matched. Searching passes by links: a folder from elsewhere may hold some that lead anywhere.
 * Of folders only what the configuration includes; what it ignores is left out, and told (in `lang`) where it
 * was named. Refused where a path names nothing.
 */
export async function findFiles(paths: readonly string[], lang?: Lang): Promise<Found> {
  const files = new Map<string, FoundFile>();
  const closed: string[] = [];
  for (const path of paths) {
    // What a script forgot to fill in must not mean the whole folder.
    if (path === "") throw new Refusal("A path is empty. Name a file or a folder; this folder is .");
    const full = spelled(resolve(path));
    const stats = statSync(full, { throwIfNoEntry: false });
    if (stats ? !stats.isDirectory() : isLink(full)) {
      if (foreign.test(path)) throw new Refusal(`${visible(path)} is no .journey file. Its Mermaid journeys move in with sojourn import.`);
      const root = workspaceFor({ path: full, searched: undefined });
      const { leavesOut, locale } = await configurationOf(root, lang);
      if (leavesOut(projectPath(root, full))) tellLeftOut([full], root, lang ?? locale ?? environmentLang());
      else if (!files.has(full)) files.set(full, { path: full, searched: undefined, root });
      continue;
    }
    // Searching is loaded when there is something to search.
    const { isDynamicPattern } = await import("tinyglobby");
    if (!stats && !isDynamicPattern(path)) throw new Refusal(`There is no file or folder ${visible(path)}.`);
    const { folder: searched, pattern } = stats
      ? { folder: full, pattern: "**/*.journey" }
      : splitPattern(path);
    const found = await search(pattern, searched, closed);
    const root = workspaceFor({ path: searched, searched });
    const { takes, leavesOut } = await configurationOf(root, lang);
    const isTaken = (path: string) => !leavesOut(path) && (!stats || takes(path));
    const taken = found.filter((file) => isTaken(projectPath(root, file)));
    for (const file of taken) files.set(file, { path: file, searched, root });
    if (found.length > 0 && taken.length === 0) {
      throw new Refusal(`${configName} leaves out every .journey file ${stats ? placeOf(full) : `that ${visible(path)} matches`}.`);
    }
    if (found.length + closed.length === 0) {
      throw new Refusal(
        `There is no .journey file ${stats ? placeOf(full, "; sojourn init writes a first one") : `that ${visible(path)} matches`}.`,
      );
    }
  }
  return { files: [...files.values()].sort((one, other) => (one.path < other.path ? -1 : 1)), closed };
}

/**
 * The folder that a pattern begins in, and the rest of it. Matched from there, for a pattern that leads
 * through the current folder from outside would miss what is in it.
 */
function splitPattern(path: string): { folder: string; pattern: string } {
  const parts = path.split("/");
  const dynamic = parts.findIndex((part) => /^!|(?<!\\)[*?{[(]/.test(part));
  const fixed = parts
    .slice(0, dynamic)
    .join("/")
    .replace(/\\([^\w/])/g, "$1");
  return {
    folder: spelled(resolve(dynamic > 0 ? `${fixed}/` : ".")),
    pattern: parts.slice(dynamic).join("/"),
  };
}

function placeOf(folder: string, hint = ""): string {
  const shown = shownPath(folder);
  return shown === "." ? `in this folder${hint}` : `in ${visible(shown)}`;
}

async function search(pattern: string, folder: string, closed: string[]): Promise<string[]> {
  const { glob } = await import("tinyglobby");
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
  return ((
    folder: string,
    options: { withFileTypes: true },
    done: (error: Error | null, entries: unknown) => void,
  ) => {
    readdir(folder, options, (error, entries) => {
      if (error && error.code !== "ENOENT")
        closed.push(`${visible(shownPath(folder))} cannot be searched: ${reasonOf(error)}.`);
      done(error, entries);
    });
  }) as NonNullable<FileSystemAdapter["readdir"]>;
}

/** Files that hold Mermaid diagrams, and nothing that could be read here. */
const foreign = /\.(mmd|mermaid|md|markdown|mdx)$/i;

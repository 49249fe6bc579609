import { readFileSync, realpathSync, statSync, existsSync } from "node:fs";
import { glob } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { largestFile, type FileText } from "@sojourn/language";
import type { Host } from "./host.ts";
import { folderAround } from "./uri.ts";

/** The disk, and the clock. Never the net. */
export function nodeHost(documentation: Host["documentation"]): Host {
  return { documentation, now: () => new Date(), find, read, configuration, folderOf };
}

async function find(folder: string): Promise<readonly string[]> {
  const root = pathOf(folder);
  if (root === undefined) return [];
  const paths: string[] = [];
  try {
    const isLeftOut = (name: string): boolean => name === "node_modules" || name === ".git";
    for await (const path of glob("**/*.journey", { cwd: root, exclude: (entry) => isLeftOut(typeof entry === "string" ? entry : String(entry)) })) {
      paths.push(path.split(sep).join("/").normalize("NFC"));
    }
  } catch {
    // A folder that cannot be searched has no journeys for us.
  }
  return paths.sort();
}

async function read(folder: string, path: string): Promise<FileText> {
  const root = pathOf(folder);
  if (root === undefined) return { why: "not-found" };
  const file = join(root, path);
  try {
    const [real, realRoot] = [realpathSync.native(file), realpathSync.native(root)];
    const inside = relative(realRoot, real);
    if (inside === ".." || inside.startsWith(`..${sep}`)) return { why: "outside" };
    const stats = statSync(real);
    if (!stats.isFile()) return { why: "not-found" };
    if (stats.size > largestFile) return { why: "too-large" };
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(real)) };
  } catch (error) {
    return { why: error instanceof TypeError ? "not-text" : "not-found" };
  }
}

async function configuration(folder: string): Promise<string | undefined> {
  const root = pathOf(folder);
  try {
    return root === undefined ? undefined : readFileSync(join(root, "sojourn.config.json"), "utf8");
  } catch {
    return undefined;
  }
}

/** The nearest folder above that holds a repository or a configuration, else the file's own. */
function folderOf(uri: string): string {
  const file = pathOf(uri);
  if (file === undefined) return folderAround(uri);
  const own = dirname(file);
  for (let folder = own; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "sojourn.config.json")) || existsSync(join(folder, ".git"))) return pathToFileURL(folder).href;
    if (dirname(folder) === folder) return pathToFileURL(own).href;
  }
}

/** The path of a file on this disk; undefined for other addresses, which are never followed. */
function pathOf(uri: string): string | undefined {
  try {
    const url = new URL(uri);
    return url.protocol === "file:" && url.host === "" ? fileURLToPath(url) : undefined;
  } catch {
    return undefined;
  }
}

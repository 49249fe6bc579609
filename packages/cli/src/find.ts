import { statSync } from "node:fs";
import { resolve } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { Refusal } from "./exit.ts";
import { visible } from "./terminal.ts";

/**
 * The files that `paths` name, absolute, each once: files as they are, folders searched for `*.journey`,
 * patterns such as `journeys/**` matched. Refused where a path names nothing.
 */
export async function findFiles(paths: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const path of paths) {
    const before = found.size;
    const full = resolve(path);
    const stats = statSync(full, { throwIfNoEntry: false });
    if (stats?.isDirectory()) for (const file of await search(full)) found.add(file);
    else if (stats) found.add(full);
    else if (isDynamicPattern(path)) for (const file of await match(path)) found.add(file);
    else throw new Refusal(`There is no file or folder ${visible(path)}.`);
    if (found.size === before && !stats?.isFile()) throw new Refusal(`There is no .journey file in ${visible(path)}.`);
  }
  return [...found].sort();
}

const shared = { absolute: true, onlyFiles: true, followSymbolicLinks: false, expandDirectories: false } as const;
const never = ["**/node_modules/**", "**/.git/**"];

function search(folder: string): Promise<string[]> {
  return glob("**/*.journey", { ...shared, cwd: folder, ignore: never });
}

async function match(pattern: string): Promise<string[]> {
  const files = await glob(pattern, { ...shared, ignore: never });
  return files.filter((file) => file.endsWith(".journey"));
}

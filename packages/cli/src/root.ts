import { dirname, join } from "node:path";
import { existsSync } from "./disk.ts";

/** The file by which a folder says how its journeys are checked. */
export const configName = "sojourn.config.json";

/**
 * The folder that imports may not leave: the nearest one above `start` that holds a repository or
 * `sojourn.config.json`, else `start` itself.
 */
export function workspaceRoot(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, configName)) || existsSync(join(folder, ".git"))) return folder;
    if (dirname(folder) === folder) return start;
  }
}

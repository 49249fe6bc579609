import { closeSync, existsSync, lstatSync, openSync, readSync, realpathSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { workspaceRoot } from "../root.ts";
import { paint, visible } from "../terminal.ts";
import { mark } from "./kept.ts";

/**
 * Where a check is kept: at `asked`, else in `node_modules/.cache/sojourn/check.json` of the workspace if it has a
 * `node_modules`, else in its `.sojourn-cache.json`. Undefined where nothing may be kept: where another's file or a
 * link is, or where links lead out of the workspace.
 */
export function placeOf(asked: unknown): string | undefined {
  if (typeof asked === "string") {
    const place = resolve(asked);
    if (isOurs(place)) return place;
    const line = `${visible(asked)} is no cache of sojourn, so nothing is kept there. Name another file with --cache-location.`;
    process.stderr.write(`${paint(process.stderr, ["yellow", "bold"], "sojourn:")} ${line}\n`);
    return undefined;
  }
  const root = workspaceRoot(process.cwd());
  const modules = join(root, "node_modules");
  if (existsSync(modules) && staysInside(root, modules) && staysInside(root, join(modules, ".cache/sojourn"))) {
    const place = join(modules, ".cache/sojourn/check.json");
    if (isPlain(place)) return place;
  }
  const place = join(root, ".sojourn-cache.json");
  return isPlain(place) ? place : undefined;
}

/** Whether a folder, as far as it is there, is where its path says. */
function staysInside(root: string, folder: string): boolean {
  try {
    if (!existsSync(folder)) return !lstatSync(folder, { throwIfNoEntry: false }) && staysInside(root, dirname(folder));
    return relative(realpathSync(root), realpathSync(folder)) === relative(root, folder);
  } catch {
    return false;
  }
}

/** Whether a file is there, or nothing. */
function isPlain(place: string): boolean {
  try {
    return lstatSync(place, { throwIfNoEntry: false })?.isFile() ?? true;
  } catch {
    return false;
  }
}

/** Whether what is at a path that a user named may be replaced: nothing, an empty file, or a cache. */
function isOurs(place: string): boolean {
  if (!isPlain(place)) return false;
  if (!existsSync(place)) return true;
  try {
    const file = openSync(place, "r");
    try {
      const start = Buffer.alloc(mark.length);
      const length = readSync(file, start);
      return length === 0 || start.toString("utf8", 0, length) === mark;
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
}

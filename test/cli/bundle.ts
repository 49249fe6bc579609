/** Keeps the bundled command as new as its sources, so that no test runs an old one. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const bundle = join(root, "packages/cli/dist/sojourn.js");
const sources = [
  "packages/language/src",
  "packages/diagrams/src",
  "packages/cli/src",
  "packages/cli/templates",
  "packages/language-server/src",
];

/** The folder of the command: `bin`, `dist` and `package.json` are in it. */
export const commandFolder = join(root, "packages/cli");

/** Bundles the command where a source is newer than the bundle; of several callers one does it. */
export async function freshBundle(): Promise<void> {
  const lock = join(root, "node_modules/.cache/sojourn-bundle.lock");
  mkdirSync(join(lock, ".."), { recursive: true });
  while (!taken(lock)) await pause(50);
  try {
    if (age(bundle) < newestSource())
      execFileSync(process.execPath, [join(root, "scripts/bundle.ts")], { cwd: root });
  } finally {
    rmdirSync(lock);
  }
}

/** Whether the lock is ours now. One older than a minute was left behind. */
function taken(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    if (Date.now() - age(lock) > 60_000) rmdirSync(lock);
    return false;
  }
}

function newestSource(): number {
  const files = sources.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).map((entry) =>
      join(entry.parentPath, entry.name),
    ),
  );
  return Math.max(...[...files, join(root, "scripts/bundle.ts"), join(root, "package-lock.json")].map(age));
}

/** When a path was last changed, in milliseconds since 1970; 0 where nothing is there. */
function age(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

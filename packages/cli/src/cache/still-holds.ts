import { readdirSync, readFileSync, statSync } from "node:fs";
import { askAgain, hashOf, identityOf, listHash } from "../disk.ts";
import { trusted, type Kept, type KeptContent } from "./kept.ts";
import type { Said } from "./output.ts";

/** What may be said again, and what to keep: the same, or with what is known better now. */
export interface Held {
  readonly output: Said;
  readonly kept: Kept;
}

/** Whether all is still as it was when something was kept; undefined where anything differs. */
export function stillHolds(kept: Kept, now: number): Held | undefined {
  if (!kept.answers.every(([question, answer]) => askAgain(question) === answer)) return undefined;
  let learned = false;
  const contents: KeptContent[] = [];
  for (const content of kept.contents) {
    const [path, identity, hash] = content;
    const seen = identityOf(path);
    if (identity !== "" && identity === seen) {
      contents.push(content);
      continue;
    }
    const isFile = hashes(path, hash);
    if (isFile === undefined) return undefined;
    const better = trusted(seen, now);
    // A folder changes whenever the cache is written into it: to write it again for that would never end.
    learned ||= isFile && better !== identity;
    contents.push([path, better, hash]);
  }
  return { output: kept.said, kept: learned ? { ...kept, contents } : kept };
}

/** Whether what is at `path` has this hash: true for a file, false for a folder, undefined where it has not. */
function hashes(path: string, hash: string): boolean | undefined {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return listHash(readdirSync(path, { withFileTypes: true })) === hash ? false : undefined;
    return stats.isFile() && stats.size <= largest && hashOf(readFileSync(path)) === hash ? true : undefined;
  } catch {
    return undefined;
  }
}

/** No file that is read is larger, in bytes. */
const largest = 10_000_000;

import { randomBytes } from "node:crypto";
import { lstatSync, readlinkSync, realpathSync, statSync, type Stats } from "node:fs";
import { mkdir, open, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import { Refusal } from "./exit.ts";
import { reasonOf } from "./system-error.ts";
import { visible } from "./terminal.ts";
import { shownPath } from "./workspace.ts";

/**
 * Writes a file whole or not at all: to a temporary file beside it, flushed, then renamed. Keeps the mode and
 * the owner of a file that is there, and the link where the path is one. Folders on the way are made; pipes
 * and devices are written to. Refused where the disk refuses; the old file is then as it was.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  try {
    if (isFolderPath(path)) throw new Refusal(`${visible(path)} is a folder. Name a file in it.`);
    const target = throughLinks(resolve(path));
    const before = statSync(target, { throwIfNoEntry: false });
    if (before && !before.isFile() && !before.isDirectory()) await writeFile(target, content);
    else await replace(target, content, before);
  } catch (error) {
    throw error instanceof Refusal ? error : notWritten(path, error);
  }
}

function notWritten(path: string, error: unknown): Refusal {
  return new Refusal(`${visible(shownPath(path))} cannot be written: ${reasonOf(error)}.`);
}

/** Refuses to write where the text comes from: the input would be lost. */
export function refuseSameFile(output: string, inputs: Iterable<string>): void {
  let target: string;
  try {
    target = identityOf(output);
  } catch (error) {
    throw notWritten(output, error);
  }
  for (const input of inputs) {
    if (identityOf(input) === target) {
      throw new Refusal(
        `${visible(shownPath(output))} is the input; writing the output over it would lose it. Name another file.`,
      );
    }
  }
}

/** Whether a path can only be that of a folder. */
export function isFolderPath(path: string): boolean {
  return path.endsWith("/") || path.endsWith(sep);
}

async function replace(target: string, content: string | Uint8Array, before: Stats | undefined): Promise<void> {
  // A name of its own: beside a long one, a longer one could be too long.
  const temporary = join(dirname(target), `.sojourn-${randomBytes(6).toString("hex")}.tmp`);
  try {
    await mkdir(dirname(target), { recursive: true });
    const file = await open(temporary, "wx", before?.mode);
    try {
      await file.writeFile(content);
      if (before) {
        // Only root may give a file away.
        await file.chown(before.uid, before.gid).catch(() => {});
        await file.chmod(before.mode);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
}

/** What tells two files apart: by another link, soft or hard, or in other letters it is the same. */
function identityOf(path: string): string {
  const target = throughLinks(resolve(path));
  const stats = statSync(target, { throwIfNoEntry: false, bigint: true });
  return stats ? `${stats.dev}:${stats.ino}` : target;
}

/** Where a path leads in the end, also where nothing is there yet. Links in a circle make this throw. */
function throughLinks(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats) return stats.isFile() || stats.isDirectory() ? realpathSync(path) : path;
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  return isLink ? throughLinks(resolve(realpathSync(dirname(path)), readlinkSync(path))) : path;
}

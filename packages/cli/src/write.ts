import { randomBytes } from "node:crypto";
import { realpathSync, statSync } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { Refusal } from "./exit.ts";
import { visible } from "./terminal.ts";
import { shownPath } from "./workspace.ts";

/**
 * Writes a file whole or not at all: to a temporary file beside it, flushed, then renamed. Keeps the mode of
 * a file that is there, and the link where the path is one. Folders on the way are made. Refused where the
 * disk refuses; the old file is then as it was.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const target = throughLinks(resolve(path));
  const mode = statSync(target, { throwIfNoEntry: false })?.mode;
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    await mkdir(dirname(target), { recursive: true });
    const file = await open(temporary, "wx", mode);
    try {
      await file.writeFile(text);
      if (mode !== undefined) await file.chmod(mode);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw new Refusal(`${visible(shownPath(path))} cannot be written: ${reasonOf(error)}.`);
  }
}

/** Refuses to write where the text comes from: the input would be lost. */
export function refuseSameFile(output: string, inputs: Iterable<string>): void {
  const target = throughLinks(resolve(output));
  for (const input of inputs) {
    if (throughLinks(resolve(input)) === target) {
      throw new Refusal(`${visible(shownPath(output))} is the input; writing the output over it would lose it. Name another file.`);
    }
  }
}

function throughLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  const known: Readonly<Record<string, string>> = {
    EACCES: "permission denied",
    EPERM: "permission denied",
    EROFS: "the disk is read-only",
    ENOSPC: "the disk is full",
    EFBIG: "the file would be too large",
    EISDIR: "it is a folder",
    ENOTDIR: "a part of its path is no folder",
    EEXIST: "a part of its path is no folder",
  };
  return (code !== undefined && known[code]) || (error as Error).message;
}

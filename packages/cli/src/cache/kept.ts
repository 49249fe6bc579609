import { lstatSync, readFileSync } from "node:fs";
import type { DiskNotes } from "../disk.ts";
import { ExitCode } from "../exit.ts";
import type { Said } from "./output.ts";

/** What a check said, and all that it depends on. */
export interface Kept {
  readonly call: string;
  readonly code: ExitCode;
  readonly said: Said;
  /** Questions to the disk, and the answers. */
  readonly answers: readonly (readonly [question: string, answer: string])[];
  /** Files that were read and folders that were listed; without an identity where only the hash can tell. */
  readonly contents: readonly KeptContent[];
}

/** A file that was read, or a folder that was listed. */
export type KeptContent = readonly [path: string, identity: string, hash: string];

/** The first bytes of every cache: what does not begin so is not ours. */
export const mark = '{"sojourn-cache":1,';

/** The most that is read of a cache, in bytes. */
const largest = 500_000_000;

/** What is to be kept of a run that began at `started`, in milliseconds since 1970. */
export function keptOf(call: string, code: ExitCode, said: Said, notes: DiskNotes, started: number): Kept {
  const { answers, contents } = notes;
  return {
    call,
    code,
    said,
    // Of a file that was read its size is known anyway.
    answers: [...answers].filter(([question]) => !(question.startsWith("stat ") && contents.has(question.slice("stat ".length)))),
    contents: [...contents].map(([path, { identity, hash }]): KeptContent => [path, trusted(identity, started), hash]),
  };
}

/**
 * An identity, if it tells of every later change: not of one so soon after that the times would be the same. Disks
 * count time in steps of up to two seconds.
 */
export function trusted(identity: string, now: number): string {
  const [, , , written = 0, changed = 0] = identity.split(" ").map(Number);
  return Math.max(written, changed) / 1e6 < now - 2_000 ? identity : "";
}

/** What is kept at `place` of this very call; undefined where there is nothing, or nothing that can be relied on. */
export function readKept(place: string, call: string): Kept | undefined {
  try {
    const stats = lstatSync(place);
    if (!stats.isFile() || stats.size > largest) return undefined;
    const text = readFileSync(place, "utf8");
    if (!text.startsWith(mark)) return undefined;
    const kept = JSON.parse(text) as unknown;
    return isKept(kept) && kept.call === call ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps it at `place`, whole or not at all. That it cannot be kept is no reason to fail. */
export async function writeKept(place: string, { call, code, said, answers, contents }: Kept): Promise<void> {
  const { writeWhole } = await import("../write.ts");
  const body = JSON.stringify({ call, code, said, answers, contents });
  try {
    await writeWhole(place, `${mark}${body.slice(1)}`);
  } catch {
    // The next run takes its time.
  }
}

function isKept(value: unknown): value is Kept {
  const { call, code, said, answers, contents } = value as Partial<Record<keyof Kept, unknown>>;
  return (
    typeof call === "string" &&
    (code === ExitCode.Ok || code === ExitCode.Errors) &&
    isListOf(said, (one) => isListOf(one, isAny) && one.length === 2 && (one[0] === 1 || one[0] === 2) && typeof one[1] === "string") &&
    isListOf(answers, (one) => isListOf(one, isString) && one.length === 2) &&
    isListOf(contents, (one) => isListOf(one, isString) && one.length === 3)
  );
}

function isListOf(value: unknown, isOne: (one: unknown) => boolean): value is unknown[] {
  return Array.isArray(value) && value.every(isOne);
}

const isAny = (): boolean => true;
const isString = (value: unknown): boolean => typeof value === "string";

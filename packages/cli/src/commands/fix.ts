import { accessSync, constants, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fixProject, type Both } from "@sojourn/language";
import type { Options } from "../command-line.ts";
import { ExitCode, Refusal } from "../exit.ts";
import type { Loaded } from "../load.ts";
import { amountIn, countIn } from "../reports/words.ts";
import { reasonOf } from "../system-error.ts";
import { paint, visible, writeOut } from "../terminal.ts";
import { diskFiles, shownPath } from "../workspace.ts";
import { writeWhole } from "../write.ts";

/** Refuses a call whose options do not go together. */
export function refuseMismatch(paths: readonly string[], { fix, dryRun, format }: Options): void {
  if (fix !== true) throw new Refusal("--dry-run goes with --fix: sojourn check --fix --dry-run.");
  if (paths.includes("-")) throw new Refusal("--fix writes files, and standard input is none. Name the file instead of -.");
  if (dryRun === true && format !== "text") throw new Refusal(`--dry-run writes a diff, not ${visible(String(format))}. Leave --format out.`);
}

/** What fixing did to files. */
export interface Made {
  /** How many files were written. */
  readonly files: number;
  /** For each file that cannot be written a line that says why. */
  readonly refused: readonly string[];
}

/** Makes the safe fixes in the files that were named. */
export async function makeFixes(loaded: Loaded): Promise<Made> {
  const refused: string[] = [];
  let [findings, files] = [0, 0];
  for (const { path, before, after, applied } of fixesOf(loaded)) {
    try {
      const done = await writeFixed(path, before, after);
      if (done === "changed") refused.push(words[loaded.lang].changed(visible(shownPath(path))));
      if (done !== "written") continue;
      findings += applied;
      files++;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push(error.message);
    }
  }
  if (files > 0) process.stderr.write(`${words[loaded.lang].fixed(findings, files)}\n`);
  return { files, refused };
}

/** Writes what the safe fixes would change as a diff, and no file. */
export async function showFixes(loaded: Loaded): Promise<ExitCode> {
  const { unifiedDiff } = await import("../reports/diff.ts");
  let [findings, files] = [0, 0];
  for (const { path, before, after, applied } of fixesOf(loaded)) {
    // An absolute path, of a file outside this folder, counts from the root of the disk.
    writeOut(unifiedDiff(shownPath(path).replace(/^\/+/, ""), before, after));
    findings += applied;
    files++;
  }
  const say = words[loaded.lang];
  process.stderr.write(`${files > 0 ? say.wouldFix(findings, files) : say.nothing}\n`);
  for (const line of loaded.refused) process.stderr.write(`${paint(process.stderr, ["red", "bold"], "sojourn:")} ${line}\n`);
  if (loaded.refused.length > 0) return ExitCode.Usage;
  return files > 0 ? ExitCode.Errors : ExitCode.Ok;
}

interface FileFix {
  /** Absolute. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** How many findings that fixes. */
  readonly applied: number;
}

function fixesOf({ projects }: Loaded): FileFix[] {
  return projects.flatMap(({ project, entries, options, shown }) => {
    const { read } = diskFiles(resolve(shown(".")), new Map(), () => {});
    const { files } = fixProject(project, { ...options, named: entries, read });
    return project.files.flatMap(({ path, tree }) => {
      const fixed = files.get(path);
      return fixed ? { path: resolve(shown(path)), before: tree.text, after: fixed.text, applied: fixed.applied } : [];
    });
  });
}

/** Writes a file whole, unless it has changed since it was read, or been written already by another of its names. */
async function writeFixed(path: string, before: string, after: string): Promise<"written" | "same" | "changed"> {
  let now: string;
  try {
    now = readFileSync(path, "utf8");
    // To be renamed into its place takes no leave of the old file itself.
    accessSync(path, constants.W_OK);
  } catch (error) {
    throw new Refusal(`${visible(shownPath(path))} cannot be written: ${reasonOf(error)}.`);
  }
  if (now === after) return "same";
  if (now !== before) return "changed";
  await writeWhole(path, after);
  return "written";
}

const words: Both<{
  readonly fixed: (findings: number, files: number) => string;
  readonly wouldFix: (findings: number, files: number) => string;
  readonly nothing: string;
  readonly changed: (file: string) => string;
}> = {
  en: {
    fixed: (findings, files) => `Fixed ${amountIn.en(findings)} finding${findings === 1 ? "" : "s"} in ${countIn.en(files, "file")}.`,
    wouldFix: (findings, files) =>
      `${amountIn.en(findings)} finding${findings === 1 ? "" : "s"} in ${countIn.en(files, "file")} can be fixed; sojourn check --fix does it.`,
    nothing: "There is nothing to fix.",
    changed: (file) => `${file} has changed since it was read and is left as it is. Run sojourn check --fix again.`,
  },
  vi: {
    fixed: (findings, files) => `Đã sửa ${amountIn.vi(findings)} vấn đề trong ${countIn.vi(files, "file")}.`,
    wouldFix: (findings, files) =>
      `Có thể sửa ${amountIn.vi(findings)} vấn đề trong ${countIn.vi(files, "file")}; hãy chạy sojourn check --fix để sửa.`,
    nothing: "Không có gì cần sửa.",
    changed: (file) => `${file} đã thay đổi sau khi được đọc nên được giữ nguyên. Hãy chạy lại sojourn check --fix.`,
  },
};

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median } from "./measure.ts";

/** The arguments of a `node` process, from the script on. */
export type Command = readonly string[];

/**
 * Starts each command in turn, `rounds` times after one that is not counted: the median milliseconds from
 * start to end, in the order given. Throws what a command said when it does not end with 0.
 */
export function timeProcesses(commands: readonly Command[], rounds: number): number[] {
  const samples: number[][] = commands.map(() => []);
  for (let round = -1; round < rounds; round++) {
    commands.forEach((command, index) => {
      const took = timeProcess(command);
      if (round >= 0) samples[index]!.push(took);
    });
  }
  return samples.map(median);
}

function timeProcess(command: Command): number {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
  const took = performance.now() - start;
  if (status !== 0) throw new Error(`node ${command.join(" ")} ended with ${status}:\n${stdout}${stderr}`);
  return took;
}

/** Calls `use` with a new folder that holds the given files, by name, and removes the folder afterwards. */
export function withFolder<Result>(
  files: Readonly<Record<string, string>>,
  use: (folder: string) => Result,
): Result {
  const folder = mkdtempSync(join(tmpdir(), "sojourn-bench-"));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

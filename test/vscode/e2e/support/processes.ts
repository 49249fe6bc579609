/** Processes as the system shows them. */
import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** A process: its words, and the file that it runs. */
export interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly words: readonly string[];
  readonly program: string;
}

/** The processes that a process started, and those that they did. */
export function below(pid: number): readonly Process[] {
  const all = readdirSync("/proc").filter((name) => /^\d+$/.test(name)).flatMap(read);
  const children = (parent: number): readonly Process[] =>
    all.filter((process) => process.parent === parent).flatMap((process) => [process, ...children(process.pid)]);
  return children(pid);
}

function read(name: string): readonly Process[] {
  try {
    const words = readFileSync(`/proc/${name}/cmdline`, "utf8").split("\0").slice(0, -1);
    const [, parent] = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${name}/status`, "utf8")) ?? [];
    return [{ pid: Number(name), parent: Number(parent), words, program: readlinkSync(`/proc/${name}/exe`) }];
  } catch {
    // It ended while we looked, or is somebody else's.
    return [];
  }
}

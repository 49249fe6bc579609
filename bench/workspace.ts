import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { generateWorkspace } from "./generate-workspace.ts";
import { median } from "./measure.ts";
import { sojourn } from "./ours.ts";
import type { Section, Setting } from "./section.ts";
import type { Row } from "./table.ts";

/** `sojourn check` with every check on, over workspaces that grow to 10,000 files of a million lines in all. */
export const workspaceSections: readonly Section[] = [{ name: "sojourn check --profile strict, workspaces", run: async (setting) => measure(setting) }];

const sizes = [100, 1_000, 10_000] as const;

/** The day of the review, so that as much is overdue each time. */
const words = ["check", "--profile", "strict", "--today", "2026-11-21"];

function measure({ ours, processRounds }: Setting): Row[] {
  if (!ours) return [];
  const measured = sizes.map((count) => inWorkspace(count, (folder, lines) => {
    const rounds = count > 1_000 ? Math.ceil(processRounds(true) / 3) : processRounds(true);
    const runs = Array.from({ length: rounds }, () => run(folder, words));
    const location = ["--cache", "--cache-location", `${folder}.cache`];
    // The second time of three: what was just written is not trusted yet by its times.
    const [, , ...again] = Array.from({ length: rounds + 2 }, () => run(folder, [...words, ...location]));
    rmSync(`${folder}.cache`, { force: true });
    return { count, lines, took: median(runs.map(({ took }) => took)), memory: Math.max(...runs.map(({ memory }) => memory)), again: median(again.map(({ took }) => took)) };
  }));
  const smallest = measured[0]!;
  const rows = measured.flatMap(({ count, lines, took, memory, again }): Row[] => {
    const name = `sojourn check --profile strict, ${count} files of ${Math.round(lines / 1000)}k lines`;
    return [
      {
        name: `${name}: per line, 100 files`,
        unit: "µs/line",
        ours: (took / lines) * 1000,
        peer: (smallest.took / smallest.lines) * 1000,
        ...(count === smallest.count ? {} : { goal: { kind: "at-most-times", limit: 1.3 } }),
      },
      { name: `${name}: at most in memory`, unit: "MB", ours: memory, goal: { kind: "at-most", limit: 2_000 } },
      { name: `${name}, again with --cache: without`, unit: "ms", ours: again, peer: took, ...(count === sizes.at(-1) ? { goal: { kind: "at-least-faster", limit: 10 } } : {}) },
    ];
  });
  return rows;
}

function inWorkspace<Result>(count: number, use: (folder: string, lines: number) => Result): Result {
  const base = mkdtempSync(join(tmpdir(), "sojourn-bench-"));
  const folder = join(base, "workspace");
  try {
    let lines = 0;
    for (const { path, text } of generateWorkspace(count)) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), text);
      lines += text.split("\n").length - 1;
    }
    return use(folder, lines);
  } finally {
    rmSync(base, { recursive: true });
  }
}

interface Ran {
  /** Milliseconds from start to end. */
  readonly took: number;
  /** The most that was in memory at once, in MB. */
  readonly memory: number;
}

function run(folder: string, given: readonly string[]): Ran {
  const log = `${folder}.memory`;
  const note = `import{writeFileSync}from"node:fs";process.on("exit",()=>writeFileSync(${JSON.stringify(log)},String(process.resourceUsage().maxRSS)))`;
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["--import", `data:text/javascript,${encodeURIComponent(note)}`, sojourn, ...given], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  const took = performance.now() - start;
  // There are errors in the workspace, which is what 1 says.
  if (status !== 1) throw new Error(`sojourn ${given.join(" ")} ended with ${status}:\n${stderr}`);
  return { took, memory: Number(readFileSync(log, "utf8")) / 1000 };
}

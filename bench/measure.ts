import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** One of those that a race measures. */
export interface Contestant {
  /** Does the work, at once or by a promise. */
  readonly run: () => unknown;
  /** Clears up after each run, outside the time that is measured. */
  readonly after?: () => void | Promise<void>;
  /** How many times one run does the work; 1 unless told. Work of microseconds is timed in thousands. */
  readonly times?: number;
}

/** How long to measure: rounds over all contestants, and what fills a turn at least, in milliseconds. */
export interface Effort {
  readonly rounds: number;
  readonly fill: number;
}

/**
 * Lets contestants take turns in this process, all of them warm: the median milliseconds that one piece of
 * work takes over all runs, in the order given. A turn is as many runs as fill `fill`. Before it the garbage
 * of the others is collected and as many runs are not counted, because a collection also costs compiled code.
 */
export async function race(contestants: readonly Contestant[], { rounds, fill }: Effort): Promise<number[]> {
  const runs: number[] = [];
  for (const contestant of contestants) runs.push(Math.ceil(fill / (await warmUp(contestant))));
  const samples: number[][] = contestants.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < contestants.length; turn++) {
      const index = (round + turn) % contestants.length;
      samples[index]!.push(...(await takeTurn(contestants[index]!, runs[index]!)));
    }
  }
  return samples.map(median);
}

/** The middle of `values`, the mean of the middle two where their number is even; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  if (sorted.length % 2 === 1) return sorted[middle]!;
  return sorted.length === 0 ? Number.NaN : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Collects all garbage now. */
export const collectGarbage: () => void = (() => {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
})();

/** Runs a contestant for a second and three times at least: the milliseconds of its fastest run. */
async function warmUp(contestant: Contestant): Promise<number> {
  let fastest = Number.POSITIVE_INFINITY;
  const until = performance.now() + 1000;
  for (let run = 0; run < 3 || performance.now() < until; run++) {
    fastest = Math.min(fastest, await once(contestant));
  }
  return Math.max(fastest, 0.001);
}

async function takeTurn(contestant: Contestant, runs: number): Promise<number[]> {
  lastResult = undefined;
  collectGarbage();
  for (let run = 0; run < runs; run++) await once(contestant);
  const took: number[] = [];
  for (let run = 0; run < runs; run++) took.push((await once(contestant)) / (contestant.times ?? 1));
  return took;
}

/** What the last run returned: kept, so that no engine may find the work useless. */
export let lastResult: unknown;

async function once({ run, after }: Contestant): Promise<number> {
  const start = performance.now();
  const result = run();
  lastResult = result instanceof Promise ? await result : result;
  const took = performance.now() - start;
  await after?.();
  return took;
}

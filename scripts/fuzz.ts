// Tries the properties of the language on random texts and models:
//   npm run fuzz -- --runs 1000000 --seed 7 --only formatting
// Prints the seed and the smallest counterexample found, and ends with 1, where one does not hold.

import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import fc from "fast-check";
import { properties, type Property } from "../test/support/properties.ts";

/** How often a property is tried before the next has its turn. */
const batch = 1_000;

/** How long it is quiet, in milliseconds. */
const interval = 3_000;

/** A property that does not hold of something. */
export interface Failure {
  readonly name: string;
  readonly seed: number;
  readonly counterexample: string;
  readonly error: string;
}

/**
 * Tries each of `all` in turn, `runs` times altogether; the first batch of a property begins with `seed`, each
 * later one with the next number. Gives the first failure; `tell` hears how many runs are done.
 */
export function fuzz(
  all: readonly Property<unknown>[],
  runs: number,
  seed: number,
  tell: (done: number) => void,
): Failure | undefined {
  let done = 0;
  for (let round = seed; done < runs; round++) {
    for (const { name, arbitrary, holds } of all) {
      const numRuns = Math.min(batch, runs - done);
      if (numRuns === 0) break;
      const result = fc.check(
        fc.property(arbitrary, (value) => void holds(value)),
        { seed: round, numRuns },
      );
      done += result.numRuns;
      if (result.failed) {
        const counterexample = fc.stringify(result.counterexample?.[0]);
        return { name, seed: round, counterexample, error: String(result.errorInstance) };
      }
      tell(done);
    }
  }
  return undefined;
}

function main(): void {
  const { values } = parseArgs({
    options: { runs: { type: "string" }, seed: { type: "string" }, only: { type: "string" } },
  });
  const runs = wholeNumber(values.runs ?? "100000", "--runs");
  const seed = wholeNumber(values.seed ?? String(Date.now() % 1_000_000_000), "--seed");
  const chosen = properties.filter(({ name }) => name.includes(values.only ?? ""));
  if (chosen.length === 0) throw new Error(`No property has "${values.only}" in its name.`);
  console.log(`Seed ${seed}: ${chosen.length} properties, ${runs} runs.`);
  let told = Date.now();
  const failure = fuzz(chosen, runs, seed, (done) => {
    if (Date.now() - told < interval) return;
    told = Date.now();
    console.log(`${done} of ${runs} runs hold.`);
  });
  if (!failure) return console.log(`All ${runs} runs hold.`);
  console.error(`Not so: ${failure.name}\nCounterexample: ${failure.counterexample}\n${failure.error}`);
  console.error(`Again: npm run fuzz -- --seed ${failure.seed} --runs ${batch} --only "${failure.name}"`);
  process.exitCode = 1;
}

function wholeNumber(text: string, option: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0)
    throw new Error(`${option} takes a whole number, not ${text}.`);
  return value;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  try {
    main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}

/** Runs the properties of the language for as long as one likes: `npm run fuzz -- --runs 1000000 --seed 42`. */
import { parseArgs } from "node:util";
import fc from "fast-check";
import { properties } from "../test/support/properties.ts";

const { values } = parseArgs({ options: { runs: { type: "string", default: "100000" }, seed: { type: "string" } } });
const runs = Number(values.runs);
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
if (!Number.isSafeInteger(runs) || runs < 1 || !Number.isSafeInteger(seed)) {
  console.error("--runs takes a whole number from 1 on, --seed a whole number.");
  process.exit(2);
}

/** How many runs are made between two lines of progress. */
const batch = 10_000;
const each = Math.ceil(runs / properties.length);
console.log(`${properties.length} properties, ${each} runs each, seed ${seed}`);
for (const { name, arbitrary, holds } of properties) {
  for (let done = 0; done < each; done += batch) {
    const numRuns = Math.min(batch, each - done);
    const result = fc.check(fc.property(arbitrary, holds), { seed: seed + done, numRuns });
    if (result.failed) {
      console.log(`\n${name}: does not hold with --seed ${seed + done}\n${fc.stringify(result.counterexample)}\n${String(result.errorInstance)}`);
      process.exit(1);
    }
    process.stdout.write(`\r${name}: ${done + numRuns} runs`);
  }
  process.stdout.write("\n");
}

import { startLangium } from "./langium.ts";
import { loadOurs } from "./ours.ts";
import type { Setting } from "./section.ts";
import { sections } from "./sections.ts";

// A process of its own: node run-section.ts NAME [--quick] [--peers] prints the rows of a section as JSON.
const [name, ...flags] = process.argv.slice(2);
const section = sections.find((candidate) => candidate.name === name);
if (!section) throw new Error(`No measurement is called "${name}"`);
const quick = flags.includes("--quick");
const setting: Setting = {
  ours: flags.includes("--peers") ? undefined : await loadOurs(),
  langium: startLangium,
  effort: (lines) => ({ rounds: quick ? 3 : lines >= 100_000 ? 7 : 15, fill: quick ? 20 : 60 }),
  processRounds: (slow) => (quick ? 3 : slow ? 7 : 25),
};
console.log(JSON.stringify(await section.run(setting)));

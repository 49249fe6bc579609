import { availableParallelism, cpus } from "node:os";
import { startLangium, type LangiumPeer } from "./langium.ts";
import { modelSections } from "./model-sections.ts";
import { loadOurs } from "./ours.ts";
import { ensurePeers, installed } from "./peers.ts";
import type { Section, Setting } from "./section.ts";
import { startSections } from "./start-sections.ts";
import { formatTable, meets, type Row } from "./table.ts";
import { treeSections } from "./tree-sections.ts";

const usage = `node bench/main.ts [--quick] [--peers] [PART-OF-A-NAME]
  --quick   fewer rounds
  --peers   measure the peers alone, without our own packages`;

const sections: readonly Section[] = [...treeSections, ...modelSections, ...startSections];

/** Measures the sections whose name contains `part`, prints the table, and says whether every goal is met. */
async function main(part: string, quick: boolean, peersOnly: boolean): Promise<boolean> {
  const chosen = sections.filter(({ name }) => name.includes(part));
  if (chosen.length === 0) throw new Error(`No measurement is called "${part}".\n${usage}`);
  ensurePeers();
  let langium: Promise<LangiumPeer> | undefined;
  const setting: Setting = {
    ours: peersOnly ? undefined : await loadOurs(),
    langium: () => (langium ??= startLangium()),
    effort: (lines) => ({ rounds: quick ? 3 : lines >= 100_000 ? 7 : 15, fill: quick ? 20 : 60 }),
    processRounds: (slow) => (quick ? 3 : slow ? 7 : 25),
  };
  console.log(about());
  const rows: Row[] = [];
  for (const section of chosen) {
    process.stderr.write(`${section.name} …\n`);
    rows.push(...(await section.run(setting)));
  }
  console.log(`\n${formatTable(rows)}`);
  return rows.every((row) => meets(row) !== false);
}

function about(): string {
  const peers = ["langium", "likec4"].map((name) => `${name} ${installed(name)}`).join(", ");
  return `Node ${process.versions.node}, ${availableParallelism()} × ${cpus()[0]?.model.trim()}; ${peers}`;
}

const options = process.argv.slice(2);
const unknown = options.find((option) => option.startsWith("-") && !["--quick", "--peers"].includes(option));
if (unknown !== undefined) {
  console.error(`Unknown option ${unknown}\n${usage}`);
  process.exitCode = 2;
} else {
  const part = options.find((option) => !option.startsWith("-")) ?? "";
  const met = await main(part, options.includes("--quick"), options.includes("--peers"));
  process.exitCode = met ? 0 : 1;
}

import { spawnSync } from "node:child_process";
import { availableParallelism, cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { ensurePeers, installed } from "./peers.ts";
import { sections } from "./sections.ts";
import { formatTable, meets, type Row } from "./table.ts";

const usage = `node bench/main.ts [--quick] [--peers] [PART-OF-A-NAME]
  --quick   fewer rounds
  --peers   measure the peers alone, without our own packages`;

const options = process.argv.slice(2);
const flags = options.filter((option) => option.startsWith("-"));
const unknown = flags.find((flag) => flag !== "--quick" && flag !== "--peers");
const part = options.find((option) => !option.startsWith("-")) ?? "";
const chosen = sections.map(({ name }) => name).filter((name) => name.includes(part));
if (unknown !== undefined) fail(`Unknown option ${unknown}`);
else if (chosen.length === 0) fail(`No measurement is called "${part}"`);
else if (!measure(chosen, flags)) process.exitCode = 1;

/** Measures the sections of these names, prints the table, and says whether every goal is met. */
function measure(names: readonly string[], settings: readonly string[]): boolean {
  ensurePeers();
  console.log(about());
  const rows = names.flatMap((name) => {
    process.stderr.write(`${name} …\n`);
    return measureAlone(name, settings);
  });
  console.log(`\n${formatTable(rows)}`);
  return rows.every((row) => meets(row) !== false);
}

/** Measures one section in a process of its own: what ran before must not change its figures. */
function measureAlone(name: string, settings: readonly string[]): Row[] {
  const script = fileURLToPath(new URL("./run-section.ts", import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, [script, name, ...settings], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) throw new Error(`Measuring "${name}" failed`);
  return JSON.parse(stdout) as Row[];
}

/** What the figures depend on; a load near the number of cores makes them worthless. */
function about(): string {
  const peers = ["langium", "likec4"].map((name) => `${name} ${installed(name)}`).join(", ");
  const machine = `${availableParallelism()} × ${cpus()[0]?.model.trim()}, load ${loadavg()[0]!.toFixed(1)}`;
  return `Node ${process.versions.node}, ${machine}; ${peers}`;
}

function fail(message: string): void {
  console.error(`${message}\n${usage}`);
  process.exitCode = 2;
}

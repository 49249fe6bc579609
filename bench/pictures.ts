import { fileURLToPath } from "node:url";
import { generateJourney } from "./generate.ts";
import { race } from "./measure.ts";
import { expectNoErrors, sojourn } from "./ours.ts";
import { timeProcesses, withFolder } from "./processes.ts";
import type { Section, Setting } from "./section.ts";
import type { Row } from "./table.ts";

const touchpoints = 50;
/** How many times as long as the parse of the file a picture may take, so that it follows a key: the next comes some fifty milliseconds later. */
const parses = 100;
const mermaidCli = fileURLToPath(new URL("./mermaid-cli.ts", import.meta.url));

/** The map as a picture: the command against mermaid-cli, and its layout alone, also after an edit. */
export const pictureSections: readonly Section[] = [{ name: "pictures", run: pictures }];

async function pictures({ ours, effort, processRounds }: Setting): Promise<readonly Row[]> {
  const text = generateJourney(touchpoints);
  if (ours) expectNoErrors(ours.compile(text));
  const [peer, command] = timed(text, ours !== undefined, processRounds(true));
  const name = `map, ${touchpoints} touchpoints`;
  const rows: Row[] = [{ name: `${name}, as SVG: Mermaid in a browser`, unit: "ms", ours: command, peer, goal: { kind: "at-least-faster", limit: 20 } }];
  if (!ours) return rows;

  // Another text each time, as someone types: nothing of the picture before may be left to use again.
  const edits = Array.from({ length: 40 }, (_, at) => text.replace(/(touchpoint \S+ ")/, `$1${"abcdefghij"[at % 10]}${at} `));
  const layouts = edits.map((edited) => ours.map(edited));
  let turn = 0;
  const [parsed, again] = await race([{ run: () => ours.parse(edits[turn++ % edits.length]!) }, { run: () => layouts[turn++ % layouts.length]!() }], effort(1_000));
  return [
    ...rows,
    { name: `${name}, layout: Mermaid in a browser`, unit: "ms", ours: again, peer, goal: { kind: "at-least-faster", limit: 200 } },
    { name: `${name}, layout after an edit: parse of the file`, unit: "ms", ours: again, peer: parsed!, goal: { kind: "at-most-times", limit: parses } },
  ];
}

/** Start to end, in milliseconds: Mermaid in a browser of its own, and the command. */
function timed(text: string, withOurs: boolean, rounds: number): [peer: number, ours: number | undefined] {
  return withFolder({ "journey.journey": text }, (folder) => {
    const [input, diagram, picture] = ["journey.journey", "journey.mmd", "picture.svg"].map((file) => `${folder}/${file}`) as [string, string, string];
    timeProcesses([[sojourn, "render", input, "-o", diagram]], 0);
    const commands = [[mermaidCli, diagram, picture], ...(withOurs ? [[sojourn, "render", input, "--view", "map", "-o", picture]] : [])];
    const [peer, ours] = timeProcesses(commands, rounds);
    return [peer!, ours];
  });
}

import { declarations } from "./generate-world.ts";
import { generateJourneyLines } from "./generate.ts";
import { createRandom, type Random } from "./random.ts";

/** The files of a workspace, one after the other, so that never all of them are held. */
export type Files = Generator<{ readonly path: string; readonly text: string }>;

/** How many lines a journey of the workspace has, its imports included, on average. */
const linesEach = 100;

/** Files in a folder of the workspace, which share what its folder `shared` declares. */
const filesEach = 250;

/**
 * A workspace of `count` files of about 100 lines: folders of journeys, a file each, which import who and what they
 * share. Some journeys have a slip of the kinds that people make; what a reviewer would ask for is missing here and
 * there. The same `count` gives the same files, and a larger one begins with them.
 */
export function* generateWorkspace(count: number): Files {
  for (let folder = 0; folder * filesEach < count; folder++) {
    const random = createRandom(folder + 1);
    const area = `area-${folder + 1}`;
    const { world, out } = declarations(80, random);
    const shared = sharedFiles(out);
    const journeys = Math.min(filesEach, count - folder * filesEach) - shared.size;
    for (const [name, lines] of shared) yield { path: `${area}/shared/${name}.journey`, text: textOf(lines) };
    const imports = [...shared.keys()].map((name) => `import "./shared/${name}.journey"`);
    for (let index = 0; index < journeys; index++) {
      const lines = generateJourneyLines(world, index, linesEach - imports.length + random.int(-10, 40), random);
      if (random.chance(15)) slip(lines, random);
      yield { path: `${area}/journey-${index + 1}.journey`, text: textOf([...imports, ...lines]) };
    }
  }
}

/** What is declared, by the files that a team would put it into. */
function sharedFiles(lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, string[]>([
    ["people", []],
    ["teams", []],
    ["metrics", ['import "./teams.journey"', ""]],
    ["market", []],
  ]);
  let file = files.get("market")!;
  for (const line of lines) {
    const word = /^[a-z-]+(?= )/.exec(line)?.[0];
    if (word !== undefined) file = files.get(places[word] ?? "market")!;
    file.push(line);
  }
  return files;
}

const places: Readonly<Record<string, string>> = {
  persona: "people",
  "non-customer": "people",
  team: "teams",
  channel: "teams",
  metric: "metrics",
  survey: "metrics",
};

/** Makes one of the mistakes that people make, where the lines give occasion. */
function slip(lines: string[], random: Random): void {
  const [from, to] = random.pick(slips);
  const at = lines.findIndex((line) => from.test(line));
  if (at >= 0) lines[at] = lines[at]!.replace(from, to);
}

const slips: readonly (readonly [RegExp, string])[] = [
  [/\btouchpoint\b/, "tuchpoint"],
  [/\bchannel\b/, "chanel"],
  [/\bfor \S+,/, "for Nobody,"],
  [/\bowner \S+/, "owner Nowhere"],
  [/\bfeels (\S+) \d/, "feels $1 9"],
  [/\bdays\b/, "parcels"],
  [/\b2027-/, "2026-"],
  [/\b2027-(\d\d)-15/, "2027-02-30"],
  [/ \{$/, ""],
  [/"$/, ""],
  [/^( +)goal /, "$1// sojourn-ignore no-such-check by mistake\n$1goal "],
  [/\bpromises (.*) <= \d+/, "promises $1 <= 1"],
];

function textOf(lines: readonly string[]): string {
  return [...lines, ""].join("\n");
}

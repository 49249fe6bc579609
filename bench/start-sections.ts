import { generate } from "./generate.ts";
import { generateLikeC4 } from "./likec4.ts";
import { sojourn } from "./ours.ts";
import { peerFile } from "./peers.ts";
import { timeProcesses, withFolder, type Command } from "./processes.ts";
import { shortLines, type Section, type Setting } from "./section.ts";
import type { Row } from "./table.ts";

/** The command line from start to end, against a `node` that does nothing and against LikeC4. */
export const startSections: readonly Section[] = [
  aboveNode("sojourn --version", {}, () => ["--version"], 15),
  check(200, 60),
  check(10_000, 150),
  likeC4(200),
];

function check(lines: number, limit: number): Section {
  const files = { "journey.journey": generate(lines) };
  return aboveNode(`sojourn check, ${shortLines(lines)}`, files, (folder) => ["check", folder], limit);
}

/** How much longer our command takes than a bare `node`, in milliseconds. */
function aboveNode(
  name: string,
  files: Readonly<Record<string, string>>,
  args: (folder: string) => Command,
  limit: number,
): Section {
  return {
    name,
    run: async (setting) =>
      withFolder({ ...files, "empty.mjs": "" }, (folder): Row[] => {
        const [bare, mine] = timed(setting, [`${folder}/empty.mjs`], [sojourn, ...args(folder)], false);
        const goal = { kind: "at-most-above", limit } as const;
        return [{ name: `${name}: bare node`, unit: "ms", ours: mine, peer: bare, goal }];
      }),
  };
}

/** `sojourn check` and `likec4 validate` (without its layout, which we have no like of) on like projects. */
function likeC4(lines: number): Section {
  const name = `sojourn check, project of ${shortLines(lines)}: likec4 validate`;
  return {
    name,
    run: async (setting) =>
      withFolder({ "journey.journey": generate(lines) }, (ours) =>
        withFolder({ "model.c4": generateLikeC4(lines) }, (theirs): Row[] => {
          const validate = [peerFile("likec4/bin/likec4.mjs"), "validate", "--no-layout", theirs];
          const [peer, mine] = timed(setting, validate, [sojourn, "check", ours], true);
          return [{ name, unit: "ms", ours: mine, peer, goal: { kind: "at-least-faster", limit: 10 } }];
        }),
      ),
  };
}

function timed(
  { ours, processRounds }: Setting,
  peer: Command,
  mine: Command,
  slow: boolean,
): [peer: number, ours: number | undefined] {
  const [first, second] = timeProcesses(ours ? [peer, mine] : [peer], processRounds(slow));
  return [first!, second];
}

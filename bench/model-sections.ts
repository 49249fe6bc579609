import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { generate, generateJourney } from "./generate.ts";
import { race, type Contestant } from "./measure.ts";
import type { Keeper } from "./memory.ts";
import { expectNoErrors } from "./ours.ts";
import { shortLines, type Section } from "./section.ts";
import type { Row } from "./table.ts";

/** Text → model with its diagnostics against Langium's whole build, the memory it takes, and Mermaid text. */
export const modelSections: readonly Section[] = [
  ...[1_000, 10_000, 100_000].map(model),
  memory(100_000),
  mermaidText(15),
];

function model(lines: number): Section {
  const name = `text → model and errors, ${shortLines(lines)}: Langium`;
  return {
    name,
    run: async ({ ours, langium, effort }) => {
      const text = generate(lines);
      const { build, release } = await langium();
      if (ours) expectNoErrors(ours.compile(text));
      const contestants: Contestant[] = [{ run: () => build(text), after: release }];
      if (ours) contestants.push({ run: () => ours.compile(text) });
      const [byLangium, byOurs] = await race(contestants, effort(lines));
      const row: Row = { name, unit: "ms", ours: byOurs, peer: byLangium! };
      return [lines === 1_000 ? row : { ...row, goal: { kind: "at-least-faster", limit: 10 } }];
    },
  };
}

/** Tree, model and diagnostics of one text, kept; against the same kept by the peers. */
function memory(lines: number): Section {
  const name = `memory, ${shortLines(lines)}`;
  return {
    name,
    run: async ({ ours }) => {
      const mine = ours && bytesPerLine("ours", lines);
      const langium = bytesPerLine("langium", lines);
      const byHand = bytesPerLine("by-hand", lines);
      const row = { unit: "B/line", ours: mine } as const;
      return [
        { ...row, name: `${name}: Langium`, peer: langium, goal: { kind: "at-most", limit: 1200 } },
        { ...row, name: `${name}: hand-written, tree only`, peer: byHand },
      ];
    },
  };
}

function mermaidText(touchpoints: number): Section {
  const name = `model → Mermaid text, ${touchpoints} touchpoints`;
  return {
    name,
    run: async ({ ours, effort }) => {
      if (!ours) return [];
      const text = generateJourney(touchpoints);
      expectNoErrors(ours.compile(text));
      const draw = ours.mermaid(text);
      const times = 1000;
      const run = (): number => {
        let length = 0;
        for (let turn = 0; turn < times; turn++) length += draw().length;
        return length;
      };
      const [took] = await race([{ run, times }], effort(1_000));
      return [{ name, unit: "µs", ours: took! * 1000, goal: { kind: "at-most", limit: 20 } }];
    },
  };
}

function bytesPerLine(keeper: Keeper, lines: number): number {
  const script = fileURLToPath(new URL("./memory.ts", import.meta.url));
  const args = ["--expose-gc", script, keeper, `${lines}`];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`Measuring memory failed:\n${stderr}`);
  return Number(stdout);
}

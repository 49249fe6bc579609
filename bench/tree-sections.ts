import { generate, generateMermaid } from "./generate.ts";
import { parseByHand } from "./handwritten.ts";
import { race, type Contestant } from "./measure.ts";
import { startMermaid } from "./mermaid.ts";
import { shortLines, type Section } from "./section.ts";
import type { Goal } from "./table.ts";

const sizes = [1_000, 10_000, 100_000];

/** Text → tree: against a parser written by hand, Langium and Mermaid, and how the time grows. */
export const treeSections: readonly Section[] = [
  ...sizes.flatMap((lines) => [tree(lines), mermaid(lines)]),
  growth(10_000, 100_000),
];

function tree(lines: number): Section {
  const name = `text → tree, ${shortLines(lines)}`;
  return {
    name,
    run: async ({ ours, langium, effort }) => {
      const text = generate(lines);
      const peer = await langium();
      const problem = parseByHand(text).problems[0];
      if (problem) throw new Error(`Not parsed by hand: ${text.slice(problem.start, problem.end)}`);
      const contestants: Contestant[] = [{ run: () => parseByHand(text) }, { run: () => peer.parse(text) }];
      if (ours) contestants.push({ run: () => ours.parse(text) });
      const [byHand, byLangium, byOurs] = await race(contestants, effort(lines));
      const row = { unit: "ms", ours: byOurs } as const;
      return [
        { ...row, name: `${name}: hand-written`, peer: byHand!, ...at10k(lines, "at-most-times", 3) },
        { ...row, name: `${name}: Langium`, peer: byLangium!, ...at10k(lines, "at-least-faster", 8) },
      ];
    },
  };
}

function mermaid(lines: number): Section {
  const name = `text → tree, ${shortLines(lines)}: mermaid.parse`;
  return {
    name,
    run: async ({ ours, effort }) => {
      const text = generate(lines);
      const diagram = generateMermaid(Math.round(lines * 0.8));
      const { parse, stop } = await startMermaid();
      const contestants: Contestant[] = [{ run: () => parse(diagram) }];
      if (ours) contestants.push({ run: () => ours.parse(text) });
      const [byMermaid, byOurs] = await race(contestants, effort(lines));
      stop();
      return [{ name, unit: "ms", ours: byOurs, peer: byMermaid!, ...at10k(lines, "at-least-faster", 10) }];
    },
  };
}

/** Whether the time of a line stays the same: one run reads as many lines of the small text as of the large. */
function growth(small: number, large: number): Section {
  const name = `text → tree, a line of ${shortLines(large)}: a line of ${shortLines(small)}`;
  return {
    name,
    run: async ({ ours, effort }) => {
      if (!ours) return [];
      const [smallText, largeText] = [generate(small), generate(large)];
      const times = large / small;
      const repeatedly = (): void => {
        for (let turn = 0; turn < times; turn++) ours.parse(smallText);
      };
      const contestants = [{ run: repeatedly, times }, { run: () => ours.parse(largeText) }];
      const [ofSmall, ofLarge] = await race(contestants, effort(large));
      const goal: Goal = { kind: "at-most-times", limit: 1.3 };
      const [mine, peer] = [(ofLarge! * 1000) / large, (ofSmall! * 1000) / small];
      return [{ name, unit: "µs/line", ours: mine, peer, goal }];
    },
  };
}

function at10k(lines: number, kind: Goal["kind"], limit: number): { readonly goal?: Goal } {
  return lines === 10_000 ? { goal: { kind, limit } } : {};
}

import type { Journey, Scope } from "@sojourn/language";
import { mermaidLimit } from "../mermaid.ts";
import { graphOf, type Edge, type PathGraph, type Step } from "../paths/graph.ts";
import { labelOf } from "../picture/parts/paragraph.ts";
import type { ViewOptions } from "../views/view.ts";
import { quoted, unquoted } from "./quoted.ts";

/** The paths of a journey as Mermaid flowcharts: one, or several where one would be more than Mermaid reads. None without touchpoints. */
export function pathsMermaid(journey: Journey, _scope: Scope, options: ViewOptions): readonly string[] {
  const graph = graphOf(journey, options);
  if (graph.steps.length === 0) return [];
  const parts = partsOf(graph);
  const title = labelOf(journey);
  return parts.map((part, at) => write(parts.length === 1 ? title : `${title} (${at + 1}/${parts.length})`, graph, part));
}

/** Mermaid draws no more edges in one diagram, unless it is told otherwise (`maxEdges`). */
export const mostEdges = 500;

/** What one diagram shows: some steps with the edges that leave them. */
interface Part {
  readonly steps: readonly Step[];
  readonly edges: readonly Edge[];
}

function partsOf({ steps, edges }: PathGraph): readonly Part[] {
  const parts: { steps: Step[]; edges: Edge[] }[] = [];
  const leaving = steps.map((): Edge[] => []);
  for (const edge of edges) leaving[edge.from]!.push(edge);
  let room = 0;
  let part: (typeof parts)[number] = { steps: [], edges: [] };
  for (const step of steps) {
    const length = lengthOf(step);
    if (parts.length === 0 || room < length) begin(step, length);
    else take(step, length);
    for (const edge of leaving[step.index]!) {
      // The other end is drawn too, where it stands in another part.
      const other = edgeLength + lengthOf(steps[edge.to]!);
      if (room < other || part.edges.length === mostEdges) begin(step, length);
      part.edges.push(edge);
      room -= other;
    }
  }
  return parts;

  function begin(step: Step, length: number): void {
    part = { steps: [], edges: [] };
    parts.push(part);
    // What stands around the steps: title, groups, styles.
    room = mermaidLimit - 4000;
    take(step, length);
  }

  function take(step: Step, length: number): void {
    part.steps.push(step);
    room -= length;
  }
}

const edgeLength = 24;

/** With its stage, in case that it is the only one of it. */
function lengthOf({ touchpoint }: Step): number {
  return quoted(labelOf(touchpoint)).length + 40;
}

function write(title: string, { stages, steps }: PathGraph, { steps: own, edges }: Part): string {
  const shown = new Set([...own.map(({ index }) => index), ...edges.map(({ to }) => to)]);
  const lines = ["flowchart LR", `  accTitle: ${unquoted(title)}`];
  for (const [at, { stage, steps: all }] of stages.entries()) {
    const inside = all.filter(({ index }) => shown.has(index));
    if (inside.length === 0) continue;
    lines.push(`  subgraph stage${at}[${quoted(labelOf(stage))}]`, ...inside.map((step) => `    ${node(step)}`), "  end");
  }
  lines.push(...edges.map(({ from, to, isBack }) => `  t${from} ${isBack ? "-.->" : "-->"} t${to}`));
  if ([...shown].some((index) => steps[index]!.isUnreached)) lines.push("  classDef unreached stroke-dasharray: 4 3");
  return `${lines.join("\n")}\n`;
}

/** Where a journey begins and ends is round. */
function node({ index, touchpoint, isStart, isEnd, isUnreached }: Step): string {
  const label = quoted(labelOf(touchpoint));
  return `t${index}${isStart || isEnd ? `([${label}])` : `[${label}]`}${isUnreached ? ":::unreached" : ""}`;
}

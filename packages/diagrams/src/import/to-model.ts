import { defineModel, nameFromLabel, type Draft, type Journey, type Model, type Persona, type Stage, type Touchpoint } from "@sojourn/language";
import { plainText } from "../outline.ts";
import type { MermaidJourney, MermaidTask } from "./mermaid-journey.ts";

/** Mermaid journeys as one model: actors become personas shared by all, sections stages, tasks touchpoints. */
export function modelOfMermaid(diagrams: readonly MermaidJourney[]): Model {
  const people = new Names("Persona");
  const journeyNames = new Names("Journey");
  const journeys = diagrams.map((diagram) => journeyOf(diagram, journeyNames, people));
  const personas: Draft<Persona>[] = [...people.all()].map(([label, name]) => ({ name, label }));
  return defineModel({ personas, journeys });
}

function journeyOf({ title, accTitle, accDescr, sections }: MermaidJourney, names: Names, people: Names): Draft<Journey> {
  const stages = new Names("Stage");
  const touchpoints = new Names("Touchpoint");
  // Mermaid draws every text on one line, so that is what a text is here.
  const [label, heading, described] = [title, accTitle, accDescr].map((text) => plainText(text ?? "")) as [string, string, string];
  const drafts = joinNeighbours(sections).map(({ name = "", tasks }, at): Draft<Stage> => {
    const stage = plainText(name);
    return {
      name: stages.fresh(stage),
      ...(stage !== "" || at === 0 ? { label: stage } : {}),
      touchpoints: groupTasks(tasks).map((group) => touchpointOf(group, touchpoints, people)),
    };
  });
  const personas = [...new Set(drafts.flatMap((stage) => stage.touchpoints!.flatMap(({ feelings = [] }) => feelings.flatMap(({ persona }) => persona ?? []))))];
  return {
    name: names.fresh(label),
    label,
    personas,
    ...(described === "" ? {} : { scenario: described }),
    stages: drafts,
    notes: heading === "" || heading === label ? [] : [heading],
  };
}

/** Mermaid draws neighbouring sections of one name as one, and does not see one without tasks between them. */
function joinNeighbours(sections: MermaidJourney["sections"]): { name?: string; tasks: readonly MermaidTask[] }[] {
  const joined: { name?: string; tasks: readonly MermaidTask[] }[] = [];
  for (const { name, tasks } of sections) {
    const last = joined.findLast((section) => section.tasks.length > 0) ?? joined.at(-1);
    if (last && plainText(last.name ?? "") === plainText(name ?? "")) last.tasks = [...last.tasks, ...tasks];
    else joined.push({ ...(name === undefined ? {} : { name }), tasks });
  }
  return joined;
}

/** Neighbouring tasks of one name are one touchpoint where other people give other scores. */
function groupTasks(tasks: readonly MermaidTask[]): MermaidTask[][] {
  const groups: MermaidTask[][] = [];
  for (const task of tasks) {
    const group = groups.at(-1);
    const joins =
      group !== undefined &&
      named(task).length > 0 &&
      group.every((other) => plainText(other.name) === plainText(task.name) && other.score !== task.score && named(other).length > 0) &&
      !group.some((other) => named(other).some((actor) => named(task).includes(actor)));
    if (joins) group.push(task);
    else groups.push([task]);
  }
  return groups;
}

function touchpointOf(group: readonly MermaidTask[], names: Names, people: Names): Draft<Touchpoint> {
  const label = plainText(group[0]!.name);
  return {
    name: names.fresh(label),
    label,
    feelings: group.flatMap((task) => {
      const actors = named(task);
      return actors.length === 0 ? [{ score: task.score }] : actors.map((actor) => ({ persona: people.of(actor), score: task.score }));
    }),
  };
}

function named({ people }: MermaidTask): string[] {
  return people.map((actor) => plainText(actor)).filter((actor) => actor !== "");
}

/** Names for labels, each once; a label that holds no letter gets the name of its kind and a number. */
class Names {
  private readonly byLabel = new Map<string, string>();
  private readonly taken = new Set<string>();
  private readonly kind: string;

  constructor(kind: string) {
    this.kind = kind;
  }

  /** The name of a label, the same each time. */
  of(label: string): string {
    const known = this.byLabel.get(label);
    if (known !== undefined) return known;
    const name = this.fresh(label);
    this.byLabel.set(label, name);
    return name;
  }

  /** A name for a label that nothing has yet. */
  fresh(label: string): string {
    const base = nameFromLabel(label) || this.kind;
    let name = base;
    for (let number = 2; this.taken.has(name); number++) name = `${base}-${number}`;
    this.taken.add(name);
    return name;
  }

  all(): Iterable<[label: string, name: string]> {
    return this.byLabel;
  }
}

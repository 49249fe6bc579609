import type { Feeling, Journey, Persona, Scope, Stage, Touchpoint } from "@sojourn/language";

/** What a Mermaid journey shows of a model: plain text and scores, ready to be written. */
export interface Outline {
  /** "" where the journey's label says that it has none. */
  readonly title: string;
  /** For screen readers: what the journey is about. */
  readonly description: string;
  /** None is empty. */
  readonly sections: readonly OutlineSection[];
}

/** A stage; "" names no section, which only the first may do. */
export interface OutlineSection {
  readonly name: string;
  readonly tasks: readonly OutlineTask[];
}

/** A touchpoint with one score; one that is felt differently is several tasks. */
export interface OutlineTask {
  readonly name: string;
  /** 1 to 5. */
  readonly score: number;
  readonly people: readonly string[];
}

/** Which part of a journey is shown; everything where nothing is said. */
export interface Selection {
  /** Names of personas: what others feel is left out, and touchpoints that only others feel anything at. */
  readonly personas?: readonly string[];
  /** Names of stages. */
  readonly stages?: readonly string[];
}

/** The score of a touchpoint of which nobody said how it feels. */
const neutral = 3;

/** What a Mermaid journey shows of `journey`; `scope` gives the labels of its personas. */
export function outlineOf(journey: Journey, scope: Scope, { personas, stages }: Selection = {}): Outline {
  const nameOf = personaNames(journey, scope);
  const shown = journey.stages.filter(({ name }) => stages === undefined || stages.includes(name));
  const sections = shown
    .map((stage) => ({
      name: stageName(stage, stage === shown[0]),
      tasks: stage.touchpoints.flatMap((touchpoint) => tasksOf(stage, touchpoint, nameOf, personas)),
    }))
    .filter(({ tasks }) => tasks.length > 0);
  return {
    title: journey.label === "" ? "" : textOr(journey.label, journey.name),
    description: [journey.scenario, journey.goal].flatMap((text) => (text === undefined ? [] : plainText(text))).join(". "),
    sections,
  };
}

/** What a task of an outline shows. */
export interface TaskSource {
  readonly stage: Stage;
  readonly touchpoint: Touchpoint;
  /** The names of the personas who feel so. */
  readonly personas: readonly string[];
}

const sources = new WeakMap<OutlineTask, TaskSource>();

/** What a task shows that `outlineOf` made; undefined for others. */
export function sourceOf(task: OutlineTask): TaskSource | undefined {
  return sources.get(task);
}

function tasksOf(stage: Stage, touchpoint: Touchpoint, nameOf: (persona: string) => string, personas: readonly string[] | undefined): OutlineTask[] {
  const { label, name, feelings } = touchpoint;
  const text = textOr(label, name);
  const taskOf = (score: number, felt: readonly string[]): OutlineTask => {
    const task = { name: text, score, people: felt.map(nameOf) };
    sources.set(task, { stage, touchpoint, personas: felt });
    return task;
  };
  if (feelings.length === 0) return [taskOf(neutral, [])];
  const byScore = new Map<number, string[]>();
  for (const { persona, score } of feelings as readonly Feeling[]) {
    if (persona !== undefined && personas !== undefined && !personas.includes(persona)) continue;
    const bounded = Math.min(5, Math.max(1, score)) || neutral;
    const people = byScore.get(bounded) ?? [];
    if (persona !== undefined) people.push(persona);
    byScore.set(bounded, people);
  }
  return [...byScore].map(([score, people]) => taskOf(score, people));
}

/** Tasks of a Mermaid diagram may stand before its first section; such a stage has the label "". */
function stageName({ label, name }: Stage, isFirst: boolean): string {
  return isFirst && label === "" ? "" : textOr(label, name);
}

/** By a persona's name what the legend calls it: its label, with the name behind it where two are alike. */
function personaNames(journey: Journey, scope: Scope): (persona: string) => string {
  const felt = new Set(journey.personas);
  for (const { touchpoints } of journey.stages) {
    for (const { feelings } of touchpoints) for (const { persona } of feelings) if (persona !== undefined) felt.add(persona);
  }
  const names = new Map<string, string>();
  const taken = new Map<string, string>();
  for (const persona of felt) {
    const declared: Persona | undefined = scope.find("persona", persona);
    const label = textOr(declared?.label, persona);
    const isTaken = taken.has(label) && taken.get(label) !== persona;
    names.set(persona, isTaken ? `${label} (${persona})` : label);
    taken.set(label, persona);
  }
  return (persona) => names.get(persona) ?? persona;
}

function textOr(label: string | undefined, name: string): string {
  const text = label === undefined ? "" : plainText(label);
  return text === "" ? name : text;
}

/** Text on one line: white space and control characters become one blank, half characters are replaced. */
export function plainText(text: string): string {
  return uneven.test(text) ? text.toWellFormed().replace(blanks, " ").trim() : text.trim();
}

/** What most texts have nothing of: blanks but single ones, control characters, halves of characters. */
const uneven = / {2}|[^\S ]|[\u0000-\u001F\u007F-\u009F\uD800-\uDFFF]/;
const blanks = /[\s\u0000-\u001F\u007F-\u009F]+/g;

import type { Journey, Scope } from "@sojourn/language";
import { outlineOf, type Outline, type OutlineSection, type Selection } from "./outline.ts";

/** Mermaid refuses a diagram of more characters than this, unless it is told otherwise (`maxTextSize`). */
export const mermaidLimit = 50_000;

/** A journey as one diagram, or as several where one would be too long for Mermaid. */
export interface MermaidDiagrams {
  readonly value: readonly MermaidDiagram[];
  /** What was split and why, in whole sentences. */
  readonly notices: readonly string[];
}

/** One diagram. */
export interface MermaidDiagram {
  /** The title that the diagram shows. */
  readonly title: string;
  readonly text: string;
}

/** The Mermaid `journey` diagram of a journey, however long. */
export function mermaidOf(journey: Journey, scope: Scope, selection: Selection = {}): string {
  return writeOutline(outlineOf(journey, scope, selection));
}

/** The Mermaid `journey` diagrams of a journey: one, or one a stage where one would be too long; nothing is cut. */
export function mermaidDiagrams(journey: Journey, scope: Scope, selection: Selection = {}): MermaidDiagrams {
  const { value, notices } = outlinedDiagrams(journey, scope, selection);
  return { value: value.map(({ title, text }) => ({ title, text })), notices };
}

/** A diagram and what it was written from. */
export interface OutlinedDiagram extends MermaidDiagram {
  readonly outline: Outline;
}

/** The diagrams of `mermaidDiagrams`, each with its outline. */
export function outlinedDiagrams(journey: Journey, scope: Scope, selection: Selection): { readonly value: readonly OutlinedDiagram[]; readonly notices: readonly string[] } {
  const outline = outlineOf(journey, scope, selection);
  const whole = writeOutline(outline);
  if (whole.length <= mermaidLimit) return { value: [{ title: outline.title, text: whole, outline }], notices: [] };
  const parts = outline.sections.flatMap((section) => partsOf(outline, section));
  const reason = `"${outline.title}" takes ${whole.length} characters, more than the ${mermaidLimit} that Mermaid reads`;
  const notices = [`${reason}; it is split into ${parts.length} diagrams by stage.`];
  const value = parts.map((part) => ({ title: part.title, text: writeOutline(part), outline: part }));
  for (const { title, text } of value) {
    if (text.length > mermaidLimit) notices.push(`"${title}" is one touchpoint, yet too long for Mermaid; shorten its label.`);
  }
  return { value, notices };
}

/** A section as outlines short enough: one, or several with some of its tasks each. */
function partsOf(outline: Outline, section: OutlineSection): Outline[] {
  const base = { ...outline, title: section.name === "" ? outline.title : `${outline.title} – ${section.name}` };
  const frame = writeOutline({ ...base, sections: [{ ...section, tasks: [] }] }).length + ` (${section.tasks.length}/${section.tasks.length})`.length * 2;
  const groups: (typeof section.tasks)[number][][] = [];
  let room = 0;
  for (const task of section.tasks) {
    const length = writeTask(task).length + 1;
    if (groups.length === 0 || length > room) {
      groups.push([]);
      room = mermaidLimit - frame;
    }
    groups.at(-1)!.push(task);
    room -= length;
  }
  return groups.map((tasks, at) => ({
    ...base,
    title: groups.length === 1 ? base.title : `${base.title} (${at + 1}/${groups.length})`,
    sections: [{ ...section, tasks }],
  }));
}

/**
 * Outline → Mermaid text, from which Mermaid reads exactly the outline, whatever characters it is made of:
 * those that mean something to Mermaid are written as entities.
 */
export function writeOutline({ title, description, sections }: Outline): string {
  const lines = ["journey"];
  if (title !== "") lines.push(`  title ${escapeText(title)}`, `  accTitle: ${escapeText(title)}`);
  if (description !== "") lines.push(`  accDescr: ${escapeText(description)}`);
  let before: string | undefined;
  for (const { name, tasks } of sections) {
    // Mermaid draws neighbours of one name as one section; an invisible blank keeps them apart.
    const shown = name === before ? `${name}\u200B` : name;
    if (shown !== "") lines.push(`  section ${escapeText(shown)}`);
    for (const task of tasks) lines.push(writeTask(task));
    before = shown;
  }
  return `${lines.join("\n")}\n`;
}

function writeTask({ name, score, people }: OutlineSection["tasks"][number]): string {
  const actors = people.length === 0 ? "" : `: ${people.map(escapeText).join(", ")}`;
  return `    ${escapeTask(name)}: ${score}${actors}`;
}

/** A task must not begin like a keyword, or Mermaid takes it for one. */
function escapeTask(name: string): string {
  const escaped = escapeText(name);
  return keyword.test(escaped) ? entity(escaped[0]!) + escaped.slice(1) : escaped;
}

/**
 * `# : ; , %` structure a diagram, `< > &` are read as HTML in titles, and of `ﬂ ° ¶ ß` Mermaid makes its own
 * marks for entities.
 */
export function escapeText(text: string): string {
  return special.test(text) ? text.replace(specials, entity) : text;
}

const keyword = /^(?:title|section|journey|acctitle|accdescr)/i;
const special = /[#:;,%<>&ﬂ°¶ß\u200B]/;
const specials = new RegExp(special, "g");

function entity(character: string): string {
  return `#${character.codePointAt(0)};`;
}

import type { Journey, Scope, Stage } from "@sojourn/language";
import { outlinedDiagrams, type MermaidDiagram } from "./mermaid.ts";
import { sourceOf, type Selection, type TaskSource } from "./outline.ts";

/** A Mermaid diagram and what its parts show, for previews that lead back to the text. */
export interface TracedDiagram extends MermaidDiagram {
  /** By section, as they follow each other in the diagram, the stage that it shows. */
  readonly sections: readonly Stage[];
  /** By task, as they follow each other in the diagram, what it shows. */
  readonly tasks: readonly TaskSource[];
}

/** The diagrams of `mermaidDiagrams`, each with what its parts show. */
export function tracedDiagrams(
  journey: Journey,
  scope: Scope,
  selection: Selection = {},
): { readonly value: readonly TracedDiagram[]; readonly notices: readonly string[] } {
  const { value, notices } = outlinedDiagrams(journey, scope, selection);
  const traced = value.map(({ title, text, outline: { sections } }) => {
    const bySection = sections.map(({ tasks }) => tasks.map((task) => sourceOf(task)!));
    // No section is empty.
    return { title, text, sections: bySection.map(([first]) => first!.stage), tasks: bySection.flat() };
  });
  return { value: traced, notices };
}

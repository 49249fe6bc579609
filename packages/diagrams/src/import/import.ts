import type { Model } from "@sojourn/language";
import { findMermaidFences, offsetInMarkdown } from "./fences.ts";
import { readMermaidJourney, type MermaidJourney, type MermaidNotice } from "./mermaid-journey.ts";
import { modelOfMermaid } from "./to-model.ts";

/** What was read of Mermaid diagrams. Offsets in notices are those of the text given. */
export interface Imported {
  /** The journeys, with their personas; `print` gives the text. Undefined where there is no journey. */
  readonly value: Model | undefined;
  readonly notices: readonly MermaidNotice[];
}

/** One Mermaid `journey` diagram → model. */
export function importMermaid(text: string): Imported {
  const { value, notices } = readMermaidJourney(text);
  return { value: value && modelOfMermaid([value]), notices };
}

/** Every Mermaid `journey` diagram in the fences of a Markdown document → one model, personas shared. */
export function importMarkdown(markdown: string): Imported {
  const journeys: MermaidJourney[] = [];
  const notices: MermaidNotice[] = [];
  for (const fence of findMermaidFences(markdown)) {
    const read = readMermaidJourney(fence.text);
    if (read.value) journeys.push(read.value);
    for (const { message, start, end } of read.notices) {
      notices.push({ message, start: offsetInMarkdown(fence, start), end: offsetInMarkdown(fence, end) });
    }
  }
  return { value: journeys.length === 0 ? undefined : modelOfMermaid(journeys), notices };
}

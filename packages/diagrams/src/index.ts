/** Sojourn diagrams: a model as Mermaid and Markdown, and Mermaid as a model. No I/O. */
export { mermaidDiagrams, mermaidLimit, mermaidOf, writeOutline } from "./mermaid.ts";
export type { MermaidDiagram, MermaidDiagrams } from "./mermaid.ts";
export { outlineOf } from "./outline.ts";
export type { Outline, OutlineSection, OutlineTask, Selection, TaskSource } from "./outline.ts";
export { tracedDiagrams } from "./sources.ts";
export type { TracedDiagram } from "./sources.ts";
export { markdownOf } from "./markdown.ts";
export type { MarkdownDocument } from "./markdown.ts";
export { importMarkdown, importMermaid } from "./import/import.ts";
export type { Imported } from "./import/import.ts";
export type { MermaidNotice } from "./import/mermaid-journey.ts";

import { JSDOM } from "jsdom";
import type { Mermaid } from "mermaid";

/** What Mermaid holds of a flowchart, as a reader sees it. */
export interface Flow {
  readonly accTitle: string;
  readonly nodes: readonly { readonly id: string; readonly text: string }[];
  readonly groups: readonly { readonly text: string; readonly nodes: readonly string[] }[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly stroke: string }[];
}

/** What Mermaid holds of a timeline, as a reader sees it. */
export interface Timeline {
  readonly title: string;
  readonly accTitle: string;
  readonly periods: readonly { readonly text: string; readonly events: readonly string[] }[];
}

interface FlowDatabase {
  getAccTitle: () => string;
  getVertices: () => Map<string, { id: string; text: string }>;
  getSubGraphs: () => { title: string; nodes: string[] }[];
  getEdges: () => { start: string; end: string; stroke: string }[];
}

interface TimelineDatabase {
  getTasks: () => { task: string; events: string[] }[];
  getCommonDb: () => { getDiagramTitle: () => string; getAccTitle: () => string };
}

/** What the real Mermaid reads from a flowchart, labels as HTML or as SVG text; rejected with its own error where it refuses. */
export async function readFlow(text: string, htmlLabels = false): Promise<Flow> {
  const { db, seen } = await read(text, "flowchart", htmlLabels);
  const flow = db as FlowDatabase;
  return {
    accTitle: seen(flow.getAccTitle()),
    nodes: [...flow.getVertices().values()].map(({ id, text: label }) => ({ id, text: seen(label) })),
    groups: flow.getSubGraphs().map(({ title, nodes }) => ({ text: seen(title), nodes })),
    edges: flow.getEdges().map(({ start, end, stroke }) => ({ from: start, to: end, stroke })),
  };
}

/** What the real Mermaid reads from a timeline; rejected with its own error where it refuses. */
export async function readTimeline(text: string): Promise<Timeline> {
  const { db, seen } = await read(text, "timeline");
  const timeline = db as TimelineDatabase;
  const { getDiagramTitle, getAccTitle } = timeline.getCommonDb();
  return {
    title: seen(getDiagramTitle()),
    accTitle: seen(getAccTitle()),
    // Its words are drawn one by one: blanks at the ends are not seen.
    periods: timeline.getTasks().map(({ task, events }) => ({ text: seen(task).trim(), events: events.map((event) => seen(event).trim()) })),
  };
}

let queue: Promise<unknown> = Promise.resolve();

/** Mermaid has one database for all: one text after the other. */
function read(text: string, type: string, htmlLabels = false): Promise<{ readonly db: unknown; readonly seen: (stored: string) => string }> {
  const result = queue.then(async () => {
    const { mermaid, document } = await (loading ??= load());
    mermaid.initialize({ startOnLoad: false, logLevel: "fatal", suppressErrorRendering: true, securityLevel: "strict", htmlLabels, flowchart: { htmlLabels } });
    const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
    if (!diagram.type.startsWith(type)) throw new Error(`This is a ${diagram.type} diagram, not a ${type}.`);
    return { db: diagram.db, seen: (stored: string) => seenIn(document, stored) };
  });
  queue = result.catch(() => undefined);
  return result;
}

/** Mermaid's own signs for entities become entities in the finished drawing, where HTML is read. */
function seenIn(document: Document, stored: string): string {
  const element = document.createElement("div");
  element.textContent = stored;
  element.innerHTML = element.innerHTML.replace(/ﬂ°°/g, "&#").replace(/ﬂ°/g, "&").replace(/¶ß/g, ";");
  return element.textContent ?? "";
}

let loading: Promise<{ readonly mermaid: Mermaid; readonly document: Document }> | undefined;

async function load(): Promise<{ readonly mermaid: Mermaid; readonly document: Document }> {
  // DOMPurify takes its window when it is imported; Mermaid wants a document when it reads.
  const { window } = new JSDOM("");
  Object.assign(globalThis, { window, document: window.document, CSSStyleSheet: window.CSSStyleSheet });
  const { default: mermaid } = await import("mermaid");
  return { mermaid, document: window.document };
}

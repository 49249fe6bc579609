/** What the real `mermaid` package holds of its charts after reading them, as the text that a reader sees. */
import { JSDOM } from "jsdom";
import type { Mermaid } from "mermaid";

/** What Mermaid holds of an `xychart`. */
export interface ReadXyChart {
  readonly title: string;
  readonly accTitle: string;
  readonly accDescr: string;
  readonly categories: readonly string[];
  readonly axis: string;
  readonly range: readonly [number, number];
  readonly plots: readonly { readonly kind: string; readonly title: string; readonly values: readonly number[]; readonly labels: readonly string[] }[];
}

/** What Mermaid holds of a `quadrantChart`, places as shares of the chart from its lower left corner. */
export interface ReadQuadrantChart {
  readonly title: string;
  readonly accTitle: string;
  /** Upper right, upper left, lower left, lower right. */
  readonly quadrants: readonly string[];
  readonly axes: readonly string[];
  readonly points: readonly { readonly label: string; readonly x: number; readonly y: number }[];
}

interface XyDatabase extends Accessible {
  getXYChartData: () => {
    readonly xAxis: { readonly categories: readonly string[] };
    readonly yAxis: { readonly title: string; readonly min: number; readonly max: number };
    readonly plots: readonly { readonly type: string; readonly title: string; readonly data: readonly (readonly [string, number])[]; readonly pointLabels?: readonly string[] }[];
  };
}

interface QuadrantDatabase extends Accessible {
  setWidth: (width: number) => void;
  setHeight: (height: number) => void;
  getQuadrantData: () => {
    readonly title?: { readonly text: string };
    readonly quadrants: readonly { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly text: { readonly text: string } }[];
    readonly axisLabels: readonly { readonly text: string }[];
    readonly points: readonly { readonly x: number; readonly y: number; readonly text: { readonly text: string } }[];
  };
}

interface Accessible {
  getDiagramTitle: () => string;
  getAccTitle: () => string;
  getAccDescription: () => string;
}

/** Reads an `xychart`. Rejected with Mermaid's own error where it refuses. */
export async function readXyChart(text: string): Promise<ReadXyChart> {
  const { mermaid, shown } = await (loading ??= load());
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
  if (diagram.type !== "xychart") throw new Error(`This is a ${diagram.type} diagram.`);
  const db = diagram.db as unknown as XyDatabase;
  const { xAxis, yAxis, plots } = db.getXYChartData();
  return {
    title: shown(db.getDiagramTitle()),
    accTitle: shown(db.getAccTitle()),
    accDescr: shown(db.getAccDescription()),
    categories: xAxis.categories.map(shown),
    axis: shown(yAxis.title),
    range: [yAxis.min, yAxis.max],
    plots: plots.map((plot) => ({ kind: plot.type, title: shown(plot.title), values: plot.data.map(([, value]) => value), labels: (plot.pointLabels ?? []).map(shown) })),
  };
}

/** Reads a `quadrantChart`. Rejected with Mermaid's own error where it refuses. */
export async function readQuadrantChart(text: string): Promise<ReadQuadrantChart> {
  const { mermaid, shown } = await (loading ??= load());
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
  if (diagram.type !== "quadrantChart") throw new Error(`This is a ${diagram.type} diagram.`);
  const db = diagram.db as unknown as QuadrantDatabase;
  const { quadrants, axisLabels, points } = db.getQuadrantData();
  const [upperRight, , lowerLeft] = quadrants;
  const [left, right] = [lowerLeft!.x, upperRight!.x + upperRight!.width];
  const [top, bottom] = [upperRight!.y, lowerLeft!.y + lowerLeft!.height];
  const share = (value: number, from: number, to: number) => Math.round(((value - from) / (to - from)) * 1000) / 1000;
  return {
    title: shown(db.getDiagramTitle()),
    accTitle: shown(db.getAccTitle()),
    quadrants: quadrants.map((quadrant) => shown(quadrant.text.text)),
    axes: axisLabels.map((label) => shown(label.text)),
    points: points.map(({ x, y, text: label }) => ({ label: shown(label.text), x: share(x, left, right), y: share(y, bottom, top) })),
  };
}

let loading: Promise<{ readonly mermaid: Mermaid; readonly shown: (stored: string) => string }> | undefined;

async function load() {
  // DOMPurify takes its window when it is imported.
  const { window } = new JSDOM("");
  Object.assign(globalThis, { window, document: window.document });
  const { default: mermaid } = await import("mermaid");
  mermaid.initialize({ startOnLoad: false, logLevel: "fatal", suppressErrorRendering: true });
  // Mermaid keeps entities in marks of its own until the drawing is done.
  const shown = (stored: string): string => {
    const element = window.document.createElement("div");
    element.textContent = stored;
    element.innerHTML = element.innerHTML.replace(/ﬂ°°/g, "&#").replace(/ﬂ°/g, "&").replace(/¶ß/g, ";");
    return element.textContent ?? "";
  };
  return { mermaid, shown };
}

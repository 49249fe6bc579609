/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Script } from "node:vm";
import { JSDOM } from "jsdom";
import type { Mermaid, MermaidConfig } from "mermaid";
import { boxOf, textLength } from "./measure.ts";
import { flatten, lengthOf, pointAt } from "./path.ts";

/** Mermaid in an unseen page of its own: it shares no global with this process and loads nothing. */
export interface Page {
  readonly document: Document;
  /** Draws a diagram with a site configuration; rejects with Mermaid's message where the text is wrong. */
  draw(text: string, id: string, config: MermaidConfig): Promise<Drawing>;
  /** XML of an element. */
  serialize(element: Element): string;
}

/** Mermaid's SVG, serialized as HTML, and the kind of diagram it recognised, such as `journey`. */
export interface Drawing {
  readonly svg: string;
  readonly kind: string;
}

let opened: Page | undefined;

/** The page, opened at the first call. */
export function page(): Page {
  return (opened ??= open());
}

function open(): Page {
  const dom = new JSDOM("<!doctype html><body></body>", { runScripts: "outside-only" });
  const window = dom.window as unknown as Window & typeof globalThis & { mermaid: Mermaid };
  addMeasuring(window);
  const bundle = createRequire(import.meta.url).resolve("mermaid/dist/mermaid.min.js");
  const mermaid = new Script(readFileSync(bundle, "utf8"), { filename: "mermaid.min.js" });
  mermaid.runInContext(dom.getInternalVMContext());
  let last: Promise<unknown> = Promise.resolve();
  return {
    document: window.document,
    serialize: (element) => new window.XMLSerializer().serializeToString(element),
    draw(text, id, config) {
      const drawing = last.then(async () => {
        window.mermaid.initialize({ ...config, startOnLoad: false, suppressErrorRendering: true });
        const { svg, diagramType } = await window.mermaid.render(id, text);
        return { svg, kind: diagramType };
      });
      last = drawing.catch(() => undefined);
      return drawing.catch((error: { message?: unknown }) => {
        throw new Error(String(error?.message ?? error));
      });
    },
  };
}

const empty = { x: 0, y: 0, width: 0, height: 0 };
const path = (element: Element) => flatten(element.getAttribute("d") ?? "");

/** Gives SVG elements the measuring methods that jsdom leaves out, from the metrics of the shipped fonts. */
function addMeasuring(window: Window & typeof globalThis): void {
  Object.assign(window.SVGElement.prototype, {
    getBBox(this: Element) {
      return boxOf(this) ?? empty;
    },
    getBoundingClientRect(this: Element) {
      const box = boxOf(this) ?? empty;
      return { ...box, left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
    },
    getComputedTextLength(this: Element) {
      return textLength(this);
    },
    getTotalLength(this: Element) {
      return lengthOf(path(this));
    },
    getPointAtLength(this: Element, length: number) {
      return pointAt(path(this), length);
    },
  });
}

/**
 * The real `mermaid` package in Node, for tests: what its diagram database holds, and what it draws.
 *
 * Mermaid stores text half encoded. Before parsing, `Diagram.fromText` turns each `#35;` and `#quot;` into
 * characters of its own ("ﬂ°°35¶ß", "ﬂ°quot¶ß": encodeEntities in utils.ts), and nothing decodes them in the
 * database: only `cleanUpSvgCode` (mermaidAPI.ts, called by `render`) turns them into `&#35;` and `&quot;` in
 * the finished SVG markup, where an HTML parser reads them. So the strings here go the same way: set as the
 * text of an element, serialised, decoded as Mermaid does, and read again by an HTML parser. It follows that
 * `#nosuch;` is seen as `&nosuch;`, `#x41;` as `&x41;`, and that a title from front matter, which Mermaid
 * does not encode, keeps its `#35;`.
 */
import { JSDOM } from "jsdom";
import type { Mermaid } from "mermaid";

export interface MermaidTask {
  /** The section's name, "" before the first. */
  readonly section: string;
  readonly task: string;
  /** As Mermaid read it: any number, NaN and the infinities included. */
  readonly score: number;
  readonly people: readonly string[];
}

/** What Mermaid holds of a journey, as the text a reader sees in the drawing; "" where nothing was given. */
export interface MermaidDatabase {
  readonly title: string;
  readonly accTitle: string;
  readonly accDescr: string;
  /** Every `section` line in order of writing, with empty ones and repeated ones. */
  readonly sections: readonly string[];
  readonly tasks: readonly MermaidTask[];
  /**
   * The three texts that Mermaid passes through its HTML sanitiser, as they went in: `a < b` comes out as
   * `a &lt; b`, and `<script>` is gone. Sections, tasks and people are not sanitised.
   */
  readonly written: { readonly title: string; readonly accTitle: string; readonly accDescr: string };
}

interface JourneyDatabase {
  setDiagramTitle: (text: string) => void;
  getDiagramTitle: () => string;
  setAccTitle: (text: string) => void;
  getAccTitle: () => string;
  setAccDescription: (text: string) => void;
  getAccDescription: () => string;
  getSections: () => string[];
  getTasks: () => MermaidTask[];
}

interface Loaded {
  readonly mermaid: Mermaid;
  readonly document: Document;
  readonly written: { title: string; accTitle: string; accDescr: string };
}

/** What Mermaid's database holds after reading `text`. Rejected with Mermaid's own error where it refuses. */
export function readMermaid(text: string): Promise<MermaidDatabase> {
  return alone(async () => {
    const { mermaid, document, written } = await loaded();
    Object.assign(written, { title: "", accTitle: "", accDescr: "" });
    const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
    if (diagram.type !== "journey") throw new Error(`This is a ${diagram.type} diagram, not a journey.`);
    // Front matter and directives are settings: only `render` applies them, and the front matter's title with
    // them. It is ten times slower, so it is kept for the texts that have any.
    if (!/^\s*---|%%\{/.test(text)) return snapshot(diagram.db as unknown as JourneyDatabase);
    Object.assign(written, { title: "", accTitle: "", accDescr: "" });
    // All runs as for a drawing, but the last and longest step, where the shapes are made: it reads the database.
    const { renderer } = diagram;
    const draw = renderer.draw;
    let result: MermaidDatabase | undefined;
    renderer.draw = (_text, _id, _version, drawn) => {
      result = snapshot(drawn.db as unknown as JourneyDatabase);
    };
    try {
      await mermaid.render("read", text);
    } finally {
      renderer.draw = draw;
      mermaid.mermaidAPI.reset();
    }
    if (result === undefined) throw new Error("Mermaid drew something else than a journey.");
    return result;

    function snapshot(db: JourneyDatabase): MermaidDatabase {
      const shown = (stored: string): string => shownText(stored, document);
      return {
        title: shown(db.getDiagramTitle()),
        accTitle: shown(db.getAccTitle()),
        accDescr: shown(db.getAccDescription()),
        sections: db.getSections().map(shown),
        tasks: db.getTasks().map(({ section, task, score, people }) => ({
          section: shown(section),
          task: shown(task),
          score,
          people: people.map(shown),
        })),
        written: {
          title: shown(written.title),
          accTitle: shown(written.accTitle),
          accDescr: shown(written.accDescr.replace(/\n\s+/g, "\n")),
        },
      };
    }
  });
}

/** The SVG that Mermaid draws of `text`. Rejected with Mermaid's own error where it refuses. */
export function drawMermaid(text: string): Promise<string> {
  return alone(async () => (await (await loaded()).mermaid.render("drawing", text)).svg);
}

/** The text content that an HTML parser finds in `svg`: of every element of that name, in order. */
export async function textsInDrawing(svg: string, selector: string): Promise<string[]> {
  const { document } = await loaded();
  const holder = document.createElement("div");
  holder.innerHTML = svg;
  return [...holder.querySelectorAll(selector)].map((element) => element.textContent ?? "");
}

function shownText(stored: string, document: Document): string {
  if (!/[ﬂ¶]/.test(stored)) return stored;
  const element = document.createElement("div");
  element.textContent = stored;
  element.innerHTML = element.innerHTML.replace(/ﬂ°°/g, "&#").replace(/ﬂ°/g, "&").replace(/¶ß/g, ";");
  return element.textContent ?? "";
}

let queue: Promise<unknown> = Promise.resolve();

/** Mermaid has one database for all: two readings at once would mix. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  const result = queue.then(work);
  queue = result.catch(() => undefined);
  return result;
}

let loading: Promise<Loaded> | undefined;

function loaded(): Promise<Loaded> {
  return (loading ??= load());
}

async function load(): Promise<Loaded> {
  // DOMPurify takes its window when it is imported; Mermaid wants document and CSSStyleSheet when it renders.
  const { window } = new JSDOM("");
  Object.assign(globalThis, { window, document: window.document, CSSStyleSheet: window.CSSStyleSheet });
  const { default: mermaid } = await import("mermaid");
  mermaid.initialize({
    startOnLoad: false,
    logLevel: "fatal",
    suppressErrorRendering: true,
    // `render` alone replaces a text of more than 50,000 characters by a complaint; parsing has no limit.
    maxTextSize: Number.MAX_SAFE_INTEGER,
  });
  const { db } = await mermaid.mermaidAPI.getDiagramFromText("journey");
  const written = { title: "", accTitle: "", accDescr: "" };
  const journey = db as unknown as JourneyDatabase;
  const { setDiagramTitle, setAccTitle, setAccDescription } = journey;
  journey.setDiagramTitle = (text) => setDiagramTitle((written.title = text));
  journey.setAccTitle = (text) => setAccTitle((written.accTitle = text));
  journey.setAccDescription = (text) => setAccDescription((written.accDescr = text));
  return { mermaid, document: window.document, written };
}

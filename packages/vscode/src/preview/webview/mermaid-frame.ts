import { element } from "./elements.ts";
import { bytesOf, family, fontFiles } from "./fonts.ts";

/** What came of drawing with Mermaid. */
export type Outcome = { readonly svg: string } | Trouble;

/** Why nothing was drawn. */
export interface Trouble {
  readonly why: "too-slow" | "failed";
}

/** How long one picture may take, and how long the frame may take to begin; in milliseconds. */
const limits = { drawing: 8000, beginning: 10_000 };

/**
 * Draws with Mermaid in a frame of its own without origin, which a browser runs beside the page: it sees nothing of the page, and
 * when a picture takes too long the frame is taken away with whatever is going on in it. The page itself never runs Mermaid.
 */
export function mermaidFrame(code: string, nonce: string): MermaidFrame {
  let drawer: Drawer | undefined;
  const known = new Map<string, Outcome>();
  let before: Promise<unknown> = Promise.resolve();
  return {
    draw: (text, isWanted) => {
      // One after the other: an answer belongs to the text that was asked for last.
      const mine = before.then(() => (isWanted() ? (known.get(text) ?? drawNow(text)) : undefined));
      before = mine;
      return mine;
    },
  };

  async function drawNow(text: string): Promise<Outcome> {
    const begun = drawer ?? (await begin(code, nonce));
    const outcome = "why" in begun ? begun : await begun.draw(text);
    drawer = "why" in begun ? undefined : begun;
    if (drawer && "why" in outcome && outcome.why === "too-slow") {
      drawer.end();
      drawer = undefined;
    }
    // What was too slow is not tried again with the same text.
    if (known.size >= 32) known.clear();
    known.set(text, outcome);
    return outcome;
  }
}

/** Draws texts, one at a time. */
export interface MermaidFrame {
  /** Draws a text when those before it are done; undefined where it is not wanted any more when its turn comes. */
  draw(text: string, isWanted: () => boolean): Promise<Outcome | undefined>;
}

interface Drawer {
  draw(text: string): Promise<Outcome>;
  end(): void;
}

/** Starts a frame, unless it does not begin, or not in time. */
async function begin(code: string, nonce: string): Promise<Drawer | Trouble> {
  const frame = element("iframe", { sandbox: "allow-scripts", class: "drawing", "aria-hidden": "true", tabindex: "-1", title: "Mermaid" });
  frame.srcdoc = `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><script nonce="${nonce}">${beginning}</script></body></html>`;
  const isLoaded = new Promise((done) => frame.addEventListener("load", done, { once: true }));
  document.body.append(frame);
  const { port1: port, port2 } = new MessageChannel();
  const next = (limit: number): Promise<unknown> =>
    new Promise((done) => {
      const heard = ({ data }: MessageEvent): void => settle(data);
      const settle = (data: unknown): void => {
        clearTimeout(timer);
        port.removeEventListener("message", heard);
        done(data);
      };
      const timer = setTimeout(() => settle(undefined), limit);
      port.addEventListener("message", heard);
    });
  const end = (): void => {
    port.close();
    frame.remove();
  };
  port.start();
  await isLoaded;
  const isReady = next(limits.beginning);
  const fonts = fontFiles.map((file) => ({ bytes: bytesOf(file), weight: file.weight, style: file.style, unicodeRange: file.range }));
  frame.contentWindow?.postMessage({ code, family, fonts }, "*", [port2]);
  const answer = await isReady;
  if (!isBeginning(answer)) {
    end();
    return { why: answer === undefined ? "too-slow" : "failed" };
  }
  return {
    end,
    draw: async (text) => {
      const answer = next(limits.drawing);
      port.postMessage({ text });
      return outcomeOf(await answer);
    },
  };
}

function isBeginning(answer: unknown): boolean {
  return typeof answer === "object" && answer !== null && "isReady" in answer && answer.isReady === true;
}

/** No answer came in time, or one that is a picture, or another. */
function outcomeOf(answer: unknown): Outcome {
  if (answer === undefined) return { why: "too-slow" };
  const { svg } = (answer ?? {}) as { readonly svg?: unknown };
  return typeof svg === "string" ? { svg } : { why: "failed" };
}

/** The frame's own beginning: takes the fonts, the port and the code, which is a script of the same word as this one. */
const beginning = `
"use strict";
const { nonce } = document.currentScript;
addEventListener("message", async ({ source, data, ports }) => {
  if (source !== parent) return;
  for (const { bytes, ...rest } of data.fonts) document.fonts.add(new FontFace(data.family, bytes, rest));
  await Promise.allSettled([...document.fonts].map((font) => font.load()));
  window.drawingPort = ports[0];
  addEventListener("error", () => ports[0].postMessage({ problem: true }));
  const script = document.createElement("script");
  script.nonce = nonce;
  script.textContent = data.code;
  document.body.append(script);
}, { once: true });
`;

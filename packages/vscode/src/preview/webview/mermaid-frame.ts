import { element } from "./elements.ts";
import { bytesOf, family, fontFiles } from "./fonts.ts";

/** What came of drawing with Mermaid. */
export type Outcome = { readonly svg: string } | { readonly why: "too-slow" | "failed" };

/** How long one picture may take, and how long the frame may take to begin; in milliseconds. */
const limits = { drawing: 4000, beginning: 10_000 };

/**
 * Draws with Mermaid in a frame of its own without origin, which a browser runs beside the page: it sees nothing of the page, and
 * when a picture takes too long the frame is taken away with whatever is going on in it. The page itself never runs Mermaid.
 */
export function mermaidFrame(code: string, nonce: string): { readonly draw: (text: string) => Promise<Outcome> } {
  let drawer: Promise<Drawer | undefined> | undefined;
  const known = new Map<string, Outcome>();
  return {
    draw: async (text) => {
      const before = known.get(text);
      if (before) return before;
      const mine = await (drawer ??= begin(code, nonce));
      const outcome = (await mine?.draw(text)) ?? { why: "too-slow" as const };
      if ("why" in outcome && outcome.why === "too-slow") {
        mine?.end();
        drawer = undefined;
      }
      // What was too slow is not tried again with the same text.
      if (known.size >= 32) known.clear();
      known.set(text, outcome);
      return outcome;
    },
  };
}

interface Drawer {
  draw(text: string): Promise<Outcome | undefined>;
  end(): void;
}

/** Starts a frame; undefined where it does not begin in time. */
async function begin(code: string, nonce: string): Promise<Drawer | undefined> {
  const frame = element("iframe", { sandbox: "allow-scripts", class: "drawing", "aria-hidden": "true", tabindex: "-1", title: "Mermaid" });
  frame.srcdoc = `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><script nonce="${nonce}">${beginning}</script></body></html>`;
  const isLoaded = new Promise((done) => frame.addEventListener("load", done, { once: true }));
  document.body.append(frame);
  const { port1: port, port2 } = new MessageChannel();
  const next = (limit: number): Promise<unknown> =>
    new Promise((done) => {
      const end = (data: unknown): void => {
        clearTimeout(timer);
        port.onmessage = null;
        done(data);
      };
      const timer = setTimeout(() => end(undefined), limit);
      port.onmessage = ({ data }: MessageEvent) => end(data);
    });
  const end = (): void => {
    port.close();
    frame.remove();
  };
  await isLoaded;
  const isReady = next(limits.beginning);
  const fonts = fontFiles.map((file) => ({ bytes: bytesOf(file), weight: file.weight, style: file.style, unicodeRange: file.range }));
  frame.contentWindow?.postMessage({ code, family, fonts }, "*", [port2]);
  if ((await isReady) === undefined) return end(), undefined;
  return {
    end,
    draw: async (text) => {
      const answer = next(limits.drawing);
      port.postMessage({ text });
      return outcomeOf(await answer);
    },
  };
}

function outcomeOf(answer: unknown): Outcome | undefined {
  if (typeof answer !== "object" || answer === null) return undefined;
  const { svg } = answer as { readonly svg?: unknown };
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
  const script = document.createElement("script");
  script.nonce = nonce;
  script.textContent = data.code;
  document.body.append(script);
}, { once: true });
`;

/// <reference lib="dom" />
/** Mermaid as it is, in a real Chromium with the font of our pictures: where it draws what in a journey. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Mermaid } from "mermaid";
import { chromium as chromiumOf, type Browser, type Page } from "playwright-core";
import { mermaidConfig } from "@sojourn/diagrams";
import { calmFlags, chromium } from "../../../scripts/chromium.ts";

/** What stands where, in pixels from the upper left corner of the drawing. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[];
  /** Faces, eyes and dots. */
  readonly circles: readonly { readonly x: number; readonly y: number; readonly radius: number }[];
  readonly lines: readonly { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number; readonly isDashed: boolean }[];
  /** Of those who smile or are sad: what the mouth takes. */
  readonly mouths: readonly { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[];
  /** Where the head of the axis has its tip, and how long and wide it is. */
  readonly head: { readonly x: number; readonly y: number; readonly length: number; readonly width: number };
  /** By box: its label. */
  readonly labels: readonly Label[];
  /** Names in the legend, then the title; where each line begins, and its baseline. */
  readonly texts: readonly Line[];
}

/** A label in a box; undefined lines where the browser lets it run out of the box. */
export interface Label {
  readonly text: string;
  readonly lines: readonly Line[] | undefined;
}

/** One line of text. */
export interface Line {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
}

/** A page in which Mermaid draws. */
export interface RealMermaid {
  readonly draw: (text: string) => Promise<Drawing>;
  readonly close: () => Promise<void>;
}

/** Opens the page. Nothing is asked of any network: fonts and Mermaid come from the packages. */
export async function openMermaid(): Promise<RealMermaid> {
  const browser: Browser = await chromiumOf.launch({ executablePath: chromium(), args: [...calmFlags] });
  const page: Page = await browser.newPage();
  await page.route("**/*", (route) => route.abort());
  await page.setContent(`<!doctype html><style>${face("400Regular", 400)}${face("600SemiBold", 600)}</style><body><div id="drawing"></div></body>`);
  await page.addScriptTag({ path: packages.resolve("mermaid/dist/mermaid.min.js") });
  await page.evaluate(async (config) => {
    await Promise.all(["16px", "bold 16px"].map((font) => document.fonts.load(`${font} "Be Vietnam Pro"`)));
    (globalThis as unknown as { mermaid: Mermaid }).mermaid.initialize({ ...config, maxTextSize: 10_000_000 });
  }, mermaidConfig);
  return {
    draw: async (text) => {
      await page.evaluate(async (source) => {
        const { svg } = await (globalThis as unknown as { mermaid: Mermaid }).mermaid.render("journey", source);
        document.getElementById("drawing")!.innerHTML = svg;
      }, text);
      return page.evaluate(read);
    },
    close: () => browser.close(),
  };
}

const packages = createRequire(import.meta.url);

function face(name: string, weight: number): string {
  const file = readFileSync(packages.resolve(`@expo-google-fonts/be-vietnam-pro/${name}/BeVietnamPro_${name}.ttf`));
  return `@font-face { font-family: "Be Vietnam Pro"; font-weight: ${weight}; src: url(data:font/ttf;base64,${file.toString("base64")}) }`;
}

/** Runs in the page. */
function read(): Drawing {
  const svg = document.querySelector<SVGSVGElement>("#drawing svg")!;
  const { x: left, y: top, width, height } = svg.viewBox.baseVal;
  const corner = svg.getBoundingClientRect();
  const all = <Kind extends Element>(selector: string): Kind[] => [...svg.querySelectorAll<Kind>(selector)];
  const number = (element: Element, name: string): number => Number(element.getAttribute(name));
  const rects = all<SVGRectElement>("rect.journey-section, rect.task").map((rect) => ({
    rect,
    box: { x: number(rect, "x") - left, y: number(rect, "y") - top, width: number(rect, "width"), height: number(rect, "height") },
  }));
  const lineOf = (line: Element): Drawing["lines"][number] => ({
    x1: number(line, "x1") - left, y1: number(line, "y1") - top, x2: number(line, "x2") - left, y2: number(line, "y2") - top,
    isDashed: line.getAttribute("stroke-dasharray") === "4 2",
  });
  const linesOf = (text: Node, size: number): Line[] => {
    const found: { text: string; x: number; baseline: number; right: number }[] = [];
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
      for (let at = 0; at < node.data.length; at += 1) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const [box] = range.getClientRects();
        if (box === undefined) continue;
        const baseline = box.y - corner.y + Math.round(size);
        const last = found.at(-1);
        if (last === undefined || Math.abs(last.baseline - baseline) > 1) found.push({ text: node.data[at]!, x: box.x - corner.x, baseline, right: box.right - corner.x });
        else {
          last.text += node.data[at]!;
          if (node.data[at] !== " ") last.right = box.right - corner.x;
        }
      }
    }
    return found.map(({ text: line, x, baseline, right }) => ({ text: line.trim(), x, baseline, width: right - x }));
  };
  const labels = rects.map(({ rect, box }): Label => {
    const label = rect.parentElement!.querySelector("foreignObject .label")!;
    const lines = linesOf(label, 16);
    const isWhole = lines.every((line) => line.x >= box.x - 0.5 && line.x + line.width <= box.x + box.width + 0.5 && line.baseline <= box.y + box.height);
    return { text: label.textContent ?? "", lines: isWhole ? lines : undefined };
  });
  const axis = svg.querySelector(":scope > line[marker-end]")!;
  const marker = svg.querySelector("marker")!;
  const stroke = number(axis, "stroke-width");
  const shape = marker.querySelector("path")!.getBBox();
  return {
    width,
    height,
    boxes: rects.map(({ box }) => box),
    circles: all<SVGCircleElement>("circle").map((circle) => ({ x: number(circle, "cx") - left, y: number(circle, "cy") - top, radius: number(circle, "r") })),
    lines: all("line").map(lineOf),
    mouths: all<SVGPathElement>("path.mouth").map((path) => {
      const box = path.getBBox();
      const { e, f } = path.transform.baseVal.consolidate()!.matrix;
      return { x: box.x + e - left, y: box.y + f - top, width: box.width, height: box.height };
    }),
    head: {
      x: number(axis, "x2") - left + (shape.x + shape.width - number(marker, "refX")) * stroke,
      y: number(axis, "y2") - top + (shape.y + shape.height / 2 - number(marker, "refY")) * stroke,
      length: shape.width * stroke,
      width: shape.height * stroke,
    },
    labels,
    texts: all<SVGTextElement>(":scope > text").flatMap((text) => linesOf(text, Number.parseFloat(getComputedStyle(text).fontSize))),
  };
}

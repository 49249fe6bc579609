/// <reference lib="dom" />
import { around, transformed, union } from "./box.ts";
import type { Box } from "./box.ts";
import { fontMetrics, textWidth } from "./fonts.ts";
import { flatten } from "./path.ts";
import { textStyle } from "./style.ts";
import type { TextStyle } from "./style.ts";

/** What `getBBox` answers: an SVG element's box in its own coordinates, strokes left out; none if empty. */
export function boxOf(element: Element): Box | undefined {
  const value = (name: string) => Number.parseFloat(element.getAttribute(name) ?? "") || 0;
  switch (element.localName) {
    case "rect": case "image": case "foreignObject":
      return { x: value("x"), y: value("y"), width: value("width"), height: value("height") };
    case "circle": return ellipse(value("cx"), value("cy"), value("r"), value("r"));
    case "ellipse": return ellipse(value("cx"), value("cy"), value("rx"), value("ry"));
    case "line":
      return around([{ x: value("x1"), y: value("y1") }, { x: value("x2"), y: value("y2") }]);
    case "polygon": case "polyline":
      return around(flatten(`M${element.getAttribute("points") ?? ""}`).flat());
    case "path": return around(flatten(element.getAttribute("d") ?? "").flat());
    case "text": return union(textLines(element).map(({ box }) => box));
    case "tspan": return tspanBox(element);
    case "svg": case "g": case "a": case "switch": return union(childBoxes(element));
    default: return undefined;
  }
}

/** One run of text that is drawn in one go: its text, the baseline and its box. */
export interface TextLine {
  readonly text: string;
  readonly baseline: number;
  readonly box: Box;
}

/** The lines of a `<text>`: a new one begins wherever an x or y is set. Spaces collapse as SVG does. */
export function textLines(text: Element): TextLine[] {
  const chunks: Chunk[] = [];
  collect(text, { x: 0, y: 0, texts: [] }, chunks, true);
  const shift = baselineShift(text);
  return chunks.flatMap((chunk) => {
    const content = chunk.texts.map(({ text: part }) => part).join("").replace(/\s+/g, " ").trim();
    const first = chunk.texts[0];
    if (content === "" || first === undefined) return [];
    const { ascent, descent } = fontMetrics(first.style);
    const width = textWidth(content, first.style);
    const back = { start: 0, middle: width / 2, end: width }[first.style.anchor];
    const baseline = chunk.y + shift(first.style);
    const box = { x: chunk.x - back, y: baseline - ascent, width, height: ascent + descent };
    return [{ text: content, baseline, box }];
  });
}

/** Advance width of all text inside an element, as `getComputedTextLength` gives it, in user units. */
export function textLength(element: Element): number {
  return textWidth(readable(element.textContent ?? "").replace(/\s+/g, " ").trim(), textStyle(element));
}

function ellipse(cx: number, cy: number, rx: number, ry: number): Box {
  return { x: cx - rx, y: cy - ry, width: 2 * rx, height: 2 * ry };
}

function* childBoxes(element: Element): Generator<Box> {
  for (const child of element.children) {
    const box = boxOf(child);
    if (box !== undefined) yield transformed(box, child.getAttribute("transform"));
  }
}

function tspanBox(element: Element): Box | undefined {
  const whole = element.closest("text");
  if (whole === null) return undefined;
  const index = [...whole.children].indexOf(element);
  const lines = textLines(whole);
  return lines.length === whole.children.length ? lines[index]?.box : union(lines.map(({ box }) => box));
}

interface Chunk {
  x: number;
  y: number;
  readonly texts: { readonly text: string; readonly style: TextStyle }[];
}

function collect(element: Element, start: Chunk, chunks: Chunk[], root: boolean): void {
  const style = textStyle(element);
  const length = (name: string) => {
    const value = element.getAttribute(name);
    if (value === null || Number.isNaN(Number.parseFloat(value))) return undefined;
    return Number.parseFloat(value) * (value.endsWith("em") ? style.size : 1);
  };
  const last = chunks.at(-1) ?? start;
  const [x, y] = [length("x"), length("y")];
  const [dx = 0, dy = 0] = [length("dx"), length("dy")];
  if (root || x !== undefined || y !== undefined || dy !== 0) {
    chunks.push({ x: (x ?? last.x) + dx, y: (y ?? last.y) + dy, texts: [] });
  }
  for (const child of element.childNodes) {
    if (child.nodeType === 3) chunks.at(-1)?.texts.push({ text: readable(child.nodeValue ?? ""), style });
    else if (child.nodeType === 1 && (child as Element).localName !== "title") {
      collect(child as Element, start, chunks, false);
    }
  }
}

/** How far below its y the baseline of a text lies, by `dominant-baseline`. */
function baselineShift(text: Element): (style: TextStyle) => number {
  const baseline = text.getAttribute("dominant-baseline");
  return (style) => {
    const { ascent, descent, xHeight } = fontMetrics(style);
    switch (baseline) {
      case "central": return (ascent - descent) / 2;
      case "middle": return xHeight / 2;
      case "hanging": case "text-before-edge": return ascent;
      default: return 0;
    }
  };
}

/** While it draws, Mermaid holds `#58;` as `ﬂ°°58¶ß`; the width is that of the character that is shown. */
function readable(text: string): string {
  return text.replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)));
}

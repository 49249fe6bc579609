import { svgElement } from "./elements.ts";
import { family } from "./fonts.ts";

const size = 13;
const lineHeight = 16;
/** Between a text and the border of its box, on each side. */
const margin = 6;

let measuring: CanvasRenderingContext2D | null | undefined;

/** Sets the text of a box of Mermaid's in as many lines as it has room for; what does not fit ends in "…", and is told in full when pointed at. */
export function fitLabel(group: SVGGElement): void {
  const box = group.querySelector("rect");
  const text = [...group.querySelectorAll("text")].at(-1);
  if (!box || !text) return;
  const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => Number(box.getAttribute(name))) as [number, number, number, number];
  const whole = (text.textContent ?? "").trim();
  const room = Math.max(1, Math.floor((height - 2) / lineHeight));
  const lines = linesOf(whole, width - 2 * margin);
  const shown = lines.length <= room ? lines : [...lines.slice(0, room - 1), shortened(lines.slice(room - 1).join(" "), width - 2 * margin)];
  const middle = x + width / 2;
  const first = y + height / 2 - ((shown.length - 1) * lineHeight) / 2;
  const made = svgElement("text", { class: text.getAttribute("class") ?? "", "text-anchor": "middle", "dominant-baseline": "central", "font-size": String(size) });
  for (const [at, line] of shown.entries()) {
    const span = svgElement("tspan", { x: String(middle), y: String(first + at * lineHeight) });
    span.append(line);
    made.append(span);
  }
  text.replaceWith(made);
  const title = svgElement("title");
  title.append(whole);
  group.prepend(title);
}

/** A text in lines, cut at blanks; words longer than a line are cut inside. */
function linesOf(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = "";
    for (const cluster of clusters(word)) {
      if (line !== "" && widthOf(line + cluster) > width) {
        lines.push(line);
        line = "";
      }
      line += cluster;
    }
  }
  return line === "" ? lines : [...lines, line];
}

function shortened(text: string, width: number): string {
  const all = clusters(text);
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (widthOf(`${all.slice(0, middle).join("").trimEnd()}…`) <= width) low = middle;
    else high = middle - 1;
  }
  return `${all.slice(0, low).join("").trimEnd()}…`;
}

function clusters(text: string): string[] {
  return [...new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text)].map(({ segment }) => segment);
}

function widthOf(text: string): number {
  measuring ??= document.createElement("canvas").getContext("2d");
  if (!measuring) return text.length * size * 0.6;
  measuring.font = `${size}px "${family}", sans-serif`;
  return measuring.measureText(text).width;
}

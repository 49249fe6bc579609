import { svgElement } from "./elements.ts";
import { family, fontFiles } from "./fonts.ts";
import type { ShownPicture } from "./picture.ts";

/** What a style gives to shapes and texts, as attributes of the same names. */
const painted = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "opacity", "font-family", "font-size", "font-weight", "font-style", "text-anchor"];

/** Pictures as one SVG text that needs no style of a page: one below the other. */
export function svgText(pictures: readonly ShownPicture[], background: string): string {
  const [only] = pictures;
  if (only?.source !== undefined && pictures.length === 1) return only.source;
  return new XMLSerializer().serializeToString(standing(pictures, background)) + "\n";
}

/** Pictures as PNG, twice as large as at scale 1 (less where that would be more than browsers take). */
export async function png(pictures: readonly ShownPicture[], background: string): Promise<Uint8Array> {
  const svg = standing(pictures, background);
  const [width, height] = [Number(svg.getAttribute("width")), Number(svg.getAttribute("height"))];
  const scale = Math.min(2, longestSide / Math.max(width, height), Math.sqrt(mostPixels / (width * height)));
  const style = svgElement("style");
  // A picture that is drawn as an image sees no font of the page.
  style.append(fontFiles.map(({ address, weight, style: kind, range }) => `@font-face{font-family:"${family}";font-weight:${weight};font-style:${kind};unicode-range:${range};src:url(${address})}`).join(""));
  svg.prepend(style);
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const address = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(svg)], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  } finally {
    URL.revokeObjectURL(address);
  }
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  if (!blob) throw new Error("The browser gave no picture.");
  return new Uint8Array(await blob.arrayBuffer());
}

/** What browsers take. */
const longestSide = 16_000;
const mostPixels = 120_000_000;

/** A picture that stands alone: copies with the colours that the page gives them, on the background of the page. */
function standing(pictures: readonly ShownPicture[], background: string): SVGSVGElement {
  const width = Math.max(1, ...pictures.map((one) => one.width));
  const height = Math.max(1, pictures.reduce((sum, one) => sum + one.height, 0));
  const whole = svgElement("svg", { xmlns: "http://www.w3.org/2000/svg", width: String(width), height: String(height), viewBox: `0 0 ${width} ${height}` });
  whole.append(svgElement("rect", { width: String(width), height: String(height), fill: background }));
  let y = 0;
  for (const { svg, width: own, height: tall, isMermaid } of pictures) {
    const copy = svg.cloneNode(true) as SVGSVGElement;
    if (isMermaid) paint(svg, copy);
    for (const frame of copy.querySelectorAll(".outline")) frame.remove();
    for (const part of [copy, ...copy.querySelectorAll("*")]) for (const name of ["class", "role", "tabindex", "aria-label", "aria-current"]) part.removeAttribute(name);
    for (const [name, value] of [["x", 0], ["y", y], ["width", own], ["height", tall]] as const) copy.setAttribute(name, String(value));
    whole.append(copy);
    y += tall;
  }
  return whole;
}

/** Gives a copy as attributes what the page's style gives the original. */
function paint(original: Element, copy: Element): void {
  const style = getComputedStyle(original);
  for (const name of painted) {
    const value = style.getPropertyValue(name);
    if (value !== "") copy.setAttribute(name, value);
  }
  for (const [at, child] of [...original.children].entries()) {
    const twin = copy.children[at];
    if (twin) paint(child, twin);
  }
}

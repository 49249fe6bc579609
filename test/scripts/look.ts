/// <reference lib="dom" />
// What is seen in a picture: texts, their ink as the PNG's renderer draws it, pixels and contrast.

import { Resvg } from "@resvg/resvg-js";
import { JSDOM } from "jsdom";
import { expect } from "vitest";
import { fontFiles, shippedFamily } from "../../scripts/picture/fonts.ts";
import { number } from "../../scripts/picture/svg.ts";
import type { Box } from "../../scripts/picture/box.ts";

/** The root of an SVG; throws where it is not well-formed XML. */
export function parse(svg: string): Element {
  return new JSDOM(svg, { contentType: "image/svg+xml" }).window.document.documentElement;
}

/** What each `<text>` says, its lines joined by a space. */
export function texts(root: Element): string[] {
  return [...root.querySelectorAll("text")].map((text) => {
    const lines = text.children.length > 0 ? [...text.children] : [text];
    return lines.map((line) => line.textContent).join(" ");
  });
}

/** Expects every text inside the viewBox, every label inside its box and clear of the actors' dots. */
export function expectNothingClipped(root: Element): void {
  const [x = 0, y = 0, width = 0, height = 0] = (root.getAttribute("viewBox") ?? "").split(" ").map(Number);
  for (const text of root.querySelectorAll("text")) {
    expect(inside(ink(root, text), { x, y, width, height }), text.textContent ?? "").toBe(true);
  }
  for (const label of root.querySelectorAll(".section-label, .task-label")) {
    expect(inside(ink(root, label), rectOf(rectBeside(label))), label.textContent ?? "").toBe(true);
    for (const dot of label.parentElement?.querySelectorAll("circle[class^=actor-]") ?? []) {
      const [cx, cy, r] = [number(dot, "cx"), number(dot, "cy"), number(dot, "r")];
      const box = { x: cx - r, y: cy - r, width: 2 * r, height: 2 * r };
      expect(apart(ink(root, label), box), label.textContent ?? "").toBe(true);
    }
  }
}

/** The box of a text's ink as the renderer of the PNG sees it, in the SVG's coordinates. */
export function ink(root: Element, text: Element): Box {
  const alone = root.cloneNode(false) as Element;
  alone.append(...[root.querySelector("style"), text].map((element) => (element as Element).cloneNode(true)));
  const box = resvg(alone.outerHTML).getBBox();
  if (box === undefined) throw new Error(`Nothing is drawn of ${text.textContent}.`);
  return { x: box.x, y: box.y, width: box.width, height: box.height };
}

/** The renderer with the shipped fonts alone. */
export function resvg(svg: string): Resvg {
  return new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: shippedFamily },
  });
}

/** The `<rect>` that a label stands in. */
export function rectBeside(label: Element): Element {
  return label.parentElement?.querySelector("rect") as Element;
}

/** A `<rect>` as a box. */
export function rectOf(rect: Element): Box {
  const [x, y] = [number(rect, "x"), number(rect, "y")];
  return { x, y, width: number(rect, "width"), height: number(rect, "height") };
}

/** Whether one box lies in another, edges included. */
export function inside(inner: Box, outer: Box): boolean {
  if (inner.x < outer.x || right(inner) > right(outer)) return false;
  return inner.y >= outer.y && bottom(inner) <= bottom(outer);
}

/** Whether two boxes share no area. */
export function apart(a: Box, b: Box): boolean {
  return right(a) <= b.x || right(b) <= a.x || bottom(a) <= b.y || bottom(b) <= a.y;
}

const right = (box: Box): number => box.x + box.width;
const bottom = (box: Box): number => box.y + box.height;

/** Pixels of a PNG by colour, as `#rrggbb`. */
export function colourCounts(png: Uint8Array, width: number, height: number): ReadonlyMap<string, number> {
  const data = Buffer.from(png).toString("base64");
  const image = `<image width="${width}" height="${height}" href="data:image/png;base64,${data}"/>`;
  const { pixels } = resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image}</svg>`,
  ).render();
  const counts = new Map<number, number>();
  for (let index = 0; index < pixels.length; index += 4) {
    const colour = pixels.readUIntBE(index, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return new Map([...counts].map(([colour, count]) => [`#${colour.toString(16).padStart(6, "0")}`, count]));
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

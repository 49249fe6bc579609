/// <reference lib="dom" />
import { fontMetrics } from "./fonts.ts";
import { child } from "./svg.ts";
import { textSizes } from "./theme.ts";
import type { Palette } from "./theme.ts";

/** Height of a face's centre in Mermaid's journeys, in user units, by its score. */
export const faceHeight = (score: number): number => 300 + (5 - score) * 30;

/** Draws five lines from `left` to `right` behind the faces, one a score, its number on the left. */
export function drawScale(svg: Element, left: number, right: number, palette: Palette): void {
  const { size, weight } = textSizes.score;
  const { capHeight } = fontMetrics(textSizes.score);
  const scale = svg.ownerDocument.createElementNS("http://www.w3.org/2000/svg", "g");
  scale.setAttribute("class", "scale");
  for (const score of [5, 4, 3, 2, 1]) {
    const y = faceHeight(score);
    const line = child(scale, "line", { x1: left, y1: y, x2: right, y2: y });
    line.setAttribute("style", `stroke: ${palette.guide}`);
    child(scale, "text", {
      x: left - 10,
      y: y + capHeight / 2,
      "text-anchor": "end",
      "font-size": size,
      "font-weight": weight,
      fill: palette.muted,
    }).textContent = String(score);
  }
  svg.querySelector(":scope > defs")?.after(scale);
}

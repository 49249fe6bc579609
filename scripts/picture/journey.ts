/// <reference lib="dom" />
// Finishes Mermaid's drawing of a journey: text that every viewer shows, nothing clipped, no empty edges.

import { boxOf } from "./measure.ts";
import { fontMetrics } from "./fonts.ts";
import type { FontStyle } from "./fonts.ts";
import { finish, textSizes } from "./theme.ts";
import type { Palette } from "./theme.ts";
import { drawScale } from "./scale.ts";
import { child, number, put } from "./svg.ts";
import { evenLines, fit } from "./wrap.ts";

/**
 * Changes the SVG that Mermaid drew: labels become wrapped `<text>`, the legend moves beside the boxes, the
 * axis ends behind the last box, a long title is wrapped. True if every label kept its full size.
 */
export function finishJourney(svg: Element, palette: Palette): boolean {
  const boxes = [...svg.querySelectorAll("rect.journey-section, rect.task")];
  const whole = boxes.map((rect) => drawLabel(rect, palette)).every(Boolean);
  const left = Math.min(...boxes.map((rect) => number(rect, "x")));
  const right = Math.max(...boxes.map((rect) => number(rect, "x") + number(rect, "width")));
  const axis = svg.querySelector(":scope > line[marker-end]");
  if (boxes.length > 0) {
    put(axis, { x2: right + finish.axisOverhang });
    moveLegend(svg, left);
    if (finish.scoreScale) drawScale(svg, left, right + finish.axisOverhang, palette);
  }
  wrapTitle(svg, Math.max(finish.narrowestTitle, boxes.length > 0 ? right - left : 0));
  return whole;
}

/** Replaces the label that Mermaid put beside a box by lines of text inside it. */
function drawLabel(rect: Element, palette: Palette): boolean {
  put(rect, { rx: finish.cornerRadius, ry: finish.cornerRadius });
  const old = rect.parentElement?.querySelector(":scope > switch");
  if (!old) return true;
  const label = (old.querySelector(".label")?.textContent ?? "").replace(/[ \t\r\n]+/g, " ").trim();
  const isSection = rect.classList.contains("journey-section");
  const kind = isSection ? textSizes.section : textSizes.task;
  const { lineHeight, smallestLabel: smallest, boxPadding } = finish;
  const above = isSection ? boxPadding.bottom : boxPadding.top;
  const width = number(rect, "width") - 2 * boxPadding.side;
  const height = number(rect, "height") - above - boxPadding.bottom;
  const { lines, size, whole } = fit(label, kind, { width, height, lineHeight, smallest });
  const text = child(rect.parentElement as Element, "text", {
    class: isSection ? "section-label" : "task-label",
    "aria-label": label,
    "text-anchor": "middle",
    "font-size": size,
    "font-weight": kind.weight,
    fill: isSection ? headerText(rect, palette) : palette.text,
  });
  const font = { size, weight: kind.weight };
  const centre = number(rect, "x") + number(rect, "width") / 2;
  const middle = number(rect, "y") + above + height / 2;
  drawLines(text, lines, font, centre, firstBaseline(middle, lines.length, font));
  old.remove();
  return whole;
}

function headerText(rect: Element, palette: Palette): string {
  const [, index = "0"] = /section-type-(\d+)/.exec(rect.getAttribute("class") ?? "") ?? [];
  return palette.sections[Number(index) % palette.sections.length]?.headerText ?? palette.text;
}

/** The first of n baselines whose letters are centred on `middle`, halfway between x-height and capitals. */
function firstBaseline(middle: number, lines: number, font: FontStyle): number {
  const { capHeight, xHeight } = fontMetrics(font);
  return middle + (capHeight + xHeight) / 4 - ((lines - 1) * finish.lineHeight * font.size) / 2;
}

function drawLines(text: Element, lines: readonly string[], font: FontStyle, x: number, y: number): void {
  for (const [index, line] of lines.entries()) {
    const baseline = y + index * finish.lineHeight * font.size;
    child(text, "tspan", { x, y: Math.round(baseline * 100) / 100 }).textContent = line;
  }
}

/** Moves the legend so that its right edge keeps one distance from the boxes, names level with their dots. */
function moveLegend(svg: Element, left: number): void {
  const names = [...svg.querySelectorAll(":scope > text.legend")];
  const ends = names.map((name) => boxOf(name)).map((box) => (box === undefined ? 0 : box.x + box.width));
  const by = left - finish.legendGap - Math.max(0, ...ends);
  for (const dot of svg.querySelectorAll(":scope > circle")) put(dot, { cx: number(dot, "cx") + by });
  const rise = 7 - fontMetrics(textSizes.legend).capHeight / 2;
  for (const name of names) {
    put(name, { x: number(name, "x") + by, y: number(name, "y") - rise });
    for (const span of name.children) put(span, { x: number(span, "x") + by });
  }
}

/** Wraps the title at a width; its last line stays where Mermaid put the title, the others stand above it. */
function wrapTitle(svg: Element, width: number): void {
  const title = svg.querySelector(":scope > text[font-weight=bold]");
  if (title === null) return;
  const lines = evenLines(title.textContent ?? "", textSizes.title, width);
  const above = (lines.length - 1) * finish.lineHeight * textSizes.title.size;
  const [x, y] = [number(title, "x"), number(title, "y")];
  put(title, { class: "title", "aria-label": title.textContent ?? "" });
  title.textContent = "";
  drawLines(title, lines, textSizes.title, x, y - above);
}

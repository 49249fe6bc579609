import { expect } from "vitest";
import type { Box, Circle, Mark, Path, Picture, Text } from "@sojourn/diagrams";
import { frameOfText } from "./sound.ts";

/** What WCAG 2.2 asks of text, level AA. */
const enough = 4.5;

/** Expects every text of a picture to hold 4.5 : 1 against whatever is painted below it. */
export function expectReadable(picture: Picture): void {
  expect(faintTexts(picture)).toEqual([]);
}

/** The texts of a picture that do not hold 4.5 : 1, with their ratio. */
export function faintTexts({ marks, background }: Picture): string[] {
  const ground: (Box | Circle | Path)[] = [];
  const faint: string[] = [];
  look(marks);
  return faint;

  function look(all: readonly Mark[]): void {
    for (const mark of all) {
      if (mark.kind === "group") look(mark.marks);
      else if (mark.kind === "text") check(mark);
      else if (mark.kind !== "line" && mark.fill !== undefined) ground.push(mark);
    }
  }

  function check(text: Text): void {
    const { x, y, width, height } = frameOfText(text);
    const worst = Math.min(...[0.02, 0.5, 0.98].map((along) => contrast(text.fill, below(x + width * along, y + height * 0.6))));
    if (worst < enough) faint.push(`"${text.text}" ${text.fill} has ${worst.toFixed(2)} : 1`);
  }

  function below(x: number, y: number): string {
    return ground.reduce((colour, shape) => (covers(shape, x, y) ? blend(shape.fill!, colour, shape.opacity ?? 1) : colour), background);
  }
}

/** The contrast of two colours such as `#1b2430`, 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** How light a colour is, 0 to 1 (WCAG 2.2). */
export function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): number[] {
  expect(colour).toMatch(/^#[0-9a-f]{6}$/i);
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function blend(over: string, under: string, opacity: number): string {
  const below = channels(under);
  return `#${channels(over).map((value, at) => Math.round(value * opacity + below[at]! * (1 - opacity)).toString(16).padStart(2, "0")).join("")}`;
}

function covers(shape: Box | Circle | Path, x: number, y: number): boolean {
  switch (shape.kind) {
    case "box":
      return x >= shape.x && x <= shape.x + shape.width && y >= shape.y && y <= shape.y + shape.height;
    case "circle":
      return Math.hypot(x - shape.x, y - shape.y) <= shape.radius;
    case "path":
      return isInside(cornersOf(shape.d), x, y);
  }
}

const known = new Map<string, [number, number][]>();

/** The corners of a path; of a curve its points, which is near enough for what stands well inside. */
function cornersOf(d: string): [number, number][] {
  const kept = known.get(d);
  if (kept) return kept;
  const numbers = (d.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  const corners = numbers.flatMap((x, at): [number, number][] => (at % 2 === 0 && at + 1 < numbers.length ? [[x, numbers[at + 1]!]] : []));
  known.set(d, corners);
  return corners;
}

function isInside(corners: readonly [number, number][], x: number, y: number): boolean {
  let inside = false;
  for (const [at, [x1, y1]] of corners.entries()) {
    const [x2, y2] = corners[(at + 1) % corners.length]!;
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

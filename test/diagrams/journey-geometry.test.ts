import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compileFiles, type LocatedJourney } from "@sojourn/language";
import { mermaidOf, viewOf, type Picture } from "@sojourn/diagrams";
import { anyJourney, sampleOf, type Sample } from "./support/journeys.ts";
import { drawingOf } from "./support/our-journey.ts";
import { openMermaid, type Drawing, type RealMermaid } from "./support/real-mermaid.ts";
import { expectSound } from "./support/sound.ts";

const examples = new URL("../../examples/", import.meta.url).pathname;
const folders = [...new Set(globSync("*/*.journey", { cwd: examples }).map((file) => dirname(file)))].sort();

let real: RealMermaid;
beforeAll(async () => {
  real = await openMermaid();
});
afterAll(() => real.close());

function pictureOf({ journey, scope }: Sample): Picture {
  return viewOf("journey").picture(journey, scope, { lang: "vi", theme: "light" });
}

function journeysIn(folder: string): readonly LocatedJourney[] {
  const files = globSync("*.journey", { cwd: join(examples, folder) }).map((path) => ({ path, text: readFileSync(join(examples, folder, path), "utf8") }));
  return compileFiles(files).value.journeys();
}

/** Where two drawings differ by more than a pixel, or in a text, in words. */
function differences(ours: Drawing, theirs: Drawing): string[] {
  const found: string[] = [];
  const compare = (what: string, one: unknown, other: unknown): void => {
    if (typeof one === "number" && typeof other === "number") {
      if (!(Math.abs(one - other) <= 1)) found.push(`${what}: ${one}, Mermaid ${other}`);
    } else if (Array.isArray(one) && Array.isArray(other)) {
      if (one.length !== other.length) found.push(`${what}: ${one.length}, Mermaid ${other.length}`);
      for (const [at, value] of one.slice(0, other.length).entries()) compare(`${what} ${at}`, value, other[at]);
    } else if (typeof one === "object" && typeof other === "object" && one !== null && other !== null) {
      for (const key of Object.keys(one)) compare(`${what}.${key}`, one[key as never], other[key as never]);
    } else if (one !== other) found.push(`${what}: ${JSON.stringify(one)}, Mermaid ${JSON.stringify(other)}`);
  };
  const { labels, circles, lines, ...others } = ours;
  for (const key of Object.keys(others) as (keyof typeof others)[]) compare(key, others[key], theirs[key]);
  // In which order the circles and lines are painted is left to each.
  compare("circles", placed(circles), placed(theirs.circles));
  compare("lines", placed(lines), placed(theirs.lines));
  for (const [at, label] of theirs.labels.entries()) {
    if (label.lines !== undefined) compare(`label ${at}`, labels[at]!.lines, label.lines);
    else if (!labels[at]!.text.endsWith("…")) compare(`words of label ${at}`, squeezed(labels[at]!.text), squeezed(label.text));
  }
  return found;
}

function placed<Shape extends object>(shapes: readonly Shape[]): Shape[] {
  const key = (shape: Shape): number[] => Object.values(shape).map((value) => Math.round(Number(value)));
  return shapes.map((shape) => ({ shape, key: key(shape) })).sort((one, other) => {
    const at = one.key.findIndex((value, index) => value !== other.key[index]);
    return at < 0 ? 0 : one.key[at]! - other.key[at]!;
  }).map(({ shape }) => shape);
}

/** A drawing measured from its axis: left of it stand names as wide as they are, above it a title, which may need several lines. */
function fromAxis(drawing: Drawing): Drawing {
  const [left, axis] = [Math.min(...drawing.boxes.map(({ x }) => x)), drawing.head.y];
  const moved = <Shape extends { readonly x: number; readonly y: number }>(shape: Shape): Shape => ({ ...shape, x: shape.x - left, y: shape.y - axis });
  return {
    ...drawing,
    width: drawing.width - 2 * left,
    height: 0,
    boxes: drawing.boxes.map(moved),
    // The dots of the legend stand at the left edge.
    circles: drawing.circles.filter(({ x }) => x >= left).map(moved),
    lines: drawing.lines.map((line) => ({ ...line, x1: line.x1 - left, x2: line.x2 - left, y1: line.y1 - axis, y2: line.y2 - axis })),
    mouths: drawing.mouths.map(moved),
    head: moved(drawing.head),
    labels: drawing.labels.map(({ text, lines }) => ({ text, lines: lines?.map((line) => ({ ...line, x: line.x - left, baseline: line.baseline - axis })) })),
    texts: [],
  };
}

/** A word that is too long for a box is cut between letters. */
function squeezed(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, "");
}

describe.each(folders)("the journey of examples/%s", (folder) => {
  const journeys = journeysIn(folder);

  test("has at least one journey", () => {
    expect(journeys.length).toBeGreaterThan(0);
  });

  test.each(journeys.map((one) => [one.journey.name, one] as const))("%s is drawn where Mermaid draws it in Chromium, within a pixel", async (_, one) => {
    const picture = pictureOf(one);
    const theirs = await real.draw(mermaidOf(one.journey, one.scope));
    expect(theirs.boxes.length).toBeGreaterThan(5);
    expect(differences(drawingOf(picture), theirs)).toEqual([]);
    expectSound(picture);
  });
});

test.each([
  ["short ones", ["Lan", "Minh"]],
  ["numbers, which Mermaid puts first", ["Lan", "10", "2"]],
  ["signs that Mermaid holds as entities while it measures", ["Lan, 28", "Minh: 1", "A & B"]],
  ["long ones", ["Cô Hoa, khách quen của quán từ hồi còn ở góc đường bên kia, ngày nào cũng ghé", "Lan"]],
  ["one of a single word", ["Nghiêng".repeat(12), "Lan"]],
  ["more than nine, for which Mermaid makes the picture higher", Array.from({ length: 12 }, (_, at) => `Khách ${at}`)],
])("names in the legend take the room that Mermaid gives them: %s", async (_, labels) => {
  const names = labels.map((_label, at) => `P${at}`);
  const sample = sampleOf({
    personas: names.map((name, at) => ({ name, label: labels[at]! })),
    journeys: [{ name: "J", label: "Đơn đầu tiên", personas: names, stages: [{ name: "S", label: "Mua", touchpoints: [1, 2, 3].map((at) => ({ name: `T${at}`, label: "Đặt", feelings: names.map((persona) => ({ persona, score: at + 1 })) })) }] }],
  });
  expect(differences(drawingOf(pictureOf(sample)), await real.draw(mermaidOf(sample.journey, sample.scope)))).toEqual([]);
});

/** What our font holds: of other characters nobody knows how wide a browser draws them. */
const known = /^[\u0020-\u007E\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u0107\u0110\u0111\u1EA0-\u1EF9]*$/;

test("arbitrary journeys are drawn where Mermaid draws them, within a pixel", async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(anyJourney, async (sample) => {
      const source = mermaidOf(sample.journey, sample.scope);
      const found = await real.draw(source);
      // A journey without a touchpoint has a picture that says so.
      if (found.boxes.length === 0) return;
      compared += 1;
      const ours = fromAxis(drawingOf(pictureOf(sample)));
      const theirs = fromAxis(found);
      const labels = theirs.labels.map((label, at) => (known.test(label.text) ? label : ours.labels[at]!));
      expect(differences(ours, { ...theirs, labels })).toEqual([]);
    }),
    { numRuns: 60, endOnFailure: true },
  );
  expect(compared).toBeGreaterThan(20);
});

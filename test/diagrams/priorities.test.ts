import "../support/seed.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { prioritiesOf } from "@sojourn/language";
import type { Group, Line } from "@sojourn/diagrams";
import { draw, holdsAsPicture, wordsOf } from "./support/charts.ts";
import { exampleJourneys } from "./support/examples.ts";
import { sampleOf, type Sample } from "./support/journeys.ts";
import { groupsOf, textsOf } from "./support/sound.ts";

holdsAsPicture("priorities", { en: /both an importance and a performance/, vi: /cả mức quan trọng lẫn mức đáp ứng/ });

/** A journey whose expectations are rated as told: importance, performance. */
function rated(...ratings: readonly (readonly [number, number])[]): Sample {
  const expectations = ratings.map(([importance, performance], at) => ({ text: `E${at}`, importance, performance }));
  return sampleOf({ journeys: [{ name: "J", personas: ["Lan"], stages: [{ name: "S", touchpoints: [{ name: "T", expectations }] }] }] });
}

const groups = (sample: Sample, role: string) => groupsOf(draw("priorities", sample).marks).filter((group) => group.role === role);
const middle = ({ frame }: Group) => ({ x: frame!.x + frame!.width / 2, y: frame!.y + frame!.height / 2 });

/** Where the crosshair stands: its two dashed lines. */
function cross(sample: Sample): { x: number; y: number } {
  const lines = draw("priorities", sample).marks.filter((mark): mark is Line => mark.kind === "line" && mark.dashes === "6 4");
  expect(lines).toHaveLength(2);
  return { x: lines.find((line) => line.x1 === line.x2)!.x1, y: lines.find((line) => line.y1 === line.y2)!.y1 };
}

describe("the picture of priorities", () => {
  test("shows every rated expectation of every example as a numbered point in its quadrant, and in the list", () => {
    for (const example of exampleJourneys()) {
      const { items } = prioritiesOf(example.journey);
      const [points, entries] = [groups(example, "priority"), groups(example, "expectation")];
      expect(points.map(({ label }) => label)).toEqual(items.map((_, at) => String(at + 1)));
      expect(entries.map(({ element }) => element).toSorted()).toHaveLength(items.length);
      if (items.length === 0) continue;
      const at = cross(example);
      const told = points.map((point) => {
        const entry = entries.find(({ element }) => element === point.element)!;
        expect(entry.label!.startsWith(`${point.label}. `)).toBe(true);
        const { x, y } = middle(point);
        return `${y <= at.y} ${x >= at.x}`;
      });
      const wanted = items.map(({ quadrant }) => {
        const isHigh = quadrant === "concentrate-here" || quadrant === "keep-up-the-good-work";
        return `${isHigh} ${quadrant === "keep-up-the-good-work" || quadrant === "possible-overkill"}`;
      });
      expect(told.toSorted()).toEqual(wanted.toSorted());
    }
  });

  test("has its cross at the means, which it prints", () => {
    const sample = rated([5, 1], [4, 2], [2, 5]);
    expect(wordsOf(draw("priorities", sample))).toContain("Importance (mean 3.67)");
    expect(wordsOf(draw("priorities", sample, { lang: "vi" }))).toContain("Mức đáp ứng (trung bình 2,67)");
    const at = cross(sample);
    const [first] = groups(sample, "priority").map(middle);
    expect(first!.y).toBeLessThan(at.y);
    expect(first!.x).toBeLessThan(at.x);
  });

  test("names the four quadrants in both languages", () => {
    const sample = rated([5, 1], [1, 5]);
    for (const name of ["Concentrate here", "Keep up the good work", "Low priority", "Possible overkill"]) expect(wordsOf(draw("priorities", sample))).toContain(name);
    for (const name of ["Tập trung vào đây", "Tiếp tục phát huy", "Ưu tiên thấp", "Có thể thừa sức"]) expect(wordsOf(draw("priorities", sample, { lang: "vi" }))).toContain(name);
  });

  test("numbers what matters most and is done worst first", () => {
    const labels = groups(rated([1, 1], [5, 3], [5, 1], [2, 5]), "expectation").map(({ label }) => label!.split("\n")[0]);
    expect(labels.toSorted()).toEqual(["1. E2", "2. E1", "3. E0", "4. E3"]);
  });

  test("lets no point cover another, however many stand in one place", () => {
    const rating = fc.constantFrom(1, 2.5, 4, 5);
    fc.assert(
      fc.property(fc.array(fc.tuple(rating, rating), { minLength: 1, maxLength: 90 }), (ratings) => {
        const places = groups(rated(...ratings), "priority").map(middle);
        const covering = places.flatMap((one, at) => places.slice(at + 1).filter((other) => Math.hypot(one.x - other.x, one.y - other.y) < 22));
        expect(covering).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test("shows only what the selected personas expect", () => {
    const expectations = ["Lan", "Minh"].map((persona) => ({ personas: [persona], text: `what ${persona} expects`, importance: 4, performance: 2 }));
    const sample = sampleOf({ journeys: [{ name: "J", personas: ["Lan", "Minh"], stages: [{ name: "S", touchpoints: [{ name: "T", expectations }] }] }] });
    const words = wordsOf(draw("priorities", sample, { personas: ["Minh"] }));
    expect(words).toContain("what Minh expects");
    expect(words).not.toContain("what Lan expects");
  });

  test("tells what stands in each quadrant to those who do not see it", () => {
    expect(draw("priorities", rated([5, 1], [1, 5])).description).toBe("Concentrate here: E0. Possible overkill: E1.");
  });

  test("keeps a number inside its ring", () => {
    const many = rated(...Array.from({ length: 120 }, (_, at) => [1 + (at % 5), 1 + (at % 3)] as const));
    for (const point of groups(many, "priority")) for (const { width } of textsOf([point])) expect(width).toBeLessThan(20);
  });

  test("finds a place for each of ten thousand, with its number in its ring", () => {
    const points = groups(rated(...Array.from({ length: 10_000 }, (_, at) => [1 + (at % 5), 1 + (at % 3)] as const)), "priority");
    expect(new Set(points.map((point) => Object.values(middle(point)).join(" "))).size).toBe(10_000);
    expect(textsOf(points).filter(({ width }) => width >= 20.5)).toEqual([]);
  });
});

import "../support/seed.ts";
import { describe, expect, test } from "vitest";
import { gapsOf, journeyGap } from "@sojourn/language";
import type { Box, Group } from "@sojourn/diagrams";
import { draw, holdsAsPicture, signOf, wordsOf } from "./support/charts.ts";
import { exampleJourneys } from "./support/examples.ts";
import { sampleOf, type Sample } from "./support/journeys.ts";
import { groupsOf } from "./support/sound.ts";

holdsAsPicture("gaps", { en: /Nothing here can be compared yet/, vi: /Chưa có gì để so sánh/ });

/** A journey in which each touchpoint delivers in so many days what was expected in so many. */
function delivering(...days: readonly (readonly [expected: number, delivered: number])[]): Sample {
  return sampleOf({
    metrics: [{ name: "Time", label: "Delivery time", unit: "days", better: "lower" }],
    journeys: [
      {
        name: "J",
        personas: ["Lan", "Minh"],
        stages: [
          {
            name: "S",
            touchpoints: days.map(([expected, delivered], at) => ({
              name: `T${at}`,
              expectations: [
                {
                  metric: "Time",
                  level: { sign: "<=" as const, amount: expected, unit: "days" },
                  desired: { sign: "<=" as const, amount: 1, unit: "days" },
                  abandons: { sign: ">" as const, amount: 30, unit: "days" },
                  importance: 4,
                },
              ],
              deliveries: [{ metric: "Time", value: { amount: delivered, unit: "days" } }],
            })),
          },
        ],
      },
    ],
  });
}

const rows = (sample: Sample, kind = "expectation") => groupsOf(draw("gaps", sample).marks).filter(({ role }) => role === `${kind} gap`);

/** The bar of a row: the box behind the track, if there is one. */
function barOf({ marks }: Group): { readonly track: Box; readonly bar: Box | undefined } {
  const [track, bar] = marks.filter((mark): mark is Box => mark.kind === "box" && mark.height >= 18);
  return { track: track!, bar };
}

describe("the picture of gaps", () => {
  test("has every gap of every example, the worst first in each section", () => {
    for (const example of exampleJourneys()) {
      const gaps = gapsOf(example.journey, example.scope);
      for (const kind of ["expectation", "promise", "message"]) {
        const shown = rows(example, kind).map(({ label }) => Number(/([+−]?)(\d+)%, [a-z]+$/.exec(label!)?.slice(1).join("").replace("−", "-")));
        expect(shown).toEqual(shown.toSorted((one, other) => one - other));
        const wanted = new Set(gaps.filter((gap) => gap.kind === kind).map(({ relative }) => Math.sign(relative!) * Math.round(Math.abs(relative!) * 100)));
        expect(new Set(shown)).toEqual(wanted);
      }
    }
  });

  test("says what was expected and delivered, how far apart they are and what that means", () => {
    const [row] = rows(delivering([5, 7]));
    expect(row!.label).toBe("Lan – Minh – T0\nDelivery time ≤ 5 days → 7 days\n−2 days · −40%, failed");
    const words = wordsOf(draw("gaps", delivering([5, 7])));
    for (const text of ["≤ 5 days", "7 days", "−2 days · −40%", "failed", "Lan", "Minh"]) expect(words).toContain(text);
    const vietnamese = wordsOf(draw("gaps", delivering([5, 7]), { lang: "vi" }));
    for (const text of ["≤ 5 ngày", "7 ngày", "−2 ngày · −40%", "không đạt"]) expect(vietnamese).toContain(text);
  });

  test("knows all five verdicts by word and by sign", () => {
    const picture = rows(delivering([20, 40], [5, 7], [5, 5], [5, 4], [5, 1]));
    expect(picture.map(({ label }) => label!.split(", ").at(-1))).toEqual(["abandoned", "failed", "met", "exceeded", "delighted"]);
    const signs = picture.map(({ marks }) => signOf(marks.filter((mark) => mark.kind === "path" || mark.kind === "circle").at(-1)!));
    expect(new Set(signs).size).toBe(5);
  });

  test("draws what is worse to the left of the middle and what is better to the right, as long as the gap", () => {
    const [worse, better] = rows(delivering([10, 14], [10, 8])).map((row) => ({ middle: barOf(row).track.x + barOf(row).track.width / 2, bar: barOf(row).bar! }));
    expect(worse!.bar.x + worse!.bar.width).toBeCloseTo(worse!.middle);
    expect(better!.bar.x).toBeCloseTo(better!.middle);
    expect(worse!.bar.width).toBeCloseTo(better!.bar.width * 2);
  });

  test("cuts a bar that would run out of its track, and prints its figure all the same", () => {
    const [row] = rows(delivering([2, 20]));
    const { track, bar } = barOf(row!);
    expect(bar!.x).toBeGreaterThan(track.x);
    expect(row!.label).toContain("−900%");
  });

  test("heads with the journey gap, each persona counted", () => {
    for (const example of exampleJourneys()) {
      const overall = journeyGap(gapsOf(example.journey, example.scope));
      if (overall === undefined) continue;
      const percent = Math.sign(overall) * Math.round(Math.abs(overall) * 100);
      const text = `${percent > 0 ? "+" : percent < 0 ? "−" : ""}${Math.abs(percent)}%`;
      expect(wordsOf(draw("gaps", example))).toContain(`${text} Journey gap`);
      expect(draw("gaps", example).description).toContain(`Journey gap: ${text}.`);
    }
  });

  test("leads from a row to the expectation, and from a promise gap to the promise", () => {
    const sample = delivering([5, 7]);
    expect(rows(sample)[0]!.element).toBe(sample.journey.stages[0]!.touchpoints[0]!.expectations[0]);
    const shop = exampleJourneys().find(({ name }) => name.startsWith("online-shop/delivery.en"))!;
    const promises = shop.journey.stages.flatMap(({ touchpoints }) => touchpoints.flatMap((touchpoint) => touchpoint.promises));
    expect(rows(shop, "promise").length).toBeGreaterThan(0);
    for (const { element } of rows(shop, "promise")) expect(promises).toContain(element);
  });

  test("shows only the gaps of the selected personas", () => {
    const sample = delivering([5, 7]);
    expect(wordsOf(draw("gaps", sample, { personas: ["Minh"] }))).not.toContain("Lan");
    const [row] = groupsOf(draw("gaps", sample, { personas: ["Minh"] }).marks).filter(({ role }) => role === "expectation gap");
    expect(row!.label).toMatch(/^Minh – T0/);
  });
});

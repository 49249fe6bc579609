import "../support/seed.ts";
import { describe, expect, test } from "vitest";
import type { Frame, Group, Path } from "@sojourn/diagrams";
import { draw, holdsAsPicture, wordsOf } from "./support/charts.ts";
import { exampleJourneys } from "./support/examples.ts";
import { sampleOf, type Sample } from "./support/journeys.ts";
import { frameOfText, groupsOf, textsOf } from "./support/sound.ts";

holdsAsPicture("emotion", { en: /Nobody has said yet how this journey feels/, vi: /Chưa ai cho biết cảm xúc/ });

/** A journey with one touchpoint for each row, in which personas feel as told. */
function feeling(...rows: readonly Readonly<Record<string, number>>[]): Sample {
  const touchpoints = rows.map((row, at) => ({ name: `T${at}`, feelings: Object.entries(row).map(([persona, score]) => ({ persona, score, text: `said ${persona} ${at}` })) }));
  return sampleOf({ journeys: [{ name: "J", personas: ["Lan", "Minh", "Hoa", "An"], stages: [{ name: "S", touchpoints }] }] });
}

const feelings = (sample: Sample) => groupsOf(draw("emotion", sample).marks).filter(({ role }) => role === "feeling");
const curves = (sample: Sample) => groupsOf(draw("emotion", sample).marks).filter(({ role }) => role === "emotion curve");
const paths = ({ marks }: Group) => marks.filter((mark): mark is Path => mark.kind === "path");

describe("an emotion curve", () => {
  test("prints every score of every example beside its point", () => {
    for (const example of exampleJourneys()) {
      const scores = example.journey.stages.flatMap(({ touchpoints }) => touchpoints.flatMap((touchpoint) => touchpoint.feelings.map(({ score }) => String(score))));
      const printed = feelings(example).flatMap((group) => textsOf([group]).map(({ text, face }) => (face === "semibold" ? text : "")).filter((text) => text !== ""));
      expect(printed.toSorted()).toEqual(scores.toSorted());
    }
  });

  test("shows all that was said in every example, beside its point or below the touchpoint", () => {
    for (const example of exampleJourneys()) {
      const said = example.journey.stages.flatMap(({ touchpoints }) => touchpoints.flatMap((touchpoint) => touchpoint.feelings.flatMap(({ text }) => text ?? [])));
      const shown = textsOf(draw("emotion", example).marks).filter(({ face }) => face === "italic").flatMap(({ text }) => text.split(" "));
      expect(shown.toSorted()).toEqual(said.flatMap((text) => text.normalize("NFC").split(" ")).toSorted());
    }
  });

  test("lets no two labels of points cover each other in any example", () => {
    for (const example of exampleJourneys()) {
      const frames = feelings(example).flatMap((group) => textsOf([group]).map((text) => ({ text: text.text, ...frameOfText(text) })));
      const meet = (one: Frame, other: Frame) =>
        one.x + 1 < other.x + other.width && other.x + 1 < one.x + one.width && one.y + 2 < other.y + other.height && other.y + 2 < one.y + one.height;
      const covered = frames.flatMap((one, at) => frames.slice(at + 1).filter((other) => meet(one, other)).map((other) => `${one.text} / ${other.text}`));
      expect(covered).toEqual([]);
    }
  });

  test("stands higher where the score is higher", () => {
    const heights = feelings(feeling({ Lan: 1 }, { Lan: 3.5 }, { Lan: 5 })).map(({ marks: [shape] }) => (shape?.kind === "circle" ? shape.y : Number.NaN));
    expect(heights[0]).toBeGreaterThan(heights[1]!);
    expect(heights[1]).toBeGreaterThan(heights[2]!);
  });

  test("leads over a touchpoint without a score on a thin dotted bridge", () => {
    const [bridged] = curves(feeling({ Lan: 4 }, {}, { Lan: 2 }, { Lan: 3 }));
    const [bridge, line] = paths(bridged!);
    expect(bridge).toMatchObject({ dashes: "1 5", strokeWidth: 1 });
    expect(line!.dashes).toBeUndefined();
    expect(line!.strokeWidth).toBeGreaterThan(2);
  });

  test("tells four personas apart by their shapes and by their dashes, not by colour alone", () => {
    const sample = feeling({ Lan: 1, Minh: 2, Hoa: 3, An: 4 }, { Lan: 1, Minh: 2, Hoa: 3, An: 4 });
    const dashes = curves(sample).map((group) => paths(group)[0]!.dashes);
    expect(new Set(dashes).size).toBe(4);
    const forms = feelings(sample).slice(0, 4).map(({ marks: [shape] }) => (shape?.kind === "path" ? `path ${shape.d.split(" ").length}` : shape?.kind));
    expect(new Set(forms).size).toBe(4);
  });

  test("sets equal scores beside each other", () => {
    const places = feelings(feeling({ Lan: 4, Minh: 4 })).map(({ marks: [shape] }) => shape as { x: number; y: number; width?: number });
    expect(Math.abs(places[0]!.x - places[1]!.x)).toBeGreaterThan(12);
  });

  test("says whose it is, how much and what was said, and leads to the touchpoint", () => {
    const sample = feeling({ Lan: 4.5 });
    const [group] = feelings(sample);
    expect(group!.label).toBe("Lan: 4.5 – said Lan 0");
    expect(group!.element).toBe(sample.journey.stages[0]!.touchpoints[0]);
  });

  test("shows only the personas and stages that are selected", () => {
    const sample = feeling({ Lan: 4, Minh: 2 });
    const words = wordsOf(draw("emotion", sample, { personas: ["Minh"] }));
    expect(words).toContain("said Minh 0");
    expect(words).not.toContain("Lan");
    expect(wordsOf(draw("emotion", sample, { stages: ["Elsewhere"] }))).toMatch(/Nobody has said/);
  });

  test("has a decimal comma in Vietnamese, in the picture and in what screen readers say", () => {
    const picture = draw("emotion", feeling({ Lan: 2.5 }), { lang: "vi" });
    expect(wordsOf(picture)).toContain("2,5");
    expect(picture.description).toBe("Lan: trung bình 2,5, cao nhất ở T0 (2,5), thấp nhất ở T0 (2,5).");
  });

  test("keeps scores out of bounds at the bounds and leaves out what is no number", () => {
    const labels = feelings(feeling({ Lan: 99 }, { Lan: -3 }, { Lan: Number.NaN })).map(({ label }) => label);
    expect(labels).toEqual(["Lan: 5 – said Lan 0", "Lan: 1 – said Lan 1"]);
  });
});

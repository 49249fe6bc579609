import { describe, expect, it } from "vitest";
import { themeNames, themes } from "@sojourn/diagrams";
import { personaMarks } from "../../packages/diagrams/src/map/personas.ts";
import { contrast, faintTexts, luminance } from "./support/contrast.ts";
import { sampleOf } from "./support/journeys.ts";

const names = Array.from({ length: 12 }, (_, at) => `P${at}`);

describe("the marks of personas", () => {
  it("differ in shape and in line for the first four, and in one of both for sixteen", () => {
    const many = Array.from({ length: 16 }, (_, at) => `P${at}`);
    const { journey, scope } = sampleOf({ journeys: [{ name: "Buy", personas: many }] });
    const marks = personaMarks(journey, scope, themes.print, "en");
    expect(new Set(marks.slice(0, 4).map(({ shape }) => shape)).size).toBe(4);
    expect(new Set(marks.slice(0, 4).map(({ dashes }) => dashes)).size).toBe(4);
    expect(new Set(marks.map(({ shape, dashes }) => `${shape} ${dashes}`)).size).toBe(16);
  });

  it("stay whose they are when only some are shown", () => {
    const { journey, scope } = sampleOf({ journeys: [{ name: "Buy", personas: names }] });
    const all = personaMarks(journey, scope, themes.light, "en");
    expect(personaMarks(journey, scope, themes.light, "en", { personas: ["P3", "P7"] })).toEqual([all[3], all[7]]);
  });

  it("are readable as text on page and card in every theme", () => {
    for (const theme of themeNames) {
      for (const colour of themes[theme].personas) {
        expect(contrast(colour, themes[theme].background)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(colour, themes[theme].surface)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it("name those whom only a feeling or an expectation names, and customers as such", () => {
    const { journey, scope } = sampleOf({
      personas: [{ name: "Lan", label: "Lan" }, { name: "Other", label: "Lan" }],
      journeys: [
        {
          name: "Buy",
          personas: ["Lan"],
          stages: [{ name: "Act", touchpoints: [{ name: "A", feelings: [{ score: 3 }, { persona: "Other", score: 2 }], expectations: [{ personas: ["Nobody"], text: "Fast" }] }] }],
        },
      ],
    });
    expect(personaMarks(journey, scope, themes.light, "vi").map(({ label }) => label)).toEqual(["Lan", "Lan (Other)", "Nobody", "Khách hàng"]);
  });
});

describe("the themes", () => {
  it("hold the text of stages on their heads, and every tone on its tint", () => {
    for (const theme of themeNames) {
      const { stages, tones, text, muted } = themes[theme];
      for (const stage of stages) {
        expect(contrast(stage.text, stage.head)).toBeGreaterThanOrEqual(4.5);
        for (const colour of [text, muted]) expect(contrast(colour, stage.tint)).toBeGreaterThanOrEqual(4.5);
      }
      for (const tone of Object.values(tones)) expect(contrast(tone.text, tone.tint)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("have nothing but grey on paper", () => {
    const { print } = themes;
    const colours = JSON.stringify(print).match(/#[0-9a-f]{6}/g)!;
    for (const colour of colours) expect(colour).toMatch(/^#([0-9a-f]{2})\1\1$/);
  });
});

describe("the measure of contrast", () => {
  it("knows the ends of the scale and what a text stands on", () => {
    expect(contrast("#000000", "#ffffff")).toBe(21);
    expect(luminance("#ffffff")).toBe(1);
    const text = { kind: "text", x: 10, y: 20, width: 30, size: 12, face: "regular", fill: "#777777", text: "grey" } as const;
    const picture = { width: 100, height: 100, title: "", description: "", background: "#ffffff" };
    expect(faintTexts({ ...picture, marks: [{ ...text, fill: "#666666" }] })).toEqual([]);
    expect(faintTexts({ ...picture, marks: [{ kind: "box", x: 0, y: 0, width: 50, height: 50, fill: "#222222" }, { ...text, fill: "#666666" }] })).toHaveLength(1);
    expect(faintTexts({ ...picture, marks: [{ kind: "path", d: "M 0 0 L 90 0 L 90 90 L 0 90 Z", fill: "#222222", opacity: 0.5 }, text] })).toHaveLength(1);
  });
});

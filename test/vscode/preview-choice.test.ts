import { describe, expect, test } from "vitest";
import { changed, choiceElsewhere, choiceOf, mended } from "../../packages/vscode/src/preview/choice.ts";
import type { Drawing } from "../../packages/vscode/src/preview/messages.ts";

const named = (...names: string[]): { name: string; label: string }[] => names.map((name) => ({ name, label: name }));

function drawing(personas: readonly string[], lanes: readonly string[]): Drawing {
  const nothing = { journeys: [], views: [], diagrams: [], pictures: [], mermaid: [], notices: [] };
  return { uri: "file:///a.journey", name: "Buy", title: "Buy", view: "map", ...nothing, personas: named(...personas), lanes: named(...lanes) };
}

describe("what a preview shows", () => {
  test("changes in what is chosen only; no personas or lanes means all of them", () => {
    const before = { view: "map", journey: "Buy", personas: ["Lan"], lanes: ["pains"] };
    expect(changed(before, { view: "gaps" })).toEqual({ ...before, view: "gaps" });
    expect(changed(before, { personas: [] })).toEqual({ view: "map", journey: "Buy", lanes: ["pains"] });
    expect(changed(before, { lanes: [] })).toEqual({ view: "map", journey: "Buy", personas: ["Lan"] });
    expect(changed(before, { lanes: ["emotions"] })).toEqual({ ...before, lanes: ["emotions"] });
  });

  test("is of another journey with all of its personas, and the same lanes", () => {
    expect(changed({ view: "map", personas: ["Lan"], lanes: ["pains"] }, { journey: "Back" })).toEqual({ view: "map", journey: "Back", lanes: ["pains"] });
    expect(choiceElsewhere({ view: "map", journey: "Buy", personas: ["Lan"], lanes: ["pains"] })).toEqual({ view: "map", lanes: ["pains"] });
    expect(choiceElsewhere({})).toEqual({});
  });

  test("is remembered as it was chosen", () => {
    const choice = { view: "map", journey: "Buy", personas: ["Lan"], lanes: ["pains"] };
    expect(choiceOf({ ...choice, uri: "file:///a.journey", isLocked: true, zoom: "fit" })).toEqual(choice);
    expect(choiceOf({})).toEqual({});
  });

  test("is everything again where nothing of what was chosen is left", () => {
    const choice = { view: "map", personas: ["Lan"], lanes: ["pains"] };
    expect(mended(choice, drawing(["Lan", "Minh"], ["pains", "emotions"]))).toBeUndefined();
    expect(mended(choice, drawing(["Minh"], ["pains"]))).toEqual({ view: "map", lanes: ["pains"] });
    expect(mended(choice, drawing([], ["pains"]))).toEqual({ view: "map", lanes: ["pains"] });
    expect(mended(choice, drawing(["Lan"], ["emotions"]))).toEqual({ view: "map", personas: ["Lan"] });
    // A view without lanes leaves them for the map.
    expect(mended(choice, drawing(["Lan"], []))).toBeUndefined();
    expect(mended({}, drawing([], []))).toBeUndefined();
  });
});

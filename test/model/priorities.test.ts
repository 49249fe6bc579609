import { describe, expect, test } from "vitest";
import { prioritiesOf, type Priorities } from "../../packages/language/src/index.ts";
import { inTouchpoint, modelOf } from "../support/texts.ts";

/** The priorities of a journey with expectations of these importances and performances. */
function prioritiesAt(
  ...figures: readonly (readonly [importance: number, performance: number])[]
): Priorities {
  const expectations = figures.map(
    ([importance, performance], at) =>
      `expects "${at}" { importance ${importance}; performance ${performance} }`,
  );
  return prioritiesOf(modelOf(inTouchpoint(expectations.join("\n"))).journeys[0]!);
}

describe("expectations by importance and performance", () => {
  test("fall into four quadrants around the means", () => {
    const { crosshair, items } = prioritiesAt([5, 1], [5, 5], [1, 1], [1, 5]);
    expect(crosshair).toEqual({ importance: 3, performance: 3 });
    expect(items.map(({ quadrant }) => quadrant)).toEqual([
      "concentrate-here",
      "keep-up-the-good-work",
      "low-priority",
      "possible-overkill",
    ]);
  });

  test("on the crosshair count as the higher side", () => {
    expect(prioritiesAt([3, 3], [5, 5], [1, 1]).items[0]!.quadrant).toBe("keep-up-the-good-work");
    expect(prioritiesAt([4, 2], [4, 4]).items.map(({ quadrant }) => quadrant)).toEqual([
      "concentrate-here",
      "keep-up-the-good-work",
    ]);
  });

  test("all alike are all on the crosshair, whatever floating point makes of the mean", () => {
    const { items } = prioritiesAt([3.3, 1.1], [3.3, 1.1], [3.3, 1.1]);
    expect(new Set(items.map(({ quadrant }) => quadrant))).toEqual(new Set(["keep-up-the-good-work"]));
  });

  test("are left out where a figure is missing", () => {
    const [journey] = modelOf(
      inTouchpoint('expects "a" { importance 3 }\nexpects "b" { performance 3 }\nexpects "c"'),
    ).journeys;
    expect(prioritiesOf(journey!)).toEqual({ crosshair: undefined, items: [] });
  });

  test("say whose they are and what about", () => {
    const [journey] = modelOf(
      inTouchpoint(`
        expects Lan DeliveryTime <= 5 days { importance 3; performance 3 }
        expects "On time" { importance 3; performance 3 }
      `),
    ).journeys;
    expect(prioritiesOf(journey!).items).toMatchObject([
      { stage: "Act", touchpoint: "Pay", personas: ["Lan"], expectation: "DeliveryTime" },
      { stage: "Act", touchpoint: "Pay", personas: ["Lan", "Minh"], expectation: "On time" },
    ]);
  });
});

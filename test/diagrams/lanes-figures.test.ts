import "../support/seed.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Draft, Expectation, Measurement } from "@sojourn/language";
import type { Box, Circle, Group, Line, Path, ViewOptions } from "@sojourn/diagrams";
import { draw, signOf } from "./support/charts.ts";
import { exampleJourneys } from "./support/examples.ts";
import { anyJourney, sampleOf, type Sample } from "./support/journeys.ts";
import { expectReadable } from "./support/contrast.ts";
import { expectSound, groupsOf, textsOf } from "./support/sound.ts";

/** A journey of one touchpoint. */
function touchpoint(own: { readonly expectations?: readonly Draft<Expectation>[]; readonly measurements?: readonly Draft<Measurement>[]; readonly delivered?: number }): Sample {
  return sampleOf({
    metrics: [{ name: "Time", label: "Delivery time", unit: "days", better: "lower" }],
    journeys: [
      {
        name: "J",
        personas: ["Lan", "Minh"],
        stages: [
          {
            name: "S",
            touchpoints: [
              {
                name: "T",
                expectations: own.expectations ?? [],
                measurements: own.measurements ?? [],
                deliveries: own.delivered === undefined ? [] : [{ metric: "Time", value: { amount: own.delivered, unit: "days" } }],
              },
            ],
          },
        ],
      },
    ],
  });
}

function items(sample: Sample, lane: "expectations" | "metrics" | "emotions", role: string, options: Partial<ViewOptions> = {}): Group[] {
  return groupsOf(draw("map", sample, { lanes: [lane], ...options }).marks).filter((group) => group.role === role);
}

const words = (group: Group) => textsOf([group]).map(({ text }) => text).join(" ");
const days = (amount: number) => ({ amount, unit: "days" });
const within = (amount: number) => ({ sign: "<=" as const, ...days(amount) });

describe("the lane of expectations", () => {
  const full = {
    personas: ["Lan"],
    metric: "Time",
    level: within(5),
    desired: within(3),
    abandons: { sign: ">" as const, ...days(10) },
    importance: 5,
    performance: 2.5,
    sources: ["explicit-promise", "past-experience"],
  } as const;

  test("says who expects what, the zone of tolerance, where it comes from, how much it matters and how far it is missed", () => {
    const sample = touchpoint({ expectations: [full], delivered: 7 });
    const [card] = items(sample, "expectations", "expectation");
    expect(words(card!)).toBe("Delivery time within 5 days desired ≤ 3 days · leaves at > 10 days · from explicit promise, past experience matters 5 we do 2.5 −2 days · −40% failed");
    expect(card!.element).toBe(sample.journey.stages[0]!.touchpoints[0]!.expectations[0]);
    expect(card!.label).toContain("Lan – Delivery time within 5 days");
    expect(card!.label).toContain("≤ 5 days → 7 days: −2 days · −40%, failed");
  });

  test("shows figures that two digits behind the point would make nothing", () => {
    const sample = touchpoint({ expectations: [{ metric: "Time", level: within(0.0004) }], delivered: 0.00123 });
    expect(words(items(sample, "expectations", "expectation")[0]!)).toBe("Delivery time within 0.0004 days −0.00083 days · −208% failed");
    expect(words(items(sample, "expectations", "expectation", { lang: "vi" })[0]!)).toContain("trong vòng 0,0004 ngày");
  });

  test("says so in Vietnamese, with a decimal comma", () => {
    const [card] = items(touchpoint({ expectations: [full], delivered: 12.5 }), "expectations", "expectation", { lang: "vi" });
    expect(words(card!)).toBe("Delivery time trong vòng 5 ngày mong muốn ≤ 3 ngày · rời bỏ khi > 10 ngày · từ lời hứa rõ ràng, trải nghiệm trước đây quan trọng 5 đáp ứng 2,5 −7,5 ngày · −150% khách rời bỏ");
  });

  test("shows only what is there", () => {
    const [card] = items(touchpoint({ expectations: [{ text: "Roast date is shown" }] }), "expectations", "expectation");
    expect(words(card!)).toBe("Roast date is shown");
  });

  test("tells the five verdicts apart by a word and by the form of a sign", () => {
    const cards = [40, 7, 5, 4, 3].map((delivered) => items(touchpoint({ expectations: [full], delivered }), "expectations", "expectation")[0]!);
    expect(cards.map((card) => words(card).split(" ").at(-1))).toEqual(["abandoned", "failed", "met", "exceeded", "delighted"]);
    const signs = cards.map(({ marks }) => signOf(marks.filter((mark) => mark.kind === "path" || mark.kind === "circle").at(-1)!));
    expect(new Set(signs).size).toBe(5);
  });

  test("leaves out what only others than the selected personas expect", () => {
    const sample = touchpoint({ expectations: [full, { personas: ["Minh"], text: "Another" }, { text: "All of us" }] });
    expect(items(sample, "expectations", "expectation", { personas: ["Minh"] }).map(words)).toEqual(["Another", "All of us"]);
  });
});

describe("the lane of metrics", () => {
  const measured = (baseline: number, actual: number, target: number): Draft<Measurement> => ({
    metric: "Time",
    baseline: { value: days(baseline) },
    actual: { value: days(actual), asOf: "2026-10-31" },
    target: { level: within(target), by: "2027-06-30" },
  });

  /** Where the ring of the baseline, the diamond of the present value and the line of the target stand on the bar. */
  function barOf(card: Group): { readonly baseline: number; readonly actual: number; readonly target: number; readonly track: Box } {
    const track = card.marks.find((mark): mark is Box => mark.kind === "box" && mark.height === 8)!;
    const middle = track.y + 4;
    const ring = card.marks.find((mark): mark is Circle => mark.kind === "circle" && mark.y === middle)!;
    const line = card.marks.find((mark): mark is Line => mark.kind === "line" && mark.y1 < middle && mark.y2 > middle)!;
    const diamond = card.marks.find((mark): mark is Path => mark.kind === "path" && Math.abs(Number(mark.d.split(" ")[2]) + 7 - middle) < 0.02)!;
    return { track, baseline: ring.x, target: line.x1, actual: Number(diamond.d.split(" ")[1]) };
  }

  test("prints baseline, present value and target with their days, and how far it has come", () => {
    const sample = touchpoint({ measurements: [measured(8, 7, 3)] });
    const [card] = items(sample, "metrics", "metric");
    expect(words(card!)).toBe("Delivery time Baseline 8 days Now 7 days 1 day better as of 31 Oct 2026 Target ≤ 3 days by 30 Jun 2027");
    expect(card!.element).toBe(sample.journey.stages[0]!.touchpoints[0]!.measurements[0]);
    const [vietnamese] = items(sample, "metrics", "metric", { lang: "vi" });
    expect(words(vietnamese!)).toBe("Delivery time Ban đầu 8 ngày Hiện tại 7 ngày tốt hơn 1 ngày tính đến 31/10/2026 Mục tiêu ≤ 3 ngày hạn 30/06/2027");
  });

  test("has what is better on the right, whichever way the metric points", () => {
    const [card] = items(touchpoint({ measurements: [measured(8, 7, 3)] }), "metrics", "metric");
    const { baseline, actual, target, track } = barOf(card!);
    expect(baseline).toBeLessThan(actual);
    expect(actual).toBeLessThan(target);
    expect((actual - baseline) / (target - baseline)).toBeCloseTo(1 / 5, 2);
    expect(target).toBeLessThan(track.x + track.width);
  });

  test("has the present value left of the baseline where it has become worse, and says so", () => {
    const [card] = items(touchpoint({ measurements: [measured(8, 9, 3)] }), "metrics", "metric");
    const { baseline, actual } = barOf(card!);
    expect(actual).toBeLessThan(baseline);
    expect(words(card!)).toContain("1 day worse");
  });

  test("shows only what is there", () => {
    const [bare, started] = items(touchpoint({ measurements: [{ metric: "Time" }, { metric: "Time", baseline: { value: days(8) } }] }), "metrics", "metric");
    expect(words(bare!)).toBe("Delivery time");
    expect(words(started!)).toBe("Delivery time Baseline 8 days");
  });

  test("draws no bar where nothing says which way is better", () => {
    const sample = sampleOf({
      metrics: [{ name: "Calls" }],
      journeys: [{ name: "J", stages: [{ name: "S", touchpoints: [{ name: "T", measurements: [{ metric: "Calls", baseline: { value: { amount: 3 } }, actual: { value: { amount: 5 } } }] }] }] }],
    });
    const [card] = items(sample, "metrics", "metric");
    expect(words(card!)).toBe("Calls Baseline 3 Now 5");
    expect(card!.marks.filter((mark) => mark.kind === "box" && mark.height === 8)).toEqual([]);
  });
});

describe("the lane of emotions", () => {
  test("prints every score of every example", () => {
    for (const example of exampleJourneys()) {
      const scores = example.journey.stages.flatMap(({ touchpoints }) => touchpoints.flatMap(({ feelings }) => feelings.map(({ score }) => String(score))));
      const printed = items(example, "emotions", "feeling").flatMap((group) => textsOf([group]).filter(({ face }) => face === "semibold").map(({ text }) => text));
      expect(printed.toSorted()).toEqual(scores.toSorted());
    }
  });
});

test("the three lanes hold every text in its frame, for arbitrary journeys", () => {
  fc.assert(
    fc.property(anyJourney, fc.constantFrom("emotions" as const, "expectations" as const, "metrics" as const), (sample, lane) => {
      expectSound(draw("map", sample, { lanes: [lane], lang: "vi" }));
    }),
    { numRuns: 1000 },
  );
});

test("the three lanes are readable in every theme on their own", () => {
  for (const example of exampleJourneys()) {
    for (const theme of ["light", "dark", "print"] as const) expectReadable(draw("map", example, { theme, lanes: ["emotions", "expectations", "metrics"] }));
  }
});

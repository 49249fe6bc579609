import { describe, expect, test } from "vitest";
import { compareLevels, gapsOf, journeyGap, type Gap } from "../../packages/language/src/index.ts";
import { directionOf, scaleWidth } from "../../packages/language/src/model/gaps.ts";
import { inTouchpoint, modelOf, projectOf } from "../support/texts.ts";

/** The gaps of a touchpoint of Lan's and Minh's journey with these statements. */
function gapsIn(statements: string, declarations = ""): Gap[] {
  const { value, diagnostics } = projectOf(`${declarations}\n${inTouchpoint(statements)}`);
  expect(diagnostics).toEqual([]);
  return gapsOf(value.model.journeys[0]!, value.scope("test.journey")!);
}

/** In brief: kind, whose, gap, relative, verdict. */
function brief({ kind, persona, gap, relative, verdict }: Gap): unknown[] {
  return [kind, persona, gap, relative, verdict];
}

describe("expected within 5 days, delivered", () => {
  test.each([
    ["3 days", 2, 0.4, "exceeded"],
    ["7 days", -2, -0.4, "failed"],
    ["5 days", 0, 0, "met"],
    ["36 hours", 3.5, 0.7, "exceeded"],
    ["1 week", -2, -0.4, "failed"],
    ["5", 0, 0, "met"],
  ])("in %s: %d days, %d, %s", (delivered, gap, relative, verdict) => {
    const gaps = gapsIn(`expects Lan DeliveryTime <= 5 days\ndelivers DeliveryTime ${delivered}`);
    expect(gaps.map(brief)).toEqual([["expectation", "Lan", gap, relative, verdict]]);
    expect(gaps[0]).toMatchObject({
      journey: "Buy",
      stage: "Act",
      touchpoint: "Pay",
      metric: "DeliveryTime",
      unit: "days",
      sign: "<=",
      expected: 5,
    });
  });
});

describe("where higher is better, delivered", () => {
  test.each([
    ["95%", 15, 0.1875, "exceeded"],
    ["60%", -20, -0.25, "failed"],
    ["80%", 0, 0, "met"],
  ])("%s against 80%%: %d points, %d, %s", (delivered, gap, relative, verdict) => {
    const gaps = gapsIn(
      `expects Lan Fresh >= 80%\ndelivers Fresh ${delivered}`,
      "metric Fresh { unit percent; better higher }",
    );
    expect(gaps.map(brief)).toEqual([["expectation", "Lan", gap, relative, verdict]]);
  });
});

describe("the zone of tolerance", () => {
  test.each([
    ["2 days", "delighted"],
    ["3 days", "delighted"],
    ["4 days", "exceeded"],
    ["5 days", "met"],
    ["6 days", "failed"],
    ["10 days", "failed"],
    ["11 days", "abandoned"],
  ])("in %s: %s", (delivered, verdict) => {
    const [gap] = gapsIn(`
      expects Lan DeliveryTime <= 5 days { desired <= 3 days; abandons > 10 days }
      delivers DeliveryTime ${delivered}
    `);
    expect(gap!.verdict).toBe(verdict);
  });

  test("is left at once where what is just reached was not enough", () => {
    const [gap] = gapsIn("expects Lan DeliveryTime < 5 days\ndelivers DeliveryTime 5 days");
    expect([gap!.gap, gap!.verdict]).toEqual([0, "failed"]);
  });
});

describe("scales", () => {
  test.each([
    ["NPS", 50, 30, -20, -0.1],
    ["CSAT", "80%", "71%", -9, -0.09],
    ["CES", 5, 6.5, 1.5, 0.25],
  ])("of %s divide by their width", (metric, expected, delivered, gap, relative) => {
    const gaps = gapsIn(`expects Lan ${metric} >= ${expected}\ndelivers ${metric} ${delivered}`);
    expect([gaps[0]!.gap, gaps[0]!.relative]).toEqual([gap, relative]);
  });

  test("have their own width where they are declared", () => {
    const widths = modelOf(`
      metric A { scale 1..10 }
      metric B { kind nps; scale 0..10 }
      metric C { kind ratio; unit percent }
      metric D { unit days; scale 1..10 }
      metric E { scale 1.. }
      metric F
    `).metrics.map(scaleWidth);
    expect(widths).toEqual([9, 200, 100, undefined, undefined, undefined]);
  });

  test("of CES 1.0 are better low", () => {
    const gaps = gapsIn(
      "expects Lan Effort <= 3\ndelivers Effort 2",
      "metric Effort { kind ces; scale 1..5; better lower }",
    );
    expect(gaps.map(brief)).toEqual([["expectation", "Lan", 1, 0.25, "exceeded"]]);
  });
});

describe("which way is better", () => {
  test.each([
    ["unit days; better lower", ">=", "lower"],
    ["better higher", "<=", "higher"],
    ["kind duration", ">=", "lower"],
    ["kind count", "<", "lower"],
    ["kind count", ">=", "higher"],
    ["kind count", "=", undefined],
  ] as const)("%s, %s: %s", (attributes, sign, direction) => {
    expect(directionOf(modelOf(`metric M { ${attributes} }`).metrics[0]!, sign)).toBe(direction);
  });
});

describe("a gap is left out", () => {
  test.each([
    ["where nothing was delivered", "expects DeliveryTime <= 5 days"],
    ["where another metric was delivered", "expects DeliveryTime <= 5 days\ndelivers CSAT 80%"],
    ["where the expectation is a text", 'expects "On time"\ndelivers DeliveryTime 5 days'],
    ["where nothing says which way is better", "expects Returns = 5\ndelivers Returns 4"],
  ])("%s", (_, statements) => {
    expect(gapsIn(statements)).toEqual([]);
  });

  test("where units do not convert", () => {
    const { value } = projectOf(inTouchpoint("expects DeliveryTime <= 5 days\ndelivers DeliveryTime 92%"));
    expect(gapsOf(value.model.journeys[0]!, value.scope("test.journey")!)).toEqual([]);
  });

  test("and so is the relative one where 0 was expected", () => {
    const [gap] = gapsIn("expects Lan Returns <= 0\ndelivers Returns 3");
    expect(gap).toMatchObject({ gap: -3, verdict: "failed" });
    expect(gap).not.toHaveProperty("relative");
  });
});

describe("gaps are", () => {
  test("those of each persona named, and of all of the journey where none is", () => {
    const gaps = gapsIn(`
      expects Minh DeliveryTime <= 4 days
      expects DeliveryTime <= 6 days
      delivers DeliveryTime 5 days
    `);
    expect(gaps.map(({ persona, gap }) => [persona, gap])).toEqual([
      ["Minh", -1],
      ["Lan", 1],
      ["Minh", 1],
    ]);
  });

  test("of nobody in particular where the journey names nobody", () => {
    const { value } = projectOf(
      "journey A { stage S { touchpoint T { expects CSAT >= 80%; delivers CSAT 70% } } }",
    );
    const gaps = gapsOf(value.model.journeys[0]!, value.scope("test.journey")!);
    expect(gaps.map(brief)).toEqual([["expectation", undefined, -10, -0.1, "failed"]]);
    expect(gaps[0]).not.toHaveProperty("persona");
  });

  test("between promise and delivery, and between promise and expectation", () => {
    const gaps = gapsIn(`
      expects Lan DeliveryTime <= 5 days { importance 4 }
      promises DeliveryTime <= 3 days
      delivers DeliveryTime 7 days
    `);
    expect(gaps.map(brief)).toEqual([
      ["expectation", "Lan", -2, -0.4, "failed"],
      ["message", "Lan", 2, 0.4, "exceeded"],
      ["promise", undefined, -4, -1.33333333333, "failed"],
    ]);
    expect(gaps.map(({ importance }) => importance)).toEqual([4, 4, undefined]);
  });

  test("against what was delivered last", () => {
    const delivered = (statements: string) =>
      gapsIn(`expects Lan DeliveryTime <= 5 days\n${statements}`)[0]!.delivered;
    expect(
      delivered(
        "delivers DeliveryTime 7 days { as-of 2026-02-01 }\ndelivers DeliveryTime 6 days { as-of 2026-01-01 }",
      ),
    ).toBe(7);
    expect(delivered("delivers DeliveryTime 7 days\ndelivers DeliveryTime 6 days")).toBe(6);
    expect(delivered("delivers DeliveryTime 7 days { as-of 2026-02-01 }\ndelivers DeliveryTime 6 days")).toBe(
      7,
    );
  });

  test("in the unit of the metric, else in that of the expectation", () => {
    const [hours] = gapsIn(
      "expects Lan Wait <= 2 hours\ndelivers Wait 90 minutes",
      "metric Wait { kind duration }",
    );
    expect(hours).toMatchObject({ unit: "hours", expected: 2, delivered: 1.5, gap: 0.5, relative: 0.25 });
  });
});

test("the level of a metric compares with a value directly", () => {
  const [metric] = modelOf("metric Wait { unit minutes; better lower }").metrics;
  expect(
    compareLevels(metric!, { sign: "<=", amount: 10, unit: "minutes" }, { amount: 240, unit: "seconds" }),
  ).toEqual({
    unit: "minutes",
    sign: "<=",
    expected: 10,
    delivered: 4,
    gap: 6,
    relative: 0.6,
    verdict: "exceeded",
  });
});

describe("the gap of a journey", () => {
  test("is the mean of relative gaps, weighed by importance", () => {
    const gaps = gapsIn(`
      expects Lan DeliveryTime <= 5 days { importance 5 }
      expects Lan CSAT >= 80% { importance 1 }
      expects Lan NPS >= 50
      promises DeliveryTime <= 3 days
      delivers DeliveryTime 7 days
      delivers CSAT 92%
      delivers NPS 10
    `);
    expect(journeyGap(gaps)).toBeCloseTo((5 * -0.4 + 1 * 0.12) / 6, 11);
  });

  test("is not known where no expectation has importance and gap", () => {
    expect(
      journeyGap(gapsIn("expects DeliveryTime <= 5 days\ndelivers DeliveryTime 7 days")),
    ).toBeUndefined();
    expect(journeyGap([])).toBeUndefined();
  });
});

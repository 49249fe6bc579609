import "../support/seed.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mermaidLimit, viewOf, type ViewName } from "@sojourn/diagrams";
import type { Lang } from "@sojourn/language";
import { nastyText, score } from "./nasty.ts";
import { sampleOf, wholeJourney, type Sample } from "./support/journeys.ts";
import { readQuadrantChart, readXyChart } from "./support/mermaid-charts.ts";

/** One line of text as a reader sees it. */
function seen(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .trim()
    .normalize("NFC");
}

/** What sets equal names apart is not seen. */
function unmarked(text: string): string {
  return text.replace(/\u200B+$/, "");
}

function written(view: ViewName, { journey, scope }: Sample, lang: Lang = "en"): readonly string[] {
  return viewOf(view).mermaid!(journey, scope, { lang, theme: "light" });
}

const people = ["P0", "P1", "P2"] as const;
const label = fc.option(nastyText, { nil: undefined });
const given = (text: string | undefined) => (text === undefined ? {} : { label: text });

const drawnJourney = fc.record({
  label,
  people: fc.tuple(nastyText, nastyText, nastyText),
  metric: nastyText,
  touchpoints: fc.array(
    fc.record({
      label,
      feelings: fc.uniqueArray(fc.record({ persona: fc.constantFrom(...people), score }), { maxLength: 3, selector: ({ persona }) => persona }),
      importance: score,
      performance: score,
      expected: fc.integer({ min: 1, max: 9 }),
      delivered: fc.integer({ min: 0, max: 30 }),
    }),
    { minLength: 1, maxLength: 5 },
  ),
});
type Drawn = typeof drawnJourney extends fc.Arbitrary<infer D> ? D : never;

function sampleFrom(drawn: Drawn): Sample {
  return sampleOf({
    personas: people.map((name, at) => ({ name, label: drawn.people[at]! })),
    metrics: [{ name: "Time", label: drawn.metric, unit: "days", better: "lower" }],
    journeys: [
      {
        name: "J",
        ...given(drawn.label),
        personas: [...people],
        stages: [
          {
            name: "S",
            touchpoints: drawn.touchpoints.map((touchpoint, at) => ({
              name: `T${at}`,
              ...given(touchpoint.label),
              feelings: touchpoint.feelings,
              expectations: [
                { personas: ["P1"], metric: "Time", level: { sign: "<=" as const, amount: touchpoint.expected, unit: "days" }, importance: touchpoint.importance, performance: touchpoint.performance },
              ],
              deliveries: [{ metric: "Time", value: { amount: touchpoint.delivered, unit: "days" } }],
            })),
          },
        ],
      },
    ],
  });
}

/** What readers must see of labels, worked out in the plainest way. */
function expected(drawn: Drawn) {
  return {
    title: seen(drawn.label ?? "") || "J",
    touchpoints: drawn.touchpoints.map((touchpoint, at) => seen(touchpoint.label ?? "") || `T${at}`),
    people: people.map((name, at) => seen(drawn.people[at]!) || name),
  };
}

const isTold = (drawn: Drawn) => {
  const { people: labels } = expected(drawn);
  // Personas that look alike get their names behind them; the map's tests hold that.
  return new Set(labels).size === people.length;
};

describe("what Mermaid holds of the emotion curve", () => {
  test("is every touchpoint, every persona with a score and every score, for labels made of the worst characters", async () => {
    await fc.assert(
      fc.asyncProperty(drawnJourney, async (drawn) => {
        fc.pre(isTold(drawn) && drawn.touchpoints.some(({ feelings }) => feelings.length > 0));
        const { title, touchpoints, people: labels } = expected(drawn);
        const [text, ...more] = written("emotion", sampleFrom(drawn));
        expect(more).toEqual([]);
        const read = await readXyChart(text!);
        expect({ title: read.title, accTitle: read.accTitle, categories: read.categories.map(unmarked), range: read.range }).toEqual({
          title, accTitle: title, categories: touchpoints.map(unmarked), range: [1, 5],
        });
        expect(new Set(read.categories).size).toBe(read.categories.length);
        const told = people.flatMap((name, at) => {
          const scores = drawn.touchpoints.map(({ feelings }) => feelings.find(({ persona }) => persona === name)?.score);
          return scores.every((one) => one === undefined) ? [] : [{ title: labels[at]!, scores }];
        });
        expect(read.plots.map((plot) => ({ title: plot.title, scores: plot.labels.map((one) => (one === "" ? undefined : Number(one))) }))).toEqual(told);
        for (const { values, labels: printed } of read.plots) {
          expect(values).toHaveLength(touchpoints.length);
          for (const [at, value] of values.entries()) {
            expect(value).toBeGreaterThanOrEqual(1);
            expect(value).toBeLessThanOrEqual(5);
            if (printed[at] !== "") expect(value).toBe(Number(printed[at]));
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test("passes a touchpoint of which a persona says nothing on the way, without a figure", async () => {
    const feelings = [[4], [], [2]].map((scores) => scores.map((one) => ({ persona: "Lan", score: one })));
    const sample = sampleOf({ journeys: [{ name: "J", personas: ["Lan"], stages: [{ name: "S", touchpoints: feelings.map((all, at) => ({ name: `T${at}`, feelings: all })) }] }] });
    const { plots } = await readXyChart(written("emotion", sample)[0]!);
    expect(plots).toEqual([{ kind: "line", title: "Lan", values: [4, 3, 2], labels: ["4", "", "2"] }]);
  });

  test("prints scores with a comma in Vietnamese", async () => {
    const sample = sampleOf({ journeys: [{ name: "J", personas: ["Lan"], stages: [{ name: "S", touchpoints: [{ name: "T", feelings: [{ persona: "Lan", score: 4.5 }] }] }] }] });
    const { plots } = await readXyChart(written("emotion", sample, "vi")[0]!);
    expect(plots[0]).toMatchObject({ values: [4.5], labels: ["4,5"] });
  });
});

describe("what Mermaid holds of the priorities", () => {
  test("is every rated expectation in its quadrant, for labels made of the worst characters", async () => {
    await fc.assert(
      fc.asyncProperty(drawnJourney, async (drawn) => {
        fc.pre(isTold(drawn));
        const { title, touchpoints } = expected(drawn);
        const [text] = written("priorities", sampleFrom(drawn));
        const read = await readQuadrantChart(text!);
        expect({ title: read.title, accTitle: read.accTitle }).toEqual({ title, accTitle: title });
        expect(read.quadrants).toEqual(["Keep up the good work", "Concentrate here", "Low priority", "Possible overkill"]);
        const mean = (key: "importance" | "performance") => drawn.touchpoints.reduce((sum, one) => sum + one[key], 0) / drawn.touchpoints.length;
        const [importance, performance] = [mean("importance"), mean("performance")];
        const wanted = drawn.touchpoints.map((one, at) => `${one.importance >= importance - 1e-9} ${one.performance >= performance - 1e-9} ${touchpoints[at]!}`);
        expect(read.points.map(({ label: shown, x, y }) => `${y >= 0.5} ${x >= 0.5} ${shown}`).sort()).toEqual(wanted.sort());
      }),
      { numRuns: 500 },
    );
  });

  test("keeps labels of one place apart", async () => {
    const expectations = ["A", "B", "C"].map((text) => ({ text, importance: 4, performance: 2 }));
    const sample = sampleOf({ journeys: [{ name: "J", stages: [{ name: "S", touchpoints: expectations.map((one, at) => ({ name: `T${at}`, expectations: [one] })) }] }] });
    const { points } = await readQuadrantChart(written("priorities", sample)[0]!);
    expect(new Set(points.map(({ y }) => y)).size).toBe(3);
    expect(new Set(points.map(({ x }) => x)).size).toBe(1);
  });
});

describe("what Mermaid holds of the gaps", () => {
  test("is every gap in percent, the worst first, for labels made of the worst characters", async () => {
    await fc.assert(
      fc.asyncProperty(drawnJourney, async (drawn) => {
        fc.pre(isTold(drawn));
        const { title, touchpoints, people: labels } = expected(drawn);
        const [text, ...more] = written("gaps", sampleFrom(drawn));
        expect(more).toEqual([]);
        const read = await readXyChart(text!);
        expect(read.title).toBe(`Expectation gaps: ${title}`);
        const gaps = drawn.touchpoints
          .map(({ expected: level, delivered }, at) => ({ at, percent: ((level - delivered) / level) * 100 }))
          .sort((one, other) => one.percent - other.percent);
        expect(read.plots.map(({ kind, title: name }) => [kind, name])).toEqual([["bar", "worse"], ["bar", "better"]]);
        const [worse, better] = read.plots;
        for (const [row, { at, percent }] of gaps.entries()) {
          expect(read.categories[row]!.startsWith(`${touchpoints[at]!} – ${labels[1]!}: `)).toBe(true);
          expect(worse!.values[row]).toBeCloseTo(Math.max(0, -percent), 1);
          expect(better!.values[row]).toBeCloseTo(Math.max(0, percent), 1);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("is one chart for each kind of gap", async () => {
    const [expectations, promises, messages, ...more] = written("gaps", wholeJourney(4), "vi");
    expect(more).toEqual([]);
    const titles: string[] = [];
    for (const text of [expectations!, promises!, messages!]) titles.push((await readXyChart(text)).title);
    expect(titles).toEqual(["Khoảng cách kỳ vọng", "Khoảng cách lời hứa", "Khoảng cách thông điệp"].map((kind) => `${kind}: From order to door`));
  });
});

describe("charts for Mermaid", () => {
  test("are none where there is nothing to show", () => {
    const sample = sampleOf({ journeys: [{ name: "J", stages: [{ name: "S", touchpoints: [{ name: "T" }] }] }] });
    for (const view of ["emotion", "priorities", "gaps"] as const) expect(written(view, sample)).toEqual([]);
  });

  test("are several, none too long for Mermaid, where one would be", async () => {
    const touchpoints = Array.from({ length: 900 }, (_, at) => ({
      name: `T${at}`,
      label: `A label of sixty characters or so, as nobody should write it ${at}`,
      feelings: [{ persona: "Lan", score: 1 + (at % 5) }],
      expectations: [{ metric: "Time", level: { sign: "<=" as const, amount: 2, unit: "days" }, importance: 3, performance: 3 }],
      deliveries: [{ metric: "Time", value: { amount: at % 7, unit: "days" } }],
    }));
    const sample = sampleOf({ metrics: [{ name: "Time", unit: "days", better: "lower" }], journeys: [{ name: "J", label: "Long", personas: ["Lan"], stages: [{ name: "S", touchpoints }] }] });
    for (const view of ["emotion", "priorities", "gaps"] as const) {
      const texts = written(view, sample);
      expect(texts.length).toBeGreaterThan(1);
      for (const text of texts) expect(text.length).toBeLessThanOrEqual(mermaidLimit);
      let count = 0;
      for (const text of texts) count += view === "priorities" ? (await readQuadrantChart(text)).points.length : (await readXyChart(text)).categories.length;
      expect(count).toBe(900);
      expect(texts[0]).toContain(`(1/${texts.length})`);
    }
  });
});

import "../support/seed.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Frame, Group } from "@sojourn/diagrams";
import { graphOf } from "../../packages/diagrams/src/paths/graph.ts";
import { gridOf } from "../../packages/diagrams/src/paths/grid.ts";
import { layOutPaths, type PathLayout, type PathLine } from "../../packages/diagrams/src/paths/layout.ts";
import { modelOf } from "../support/texts.ts";
import { exampleJourneys } from "./support/examples.ts";
import { sampleOf, type Sample } from "./support/journeys.ts";
import { groupsOf } from "./support/sound.ts";
import { describeView, pictureOf, wordsOf } from "./support/views.ts";

describeView("paths");

/** Journeys of which any touchpoint may lead to any others: branches, loops, ways across stages, touchpoints that nothing leads to. */
const tangled: fc.Arbitrary<Sample> = fc.array(fc.array(fc.array(fc.integer({ min: 0, max: 24 }), { maxLength: 4 }), { maxLength: 6 }), { minLength: 1, maxLength: 6 }).map((stages) => {
  let at = 0;
  return sampleOf({
    journeys: [{ name: "J", stages: stages.map((touchpoints, stage) => ({ name: `S${stage}`, touchpoints: touchpoints.map((next) => ({ name: `T${at++}`, next: next.map((to) => `T${to}`) })) })) }],
  });
});

function layoutOf({ journey }: Sample): PathLayout {
  const graph = graphOf(journey);
  return layOutPaths(graph, gridOf(graph), graph.steps.map(({ index }) => 44 + (index % 3) * 20), 56, 32, 100);
}

type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

function segmentsOf({ corners }: PathLine): Segment[] {
  return corners.slice(1).map(([x, y], at): Segment => [Math.min(corners[at]![0], x), Math.min(corners[at]![1], y), Math.max(corners[at]![0], x), Math.max(corners[at]![1], y)]);
}

function runsThrough([x1, y1, x2, y2]: Segment, { x, y, width, height }: Frame): boolean {
  return x2 > x + 0.5 && x1 < x + width - 0.5 && y2 > y + 0.5 && y1 < y + height - 0.5;
}

/** How far two segments lie on one another. */
function shared(one: Segment, other: Segment): number {
  const [isUp, isOtherUp] = [one[0] === one[2], other[0] === other[2]];
  if (isUp !== isOtherUp) return 0;
  const [across, along] = isUp ? [0, 1] : [1, 0];
  if (Math.abs(one[across]! - other[across]!) > 0.5) return 0;
  return Math.min(one[along + 2]!, other[along + 2]!) - Math.max(one[along]!, other[along]!);
}

describe("the lines of paths", () => {
  it("run level or upright, through no touchpoint, from side to side", () => {
    fc.assert(
      fc.property(tangled, (sample) => {
        const { steps, lines, width, bottom } = layoutOf(sample);
        for (const line of lines) {
          for (const segment of segmentsOf(line)) {
            expect(segment[0] === segment[2] || segment[1] === segment[3]).toBe(true);
            expect(steps.filter((frame) => runsThrough(segment, frame))).toEqual([]);
            expect(segment[0]).toBeGreaterThanOrEqual(32);
            expect(segment[2]).toBeLessThanOrEqual(32 + width);
            expect(segment[3]).toBeLessThanOrEqual(bottom);
          }
          for (const [corner, step] of [[line.corners[0]!, line.route.edge.from], [line.corners.at(-1)!, line.route.edge.to]] as const) {
            const { x, y, width: wide, height } = steps[step]!;
            const isOnSide = [x, x + wide].includes(corner[0]) && corner[1] > y && corner[1] < y + height;
            const isOnEnd = [y, y + height].includes(corner[1]) && corner[0] > x && corner[0] < x + wide;
            expect(isOnSide || isOnEnd).toBe(true);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("do not lie on one another", () => {
    fc.assert(
      fc.property(tangled, (sample) => {
        const { lines } = layoutOf(sample);
        const all = lines.flatMap((line, at) => segmentsOf(line).map((segment) => ({ at, segment })));
        const faults = all.flatMap((one, index) => all.slice(index + 1).filter((other) => one.at !== other.at && shared(one.segment, other.segment) > 0.5).map((other) => [one, other]));
        expect(faults).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

const loops = sampleOf(modelOf(`
  journey Loops "Loops" {
    stage A "Asks" {
      touchpoint Search "Searches" { next Call, Visit }
      touchpoint Call "Calls" { next Pay, Search }
      touchpoint Visit "Visits"
    }
    stage B "Buys" {
      touchpoint Pay "Pays" { next Pay, Done }
      touchpoint Old "Old page" { next Pay }
      touchpoint Done "Done"
    }
  }
`));

describe("the graph of paths", () => {
  it("follows next, and the order of writing where a touchpoint does not say", () => {
    const { steps, edges } = graphOf(loops.journey);
    const named = edges.map(({ from, to, isBack }) => `${steps[from]!.touchpoint.name} ${isBack ? "back to" : "to"} ${steps[to]!.touchpoint.name}`);
    expect(named).toEqual([
      "Search to Call", "Search to Visit", "Call to Pay", "Call back to Search", "Visit to Pay", "Pay back to Pay", "Pay to Done", "Old back to Pay",
    ]);
  });

  it("knows where the journey begins and ends, and what nothing leads to", () => {
    const { steps } = graphOf(loops.journey);
    expect(steps.filter(({ isStart }) => isStart).map(({ touchpoint }) => touchpoint.name)).toEqual(["Search"]);
    expect(steps.filter(({ isEnd }) => isEnd).map(({ touchpoint }) => touchpoint.name)).toEqual(["Done"]);
    expect(steps.filter(({ isUnreached }) => isUnreached).map(({ touchpoint }) => touchpoint.name)).toEqual(["Old"]);
  });

  it("leads nowhere by names that mean no touchpoint", () => {
    const { journey } = sampleOf({ journeys: [{ name: "J", stages: [{ name: "A", touchpoints: [{ name: "a", next: ["Nowhere"] }, { name: "b" }] }] }] });
    expect(graphOf(journey).edges).toEqual([]);
    expect(graphOf(journey).steps.map(({ isUnreached }) => isUnreached)).toEqual([false, true]);
  });

  it("keeps start, end and what nothing leads to when only some stages are shown", () => {
    const { steps, edges } = graphOf(loops.journey, { stages: ["B"] });
    expect(steps.map(({ touchpoint, isStart, isUnreached }) => [touchpoint.name, isStart, isUnreached])).toEqual([["Pay", false, false], ["Old", false, true], ["Done", false, false]]);
    expect(edges).toHaveLength(3);
  });
});

describe("the picture of paths", () => {
  it("tells ways back from ways on by dashes, and explains them", () => {
    const picture = pictureOf("paths", loops);
    const lines = groupsOf(picture.marks).filter(({ role }) => role === "path" || role === "path back");
    expect(lines.map(({ label }) => label)).toContain("Calls leads back to Searches");
    const isDashed = ({ marks }: Group): boolean => marks.some((mark) => mark.kind === "path" && mark.dashes !== undefined);
    expect(lines.map(isDashed)).toEqual(lines.map(({ role }) => role === "path back"));
    expect(wordsOf(picture)).toContain("leads back");
    expect(wordsOf(picture)).toContain("Nothing leads here");
  });

  it("says in words where ways part, lead back, and what nothing leads to", () => {
    expect(pictureOf("paths", loops).description).toBe(
      "6 touchpoints in 2 stages. After Searches: Calls or Visits. Calls leads back to Searches. Pays leads back to Pays. Old page leads back to Pays. Nothing leads to Old page.",
    );
  });

  it("shows every touchpoint of the examples as its own", () => {
    for (const example of exampleJourneys()) {
      const shown = groupsOf(pictureOf("paths", example).marks).flatMap(({ role, element }) => (role === "touchpoint" ? [element] : []));
      expect(new Set(shown)).toEqual(new Set(example.journey.stages.flatMap(({ touchpoints }) => touchpoints)));
    }
  });

  it("says so where there is no touchpoint", () => {
    const empty = sampleOf({ journeys: [{ name: "J", label: "Empty", stages: [{ name: "A" }] }] });
    expect(wordsOf(pictureOf("paths", empty))).toContain("no touchpoints yet");
    expect(wordsOf(pictureOf("paths", empty, { lang: "vi" }))).toContain("chưa có điểm chạm");
  });
});

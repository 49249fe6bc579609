import "../support/seed.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Touchpoint } from "@sojourn/language";
import { svgOf, viewOf, type Group, type Picture, type ViewOptions } from "@sojourn/diagrams";
import { exampleJourneys } from "./support/examples.ts";
import { anyJourney, sampleOf, wholeJourney, type Sample } from "./support/journeys.ts";
import { groupsOf, textsOf } from "./support/sound.ts";

function mapOf({ journey, scope }: Sample, options: Partial<ViewOptions> = {}): Picture {
  return viewOf("map").picture(journey, scope, { lang: "en", theme: "light", ...options });
}

function withRole(picture: Picture, role: string): Group[] {
  return groupsOf(picture.marks).filter((group) => group.role === role);
}

/** The text of a group as it is read, lines joined. */
function textOf(group: Group): string {
  return textsOf(group.marks).map(({ text }) => text).join(" ");
}

function rolesOf(picture: Picture): Set<string> {
  return new Set(groupsOf(picture.marks).flatMap(({ role }) => (role === undefined ? [] : [role])));
}

/** A journey of one touchpoint that says what is given. */
function touchpointOf(touchpoint: Partial<Touchpoint>): Sample {
  return sampleOf({
    teams: [{ name: "Kho", label: "Kho hàng" }],
    channels: [{ name: "Zalo", label: "Zalo OA", online: true }],
    metrics: [{ name: "Time", label: "Delivery time", unit: "days", better: "lower" }],
    journeys: [{ name: "Buy", stages: [{ name: "Act", phase: "act", touchpoints: [{ name: "Deliver", label: "The parcel arrives", ...touchpoint }] }] }],
  });
}

/** A journey of one stage with many touchpoints. */
function touchpointsOf(count: number): Sample {
  const touchpoints = Array.from({ length: count }, (_, at) => ({ name: `T${at}`, opportunities: ["Say it is late"] }));
  return sampleOf({ journeys: [{ name: "Long", stages: [{ name: "Act", touchpoints }] }] });
}

describe("what the map says", () => {
  it("is every word of the customer and of the organisation, wherever the lines are cut", () => {
    const isSaid = (text: string): boolean => !/^[\s\u0000-\u001F\u007F-\u009F]*$/.test(text);
    const roles: Readonly<Record<string, (touchpoint: Touchpoint) => readonly string[]>> = {
      action: ({ actions }) => actions.filter(isSaid),
      thought: ({ thoughts }) => thoughts.filter(isSaid),
      opportunity: ({ opportunities }) => opportunities.filter(isSaid),
      wow: ({ wows }) => wows.filter(isSaid),
      pain: ({ pains }) => pains.map(({ text }) => text),
      improvement: ({ improvements }) => improvements.map(({ text }) => text),
    };
    const bare = (text: string): string => text.normalize("NFC").toWellFormed().replace(/[\s\p{C}\uFFFD]/gu, "");
    fc.assert(
      fc.property(anyJourney, (sample) => {
        const picture = mapOf(sample);
        const touchpoints = sample.journey.stages.flatMap((stage) => stage.touchpoints);
        for (const [role, textsIn] of Object.entries(roles)) {
          const said = touchpoints.flatMap(textsIn).map(bare);
          const shown = withRole(picture, role).map((group) => bare(textOf(group)));
          expect(shown).toHaveLength(said.length);
          for (const [at, text] of said.entries()) expect(shown[at]).toContain(text);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("leads from each part to the element it shows", () => {
    for (const example of exampleJourneys()) {
      const picture = mapOf(example);
      const touchpoints = example.journey.stages.flatMap((stage) => stage.touchpoints);
      expect(withRole(picture, "stage").map(({ element }) => element)).toEqual(example.journey.stages);
      expect(withRole(picture, "touchpoint").map(({ element }) => element)).toEqual(touchpoints);
      expect(withRole(picture, "pain").map(({ element }) => element)).toEqual(touchpoints.flatMap(({ pains }) => pains));
      expect(withRole(picture, "promise").map(({ element }) => element)).toEqual(touchpoints.flatMap(({ promises }) => promises));
      expect(withRole(picture, "improvement").map(({ element }) => element)).toEqual(touchpoints.flatMap(({ improvements }) => improvements));
      expect(withRole(picture, "persona").filter(({ id }) => id !== undefined).map(({ id }) => id)).toEqual(example.journey.personas.map((name) => `persona-${name}`));
    }
  });

  it("numbers touchpoints through all stages and names the phase of each stage", () => {
    const picture = mapOf(wholeJourney(7), { lang: "vi" });
    expect(withRole(picture, "touchpoint").map((group) => textOf(group).split(" ")[0])).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
    expect(textOf(withRole(picture, "stage")[0]!)).toMatch(/^Nhận biết Biết đến/);
  });

  it("marks a moment of truth and a wow at their touchpoint and in a lane", () => {
    const picture = mapOf(touchpointOf({ momentOfTruth: true, wows: ["A card in the box"] }));
    expect(withRole(picture, "touchpoint")[0]!.label).toBe("The parcel arrives\nMoment of truth\nWow");
    expect(withRole(picture, "moment-of-truth").map(textOf)).toEqual(["Moment of truth"]);
    expect(withRole(picture, "wow").map(textOf)).toEqual(["A card in the box"]);
  });

  it("tells online from offline by the shape and the line of a channel, not by its colour", () => {
    const picture = mapOf(touchpointOf({ channels: ["Zalo", "courier"] }));
    const [channels] = withRole(picture, "channels");
    const [online, offline] = channels!.marks.filter((mark) => mark.kind === "box");
    expect(channels!.label).toBe("Zalo OA (online), Courier (offline)");
    expect([online!.fill, online!.stroke]).toEqual([offline!.fill, offline!.stroke]);
    expect([online!.radius, online!.dashes]).toEqual([12, undefined]);
    expect([offline!.radius, offline!.dashes]).toEqual([2, "4 2.5"]);
  });

  it("prints how severe a pain is, in figures of the reader's language", () => {
    const sample = touchpointOf({ pains: [{ text: "Late", severity: 4.5, notes: [], links: [], tags: [] }] });
    expect(withRole(mapOf(sample), "pain").map(textOf)).toEqual(["Late 4.5"]);
    expect(withRole(mapOf(sample, { lang: "vi" }), "pain").map(textOf)).toEqual(["Late 4,5"]);
  });

  it("says of a promise what level, where it stands and when it was audited", () => {
    const promise = { metric: "Time", level: { sign: "<=", amount: 2.5, unit: "days" }, on: "product page", audited: "2026-10-20", notes: [], links: [], tags: [] } as const;
    const sample = touchpointOf({ promises: [promise] });
    expect(withRole(mapOf(sample), "promise").map(textOf)).toEqual(["Delivery time within 2.5 days on: product page audited 20 Oct 2026"]);
    expect(withRole(mapOf(sample, { lang: "vi" }), "promise").map(({ label }) => label)).toEqual([
      "Delivery time trong vòng 2,5 ngày\nnơi hứa: product page\nđối chiếu 20/10/2026",
    ]);
  });

  it("says of an improvement how far it is, by when it is due, for what and by whom", () => {
    const improvement = { text: "A second courier", owner: "Kho", due: "2027-03-31", status: "doing", for: "Late", notes: [], links: [], tags: [] } as const;
    const picture = mapOf(touchpointOf({ improvements: [improvement] }));
    expect(withRole(picture, "improvement").map(textOf)).toEqual(["doing due 31 Mar 2027 A second courier For: Late Kho hàng"]);
  });

  it("shows whom the journey is not for, why, and where they are served better", () => {
    const { journey, scope } = sampleOf({
      nonCustomers: [{ name: "Hunter", label: "Voucher hunter", reasons: ["Buys only below cost"], alternatives: ["Instant coffee"] }],
      journeys: [{ name: "Buy" }],
    });
    const picture = mapOf({ journey, scope });
    expect(withRole(picture, "non-customer").map(textOf)).toEqual(["Voucher hunter Buys only below cost Better served by: Instant coffee"]);
  });

  it("draws the line of visibility where something is in front of it or behind it, and only there", () => {
    expect(rolesOf(mapOf(touchpointOf({ frontstage: [{ text: "Calls first" }] })))).toContain("line of visibility");
    expect(rolesOf(mapOf(touchpointOf({ backstage: [{ team: "Kho" }] })))).toContain("line of visibility");
    expect(rolesOf(mapOf(touchpointOf({ actions: ["Waits"] })))).not.toContain("line of visibility");
  });

  it("repeats the names of the lanes in a map too wide to be seen at once", () => {
    const timesIn = (picture: Picture): number => textsOf(picture.marks).filter(({ text }) => text === "Opportunities").length;
    expect(timesIn(mapOf(wholeJourney(8)))).toBe(1);
    expect(timesIn(mapOf(wholeJourney(50)))).toBeGreaterThan(2);
    expect(timesIn(mapOf(touchpointsOf(60)))).toBeGreaterThan(2);
  });
});

describe("what is chosen of a map", () => {
  it("are the lanes that are asked for, in the map's own order", () => {
    const lanes = [...rolesOf(mapOf(wholeJourney(3), { lanes: ["pains", "actions", "no-such-lane"] }))].filter((role) => role.startsWith("lane "));
    expect(lanes).toEqual(["lane actions", "lane pains"]);
  });

  it("are lanes with content only", () => {
    const lanes = [...rolesOf(mapOf(touchpointOf({ actions: ["Waits"] })))].filter((role) => role.startsWith("lane "));
    expect(lanes).toEqual(["lane actions"]);
  });

  it("are stages, which keep their colour", () => {
    const sample = wholeJourney(10);
    const headsOf = (picture: Picture): unknown[] => withRole(picture, "stage").map(({ marks }) => marks.find((mark) => mark.kind === "path")?.fill);
    const [, second] = headsOf(mapOf(sample));
    const chosen = mapOf(sample, { stages: ["S1"] });
    expect(headsOf(chosen)).toEqual([second]);
    expect(withRole(chosen, "touchpoint").map(({ id }) => id)).toEqual(["touchpoint-T2", "touchpoint-T3"]);
  });

  it("are personas, without the touchpoints that only others feel anything at", () => {
    const { journey, scope } = sampleOf({
      personas: [{ name: "Lan" }, { name: "Minh" }],
      journeys: [
        {
          name: "Buy",
          personas: ["Lan", "Minh"],
          stages: [{ name: "Act", touchpoints: [{ name: "A", feelings: [{ persona: "Lan", score: 2 }] }, { name: "B", feelings: [{ persona: "Minh", score: 4 }] }, { name: "C" }] }],
        },
      ],
    });
    const picture = mapOf({ journey, scope }, { personas: ["Minh"] });
    expect(withRole(picture, "touchpoint").map(({ id }) => id)).toEqual(["touchpoint-B", "touchpoint-C"]);
    expect(picture.description).toBe("A journey of Minh. 1 stage, 2 touchpoints. Lowest emotion: 4 of 5, B (Minh).");
  });
});

describe("a map without touchpoints", () => {
  it("says so and what to do, in either language", () => {
    const { journey, scope } = sampleOf({ journeys: [{ name: "Empty", stages: [{ name: "Only" }] }] });
    const said = (lang: "en" | "vi"): string => textsOf(mapOf({ journey, scope }, { lang }).marks).map(({ text }) => text).join(" ");
    expect(said("en")).toContain("This journey has no touchpoints yet.");
    expect(said("vi")).toContain("Hành trình này chưa có điểm chạm.");
  });
});

describe("what a screen reader is told", () => {
  it("is what journey it is, for whom, how long, and where it fails and hurts most", () => {
    const example = exampleJourneys().find(({ name }) => name.includes("delivery.en"))!;
    const { title, description } = mapOf(example);
    expect(title).toBe("From order to door");
    expect(description).toBe(
      "A journey of Thảo, Emma, Bác Bình. Scenario: A first order of furniture, shipped from Hà Nội in the autumn season. "
        + "Goal: The chair in the room within five days, whole and as pictured. 5 stages, 13 touchpoints. "
        + "Widest gap: Giao hàng · Delivery −40%, The parcel arrives (Thảo, Emma). "
        + "Lowest emotion: 1.5 of 5, Waits and tracks the parcel (Emma); The parcel arrives (Emma).",
    );
  });

  it("holds no script, no handler and no address, whatever users write", () => {
    fc.assert(
      fc.property(anyJourney, (sample) => {
        const { text } = svgOf(mapOf(sample));
        const tags = new Set(Array.from(text.matchAll(/<([a-z]+)/gi), ([, tag]) => tag));
        for (const tag of tags) expect(["svg", "title", "desc", "g", "rect", "line", "path", "circle", "text"]).toContain(tag);
        const attributes = new Set(Array.from(text.replace(/>[^<]*</g, "><").matchAll(/ ([a-z-]+)="/gi), ([, name]) => name));
        for (const name of attributes) expect(name).not.toMatch(/^(on|href|style|src)/i);
      }),
      { numRuns: 100 },
    );
  });
});

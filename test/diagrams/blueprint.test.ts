import "../support/seed.ts";
import { describe, expect, it } from "vitest";
import type { Frame, Group } from "@sojourn/diagrams";
import { modelOf } from "../support/texts.ts";
import { exampleJourneys } from "./support/examples.ts";
import { sampleOf } from "./support/journeys.ts";
import { groupsOf, textsOf } from "./support/sound.ts";
import { describeView, pictureOf, wordsOf } from "./support/views.ts";

describeView("blueprint");

const served = sampleOf(modelOf(`
  team Care "Customer care"
  team Warehouse
  journey Buy "Buying" {
    stage Act "Buys" {
      touchpoint Ask "Asks" {
        channel chat
        owner Care
        does "Writes at night"
        frontstage Care "Answers with a photo", Warehouse "Takes the photo"
        backstage Warehouse "Counts the stock"
      }
      touchpoint Wait "Waits" {
        support Warehouse "Keeps the list of days"
      }
      touchpoint Unbox "Opens the box"
    }
  }
`));

const picture = pictureOf("blueprint", served);
const groups = groupsOf(picture.marks);

/** The frames of the groups of a role, in order. */
function framesOf(role: string): Frame[] {
  return groups.filter((group): group is Group & { frame: Frame } => group.role === role && group.frame !== undefined).map(({ frame }) => frame);
}

describe("the service blueprint", () => {
  it("has its rows and lines in the order of the trade, from the customer's eyes down to support", () => {
    const rows = ["evidence", "customer", "frontstage", "backstage", "support"].map((row) => framesOf(`lane ${row}`)[0]!);
    const [interaction, visibility, internal] = framesOf("line");
    const inOrder = [rows[0]!, rows[1]!, interaction!, rows[2]!, visibility!, rows[3]!, internal!, rows[4]!];
    for (const [at, one] of inOrder.slice(1).entries()) expect(one.y).toBeGreaterThanOrEqual(inOrder[at]!.y + inOrder[at]!.height);
    expect(wordsOf(picture)).toMatch(/Line of interaction.*Line of visibility.*Line of internal interaction/);
    expect(wordsOf(pictureOf("blueprint", served, { lang: "vi" }))).toMatch(/Ranh giới tương tác.*Ranh giới nhìn thấy.*Ranh giới tương tác nội bộ/);
  });

  it("names each team with its duty, below the touchpoint that it serves", () => {
    const duties = groups.filter(({ role }) => role === "frontstage" || role === "backstage" || role === "support");
    expect(duties.map(({ role, label }) => `${role}, ${label}`)).toEqual([
      "frontstage, Customer care: Answers with a photo",
      "frontstage, Warehouse: Takes the photo",
      "backstage, Warehouse: Counts the stock",
      "support, Warehouse: Keeps the list of days",
    ]);
    const [ask, wait] = framesOf("touchpoint");
    expect(duties.map(({ frame }) => frame!.x)).toEqual([ask!.x, ask!.x, ask!.x, wait!.x]);
    expect(wordsOf(picture)).toContain("Owner: Customer care");
  });

  it("links who serves a touchpoint to it, over rows that have nobody, and nobody to what nobody serves", () => {
    const [ask, wait, unbox] = served.journey.stages[0]!.touchpoints;
    const links = groups.filter(({ role }) => role === "links");
    expect(links.map(({ element }) => element)).toEqual([ask, wait]);
    // A link is a line and its head: two for the first touchpoint, one over two empty rows for the second.
    expect(links.map(({ marks }) => marks.length)).toEqual([4, 2]);
    expect(groups.some(({ role, element }) => role === "touchpoint" && element === unbox)).toBe(true);
  });

  it("says in words how much is served by whom, and what by nobody", () => {
    expect(picture.description).toBe("3 touchpoints; duties: 2 frontstage, 1 backstage, 1 in support. Teams: Customer care, Warehouse. Nobody is said to serve Opens the box.");
  });

  it("shows every duty of the examples", () => {
    for (const example of exampleJourneys()) {
      const shown = groupsOf(pictureOf("blueprint", example).marks).filter(({ role }) => role === "frontstage" || role === "backstage" || role === "support");
      const written = example.journey.stages.flatMap(({ touchpoints }) => touchpoints.flatMap(({ frontstage, backstage, support }) => [...frontstage, ...backstage, ...support]));
      expect(written.length).toBeGreaterThan(5);
      expect(shown.length).toBe(written.length);
    }
  });

  it("says so where nobody is said to do anything, and where there is no touchpoint", () => {
    const bare = sampleOf({ journeys: [{ name: "J", stages: [{ name: "A", touchpoints: [{ name: "a" }] }] }] });
    expect(wordsOf(pictureOf("blueprint", bare))).toContain("Nobody is said to do anything here yet");
    const empty = sampleOf({ journeys: [{ name: "J", stages: [] }] });
    expect(wordsOf(pictureOf("blueprint", empty))).toContain("no touchpoints yet");
    expect(textsOf(pictureOf("blueprint", empty, { lang: "vi" }).marks).map(({ text }) => text).join(" ")).toContain("chưa có điểm chạm");
  });

  it("shows the stages that are asked for only", () => {
    const { journey, scope } = exampleJourneys()[0]!;
    const [first] = journey.stages;
    const shown = groupsOf(pictureOf("blueprint", { journey, scope }, { stages: [first!.name] }).marks).filter(({ role }) => role === "touchpoint");
    expect(shown.map(({ element }) => element)).toEqual([...first!.touchpoints]);
  });
});

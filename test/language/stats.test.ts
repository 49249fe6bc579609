import { describe, expect, test } from "vitest";
import { compileFiles, statsOf, type Stats } from "@sojourn/language";
import { filesIn } from "../support/texts.ts";

const shop = `
  --- people.journey
  persona Lan "Lan"
  persona Minh "Minh"
  non-customer Hunter "Voucher hunter"
  team Care "Customer care"
  survey AfterSale "After the sale"
  channel Zalo "Zalo" { online }
  channel Desk "The desk"
  channel Kiosk "Kiosk" { online; offline }
  metric DeliveryTime "Delivery time" { unit days; better lower }
  metric Fee "Fee" { unit VND; better lower }
  --- buy.journey
  import "./people.journey"
  journey Buy "Buying" {
    for Lan, Minh
    stage Ask "Compares" phase ask {
      touchpoint Read "Reads" {
        owner Care
        channel web, web, Zalo
        feels Lan 4
        expects Lan Fee <= 40000 VND { importance 4; from advertising, word-of-mouth }
        expects Minh "a clear answer"
        delivers Fee 50000 VND
      }
      touchpoint Visit "Visits" { channel web, store }
      touchpoint Call "Calls" { channel phone; improvement "More people" { status planned } }
      touchpoint Wait "Waits" { channel Desk; improvement "A chair" }
    }
    stage Receive "Receives" {
      touchpoint Deliver "The parcel arrives" {
        expects DeliveryTime <= 5 days { importance 5; abandons > 8 days }
        promises DeliveryTime <= 3 days
        delivers DeliveryTime 9 days
        measures CSAT { target >= 80% by 2026-12-31; actual 71% }
        measures NPS { actual 12 }
        improvement "A second courier" { status doing }
      }
      touchpoint Thanks "Thanks" {
        channel Kiosk
        promises DeliveryTime <= 3 days
        delivers DeliveryTime 2 days
        expects Lan Fee <= 5000 VND
        promises Fee <= 10000 VND
        improvement "A card" { status done }
      }
    }
  }
  --- empty.journey
  import "./people.journey"
  journey Later "Later" { for Lan }
`;

function statsIn(text: string): Stats {
  const { value, diagnostics } = compileFiles(filesIn(text), { profile: "essential" });
  expect(diagnostics.map(({ message }) => message)).toEqual([]);
  return statsOf(value);
}

describe("the figures of a project", () => {
  const stats = statsIn(shop);

  test("count what there is in all files together", () => {
    const { files, journeys, stages, touchpoints, personas, nonCustomers, teams, metrics, surveys } = stats;
    expect({ files, journeys, stages, touchpoints, personas, nonCustomers, teams, metrics, surveys }).toEqual({
      files: 3,
      journeys: 2,
      stages: 2,
      touchpoints: 6,
      personas: 2,
      nonCustomers: 1,
      teams: 1,
      metrics: 2,
      surveys: 1,
    });
  });

  test("count the touchpoints of a channel once each, the most used first, and where customers meet us", () => {
    expect(stats.channels).toEqual([
      { channel: "web", side: "online", touchpoints: 2 },
      { channel: "Desk", touchpoints: 1 },
      { channel: "Kiosk", side: "both", touchpoints: 1 },
      { channel: "Zalo", side: "online", touchpoints: 1 },
      { channel: "phone", side: "offline", touchpoints: 1 },
      { channel: "store", side: "offline", touchpoints: 1 },
    ]);
    expect(stats.sides).toEqual({ online: 1, offline: 1, both: 2, unstated: 2 });
  });

  test("count stages and touchpoints by phase", () => {
    expect(stats.phases).toEqual([
      { phase: "ask", stages: 1, touchpoints: 4 },
      { phase: "unstated", stages: 1, touchpoints: 2 },
    ]);
  });

  test("tell what is covered", () => {
    expect(stats.coverage).toEqual({
      touchpointsWithOwner: { have: 1, of: 6 },
      touchpointsWithChannel: { have: 5, of: 6 },
      touchpointsWithExpectation: { have: 3, of: 6 },
      touchpointsWithFeeling: { have: 1, of: 6 },
      touchpointsWithMetric: { have: 1, of: 6 },
      expectationsWithSource: { have: 1, of: 4 },
      expectationsWithMetric: { have: 3, of: 4 },
      expectationsWithImportance: { have: 2, of: 4 },
      // The promise on the fee cannot be held against anything.
      promisesKept: { have: 1, of: 2 },
      metricsWithTarget: { have: 1, of: 2 },
    });
  });

  test("count improvements by status and gaps by verdict", () => {
    expect(stats.improvements).toEqual({ planned: 1, doing: 1, done: 1, unstated: 1 });
    expect(stats.gaps).toEqual({
      expectation: { delighted: 0, exceeded: 0, met: 0, failed: 1, abandoned: 2 },
      promise: { delighted: 0, exceeded: 1, met: 0, failed: 1, abandoned: 0 },
      message: { delighted: 0, exceeded: 2, met: 0, failed: 1, abandoned: 0 },
    });
  });

  test("name the largest gaps, the worst first, with where they are", () => {
    const named = stats.worstGaps.map(({ file, kind, touchpoint, persona, gap, relative }) => [file, kind, touchpoint, persona, gap, relative]);
    expect(named).toEqual([
      ["buy.journey", "promise", "Deliver", undefined, -6, -2],
      ["buy.journey", "expectation", "Deliver", "Lan", -4, -0.8],
      ["buy.journey", "expectation", "Deliver", "Minh", -4, -0.8],
      ["buy.journey", "expectation", "Read", "Lan", -10000, -0.25],
    ]);
  });

  test("of nothing are all zero", () => {
    const none = statsIn("");
    expect(none).toMatchObject({ journeys: 0, touchpoints: 0, channels: [], phases: [], worstGaps: [] });
    expect(Object.values(none.coverage)).toEqual(Array.from({ length: 10 }, () => ({ have: 0, of: 0 })));
  });
});

test("no more than ten gaps are named", () => {
  const touchpoints = Array.from(
    { length: 12 },
    (_, at) => `touchpoint T${at} "T" { expects DeliveryTime <= 1 days; delivers DeliveryTime ${at + 2} days }`,
  );
  const metric = 'metric DeliveryTime "Delivery time" { unit days; better lower }';
  const text = `${metric}\njourney Buy "Buying" { stage Act "Buys" {\n${touchpoints.join("\n")}\n} }\n`;
  expect(statsOf(compileFiles([{ path: "a.journey", text }]).value).worstGaps.map(({ touchpoint }) => touchpoint)).toEqual([
    "T11", "T10", "T9", "T8", "T7", "T6", "T5", "T4", "T3", "T2",
  ]);
});

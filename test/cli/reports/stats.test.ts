import { globSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { compileFiles, statsOf, type Stats } from "@sojourn/language";
import { statsJson, statsText } from "../../../packages/cli/src/reports/stats.ts";
import schema from "../../../packages/cli/schema/stats.json" with { type: "json" };
import { filesIn } from "../../support/texts.ts";

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

function mistakes(stats: Stats): readonly string[] {
  validate(JSON.parse(statsJson(stats)));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
}

const statsIn = (text: string) => statsOf(compileFiles(filesIn(text)).value);

const shop = statsIn(`
  persona Thảo "Thảo"
  metric DeliveryTime "Delivery time" { unit days; better lower }
  channel Kệ "Kệ hẹn giờ" { offline }
  journey Buy "Buying" {
    for Thảo
    stage Act "Receives" phase act {
      touchpoint Deliver "The parcel arrives" {
        channel web, Kệ
        expects Thảo DeliveryTime <= 5 days
        promises DeliveryTime <= 3 days
        delivers DeliveryTime 7 days
        improvement "A second courier" { status doing }
      }
      touchpoint Thank "Thanks" { channel mail }
      touchpoint Ask "Asks" { channel mail }
    }
  }
`);

describe("the figures as a table", () => {
  test("stand under headings, in columns, and leave out what is not there", () => {
    expect(statsText(shop, "en", process.stdout)).toBe(`In this workspace
  Files        1
  Journeys     1
  Stages       1
  Touchpoints  3
  Personas     1
  Metrics      1

Touchpoints by channel
  offline             2
  online and offline  1
    mail              2  offline
    Kệ                1  offline
    web               1  online

By phase
  act  1  stages  3  touchpoints

Coverage
  Touchpoints with an owner           0%  0 of 3
  Touchpoints with a channel        100%  3 of 3
  Touchpoints with an expectation    33%  1 of 3
  Touchpoints with a feeling          0%  0 of 3
  Touchpoints with a metric           0%  0 of 3
  Expectations with a source          0%  0 of 1
  Expectations with a metric        100%  1 of 1
  Expectations with an importance     0%  0 of 1
  Promises kept, of those measured    0%  0 of 1

Improvements
  under way  1

Gaps by verdict
            expected  promised  message
  exceeded         0         0        1
  failed           1         1        0

Largest gaps, worst first
  Buy › Deliver        DeliveryTime  promised within 3 days, delivered in 7 days: 4 days late
  Buy › Deliver  Thảo  DeliveryTime  expected within 5 days, delivered in 7 days: 2 days late
`);
  });

  test("speak Vietnamese where that is asked for", () => {
    const text = statsText(shop, "vi", process.stdout);
    expect(text).toContain("  Điểm chạm có kỳ vọng               33%  1/3\n");
    expect(text).toContain("  Buy › Deliver  Thảo  DeliveryTime  kỳ vọng trong vòng 5 ngày, thực tế mất 7 ngày: trễ 2 ngày\n");
    expect(text).not.toMatch(/[Tt]ouchpoints|Coverage|expected/);
  });

  test("set thousands apart as the language does, and never round up to all", () => {
    const coverage = { ...shop.coverage, touchpointsWithOwner: { have: 12_344, of: 12_345 } };
    const many = { ...shop, touchpoints: 12_345, coverage };
    expect(statsText(many, "en", process.stdout)).toMatch(/ 99% +12,344 of 12,345\n/);
    expect(statsText(many, "vi", process.stdout)).toMatch(/ 99% +12\.344\/12\.345\n/);
  });

  test("show nothing that a terminal obeys", () => {
    const [gap] = shop.worstGaps;
    const steered = { ...shop, worstGaps: [{ ...gap!, journey: "\u001b[2J", persona: "\u202eLan" }] };
    expect(statsText(steered, "en", process.stdout)).toContain("  \\u{1b}[2J › Deliver  \\u{202e}Lan  ");
  });
});

describe("the figures as JSON", () => {
  test("are as their published schema says, for every example and for nothing", () => {
    expect(mistakes(shop)).toEqual([]);
    expect(mistakes(statsIn(""))).toEqual([]);
    const root = new URL("../../../examples/", import.meta.url).pathname;
    const paths = globSync("**/*.journey", { cwd: root });
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) {
      const { value } = compileFiles([{ path, text: readFileSync(root + path, "utf8") }]);
      expect(mistakes(statsOf(value))).toEqual([]);
    }
  });

  test("name their schema, which refuses what is something else", () => {
    expect(JSON.parse(statsJson(shop))).toMatchObject({ $schema: schema.$id, version: 1 });
    const worstGaps = [{ ...shop.worstGaps[0]!, journey: 3 as unknown as string }];
    expect(mistakes({ ...shop, files: -1, stages: 0.5, worstGaps })).toHaveLength(3);
  });
});

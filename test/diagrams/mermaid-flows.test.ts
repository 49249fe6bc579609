import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Draft, Journey } from "@sojourn/language";
import { mermaidLimit, type ViewOptions } from "@sojourn/diagrams";
import { blueprintMermaid } from "../../packages/diagrams/src/mermaid-views/blueprint-flowchart.ts";
import { pathsMermaid } from "../../packages/diagrams/src/mermaid-views/flowchart.ts";
import { timelineMermaid } from "../../packages/diagrams/src/mermaid-views/timeline.ts";
import { nastyText } from "./nasty.ts";
import { sampleOf, type Sample } from "./support/journeys.ts";
import { readFlow, readTimeline } from "./support/mermaid-flows.ts";

const options: ViewOptions = { lang: "en", theme: "light" };

/** One line of text as a reader sees it. */
function seen(text: string): string {
  return text.toWellFormed().replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim().normalize("NFC");
}

const label = fc.option(nastyText, { nil: undefined });
const given = (text: string | undefined): { label?: string } => (text === undefined ? {} : { label: text });

/** Two to four stages of touchpoints T0, T1 … that lead to any others, to themselves and to nowhere. */
const drawn: fc.Arbitrary<Sample> = fc
  .record({ label, stages: fc.array(fc.record({ label, touchpoints: fc.array(fc.record({ label, next: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 3 }) }), { maxLength: 4 }) }), { minLength: 1, maxLength: 4 }) })
  .map(({ label: title, stages }) => {
    let at = 0;
    return sampleOf({
      journeys: [
        {
          name: "J",
          ...given(title),
          stages: stages.map((stage, index) => ({
            name: `S${index}`,
            ...given(stage.label),
            touchpoints: stage.touchpoints.map((touchpoint) => ({ name: `T${at++}`, ...given(touchpoint.label), next: touchpoint.next.map((to) => `T${to}`) })),
          })),
        } as Draft<Journey>,
      ],
    });
  });

const labelled = ({ label: text, name }: { readonly label?: string; readonly name: string }): string => seen(text ?? "") || name;

describe("what Mermaid holds of the paths", () => {
  test("is the model, for arbitrary journeys made of the worst characters", async () => {
    await fc.assert(
      fc.asyncProperty(drawn, fc.boolean(), async ({ journey, scope }, htmlLabels) => {
        const all = journey.stages.flatMap(({ touchpoints }) => touchpoints);
        const texts = pathsMermaid(journey, scope, options);
        if (all.length === 0) {
          expect(texts).toEqual([]);
          return;
        }
        expect(texts.length).toBe(1);
        const flow = await readFlow(texts[0]!, htmlLabels);
        expect(flow.accTitle).toBe(labelled(journey));
        expect(flow.nodes.map(({ text }) => text)).toEqual(all.map(labelled));
        const inGroups = journey.stages.filter(({ touchpoints }) => touchpoints.length > 0);
        expect(flow.groups.map(({ text }) => text)).toEqual(inGroups.map(labelled));
        expect(flow.groups.map(({ nodes }) => nodes.length)).toEqual(inGroups.map(({ touchpoints }) => touchpoints.length));
        const places = new Map(all.map(({ name }, at) => [name, at]));
        const following = all.flatMap(({ next }, at) => {
          const to = next.length === 0 ? [at + 1] : [...new Set(next)].flatMap((name) => places.get(name) ?? []);
          return to.filter((one) => one < all.length).map((one) => ({ from: `t${at}`, to: `t${one}`, stroke: one <= at ? "dotted" : "normal" }));
        });
        expect(flow.edges).toEqual(following);
      }),
      { numRuns: 500 },
    );
  });

  test("is kept in several diagrams where one would be too long or have too many lines", async () => {
    const touchpoints = Array.from({ length: 1500 }, (_, at) => ({ name: `T${at}`, label: `Waits for the parcel; again and again ${at}` }));
    const { journey, scope } = sampleOf({ journeys: [{ name: "J", label: "Long", stages: [{ name: "A", touchpoints: touchpoints.slice(0, 700) }, { name: "B", touchpoints: touchpoints.slice(700) }] }] });
    const texts = pathsMermaid(journey, scope, options);
    expect(texts.length).toBeGreaterThan(2);
    const edges: string[] = [];
    for (const text of texts) {
      expect(text.length).toBeLessThanOrEqual(mermaidLimit);
      const flow = await readFlow(text);
      expect(flow.edges.length).toBeLessThanOrEqual(500);
      edges.push(...flow.edges.map(({ from, to }) => `${from} ${to}`));
    }
    expect(edges).toEqual(touchpoints.slice(1).map((_, at) => `t${at} t${at + 1}`));
  });

  test("writes as entities only what would mean something, so that other signs are seen wherever labels are drawn as SVG text", () => {
    const { journey, scope } = sampleOf({
      journeys: [{ name: "J", stages: [{ name: "A", touchpoints: ["Chờ: 50% đơn; #1 (5°C, Straße) – a_b * c", 'Says "yes" & <b>', "1. Tìm *x* và *y*", "#35; %% $$x$$"].map((text, at) => ({ name: `T${at}`, label: text })) }] }],
    });
    const written = pathsMermaid(journey, scope, options)[0]!;
    for (const text of ['"Chờ: 50% đơn; #1 (5°C, Straße) – a_b * c"', '"Says #quot;yes#quot; #amp; #lt;b#gt;"', '"1#46; Tìm #42;x#42; và #42;y#42;"', '"#35;35; #37;#37; #36;#36;x#36;#36;"']) expect(written).toContain(text);
  });

  test("marks what nothing leads to", () => {
    const { journey, scope } = sampleOf({ journeys: [{ name: "J", stages: [{ name: "A", touchpoints: [{ name: "a", next: ["c"] }, { name: "b" }, { name: "c" }] }] }] });
    const [text] = pathsMermaid(journey, scope, options);
    expect(text).toContain('t1["b"]:::unreached');
    expect(text).not.toMatch(/t[02]\S*:::/);
  });
});

describe("what Mermaid holds of the timeline", () => {
  test("is the model, for arbitrary journeys made of the worst characters", async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async ({ journey, scope }) => {
        const texts = timelineMermaid(journey, scope, options);
        expect(texts.length).toBe(1);
        const { title, accTitle, periods } = await readTimeline(texts[0]!);
        expect([title, accTitle]).toEqual([labelled(journey), labelled(journey)]);
        expect(periods).toEqual(journey.stages.map((stage) => ({ text: labelled(stage), events: stage.touchpoints.map(labelled) })));
      }),
      { numRuns: 500 },
    );
  });

  test("is kept in several diagrams where one would be too long", async () => {
    const { journey, scope } = sampleOf({
      journeys: [{ name: "J", stages: [{ name: "A", touchpoints: Array.from({ length: 3000 }, (_, at) => ({ name: `T${at}`, label: `Waits for the parcel, again ${at}` })) }] }],
    });
    const texts = timelineMermaid(journey, scope, options);
    const events: string[] = [];
    for (const text of texts) {
      expect(text.length).toBeLessThanOrEqual(mermaidLimit);
      for (const period of (await readTimeline(text)).periods) events.push(...period.events);
    }
    expect(events).toEqual(journey.stages[0]!.touchpoints.map((touchpoint) => touchpoint.label));
  });
});

const organised = fc.array(fc.record({ team: fc.option(fc.constantFrom("Care", "Kho"), { nil: undefined }), text: nastyText }), { maxLength: 2 });

describe("what Mermaid holds of the blueprint", () => {
  test("is the model, for arbitrary journeys made of the worst characters", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ label, frontstage: organised, backstage: organised, support: organised }), { maxLength: 4 }), nastyText, fc.boolean(), async (touchpoints, team, htmlLabels) => {
        const { journey, scope } = sampleOf({
          teams: [{ name: "Care", label: team }, { name: "Kho" }],
          journeys: [
            {
              name: "J",
              stages: [
                {
                  name: "A",
                  touchpoints: touchpoints.map((one, at) => ({
                    name: `T${at}`, ...given(one.label),
                    ...Object.fromEntries((["frontstage", "backstage", "support"] as const).map((row) => [row, one[row].map(({ team: who, text }) => (who === undefined ? { text } : { team: who, text }))])),
                  })),
                },
              ],
            } as Draft<Journey>,
          ],
        });
        const all = journey.stages[0]!.touchpoints;
        const texts = blueprintMermaid(journey, scope, options);
        if (all.length === 0) {
          expect(texts).toEqual([]);
          return;
        }
        const flow = await readFlow(texts[0]!, htmlLabels);
        const duty = ({ team: who, text }: { readonly team?: string; readonly text?: string }) => [who === undefined ? "" : labelled(scope.find("team", who)!), seen(text ?? "")].filter((part) => part !== "").join(": ");
        const rows = (["frontstage", "backstage", "support"] as const).map((row) => all.flatMap((touchpoint) => touchpoint[row].map(duty)).filter((text) => text !== ""));
        expect(flow.nodes.map(({ text }) => text)).toEqual([...all.map((touchpoint, at) => `${at + 1} · ${labelled(touchpoint)}`), ...rows.flat()]);
        expect(flow.groups.map(({ nodes }) => nodes.length)).toEqual([all.length, ...rows.map((row) => row.length).filter((count) => count > 0)]);
      }),
      { numRuns: 400 },
    );
  });

  test("is kept in several diagrams where one would be too long or have too many lines", async () => {
    const touchpoints = Array.from({ length: 700 }, (_, at) => ({ name: `T${at}`, label: `Waits for the parcel; again and again ${at}`, frontstage: [{ team: "Care", text: "Calls first" }] }));
    const { journey, scope } = sampleOf({ teams: [{ name: "Care" }], journeys: [{ name: "J", stages: [{ name: "A", touchpoints }] }] });
    const texts = blueprintMermaid(journey, scope, options);
    let shown = 0;
    for (const text of texts) {
      expect(text.length).toBeLessThanOrEqual(mermaidLimit);
      const flow = await readFlow(text);
      expect(flow.edges.length).toBeLessThanOrEqual(500);
      shown += flow.nodes.length;
    }
    expect(shown).toBe(1400);
  });
});

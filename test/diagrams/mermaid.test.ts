import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileFiles, defineModel, type Journey, type Model, type Scope } from "@sojourn/language";
import { mermaidDiagrams, mermaidLimit, mermaidOf } from "@sojourn/diagrams";
import { drawMermaid, readMermaid, textsInDrawing } from "../support/mermaid.ts";
import { nastyText, score } from "./nasty.ts";

/** The scope of a model that a program made. */
function scopeOf(model: Model): Scope {
  const personas = new Map(model.personas.map((persona) => [persona.name, persona]));
  return {
    find: (kind, name) => (kind === "persona" ? personas.get(name) : undefined) as never,
    all: () => [],
  };
}

/** One line of text as a reader sees it: Mermaid's diagrams know no other white space. */
function seen(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .trim();
}

/** What a reader must see of a journey, worked out from the model in the plainest way. */
function expected({ label, name, stages }: Journey, labels: ReadonlyMap<string, string>) {
  const sections = stages.map((stage) => ({
    name: seen(stage.label ?? "") || stage.name,
    tasks: stage.touchpoints.flatMap((touchpoint) => {
      const task = seen(touchpoint.label ?? "") || touchpoint.name;
      if (touchpoint.feelings.length === 0) return [{ task, score: 3, people: [] as string[] }];
      const scores = [...new Set(touchpoint.feelings.map((feeling) => feeling.score))];
      return scores.map((one) => ({
        task,
        score: one,
        people: touchpoint.feelings.filter((feeling) => feeling.score === one).map((feeling) => labels.get(feeling.persona!)!),
      }));
    }),
  }));
  const shown = sections.filter(({ tasks }) => tasks.length > 0);
  return {
    title: label === "" ? "" : seen(label ?? "") || name,
    sections: shown.map((section) => section.name),
    tasks: shown.flatMap((section) => section.tasks.map((task) => ({ section: section.name, ...task }))),
  };
}

const people = ["P0", "P1", "P2"];
const arbitraryJourney = fc.record({
  label: fc.option(nastyText, { nil: undefined }),
  scenario: fc.option(nastyText, { nil: undefined }),
  people: fc.tuple(nastyText, nastyText, nastyText),
  stages: fc.array(
    fc.record({
      label: fc.option(nastyText, { nil: undefined }),
      touchpoints: fc.array(
        fc.record({
          label: fc.option(nastyText, { nil: undefined }),
          feelings: fc.uniqueArray(fc.record({ persona: fc.constantFrom(...people), score }), { maxLength: 3, selector: ({ persona }) => persona }),
        }),
        { maxLength: 4 },
      ),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

describe("what Mermaid holds of a rendered journey", () => {
  test("is the model, for arbitrary journeys made of the worst characters", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryJourney, async (drawn) => {
        const given = (label: string | undefined) => (label === undefined ? {} : { label });
        const model = defineModel({
          personas: people.map((name, at) => ({ name, label: drawn.people[at]! })),
          journeys: [
            {
              name: "J",
              ...given(drawn.label),
              ...(drawn.scenario === undefined ? {} : { scenario: drawn.scenario }),
              personas: people,
              // Two stages in a row may not look alike here; that they are kept apart has a test of its own.
              stages: drawn.stages.map((stage, at) => ({
                name: `S${at}`,
                ...(stage.label === undefined ? {} : { label: `${at} ${stage.label}` }),
                touchpoints: stage.touchpoints.map((touchpoint, index) => ({ name: `T${at}-${index}`, ...given(touchpoint.label), feelings: touchpoint.feelings })),
              })),
            },
          ],
        });
        const journey = model.journeys[0]!;
        // Personas that look alike are told apart by their names; that has a test of its own.
        const labels = new Map(people.map((name, at) => [name, seen(drawn.people[at]!) || name]));
        fc.pre(new Set(labels.values()).size === people.length);
        const text = mermaidOf(journey, scopeOf(model));
        const { title, accTitle, accDescr, sections, tasks } = await readMermaid(text);
        const wanted = expected(journey, labels);
        expect({ title, sections, tasks: tasks.map((task) => ({ ...task })) }).toEqual(wanted);
        expect(accTitle).toBe(wanted.title);
        expect(accDescr).toBe(seen(drawn.scenario ?? ""));
      }),
      { numRuns: 10_000 },
    );
  });

  test("shows two stages in a row of one label as two", async () => {
    const model = defineModel({
      journeys: [
        {
          name: "J",
          stages: ["A", "B", "C"].map((name) => ({ name, label: "Waits", touchpoints: [{ name: `At${name}` }] })),
        },
      ],
    });
    const { tasks } = await readMermaid(mermaidOf(model.journeys[0]!, scopeOf(model)));
    const sections = tasks.map(({ section }) => section);
    expect(sections.every((section, at) => section !== sections[at - 1])).toBe(true);
    expect(sections.map((section) => section.replaceAll("\u200B", ""))).toEqual(["Waits", "Waits", "Waits"]);
  });

  test("tells two personas of one label apart by their names", async () => {
    const model = defineModel({
      personas: [{ name: "Lan", label: "Guest" }, { name: "Minh", label: "Guest" }],
      journeys: [
        {
          name: "J",
          personas: ["Lan", "Minh"],
          stages: [{ name: "S", touchpoints: [{ name: "T", feelings: [{ persona: "Lan", score: 4 }, { persona: "Minh", score: 4 }] }] }],
        },
      ],
    });
    const { tasks } = await readMermaid(mermaidOf(model.journeys[0]!, scopeOf(model)));
    expect(tasks[0]!.people).toEqual(["Guest", "Guest (Minh)"]);
  });

  test("is drawn with hostile labels as inert text", async () => {
    const hostile = ["<img src=x onerror=alert(1)>", "</style><script>alert(1)</script>", "%%{init: {'theme':'dark'}}%%", "]]>", "javascript:alert(1)"];
    const model = defineModel({
      journeys: [{ name: "J", label: hostile[0]!, stages: [{ name: "S", label: hostile[1]!, touchpoints: hostile.map((label, at) => ({ name: `T${at}`, label })) }] }],
    });
    const svg = await drawMermaid(mermaidOf(model.journeys[0]!, scopeOf(model)));
    const texts = await textsInDrawing(svg, "text, div");
    for (const label of hostile) expect(texts.map((text) => text.trim())).toContain(label);
    expect(await textsInDrawing(svg, "script, img")).toEqual([]);
  });
});

const shop = `persona Lan "Lan"
persona Minh "Minh"
journey Buy "Buying" {
  for Lan, Minh
  stage Ask "Asks" { touchpoint Read "Reads" { feels Lan 4, Minh 2 } }
  stage Act "Acts" {
    touchpoint Pay "Pays" { feels Minh 3.5 }
    touchpoint Wait "Waits"
  }
}
`;

describe("a part of a journey", () => {
  const { value } = compileFiles([{ path: "shop.journey", text: shop }]);
  const journey = value.model.journeys[0]!;
  const scope = value.scope("shop.journey")!;

  test("of one persona leaves out what only others feel, and keeps what nobody has scored", async () => {
    const { tasks } = await readMermaid(mermaidOf(journey, scope, { personas: ["Lan"] }));
    expect(tasks.map(({ task, score: given, people: who }) => [task, given, who])).toEqual([["Reads", 4, ["Lan"]], ["Waits", 3, []]]);
  });

  test("of several personas and one stage", async () => {
    const { sections, tasks } = await readMermaid(mermaidOf(journey, scope, { personas: ["Lan", "Minh"], stages: ["Ask"] }));
    expect(sections).toEqual(["Asks"]);
    expect(tasks.map(({ score: given, people: who }) => [given, who])).toEqual([[4, ["Lan"]], [2, ["Minh"]]]);
  });
});

describe("a journey too long for Mermaid", () => {
  const long = (touchpoints: number, label: string) =>
    defineModel({
      journeys: [
        {
          name: "J",
          label: "Long",
          stages: ["A", "B"].map((name) => ({
            name,
            touchpoints: Array.from({ length: touchpoints }, (_, at) => ({ name: `${name}${at}`, label: `${label} ${name}${at}` })),
          })),
        },
      ],
    });

  test("is split by stage, with a notice, and nothing is lost", async () => {
    const model = long(700, "A label of forty-four characters, or nearly so");
    const { value, notices } = mermaidDiagrams(model.journeys[0]!, scopeOf(model));
    expect(value.map(({ title }) => title)).toEqual(["Long – A", "Long – B"]);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatch(/more than the 50000 that Mermaid reads; it is split into 2 diagrams by stage/);
    const read = await Promise.all(value.map(({ text }) => readMermaid(text)));
    expect(read.flatMap(({ tasks }) => tasks.map(({ task }) => task))).toEqual(
      model.journeys[0]!.stages.flatMap((stage) => stage.touchpoints.map(({ label }) => label)),
    );
  });

  test("splits a stage that is too long by itself into numbered parts", () => {
    const model = long(3000, "A label of forty-four characters, or nearly so");
    const { value } = mermaidDiagrams(model.journeys[0]!, scopeOf(model));
    expect(value.every(({ text }) => text.length <= mermaidLimit)).toBe(true);
    expect(value[0]!.title).toMatch(/^Long – A \(1\/\d+\)$/);
    expect(value.flatMap(({ text }) => text.match(/nearly so [AB]\d+/g) ?? [])).toHaveLength(6000);
  });

  test("says so where one label alone is too long, and still cuts nothing", () => {
    const model = defineModel({
      journeys: [{ name: "J", label: "L", stages: [{ name: "S", touchpoints: [{ name: "T", label: "x".repeat(60_000) }] }] }],
    });
    const { value, notices } = mermaidDiagrams(model.journeys[0]!, scopeOf(model));
    expect(value[0]!.text).toContain("x".repeat(60_000));
    expect(notices.at(-1)).toMatch(/too long for Mermaid/);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileFiles, print } from "@sojourn/language";
import { importMarkdown, importMermaid, mermaidOf } from "@sojourn/diagrams";
import { readMermaid, type MermaidDatabase } from "../support/mermaid.ts";
import { nastyText, score } from "./nasty.ts";

/** The diagram that comes back: Mermaid → model → text of the language → model → Mermaid. */
function throughSojourn(diagram: string): string {
  const { value } = importMermaid(diagram);
  const { value: project, diagnostics } = compileFiles([{ path: "imported.journey", text: print(value!) }], { profile: "essential" });
  expect(diagnostics).toEqual([]);
  return mermaidOf(project.model.journeys[0]!, project.scope("imported.journey")!);
}

/** What must be the same: empty sections and the blanks around texts are not drawn. */
function drawn({ title, accDescr, tasks }: MermaidDatabase) {
  const line = (text: string) => text.toWellFormed().replace(/[\s\p{Cc}]+/gu, " ").trim();
  return {
    title: line(title),
    accDescr: line(accDescr),
    tasks: tasks.map(({ section, task, score: given, people }) => ({
      section: line(section),
      task: line(task),
      score: Math.min(5, Math.max(1, given)) || 3,
      people: people.map(line).filter((name) => name !== ""),
    })),
  };
}

describe("a Mermaid journey imported and rendered", () => {
  test.each([
    ["a plain one", "journey\n title My day\n section Go to work\n  Make tea: 5: Me\n  Go upstairs: 3: Me, Cat\n section Go home\n  Sit down: 5: Me\n"],
    ["tasks before any section, no title", "journey\n Wake up: 2: Me\n section Work\n Go: 3\n"],
    ["neighbouring tasks of one name", "journey\n section A\n Wait: 2: Lan\n Wait: 4: Minh\n Wait: 4: An\n Wait: 2: Lan\n"],
    ["sections that come back", "journey\n section A\n x: 1\n section B\n y: 2\n section A\n x: 3\n"],
    ["actors that differ in blanks only", "journey\n section A\n x: 1: a  b, c\n y: 1: a   b\n"],
    ["an empty section between two of one name", "journey\n section A\n x: 1\n section B\n section A\n y: 2\n"],
    ["scores outside the scale and decimals", "journey\n a: 9: Me\n b: -2: Me\n c: 2.5: Me\n"],
    ["entities and Vietnamese", "journey\n title Mua #35;1 cà phê\n section Đến nơi\n Chọn món#58; sữa đá: 4: Chị Lan, Anh Minh\n"],
    ["names that are no names", "journey\n section 😀\n 👍: 5: 👤, 🐈\n !!!: 1: 👤\n"],
    ["front matter and comments", "---\ntitle: From front matter\n---\n%% a comment\njourney\n  accDescr: What it is about\n  section S\n  T: 3: A\n"],
  ])("is the same: %s", async (_name, diagram) => {
    expect(drawn(await readMermaid(throughSojourn(diagram)))).toEqual(drawn(await readMermaid(diagram)));
  });

  const field = nastyText.map((text) => text.replace(/[#:;,%<>&\n\r\uD800\u2028ﬂ°¶ß]/g, " ").replace(/[\p{Cc}]/gu, "").trim());
  const task = fc.record({ name: field, score, people: fc.array(field, { maxLength: 3 }) });
  const diagram = fc
    .record({ title: field, sections: fc.array(fc.record({ name: field, tasks: fc.array(task, { maxLength: 4 }) }), { minLength: 1, maxLength: 3 }) })
    .map(({ title, sections }) =>
      [
        "journey",
        ` title x${title}`,
        ...sections.flatMap(({ name, tasks }) => [
          ` section x${name}`,
          ...tasks.map(({ name: text, score: given, people }) => `  x${text}: ${given}: ${people.map((who) => `x${who}`).join(", ")}`),
        ]),
      ].join("\n"),
    );

  test("is the same for arbitrary diagrams", async () => {
    await fc.assert(
      fc.asyncProperty(diagram, async (text) => {
        expect(drawn(await readMermaid(throughSojourn(text)))).toEqual(drawn(await readMermaid(text)));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("a Markdown file with several diagrams", () => {
  const markdown = "# Day\n\n```mermaid\njourney\n title One\n section S\n A: 9: Lan\n```\n\n> ~~~mermaid\n> journey\n>  title Two\n>  section S\n>  B: 2: Lan\n> ~~~\n\n```mermaid\nflowchart LR\n a --> b\n```\n";

  test("becomes one model whose journeys share their people", () => {
    const { value } = importMarkdown(markdown);
    expect(value?.journeys.map(({ label }) => label)).toEqual(["One", "Two"]);
    expect(value?.personas.map(({ name }) => name)).toEqual(["Lan"]);
  });

  test("says at its place what was clamped and what is no journey", () => {
    const { notices } = importMarkdown(markdown);
    const places = notices.map(({ start, end, message }) => [markdown.slice(start, end).trim().split("\n")[0], message]);
    expect(places).toEqual([
      ["A: 9: Lan", expect.stringMatching(/9.*5/)],
      ["flowchart LR", "This is not a Mermaid journey."],
    ]);
  });

  test("without a journey gives none", () => {
    expect(importMarkdown("# Nothing\n\n```js\njourney\n```\n")).toEqual({ value: undefined, notices: [] });
  });
});

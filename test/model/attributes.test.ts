import { describe, expect, test } from "vitest";
import { readFileModel } from "../../packages/language/src/model/file.ts";
import { isBareRow, isListRow } from "../../packages/language/src/model/types.ts";
import type { Field, Row, Value } from "../../packages/language/src/signature.ts";
import { keyOf, rowsOf, vocabulary, type BlockName } from "../../packages/language/src/vocabulary.ts";
import { modelOf, touchpointOf } from "../support/texts.ts";

/** For every kind of value a text and what the model holds for it. */
function sample(value: Value): readonly [text: string, held: unknown] {
  switch (value.is) {
    case "name":
    case "ref":
      return ["Hải-Đăng".normalize("NFD"), "Hải-Đăng"];
    case "text":
      return ['"Some \\"text\\""', 'Some "text"'];
    case "link":
      return ['"https://example.org/a?b#c"', "https://example.org/a?b#c"];
    case "path":
      return ['"./other.journey"', "./other.journey"];
    case "unit":
      return ["phút", "phút"];
    case "date":
      return ["2026-12-31", "2026-12-31"];
    case "percent":
      return ["62.5%", 62.5];
    case "range":
      return ["1..7", { min: 1, max: 7 }];
    case "quantity":
      return ["50_000 VND", { amount: 50_000, unit: "VND" }];
    case "comparison":
      return [">= 80%", { sign: ">=", amount: 80, unit: "%" }];
    case "number":
      return ["3.5", 3.5];
    case "word":
      return [value.choices.at(-1)!, value.choices.at(-1)];
    case "flag":
      return ["", true];
  }
}

interface Written {
  readonly text: string;
  readonly held: Readonly<Record<string, unknown>>;
}

/** A statement with these of its fields, and what the model holds for them. */
function write(word: string, row: Row, isWanted: (field: Field) => boolean): Written {
  const texts = [word];
  const held: Record<string, unknown> = {};
  for (const field of row.fields.filter(isWanted)) {
    const [text, value] = sample(field.value);
    texts.push(...[field.after ?? "", field.list ? `${text}, ${text}` : text].filter((part) => part !== ""));
    held[field.key] = field.list ? [value, value] : value;
  }
  return { text: texts.join(" "), held };
}

/** The words that lead from the file to each block. */
const paths = new Map<BlockName, readonly string[]>([["file", []]]);
for (const [block, path] of paths) {
  for (const [word, row] of Object.entries(rowsOf(block))) {
    const inner = row.block as BlockName | undefined;
    if (inner && !paths.has(inner)) paths.set(inner, [...path, word]);
  }
}

/** The block in a model that the path leads to, with `statement` in it. */
function readIn(block: BlockName, statement: string): Record<string, unknown> {
  let text = statement;
  let outer: BlockName = "file";
  const steps = paths.get(block)!.map((word) => {
    const row = rowsOf(outer)[word]!;
    outer = row.block as BlockName;
    return { word, row };
  });
  for (const { word, row } of steps.toReversed())
    text = `${write(word, row, isNeeded(row)).text} {\n${text}\n}`;
  const { model, chunks } = readFileModel("test.journey", text);
  expect(chunks.flatMap(({ chunk, problems }) => [...chunk.problems, ...problems])).toEqual([]);
  return steps.reduce<unknown>((data, { word, row }) => {
    const value = (data as Record<string, unknown>)[keyOf(word, row)];
    return isListRow(row) ? (value as unknown[])[0] : value;
  }, model) as Record<string, unknown>;
}

/** The fields that a statement cannot do without. */
function isNeeded(row: Row): (field: Field) => boolean {
  return ({ key, optional }) =>
    !optional || key === row.oneOf?.[0] || (row.declares !== undefined && key === "name");
}

const rows = (Object.keys(vocabulary) as BlockName[]).flatMap((block) =>
  Object.entries(rowsOf(block)).map(([word, row]) => [`${block} · ${word}`, block, word, row] as const),
);

describe("every word of the table is read into the model", () => {
  test.each(rows)("%s", (_, block, word, row) => {
    for (const isWanted of [isNeeded(row), () => true]) {
      const { text, held } = write(word, row, isWanted);
      const value = readIn(block, text)[keyOf(word, row)];
      const bare = isBareRow(row) ? held[row.fields[0]!.key] : undefined;
      if (row.fields[0]!.list && isListRow(row))
        expect(value).toMatchObject(isBareRow(row) ? (bare as object) : [held]);
      else if (isListRow(row)) expect(value).toMatchObject([isBareRow(row) ? bare : held]);
      else if (isBareRow(row)) expect(value).toEqual(bare);
      else expect(value).toMatchObject(held);
    }
  });

  test("and a block can be reached from the file", () => {
    expect([...paths.keys()].toSorted()).toEqual(Object.keys(vocabulary).toSorted());
  });
});

describe("a declaration", () => {
  test("takes its name from its label where it has none, and needs no label", () => {
    const { teams } = modelOf('team "Customer care"\nteam Sales');
    expect(teams.map(({ name, label }) => [name, label])).toEqual([
      ["Customer-care", "Customer care"],
      ["Sales", undefined],
    ]);
  });

  test("has all its lists, and no attribute that was not written", () => {
    expect(modelOf("team Sales").teams).toEqual([
      { kind: "team", name: "Sales", notes: [], links: [], tags: [] },
    ]);
  });

  test("may have the name of a word, or of something that every object has", () => {
    const names = ["goal", "persona", "for", "__proto__", "constructor", "toString", "hasOwnProperty"];
    const { personas, journeys } = modelOf(
      `${names.map((name) => `persona ${name}`).join("\n")}\njourney journey { for ${names.join(", ")} }`,
    );
    expect(personas.map(({ name }) => name)).toEqual(names);
    expect(journeys[0]!.personas).toEqual(names);
  });
});

describe("a stage has its phase", () => {
  test.each([
    'stage Ask "Compares" phase ask',
    "stage Ask phase ask",
    "stage phase ask Ask",
    "stage Ask { phase ask }",
  ])("%s", (stage) => {
    expect(modelOf(`journey Buy { ${stage} }`).journeys[0]!.stages).toMatchObject([
      { name: "Ask", phase: "ask" },
    ]);
  });

  test.each(["stage phase", 'stage phase "Phase"', "stage phase { }"])(
    "and may be called phase: %s",
    (stage) => {
      expect(modelOf(`journey Buy { ${stage} }`).journeys[0]!.stages).toMatchObject([{ name: "phase" }]);
    },
  );
});

describe("a touchpoint", () => {
  test("has a feeling for each persona behind a comma", () => {
    expect(touchpointOf('feels Lan 4 "curious", Minh 2.5\nfeels 3 "so so"').feelings).toEqual([
      { persona: "Lan", score: 4, text: "curious" },
      { persona: "Minh", score: 2.5 },
      { score: 3, text: "so so" },
    ]);
  });

  test("has what drives what, behind commas or one by one", () => {
    expect(touchpointOf("drives purchase 3, recommendation 5\ndrives purchase 1").drivers).toEqual([
      { of: "purchase", strength: 3 },
      { of: "recommendation", strength: 5 },
      { of: "purchase", strength: 1 },
    ]);
  });

  test("has all channels of a list over several lines, and of several lists", () => {
    expect(touchpointOf("channel web,\n  app, // and\n  email\nchannel store").channels).toEqual([
      "web",
      "app",
      "email",
      "store",
    ]);
  });

  test("expects a text or a level of a metric, of some personas or all", () => {
    const { expectations } = touchpointOf(`
      expects "Roast date is shown"
      expects Lan, Minh DeliveryTime <= 5 days
      expects Lan "Quick" CSAT >= 80%
    `);
    expect(expectations).toMatchObject([
      { personas: [], text: "Roast date is shown" },
      { personas: ["Lan", "Minh"], metric: "DeliveryTime", level: { sign: "<=", amount: 5, unit: "days" } },
      { personas: ["Lan"], text: "Quick", metric: "CSAT", level: { sign: ">=", amount: 80, unit: "%" } },
    ]);
  });

  test("tells a unit from the word that follows it", () => {
    const { measurements } = touchpointOf(`
      measures Returns { target <= 4 by 2026-12-31; baseline 7 as-of 2026-01-31; actual 5 "by" as-of 2026-06-30 }
    `);
    expect(measurements).toMatchObject([
      {
        target: { level: { sign: "<=", amount: 4 }, by: "2026-12-31" },
        baseline: { value: { amount: 7 }, asOf: "2026-01-31" },
        actual: { value: { amount: 5, unit: "by" }, asOf: "2026-06-30" },
      },
    ]);
  });

  test("tells a unit in quotes from a text that may follow", () => {
    const { deliveries, expectations } = touchpointOf(
      'delivers Returns 7 "per cent"\nexpects Returns <= 4 "per cent"',
    );
    expect(deliveries[0]!.value).toEqual({ amount: 7, unit: "per cent" });
    expect(expectations[0]!.level).toEqual({ sign: "<=", amount: 4, unit: "per cent" });
  });

  test("has an organisation: a team, a text, or both", () => {
    const { frontstage, backstage, support } = touchpointOf(
      'frontstage Care\nbackstage "Packs"\nsupport Care "Calls"',
    );
    expect([frontstage, backstage, support]).toEqual([
      [{ team: "Care" }],
      [{ text: "Packs" }],
      [{ team: "Care", text: "Calls" }],
    ]);
  });
});

describe("a question", () => {
  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['question why open "Why?"', { name: "why", open: true, label: "Why?" }],
    ['question open open "Why?"', { name: "open", open: true, label: "Why?" }],
    ["question measures measures CSAT", { name: "measures", measures: "CSAT" }],
    ["question q expects NPS", { name: "q", expects: "NPS" }],
    ["question q", { name: "q" }],
  ])("%s", (question, expected) => {
    const [read] = modelOf(`survey S { ${question} }`).surveys[0]!.questions;
    expect(read).toEqual({ ...expected, notes: [], links: [], tags: [] });
  });

  test("is followed up by a team, within a time", () => {
    const { surveys } = modelOf(
      "team Care\nsurvey S {\n  follow-up Care within 2 days\n  question q { follow-up Care }\n}",
    );
    expect(surveys[0]!.followUp).toEqual({ team: "Care", within: { amount: 2, unit: "days" } });
    expect(surveys[0]!.questions[0]!.followUp).toEqual({ team: "Care" });
  });
});

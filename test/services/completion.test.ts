import { describe, expect, test } from "vitest";
import { applyEdits, compile, compileFiles } from "../../packages/language/src/index.ts";
import { complete } from "../../packages/language/src/services/completion/complete.ts";
import type { CompletionItem, CompletionOptions } from "../../packages/language/src/services/completion/item.ts";
import { resolveCompletion } from "../../packages/language/src/services/completion/resolve.ts";
import type { Lang } from "../../packages/language/src/index.ts";
import { readFileModel } from "../../packages/language/src/model/file.ts";
import { TokenKind } from "../../packages/language/src/syntax/tokens.ts";
import { itemsOf, type Statement } from "../../packages/language/src/syntax/tree.ts";
import { examples } from "../support/arbitrary-text.ts";
import { meaningOf } from "../../packages/language/src/services/meanings.ts";
import type { Row } from "../../packages/language/src/signature.ts";
import { vocabulary } from "../../packages/language/src/vocabulary.ts";
import { open, type Opened } from "../support/editor.ts";
import { today } from "../support/diagnose.ts";
import { inTouchpoint } from "../support/texts.ts";

const plain: CompletionOptions = { snippets: false, today };
const able: CompletionOptions = { snippets: true, today };

function offered(marked: string, options = plain, lang: Lang = "en"): { readonly opened: Opened; readonly items: readonly CompletionItem[] } {
  const opened = open(marked, { lang });
  const { items } = complete(opened, opened.offset, options);
  return { opened, items: items.toSorted((one, other) => (one.sortText < other.sortText ? -1 : 1)) };
}

/** The labels at the cursor, the most useful first. */
function labels(marked: string, options = plain): string[] {
  return offered(marked, options).items.map(({ label }) => label);
}

function item(marked: string, label: string, options = plain, lang: Lang = "en") {
  const { opened, items } = offered(marked, options, lang);
  return { opened, item: items.find((one) => one.label === label)! };
}

/** The text of the file with an item taken. */
function taken(marked: string, label: string, options = plain): string {
  const { opened, item: one } = item(marked, label, options);
  return applyEdits(opened.text, [...one.additional, { ...one.replaced, text: one.insert }].toSorted((a, b) => a.start - b.start));
}

describe("words", () => {
  test("those of the block, in the order of the table", () => {
    expect(labels('journey Buy "Buying" {\n  |\n}').slice(0, 4)).toEqual(["for", "scenario", "goal", "state"]);
    expect(labels("persona Lan { | }")).toContain("behavior");
    expect(labels("persona Lan { | }")).not.toContain("touchpoint");
  });

  test("those that stand once and already do are left out, lists that are there come last", () => {
    const found = labels('journey Buy {\n  for Lan\n  goal "x"\n  |\n}');
    expect(found).not.toContain("goal");
    expect(found.at(-1)).toBe("for");
    expect(labels('journey Buy {\n  go|al "x"\n}')).toContain("goal");
    expect(labels("journey B { stage A phase ask { | } }")).not.toContain("phase");
  });

  test("the whole word is replaced, and what follows it stays", () => {
    expect(taken('journey Buy { go|o "x" }', "goal")).toBe('journey Buy { goal "x" }\n');
    expect(taken("journey Buy { ow| }", "owner")).toBe("journey Buy { owner }\n");
  });

  test("in blocks that are not closed, and with CRLF", () => {
    expect(labels("journey Buy {\r\n  stage A {\r\n    touchpoint P {\r\n      |")).toContain("feels");
    expect(labels('journey Buy {\n  stage A {\n    touch|\n  }\n')).toContain("touchpoint");
  });

  test("nothing where the block is not known, in texts and in comments", () => {
    expect(labels("nonsense { | }")).toEqual([]);
    expect(labels('persona Lan "a|b"')).toEqual([]);
    expect(labels('persona Lan "ab|')).toEqual([]);
    expect(labels("// pers|\n")).toEqual([]);
    expect(labels("/* pers| */")).toEqual([]);
    expect(labels("constructor { | }")).toEqual([]);
  });

  test("with placeholders for editors that can, with plain words for others", () => {
    expect(item("|", "persona", able).item).toMatchObject({ insert: 'persona ${1:Name} "${2:Label}" {\n  $0\n}', isSnippet: true });
    expect(item("|", "persona").item).toMatchObject({ insert: "persona ", isSnippet: false });
    expect(item("journey B { stage A { touchpoint P { | } } }", "pain … { }", able).item.insert).toBe('pain "$1" {\n  $0\n}');
    expect(item("journey B { stage A { touchpoint P { | } } }", "feels", able).item.insert).toBe("feels $1 $0");
    expect(item("survey S { | }", "question", able).item.insert).toBe('question ${1:Name} ${2:open} "${3:Label}"$0');
    expect(item("journey B { stage A { touchpoint P { | } } }", "moment-of-truth", able).item.insert).toBe("moment-of-truth");
  });

  test("their documentation comes with signature and example, when it is asked for", () => {
    const { opened, item: one } = item("journey B { stage A { touchpoint P { | } } }", "delivers");
    const documentation = resolveCompletion(opened, one)!;
    expect(documentation).toContain("delivers Metric Quantity");
    expect(documentation).toContain("What happens: a metric and its measured value.");
    expect(documentation).toContain("reliability 92%");
  });
});

describe("an empty file", () => {
  test.each(["en", "vi"] as const)("begins with a whole journey that has no error: %s", (lang) => {
    const { items } = offered("|", plain, lang);
    expect(items[0]).toMatchObject({ kind: "template" });
    const { diagnostics } = compile(items[0]!.insert, { profile: "recommended", today });
    expect(diagnostics).toEqual([]);
  });

  test("the template is gone once something is declared", () => {
    expect(labels("team Care\n|")[0]).toBe("import");
  });
});

const shop = (line: string): string => inTouchpoint(line);

describe("names", () => {
  test("of the kind that belongs there, with their labels", () => {
    const { items } = offered("team Care \"Customer care\"\npersona Lan\njourney Buy { owner | }");
    expect(items.map(({ label, detail, of }) => [label, detail, of])).toEqual([["Care", "Customer care", "team"]]);
  });

  test("a persona is not offered twice in a list", () => {
    expect(labels("persona Lan\npersona Minh\njourney Buy { for Lan, | }")).toEqual(["Minh"]);
    expect(labels("persona Lan\npersona Minh\njourney Buy { for |, Lan }")).toEqual(["Minh"]);
    expect(labels(shop('feels Lan 4 "ok", |'))).toEqual(["Minh", "1", "2", "3", "4", "5"]);
  });

  test("inside a journey only its own personas are offered", () => {
    expect(labels("persona Lan\npersona Minh\njourney Buy { for Lan\n stage A { touchpoint P { feels | } } }")).toEqual(["Lan", "1", "2", "3", "4", "5"]);
  });

  test("what is built in stands behind what is declared", () => {
    const found = labels(shop("measures |"));
    expect(found.slice(0, 2)).toEqual(["DeliveryTime", "Returns"]);
    expect(found).toContain("NPS");
    expect(labels(shop("channel web, |"))).not.toContain("web");
  });

  test("an expectation takes personas, a text or a metric; behind the metric comes a sign", () => {
    expect(labels(shop("expects |")).slice(0, 4)).toEqual(["Lan", "Minh", "DeliveryTime", "Returns"]);
    expect(labels(shop("expects Lan |")).slice(0, 2)).toEqual(["DeliveryTime", "Returns"]);
    expect(labels(shop("expects Lan, |"))).toEqual(["Minh"]);
    expect(labels(shop("expects Lan DeliveryTime |"))[0]).toBe("<=");
    expect(labels(shop("expects DeliveryTime |"))[0]).toBe("<=");
    expect(labels(shop("promises DeliveryTime |"))[0]).toBe("<=");
  });

  test("the touchpoints of the journey, itself left out", () => {
    expect(labels("journey B { stage A { touchpoint P { next | }\n touchpoint Q } }\njourney C { stage A { touchpoint R } }")).toEqual(["Q"]);
  });

  test("what another file declares comes with its import", () => {
    const files = '--- a.journey\n// The shop.\n\njourney Buy { for M| }\n--- people/all.journey\npersona Minh "Minh, student"\n';
    const { item: one } = item(files, "Minh");
    expect(one.detail).toBe("Minh, student · ./people/all.journey");
    const text = taken(files, "Minh");
    expect(text).toContain('import "./people/all.journey"');
    const { diagnostics } = compileFiles([{ path: "a.journey", text }, { path: "people/all.journey", text: 'persona Minh "Minh, student"\n' }], { profile: "essential" });
    expect(diagnostics).toEqual([]);
  });

  test("an import that would close a circle is not offered", () => {
    expect(labels('--- a.journey\njourney Buy { for | }\n--- b.journey\nimport "./a.journey"\npersona Minh\n')).toEqual([]);
  });

  test("a name that every object has is a name like any other", () => {
    expect(labels("team constructor\nteam __proto__\njourney Buy { owner | }")).toEqual(["constructor", "__proto__"]);
  });

  test("a name in NFD is not offered again in NFC", () => {
    expect(labels(`persona Hải\npersona Minh\njourney Buy { for ${"Hải".normalize("NFD")}, | }`)).toEqual(["Minh"]);
  });

  test("a name is found by its label too, and without accents", () => {
    const { items } = offered('team Care\nteam Kho "Giao hàng"\njourney Buy { owner | }');
    expect(items.map(({ filterText }) => filterText)).toEqual([undefined, "Kho Giao hàng kho giao hang"]);
  });

  test("of very many that are not imported those come that fit what is typed, and it is said that there are more", () => {
    const teams = Array.from({ length: 300 }, (_, at) => `team T${at}`).join("\n");
    const list = (typed: string) => {
      const opened = open(`--- a.journey\njourney Buy { owner ${typed}| }\n--- b.journey\n${teams}\nteam Zoe\n`);
      return complete(opened, opened.offset, plain);
    };
    expect(list("").items).toHaveLength(200);
    expect(list("").isIncomplete).toBe(true);
    expect(list("Zo").items.map(({ label }) => label)).toEqual(["Zoe"]);
    expect(list("Zo").isIncomplete).toBe(true);
  });

  test("their documentation is what is declared", () => {
    const { opened, item: one } = item('persona Lan "Lan, *office* worker" { age 25..34 }\njourney Buy { for | }', "Lan");
    expect(resolveCompletion(opened, one)).toContain("**Lan, \\*office\\* worker**");
    expect(resolveCompletion(opened, one)).toContain("Age: 25–34");
  });
});

describe("values", () => {
  test("units: first that of the metric, then those that convert into it", () => {
    expect(labels(shop("delivers DeliveryTime 7 |"))).toEqual(["days", "seconds", "minutes", "hours", "weeks"]);
    expect(labels(shop("expects DeliveryTime <= 5 days { desired <= 3 | }"))[0]).toBe("days");
    expect(labels(shop("measures CSAT { target >= 80 | }"))).toEqual(["percent", "by"]);
    expect(labels("journey Buy { review every 3 | }")).toContain("months");
    expect(labels("journey Buy { review every 3 | }")).not.toContain("%");
  });

  test("a metric may take the unit that another has", () => {
    expect(labels("metric Visits { unit visits }\nmetric M { unit | }").slice(-2)).toEqual(["percent", "visits"]);
  });

  test("the words that introduce a value", () => {
    expect(labels("journey Buy { review | }")).toEqual(["every"]);
    expect(labels(shop("measures CSAT { target >= 80% | }"))).toEqual(["by"]);
    expect(labels(shop("measures CSAT { actual 80% | }"))).toEqual(["as-of"]);
    expect(labels("team Care\nsurvey S { follow-up Care | }")).toEqual(["within"]);
    expect(labels("survey S { question q | }")).toEqual(["measures", "expects", "open"]);
    expect(labels("journey B { stage A | { } }")).toEqual(["phase"]);
  });

  test("the words of a choice, with what they mean", () => {
    expect(labels("journey B { stage A phase | { } }").slice(0, 5)).toEqual(["aware", "appeal", "ask", "act", "advocate"]);
    expect(labels(shop('expects "x" { from explicit-promise, | }'))).not.toContain("explicit-promise");
    for (const [text, word] of [
      ["journey B { state | }", "future"],
      ["persona P { relationship | }", "prospect"],
      ["metric M { kind | }", "ratio"],
      ["metric M { better | }", "lower"],
      [shop('improvement "x" { status | }'), "doing"],
      [shop('expects "x" { from | }'), "word-of-mouth"],
      [shop("drives |"), "purchase"],
    ] as const) {
      for (const lang of ["en", "vi"] as const) {
        const { opened, item: one } = item(text, word, plain, lang);
        expect(resolveCompletion(opened, one)?.length).toBeGreaterThan(10);
      }
    }
  });

  test("every word of a choice in the table is explained in both languages", () => {
    const choices = Object.values(vocabulary).flatMap(({ rows }) => Object.values<Row>(rows).flatMap(({ fields }) => fields.flatMap(({ value }) => (value.is === "word" ? value.choices : []))));
    expect(choices.length).toBeGreaterThan(30);
    expect(choices.filter((word) => !meaningOf(word, "en") || !meaningOf(word, "vi") || meaningOf(word, "en") === meaningOf(word, "vi"))).toEqual([]);
    expect(meaningOf("constructor", "en")).toBeUndefined();
  });

  test("dates: today and the ends of month, quarter and year", () => {
    const { items } = offered(shop('improvement "x" { due | }'));
    expect(items.map(({ label, detail }) => `${label} ${detail}`)).toEqual([
      "2026-11-21 today, Saturday",
      "2026-11-30 end of the month, Monday",
      "2026-12-31 end of the quarter, Thursday",
    ]);
    expect(labels(shop('improvement "x" { due | }'), { snippets: false, today: "2024-02-10" })).toEqual(["2024-02-10", "2024-02-29", "2024-03-31", "2024-12-31"]);
    expect(labels(shop('improvement "x" { due | }'), { snippets: false })).toEqual([]);
  });

  test("a date that is half written is replaced as a whole", () => {
    expect(taken(shop('improvement "x" { due 2026-1| }'), "2026-11-30")).toContain("due 2026-11-30 }");
  });

  test("scores with what they mean, and scales", () => {
    expect(offered(shop("feels Lan |")).items.map(({ label, detail }) => `${label} ${detail}`)).toEqual([
      "1 awful", "2 unhappy", "3 neutral", "4 pleased", "5 delighted",
    ]);
    expect(labels(shop('expects "x" { importance | }'))).toEqual(["1", "2", "3", "4", "5"]);
    expect(labels("survey S { question q measures CES { scale | } }")[0]).toBe("1..7");
    expect(labels("metric M { scale | }")).toEqual(["0..10", "1..5", "1..7"]);
  });

  test("a sign that is half written is replaced", () => {
    expect(taken(shop("expects DeliveryTime <| 5 days"), "<=")).toContain("expects DeliveryTime <= 5 days");
  });

  test("nothing behind a text that is finished, nor behind what nobody expects", () => {
    expect(labels('journey Buy { goal "x"| }')).toEqual([]);
    expect(labels('journey Buy { goal "x" | }')).toEqual([]);
    expect(labels("journey Buy { owner 3 4 | }")).toEqual([]);
  });
});

describe("imports and comments", () => {
  const files = (line: string): string => `--- shop/a.journey\n${line}\n--- shop/people.journey\npersona Lan\n--- teams.journey\nteam Care\n`;

  test("the files of the workspace, those left out that are imported", () => {
    expect(labels(files('import "|"'))).toEqual(["../teams.journey", "./people.journey"]);
    expect(labels(files('import "./people.journey"\nimport "|"'))).toEqual(["../teams.journey"]);
    expect(taken(files('import "./p|"'), "./people.journey")).toBe('import "./people.journey"\n');
    expect(taken(files("import |"), "./people.journey")).toBe('import "./people.journey"\n');
    expect(taken(files('import "./p|'), "./people.journey")).toBe('import "./people.journey\n');
  });

  test("codes where a finding is silenced, and what they find", () => {
    const found = labels("// sojourn-ignore |\nteam Care");
    expect(found).toContain("unused-declaration");
    expect(labels("// sojourn-ignore unused-declaration, |\nteam Care")).not.toContain("unused-declaration");
    expect(taken("// sojourn-ignore unu|sed why\nteam Care", "unused-declaration")).toBe("// sojourn-ignore unused-declaration why\nteam Care\n");
    expect(labels("// sojourn-ignore unused-declaration because |")).toEqual([]);
    const { opened, item: one } = item("// sojourn-ignore |", "unused-declaration");
    expect(resolveCompletion(opened, one)).toContain("**unused-declaration** · warning");
  });
});

test("every word, name and sign of an example is offered where it stands", () => {
  const alone = examples.filter((one) => !one.includes("import ") && one.includes("feels "));
  const text = alone.toSorted((one, other) => one.length - other.length)[0]!;
  const whole = readFileModel("a.journey", text);
  const declared = new Set(whole.chunks.flatMap(({ chunk, declarations }) => declarations.map(({ start }) => chunk.start + start)));
  const missed: string[] = [];
  let count = 0;
  const visit = (statement: Statement): void => {
    const [word, ...items] = itemsOf(statement);
    // What people make up cannot be offered.
    const isFree = ["unit", "tag", "question"].includes(word!.text);
    for (const { kind, start: from, text: written } of isFree ? [word!] : [word!, ...items]) {
      const start = statement.chunk.start + from;
      if ((kind !== TokenKind.Name && kind !== TokenKind.Sign) || declared.has(start)) continue;
      count++;
      const opened = open(`${text.slice(0, start)}|${text.slice(start + written.length)}`);
      if (!complete(opened, start, plain).items.some(({ label }) => label === written)) missed.push(`${word!.text}: ${written}`);
    }
    for (const inner of statement.block?.statements ?? []) visit(inner);
  };
  for (const { chunk } of whole.chunks) for (const statement of chunk.statements) visit(statement);
  expect(missed).toEqual([]);
  expect(count).toBeGreaterThan(100);
});

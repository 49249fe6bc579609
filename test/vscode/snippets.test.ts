// What a snippet puts in is a text that can be read as it stands, wherever it belongs.

import { describe, expect, test } from "vitest";
import { compile, type Diagnostic } from "../../packages/language/src/index.ts";
import { json } from "./support/extension.ts";

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
  readonly description: string;
}

const snippets = json<Readonly<Record<string, Snippet>>>("snippets/journey.json");

/** Names that snippets speak of, as the file of somebody who uses them would have them. */
const around = `persona Lan "Lan" { age 20..30 }
team Logistics "Logistics"
team Warehouse "Warehouse"
metric DeliveryTime "Delivery time" { unit days; better lower }
`;

/** Where a statement stands, by its first word; the others stand at the top. */
const places: Readonly<Record<string, (text: string) => string>> = {
  question: (text) => `survey S "S" {\n${text}\n}`,
  stage: (text) => `journey J "J" {\n${text}\n}`,
  touchpoint: (text) => `journey J "J" {\n  stage S "S" {\n${text}\n  }\n}`,
  ...Object.fromEntries(
    ["feels", "expects", "expects-text", "promises", "delivers", "measures", "pain", "opportunity", "improvement", "wow", "backstage"].map((word) => [
      word,
      (text: string) => `journey J "J" {\n  for Lan\n  stage S "S" {\n    touchpoint T "T" {\n${text}\n    }\n  }\n}`,
    ]),
  ),
};

const today: Readonly<Record<string, string>> = { CURRENT_YEAR: "2026", CURRENT_MONTH: "11", CURRENT_DATE: "22" };

/** What stands in the text when every stop is passed over, or each takes its `choice`-th value. */
function expanded(body: string, choice = 0): string {
  const variables = body.replace(/\$\{(CURRENT_\w+)\}/g, (_, name: string) => today[name]!);
  return variables
    .replace(/\$\{\d+\|([^}]*)\|\}/g, (_, values: string) => values.split(",").at(choice % values.split(",").length)!)
    .replace(/\$\{\d+:([^{}]*)\}/g, "$1")
    .replace(/\$\d+/g, "");
}

function errorsIn(snippet: Snippet, choice?: number): readonly Diagnostic[] {
  const text = expanded(snippet.body.join("\n"), choice);
  const placed = (places[snippet.prefix] ?? ((one: string) => one))(text);
  // A name of its own must not meet one of those around.
  const context = around.split("\n").filter((line) => !text.startsWith(line.split(" ").slice(0, 2).join(" "))).join("\n");
  const { diagnostics } = compile(`${context}\n${placed}\n`, { profile: "essential" });
  return diagnostics.filter(({ severity, code }) => severity === "error" && code !== "import-not-found");
}

describe.each(Object.entries(snippets))("the snippet %s", (_name, snippet) => {
  test("is read without an error, whatever is chosen", () => {
    expect(Array.from({ length: 12 }, (_, choice) => errorsIn(snippet, choice)).flat()).toEqual([]);
  });

  test("leaves nothing behind that only snippets mean", () => {
    expect(expanded(snippet.body.join("\n"))).not.toMatch(/\$|\|/);
  });

  test("says in a few words what it is for", () => {
    expect(snippet.description).toMatch(/^\p{Lu}.{10,100}[^.]$/u);
  });
});

test("the blocks and statements that one begins with have a snippet each", () => {
  const prefixes = Object.values(snippets).map(({ prefix }) => prefix);
  expect(new Set(prefixes).size).toBe(prefixes.length);
  for (const word of ["persona", "non-customer", "journey", "stage", "touchpoint", "expects", "promises", "delivers", "metric", "survey", "improvement"]) expect(prefixes).toContain(word);
});

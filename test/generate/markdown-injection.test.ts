import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { colour, loadGrammar } from "./colours.ts";

const generated = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../syntaxes/${name}`, import.meta.url), "utf8")) as {
    readonly scopeName: string;
  };
const injection = generated("journey.markdown-injection.json");

/**
 * What the injection meets in an editor: a grammar for Markdown that knows quotes, any fence, and
 * paragraphs.
 */
const markdown = {
  scopeName: "text.html.markdown",
  patterns: [{ include: "#block" }],
  repository: {
    block: { patterns: [{ include: "#quote" }, { include: "#fence" }, { include: "#paragraph" }] },
    quote: {
      name: "markup.quote.markdown",
      begin: "(?:^|\\G)(>) ?",
      while: "(?:^|\\G)(>) ?",
      patterns: [{ include: "#block" }],
    },
    fence: {
      name: "markup.fenced_code.block.markdown",
      begin: "(?:^|\\G)\\s*(`{3,}|~{3,})(.*)$",
      end: "(?:^|\\G)\\s*(\\1)[`~]*\\s*$",
    },
    paragraph: { name: "meta.paragraph.markdown", match: "(?:^|\\G)[^`~>\\s].*$" },
  },
};

const grammar = await loadGrammar(
  markdown.scopeName,
  [markdown, injection, generated("journey.tmLanguage.json")],
  [injection.scopeName],
);

/** For each line that begins with the word `team` whether it is coloured as the language. */
function isColoured(...lines: string[]): boolean[] {
  return colour(grammar, lines.join("\n"))
    .filter(({ text }) => text.startsWith("team"))
    .map(
      ({ scopes }) =>
        scopes.includes("meta.embedded.block.journey") && scopes.at(-1) === "keyword.control.journey",
    );
}

test("the language is coloured inside its fences and nowhere else", () => {
  expect(isColoured("team A", "```journey", "team B", "```", "team C")).toEqual([false, true, false]);
  expect(isColoured("~~~~ Journey title", "team A", "```", "team B", "~~~~", "team C")).toEqual([
    true,
    true,
    false,
  ]);
  expect(
    isColoured("```js", "team A", "```", "```journeys", "team B", "```", "```journey", "team C", "```"),
  ).toEqual([false, false, true]);
});

test("a fence may be indented or quoted", () => {
  expect(isColoured("  ```journey", "  team A", "  ```", "team B")).toEqual([true, false]);
  expect(isColoured("> ```journey", "> team A", "> ```", "> team B")).toEqual([true, false]);
});

test("what the text inside leaves open ends with the fence", () => {
  expect(isColoured("```journey", 'persona P { note """', "```", "team A")).toEqual([false]);
  expect(
    isColoured(
      "```journey",
      "journey J { stage S {",
      "/* why",
      "```",
      "team A",
      "```journey",
      "team B",
      "```",
    ),
  ).toEqual([false, true]);
});

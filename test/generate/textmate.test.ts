import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { print } from "../../packages/language/src/index.ts";
import { rowsOf, vocabulary, type BlockName } from "../../packages/language/src/vocabulary.ts";
import { arbitraryModel } from "../support/arbitrary-model.ts";
import { colour, loadGrammar, scopesAt } from "./colours.ts";
import { exampleFolders } from "./examples.ts";
import { problemsIn, rolesIn, suits } from "./roles.ts";

const grammar = await loadGrammar("source.journey", [
  JSON.parse(
    readFileSync(new URL("../../syntaxes/journey.tmLanguage.json", import.meta.url), "utf8"),
  ) as object,
]);

/**
 * Every token whose colour does not suit what the real parser takes it for; also where the colour changes
 * inside it.
 */
function mistakes(text: string): string[] {
  const coloured = colour(grammar, text);
  const wrong = rolesIn(text).flatMap((role) => {
    const ends = [role.start, role.end - 1].map((offset) => scopesAt(coloured, offset));
    return ends.every((scopes) => suits(role, scopes))
      ? []
      : [`${role.role} ${role.text}: ${ends.map((scopes) => scopes.at(-1)).join(" … ")}`];
  });
  const invalid = coloured
    .filter(({ scopes }) => scopes.some((scope) => scope.startsWith("invalid.")))
    .map((one) => `invalid ${one.text}`);
  return [...wrong, ...invalid];
}

/**
 * The innermost scope of the first `word` in `text` that is a token of its own, without the name of the
 * language.
 */
function scopeOf(text: string, word: string): string | undefined {
  return colour(grammar, text)
    .find((one) => one.text.trim() === word)
    ?.scopes.at(-1)
    ?.replace(/\.journey$/, "");
}

const examples = [...exampleFolders].flatMap(([folder, files]) =>
  files.map(({ path, text }) => [`${folder}/${path}`, text] as const),
);
const blockExamples = Object.entries(vocabulary).map(([block, { example }]) => [block, example] as const);

describe("the real parser and the grammar agree on every token of", () => {
  test.each(examples)("%s", (_, text) => {
    expect(rolesIn(text).length).toBeGreaterThan(30);
    expect(mistakes(text)).toEqual([]);
  });

  test.each(blockExamples)("the example of the block %s", (_, text) => {
    expect(mistakes(text)).toEqual([]);
  });

  test.each(examples.slice(0, 3))("%s in decomposed letters and with CRLF", (_, text) => {
    expect(mistakes(text.normalize("NFD").replaceAll("\n", "\r\n"))).toEqual([]);
  });
});

test("every word of the table is a keyword in each of its blocks", () => {
  const seen = new Set<string>();
  const visit = (block: BlockName, open: string, close: string): void => {
    for (const [word, row] of Object.entries(rowsOf(block))) {
      const text = `${open}${word}`;
      expect(scopeOf(`${text} x${close}`, word), text).toMatch(/^keyword\.(control|other\.attribute)/);
      if (row.block === undefined || seen.has(row.block)) continue;
      seen.add(row.block);
      visit(row.block as BlockName, `${text} A {\n`, `\n}${close}`);
    }
  };
  visit("file", "", "");
  expect([...seen, "file"].toSorted()).toEqual(Object.keys(vocabulary).toSorted());
});

test("parser and grammar agree on whatever a model prints, even with words of the language as names", () => {
  let tokens = 0;
  fc.assert(
    fc.property(arbitraryModel(), fc.constantFrom("NFC" as const, "NFD" as const), (model, form) => {
      const text = print(model).normalize(form);
      fc.pre(problemsIn(text).length === 0);
      tokens += rolesIn(text).length;
      expect(mistakes(text)).toEqual([]);
    }),
    { numRuns: 100 },
  );
  expect(tokens).toBeGreaterThan(1000);
});

describe("no word is reserved", () => {
  const text = [
    'persona goal "Goal"',
    'team journey "Journey"',
    'metric by "By" { unit by }',
    "journey phase {",
    "  for goal",
    "  owner journey",
    "  stage phase phase ask {",
    "    touchpoint stage {",
    '      feels goal 4 "goal"',
    "      expects goal by <= 5 by",
    "      measures by { target >= 40 \"by\" by 2026-12-31 }",
    "    }",
    "  }",
    "  stage ask phase before",
    '  stage phase act "Acts"',
    "}",
    "survey open {",
    '  question open open "open"',
    "  question measures measures by { follow-up within within 2 days }",
    "}",
    "",
  ].join("\n");

  test("where names are words of the language, they are names", () => {
    expect(problemsIn(text)).toEqual([]);
    expect(mistakes(text)).toEqual([]);
  });

  test.each([
    [
      "by",
      "measures M { target >= 40 by by 2026-12-31 }",
      ["keyword.other.unit", "keyword.other.introducer"],
    ],
    ["as-of", "measures M { actual 4 as-of }", ["keyword.other.unit"]],
    ["within", "follow-up within within 2 days", ["variable.other.team", "keyword.other.introducer"]],
    ["open", "question open open", ["entity.name.type.question", "keyword.other.introducer"]],
    ["phase", "stage phase phase ask", ["entity.name.type.stage", "keyword.other.introducer"]],
    ["phase", 'stage phase ask "Asks"', ["keyword.other.introducer"]],
  ])("%s introduces a value only before one: %s", (word, statement, scopes) => {
    const around = statement.startsWith("measures")
      ? ["journey J { stage S { touchpoint T {\n", "} } }"]
      : [statement.startsWith("stage") ? "journey J {\n" : "survey S {\n", "}"];
    const found = colour(grammar, `${around[0]}${statement}\n${around[1]}\n`).filter(
      ({ text }) => text === word,
    );
    expect(found.map((one) => one.scopes.at(-1))).toEqual(scopes.map((scope) => `${scope}.journey`));
  });

  test("a word that its block does not know is no keyword", () => {
    expect(scopeOf("goal 5", "goal")).toBe("source");
    expect(scopeOf("persona Lan { severity 4 }", "severity")).not.toMatch(/^keyword/);
    expect(scopeOf('journey J {\n  goals "x"\n}', "goals")).not.toMatch(/^keyword/);
    expect(scopeOf('unknown x {\n  goal "x"\n}', "goal")).not.toMatch(/^keyword/);
  });
});

describe("roles have the scopes that themes know", () => {
  const inTouchpoint = (statement: string) =>
    `journey J {\n  stage S phase ask {\n    touchpoint T {\n      ${statement}\n    }\n  }\n}\n`;

  test.each([
    ['import "./a.journey"', "import", "keyword.control.import"],
    ["persona Lan", "persona", "keyword.control"],
    ["persona Lan", "Lan", "entity.name.type.persona"],
    ["persona L { relationship prospect }", "prospect", "constant.language.relationship"],
    ["persona L { age 25..34 }", "25..34", "constant.numeric.range"],
    ["persona L { share 45% }", "45%", "constant.numeric.percent"],
    ["persona L { tag warm }", "warm", "string.unquoted.tag"],
    ["metric M { unit VND }", "VND", "keyword.other.unit"],
    ["survey S { question q measures CSAT }", "measures", "keyword.other.introducer"],
    ["survey S { question q measures CSAT }", "CSAT", "support.constant.metric"],
    ["survey S { question q measures Taste }", "Taste", "variable.other.metric"],
    ["survey S { question q open }", "open", "keyword.other.introducer"],
    ["journey J { review every 3 months }", "every", "keyword.other.introducer"],
    ["journey J { review every 3 months }", "months", "keyword.other.unit"],
    ["journey J { reviewed 2026-10-01 }", "2026-10-01", "constant.numeric.date"],
    [inTouchpoint(""), "phase", "keyword.other.introducer"],
    [inTouchpoint(""), "ask", "constant.language.phase"],
    [inTouchpoint(""), "S", "entity.name.type.stage"],
    [inTouchpoint("channel web, Zalo"), "web", "support.constant.channel"],
    [inTouchpoint("channel web, Zalo"), "Zalo", "variable.other.channel"],
    [inTouchpoint("channel web, Zalo"), ",", "punctuation.separator.comma"],
    [inTouchpoint("feels Lan -2.5"), "-2.5", "constant.numeric"],
    [inTouchpoint('feels Lan 4; wow "x"'), ";", "punctuation.terminator.statement"],
    [inTouchpoint("expects X <= 5 days { from advertising }"), "<=", "keyword.operator.comparison"],
    [inTouchpoint("expects X <= 5 days { from advertising }"), "X", "variable.other.metric"],
    [inTouchpoint("expects X <= 5 days { from advertising }"), "advertising", "constant.language.sources"],
    [inTouchpoint("drives purchase 5"), "purchase", "constant.language.of"],
    [inTouchpoint("measures NPS { actual 4 as-of 2026-10-31 }"), "as-of", "keyword.other.introducer"],
    [inTouchpoint("measures NPS { target >= 4 by 2026-10-31 }"), "by", "keyword.other.introducer"],
    [inTouchpoint('goals "x"\n      does "a\\n\\u{1F600}"'), "\\u{1F600}", "constant.character.escape"],
  ])("%s: %s is %s", (text, word, scope) => {
    expect(scopeOf(text, word)).toBe(scope);
  });

  test("the scopes tell in which block a token stands", () => {
    const scopes = colour(grammar, inTouchpoint("owner Care")).find(({ text }) => text === "Care")!.scopes;
    expect(scopes.filter((scope) => scope.startsWith("meta."))).toEqual([
      "meta.block.journey.journey",
      "meta.block.stage.journey",
      "meta.block.touchpoint.journey",
    ]);
  });
});

describe("what goes on over lines", () => {
  test("a statement goes on behind a comma, over comments and empty lines", () => {
    const text = "journey J {\n  for goal, // why\n\n    /* a\n  b */ owner,\nteam\n  owner goal\n}\n";
    expect(problemsIn(text)).toEqual([]);
    expect(mistakes(text)).toEqual([]);
  });

  test("a text in three quotes, with quotes and words inside, is one string", () => {
    expect(
      mistakes('journey J {\n  goal """\n    "quoted" \\""" \\\\ }\n  stage S {\n  """\n  owner Care\n}\n'),
    ).toEqual([]);
  });

  test("a comment hides what stands in it", () => {
    expect(mistakes('team A // { "x\npersona B /* } " */ "B" {\n  /* age 3..4 } */ age 3..5\n}\n')).toEqual(
      [],
    );
  });
});

describe("what is broken costs itself only", () => {
  test.each(['goal "no end', 'goal "no end \\', 'goal "no end \\"', 'goal "'])(
    "a string without an end ends with its line: %s",
    (line) => {
      const text = `journey J {\n  ${line}\n  owner Care\n}\nteam Care "Care"\n`;
      expect(scopeOf(text, "owner")).toBe("keyword.other.attribute");
      expect(scopeOf(text, "Care")).toBe("variable.other.team");
      expect(
        colour(grammar, text).filter(({ scopes }) =>
          scopes.includes("invalid.illegal.unclosed-string.journey"),
        ),
      ).toHaveLength(1);
    },
  );

  test("an escape that is none is marked, inside a string that goes on", () => {
    expect(scopeOf('team A "a\\qb"', "\\q")).toBe("invalid.illegal.escape");
    expect(scopeOf('team A "a\\qb"', "b")).toBe("string.quoted.double");
  });

  test("behind a block without an end the next declaration at the beginning of a line begins anew", () => {
    const text =
      'journey J {\n  stage S {\n    touchpoint T {\n      owner C\n\npersona goal "Goal" {\n  goal "x"\n}\n';
    expect(
      rolesIn(text)
        .filter(({ role }) => role === "keyword")
        .map((role) => role.text),
    ).toEqual(["journey", "stage", "touchpoint", "owner", "persona", "goal"]);
    expect(mistakes(text)).toEqual([]);
  });

  test("an unknown block keeps its braces, and what follows its colours", () => {
    expect(
      mistakes(
        'journey J {\n  nothing S { touchpoint T { owner C } }\n  owner C\n}\npain "x" { severity 3 }\nteam C\n',
      ),
    ).toEqual([]);
  });

  test("lines of a hundred thousand characters are coloured", () => {
    const long = "a\\\\".repeat(33_000);
    for (const line of [
      `team A "${long}"`,
      `team A "${long}`,
      `journey J { for ${"b, ".repeat(33_000)}c }`,
    ]) {
      expect(scopeOf(`${line}\nteam B`, "B")).toBe("entity.name.type.team");
    }
  });
});

import { describe, expect, test } from "vitest";
import { checkOf, checks, compileFiles, largestFile, type Code, type Diagnostic, type Lang } from "../../packages/language/src/index.ts";
import type { SyntaxReason, ValueReason } from "../../packages/language/src/problems.ts";
import { today } from "../support/diagnose.ts";
import { filesIn, inTouchpoint } from "../support/texts.ts";

/** What is said of a text in a language where the check of `code` speaks beside the errors. */
function said(code: Code, text: string, lang: Lang): readonly Diagnostic[] {
  const severities = { [code]: checkOf(code)!.severity };
  return compileFiles(filesIn(text), { profile: "essential", severities, today, isWhole: true, lang }).diagnostics.filter(
    (one) => one.code === code,
  );
}

/** A letter that Vietnamese has and English has not. */
const vietnameseLetter = /đ|\u0300|\u0301|\u0302|\u0303|\u0306|\u0309|\u031b|\u0323/iu;

/** What is quoted may be in any language. */
function withoutQuotes(text: string): string {
  return text.normalize("NFD").replace(/"[^"]*"/g, "");
}

/** Expects a sentence and its translation, each in its own language. */
function expectBoth(english: string, vietnamese: string): void {
  expect(english.trim()).not.toBe("");
  expect(vietnamese).not.toBe(english);
  expect(withoutQuotes(english)).not.toMatch(vietnameseLetter);
  expect(withoutQuotes(vietnamese)).toMatch(vietnameseLetter);
}

/** Expects a title and its translation; one as short as `Ghi <= 5 days` need not have a letter of its language. */
function expectTitles(english: string, vietnamese: string): void {
  expect(english.trim()).not.toBe("");
  expect(vietnamese).not.toBe(english);
  expect(withoutQuotes(english)).not.toMatch(vietnameseLetter);
}

/** Expects every message, every word about another place and the title of every fix in both languages. */
function expectBilingual(code: Code, text: string): void {
  const [english, vietnamese] = [said(code, text, "en"), said(code, text, "vi")];
  expect(english.length).toBeGreaterThan(0);
  expect(vietnamese.length).toBe(english.length);
  english.forEach((one, at) => {
    const other = vietnamese[at]!;
    expectBoth(one.message, other.message);
    if (one.related) expectBoth(one.related.message, other.related!.message);
    for (const [index, fix] of (one.fixes ?? []).entries()) expectTitles(fix.title, other.fixes![index]!.title);
  });
}

/** The example of a file that is too large cannot be as large as that. */
const examples: Partial<Record<Code, string>> = { "file-too-large": `// ${"x".repeat(largestFile)}\n` };

describe.each(checks.map((check) => [check.code, check] as const))("%s speaks English and Vietnamese", (code, { documentation }) => {
  test("of what it finds", () => expectBilingual(code, examples[code] ?? documentation.bad));
  test("of itself", () => {
    expectBoth(documentation.what.en, documentation.what.vi);
    expectBoth(documentation.why.en, documentation.why.vi);
  });
});

const long = "x".repeat(60_000);

describe("every reason why text has no form has words in both languages", () => {
  const texts: Readonly<Record<SyntaxReason, string>> = {
    "bad-character": "persona 🙂",
    "bad-escape": 'team "a\\d"',
    "decimal-comma": inTouchpoint("feels Lan 3,5"),
    "bad-code-point": 'team "a\\u{110000}"',
    "line-too-long": `team "${long}${long}"`,
    "text-too-long": `team A { note """${long}\n${long}""" }`,
    "open-on-next-line": 'team Care\n{ note "x" }',
    "close-too-many": "team Care {}\n}",
    crowded: "team Care {} team Sales",
    wordless: '"Care"',
  };
  test.each(Object.entries(texts))("%s", (_, text) => expectBilingual("syntax-error", `${text}\n`));
  test("each of them has words of its own", () => {
    const messages = Object.values(texts).map((text) => said("syntax-error", `${text}\n`, "vi")[0]!.message);
    expect(new Set(messages).size).toBe(messages.length);
  });
  test.each([..."“'≤≥–…%#:€$₫£.\u200b", "://"])("the character %j", (character) => {
    expectBilingual("syntax-error", `team ${character}\n`);
  });
});

describe("every reason why a value cannot stand where it stands has words in both languages", () => {
  const texts: Readonly<Record<ValueReason, string>> = {
    missing: inTouchpoint("channel"),
    unexpected: inTouchpoint('owner "Care"'),
    "comma-missing": inTouchpoint("channel web app"),
    "one-only": inTouchpoint("owner Care, Care"),
    "one-each": inTouchpoint('does "a", "b"'),
    "in-block": inTouchpoint("measures CSAT baseline 62%"),
    "blank-in-name": 'persona Nguyen Lan "Lan"\n',
    "unknown-word": inTouchpoint("drives loyalty 3"),
    "no-name": "journey { }\n",
    "no-block": inTouchpoint('note "a" { note "b" }'),
    "upside-down": "persona Lan { age 34..25 }\n",
    "too-large": "persona Lan { age 1..9999999999999999 }\n",
    "out-of-bounds": "persona Lan { share 140% }\n",
    "unsafe-link": 'team Care { link "javascript:x" }\n',
  };
  test.each(Object.entries(texts))("%s", (_, text) => expectBilingual("wrong-value", text));
  test("each of them has words of its own", () => {
    const messages = Object.values(texts).map((text) => said("wrong-value", text, "vi")[0]!.message);
    expect(new Set(messages).size).toBe(messages.length);
  });
  test.each([
    inTouchpoint("feels Lan"),
    inTouchpoint("expects"),
    inTouchpoint("frontstage"),
    inTouchpoint("promises CSAT"),
    inTouchpoint("delivers CSAT <= 5"),
    inTouchpoint("moment-of-truth yes"),
    inTouchpoint('wow "a" "b"'),
    "journey Buy { review 3 months }\n",
    "journey Buy { reviewed today }\n",
    "journey Buy { for Lan, }\npersona Lan\n",
    "journey 3 { }\n",
    "import people\n",
    "metric M { unit 5 }\n",
    "persona Lan { age 30; share 0.4; link here; need now }\n",
  ])("whatever is wanted: %s", (text) => expectBilingual("wrong-value", text));
});

describe("what a check says in several ways it says in both languages", () => {
  test.each<readonly [Code, string]>([
    ["unclosed-string", 'team Care """Care\n'],
    ["unclosed-string", "team Care /* Care\n"],
    ["invalid-date", "journey Buy { reviewed 2026-2-1 }\n"],
    ["unknown-block", 'title "Coffee"\n'],
    ["unknown-attribute", inTouchpoint('expects "Fresh" { weight 5 }')],
    ["misplaced-statement", 'goal "Coffee"\nnote "Coffee"\n'],
    ["misplaced-statement", inTouchpoint("persona Lan\nimportance 3")],
    ["repeated-attribute", inTouchpoint('pain "a" { severity 1; severity 2 }')],
    ["duplicate-name", '--- a.journey\nimport "./b.journey"\nteam Care\n--- b.journey\nteam Care\n'],
    [
      "duplicate-name",
      '--- a.journey\nimport "./b.journey"\nimport "./c.journey"\n--- b.journey\nteam Care\n--- c.journey\nteam Care\n',
    ],
    ["duplicate-name", `team ${"Thảo".normalize("NFC")}\nteam ${"Thảo".normalize("NFD")}\n`],
    ["unresolved-reference", inTouchpoint("asks Q\nnext Q\nowner care")],
    ["unresolved-reference", "--- a.journey\njourney Buy { owner Care }\n--- b.journey\nteam Care\n"],
    ["import-not-found", '--- a.journey\nimport ""\nimport "./b"\nimport ".\\\\b.journey"\nimport "./x.journey"\n--- b.journey\nteam Care\n'],
    ["unit-mismatch", inTouchpoint("delivers DeliveryTime 92%\ndelivers NPS 40%\ndelivers DeliveryTime 5 dyas\npromises DeliveryTime <= 3 months")],
    ["ces-version-missing", 'survey AfterCall { question easy measures CES "How easy?" { scale 1..5 } }\n'],
  ])("%s: %s", (code, text) => expectBilingual(code, text));

  test.each(["not-text", "too-large", "outside"] as const)("import-not-found and its like: a file that is %s", (why) => {
    const messages = (["en", "vi"] as const).map(
      (lang) => compileFiles([{ path: "a.journey", text: 'import "./b.journey"' }], { lang, missing: () => ({ why }) }).diagnostics[0]!.message,
    );
    expectBoth(messages[0]!, messages[1]!);
  });
});

test("a unit that is known has its Vietnamese name in a Vietnamese sentence", () => {
  const [first] = said("unit-mismatch", inTouchpoint("promises DeliveryTime <= 3 months"), "vi");
  expect(first!.message).toBe(
    '"DeliveryTime" tính bằng ngày; giá trị tính bằng tháng không quy đổi sang được. Hãy viết giá trị tính bằng ngày.',
  );
});

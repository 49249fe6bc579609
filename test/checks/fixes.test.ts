import { describe, expect, test } from "vitest";
import { checkOf, checks, compileFiles, type Code, type Diagnostic } from "../../packages/language/src/index.ts";
import { mended, today } from "../support/diagnose.ts";
import { filesIn, inTouchpoint } from "../support/texts.ts";

/** What is wrong with a text where the check of `code` speaks beside the errors. */
function findings(code: Code, text: string): readonly Diagnostic[] {
  const severities = { [code]: checkOf(code)!.severity };
  return compileFiles(filesIn(text), { profile: "essential", severities, today, isWhole: true }).diagnostics;
}

const inJourney = (text: string) => `persona Lan\npersona Minh\nteam Care\njourney Buy {\n  ${text}\n}\n`;
const inPersona = (text: string) => `persona Lan {\n  ${text}\n}\n`;
const inFile = (text: string) => `${text}\n`;

/** A fix turns `before` into `after` and leaves every byte around it as it is. */
type Row = readonly [code: Code, before: string, after: string, around: (text: string) => string];

const safe: readonly Row[] = [
  ["unknown-attribute", "chanel web // by night", "channel web // by night", inTouchpoint],
  ["unknown-attribute", "Owner Care", "owner Care", inTouchpoint],
  ["unknown-attribute", "onwer   Care", "owner   Care", inTouchpoint],
  ["unknown-block", 'persna Lan "Lan" { need "Coffee" }', 'persona Lan "Lan" { need "Coffee" }', inFile],
  ["unknown-block", 'stge Ask { goal "Sure" }', 'stage Ask { goal "Sure" }', inJourney],
  ["wrong-value", "state curent", "state current", inJourney],
  ["wrong-value", "relationship Customer", "relationship customer", inPersona],
  ["wrong-value", 'owner "Care"', "owner Care", inTouchpoint],
  ["wrong-value", 'channel "web"', "channel web", inTouchpoint],
  ["wrong-value", "channel web  app", "channel web,  app", inTouchpoint],
  ["wrong-value", 'expects "x" { from advertising past-experience }', 'expects "x" { from advertising, past-experience }', inTouchpoint],
  ["syntax-error", "persona Lan “Lan, 29”", 'persona Lan "Lan, 29"', inFile],
  ["syntax-error", "persona Lan 'Lan' { quote ‘Now’; need «Coffee» }", 'persona Lan "Lan" { quote "Now"; need "Coffee" }', inFile],
  ["syntax-error", "team Care “He said \"yes\" \\o/”", 'team Care "He said \\"yes\\" \\\\o/"', inFile],
  ["syntax-error", "expects Lan DeliveryTime ≤ 5 days", "expects Lan DeliveryTime <= 5 days", inTouchpoint],
  ["syntax-error", "expects CSAT ≥80% { abandons ≤40% }", "expects CSAT >=80% { abandons <=40% }", inTouchpoint],
  ["syntax-error", "feels Lan 3,5", "feels Lan 3.5", inTouchpoint],
  ["syntax-error", "channel: web", "channel web", inTouchpoint],
  ["syntax-error", 'persona Lan { need:"Coffee" }', 'persona Lan { need "Coffee" }', inFile],
  ["syntax-error", "share 40 %", "share 40%", inPersona],
  ["syntax-error", "persona\u00a0Lan\u00a0\"Lan\u00a0T\"", 'persona Lan "Lan\u00a0T"', inFile],
  ["syntax-error", "persona Lan\u200b { }", "persona Lan { }", inFile],
  ["syntax-error", "team Care {} team Sales", "team Care {}\nteam Sales", inFile],
  ["syntax-error", "stage A { } stage B { }", "stage A { }\n  stage B { }", inJourney],
  ["syntax-error", 'team Care\n{ note "x" }', 'team Care { note "x" }', inFile],
  ["syntax-error", 'team Care "a\\d \\"b\\""', 'team Care "a\\\\d \\"b\\""', inFile],
  ["invalid-date", "reviewed 2026-2-1 // soon", "reviewed 2026-02-01 // soon", inJourney],
  ["invalid-date", "reviewed 2026/12/31", "reviewed 2026-12-31", inJourney],
];

const unsafe: readonly Row[] = [
  ["unknown-attribute", "chanl web", "channel web", inTouchpoint],
  ["unknown-attribute", 'oportunty "Show it"', 'opportunity "Show it"', inTouchpoint],
  ["unresolved-reference", "owner care", "owner Care", inTouchpoint],
  ["unresolved-reference", 'feels Mnih 3 "tired"', 'feels Minh 3 "tired"', inTouchpoint],
  ["wrong-value", "stage Ask phas ask { }", "stage Ask phase ask { }", inJourney],
  ["wrong-value", "feels Lan 4 /* so so */ Minh 2", "feels Lan 4 /* so so */, Minh 2", inTouchpoint],
  ["wrong-value", "tag new shiny", "tag new, shiny", inPersona],
  ["wrong-value", 'persona Nguyễn  Lan "Lan"', 'persona Nguyễn-Lan "Lan"', inFile],
  ["wrong-value", "age 34..25", "age 25..34", inPersona],
  ["wrong-value", 'does "a", "b",  "c" // d', 'does "a"\ndoes "b"\ndoes "c" // d', inTouchpoint],
  ["wrong-value", 'persona Lan { need "a", "b" }', 'persona Lan { need "a"; need "b" }', inFile],
  ["wrong-value", 'pain "Slow" severity 4 // hurts', 'pain "Slow" { severity 4 } // hurts', inTouchpoint],
  [
    "wrong-value",
    "measures CSAT baseline 62% target >= 80% by 2026-12-31",
    "measures CSAT { baseline 62%; target >= 80% by 2026-12-31 }",
    inTouchpoint,
  ],
  ["syntax-error", "age 25–34", "age 25..34", inPersona],
  ["syntax-error", "age 25 … 34", "age 25..34", inPersona],
  ["syntax-error", "delivers NPS −5", "delivers NPS -5", inTouchpoint],
  ["syntax-error", "delivers DeliveryTime 1,000 minutes", "delivers DeliveryTime 1000 minutes", inTouchpoint],
  ["syntax-error", "team Care {}\n  }\nteam Sales", "team Care {}\nteam Sales", inFile],
  ["syntax-error", "team Care {} }\nteam Sales", "team Care {} \nteam Sales", inFile],
  ["invalid-date", "reviewed 31/12/2026", "reviewed 2026-12-31", inJourney],
  ["invalid-date", "reviewed 1.2.2026", "reviewed 2026-02-01", inJourney],
  ["unit-mismatch", "delivers DeliveryTime 5 dyas", "delivers DeliveryTime 5 days", inTouchpoint],
  ["unit-mismatch", "measures DeliveryTime { actual 7 hourss }", "measures DeliveryTime { actual 7 hours }", inTouchpoint],
  ["persona-not-in-journey", "for Lan\n  stage A { touchpoint B { feels Minh 4 } }", "for Lan, Minh\n  stage A { touchpoint B { feels Minh 4 } }", inJourney],
];

describe("a safe fix is made without asking, and mends what it says", () => {
  test.each(safe)("%s: %s becomes %s", (code, before, after, around) => {
    expect(findings(code, around(before)).some((one) => one.code === code)).toBe(true);
    expect(mended(code, around(before))).toBe(around(after));
    expect(findings(code, around(after))).toEqual([]);
  });
});

describe("what might have been meant otherwise is offered only", () => {
  test.each(unsafe)("%s: %s becomes %s", (code, before, after, around) => {
    expect(mended(code, around(before))).toBe(around(before));
    expect(mended(code, around(before), { unsafe: true })).toBe(around(after));
    expect(findings(code, around(after))).toEqual([]);
  });
});

describe("nothing is offered where only a person can tell", () => {
  test.each<readonly [Code, string, (text: string) => string]>([
    ["syntax-error", "persona 'Lan's'", inFile],
    ["syntax-error", "persona “Lan", inFile],
    ["syntax-error", "persona Lan “Lan” ”", inFile],
    ["syntax-error", "reviewed 2026–12–31", inJourney],
    ["syntax-error", "delivers DeliveryTime 10:30", inTouchpoint],
    ["syntax-error", "persona 🙂", inFile],
    ["syntax-error", "delivers DeliveryTime ≤", inTouchpoint],
    ["invalid-date", "reviewed 2026-02-30", inJourney],
    ["invalid-date", "reviewed 31.2.2026", inJourney],
    ["wrong-value", 'link "javascript:alert(1)"', inPersona],
    ["wrong-value", 'owner "Customer care"', inTouchpoint],
    ["wrong-value", 'does "a", /* b */ "c"', inTouchpoint],
    ["unresolved-reference", "asks Q", inTouchpoint],
    ["unit-mismatch", "delivers DeliveryTime 92%", inTouchpoint],
  ])("%s: %s", (code, text, around) => {
    const own = findings(code, around(text)).filter((one) => one.code === code);
    expect(own).not.toEqual([]);
    expect(own.flatMap(({ fixes = [] }) => fixes)).toEqual([]);
  });
});

test("a statement that may stand once is not put beside another of its word without asking", () => {
  const text = inTouchpoint("owner Care\nOwner Care");
  expect(mended("unknown-attribute", text)).toBe(text);
  const repeated = inTouchpoint("does \"a\"\nDoes \"b\"");
  expect(mended("unknown-attribute", repeated)).toBe(inTouchpoint("does \"a\"\ndoes \"b\""));
});

test.each(['backstage Care Packs twice"', "channel word of mouth", "feels Lan 4 happy"])("no commas are put into what may be one without asking: %s", (line) => {
  expect(mended("wrong-value", inTouchpoint(line))).toBe(inTouchpoint(line));
});

test("a colon in the middle of a word is not deleted without asking", () => {
  expect(mended("syntax-error", "person:a Lan\n")).toBe("person:a Lan\n");
});

test("a block is not put behind a word that has none without asking", () => {
  const text = inTouchpoint('opportunit { note "a" }');
  expect(mended("unknown-block", text)).toBe(text);
});

test("a line keeps its newline where a fix breaks it", () => {
  expect(mended("syntax-error", "team Care {} team Sales\r\n")).toBe("team Care {}\r\nteam Sales\r\n");
});

describe("an import is mended", () => {
  const people = "\n--- people.journey\npersona Lan\n";
  test("by the file that declares what is named", () => {
    const text = "--- journeys/buy.journey\njourney Buy { for Lan }\n--- people.journey\npersona Lan\n";
    expect(mended("unresolved-reference", text)).toBe('import "../people.journey"\n\njourney Buy { for Lan }\n');
  });
  test("by the path that is near, on demand", () => {
    const text = `--- a.journey\nimport "./peeple.journey" // us${people}`;
    expect(mended("import-not-found", text)).toBe('import "./peeple.journey" // us\n');
    expect(mended("import-not-found", text, { unsafe: true })).toBe('import "./people.journey" // us\n');
  });
  test.each(['import ".\\people.journey"', 'import ".\\\\people.journey"'])("by slashes for backslashes: %s", (line) => {
    expect(mended("import-not-found", `--- a.journey\n${line}${people}`)).toBe('import "./people.journey"\n');
  });
});

describe("every check that offers a fix", () => {
  /** The examples are about what cannot be mended: here is what can. */
  const instead: Partial<Record<Code, string>> = {
    "import-not-found": '--- a.journey\nimport ".\\\\people.journey"\n--- people.journey\npersona Lan\n',
    "invalid-date": "journey Buy { reviewed 2026-2-1 }\n",
    "unit-mismatch": inTouchpoint("delivers DeliveryTime 5 dyas"),
    "wrong-value": 'persona Lan { relationship "customer" }\n',
  };
  const withFix = checks.filter(({ fix }) => fix).map(({ code, documentation }) => [code, instead[code] ?? documentation.bad] as const);

  test.each(withFix)("%s: its fix removes a finding and adds no error", (code, text) => {
    const before = findings(code, text);
    const after = findings(code, replaced(text, mended(code, text, { unsafe: true })));
    const count = (all: readonly Diagnostic[]) => all.filter((one) => one.code === code).length;
    expect(count(after)).toBeLessThan(count(before));
    const errors = (all: readonly Diagnostic[]) => all.filter(({ severity }) => severity === "error").length;
    expect(errors(after)).toBeLessThanOrEqual(errors(before));
  });
});

/** The files of `text` with the first as it is after a fix. */
function replaced(text: string, first: string): string {
  const [file, ...others] = filesIn(text);
  return [`--- ${file!.path}\n${first}`, ...others.map((one) => `--- ${one.path}\n${one.text}`)].join("");
}

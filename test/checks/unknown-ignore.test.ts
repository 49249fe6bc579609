import { expect, test } from "vitest";
import { compileFiles } from "../../packages/language/src/index.ts";
import { diagnose, mended, review } from "../support/diagnose.ts";

const code = "unknown-ignore";
const options = {
  profile: "essential",
  severities: { "promise-not-kept": "warning", "unused-declaration": "warning", "unknown-ignore": "warning" },
  isWhole: true,
} as const;

/** A journey with a promise of 3 days that takes 5. */
const late = (before: string, inside = "") => `${before}
journey Buy "Buying" {
  stage Act "Buys" {
    touchpoint Pay "Pays" {
      ${inside}
      promises Time <= 3 days
      delivers Time 5 days
    }
  }
}
metric Time "Time" { unit days; better lower }
`;

test.each([
  ["the statement behind it", late("", "// sojourn-ignore promise-not-kept the new contract begins in May")],
  ["that statement's block", late("// sojourn-ignore promise-not-kept the new contract begins in May")],
  ["one code of several", late("// sojourn-ignore unused-declaration, promise-not-kept all known")],
  ["without a reason", late("", "// sojourn-ignore promise-not-kept")],
  ["in a block comment", late("", "/* sojourn-ignore promise-not-kept in May */")],
])("a comment silences %s", (_what, text) => {
  const found = diagnoseAll(text);
  expect(found.filter((one) => one !== code)).toEqual([]);
});

function diagnoseAll(text: string): string[] {
  return compileFiles([{ path: "a.journey", text }], options).diagnostics.map((one) => one.code);
}

test("what comes behind the statement is heard again", () => {
  diagnose(
    `
    // sojourn-ignore unused-declaration opens in May
    team Care "Care"
    team Logistics "Logistics"
         ~~~~~~~~~ unused-declaration
    journey Buy "Buying"
    `,
    options,
  );
});

test("a comment that silences nothing is reported, with the reason", () => {
  const messages = diagnose(
    `
    // sojourn-ignore promise-not-kept it is kept by now
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unknown-ignore
    journey Buy "Buying" {
      // sojourn-ignore promise-not-kep a slip of the pen
      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unknown-ignore
      goal "Coffee"
      // sojourn-ignore
      ~~~~~~~~~~~~~~~~~ unknown-ignore
      scenario "Morning"
      // sojourn-ignore promise-not-kept at the end
      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unknown-ignore
    }
    `,
    options,
  );
  expect(messages).toEqual([
    '"promise-not-kept" finds nothing in the statement behind this comment. Delete the comment.',
    'There is no check "promise-not-kep". Did you mean "promise-not-kept"?',
    "Say which check to silence, and why: // sojourn-ignore CODE reason.",
    "No statement follows this comment, so it silences nothing. Write it on the line before the statement.",
  ]);
});

test("a code that does not speak in this review may be ignored", () => {
  review(code, '// sojourn-ignore promise-not-kept strict only\njourney Buy "Buying"\n');
  review(code, '// sojourn-ignored in the old map\njourney Buy "Buying"\n');
  review(code, '// why sojourn-ignore is seldom good\njourney Buy "Buying"\n');
});

test("of several codes in a comment only the one that silences nothing goes", () => {
  const text = (codes: string) => `// sojourn-ignore ${codes} why\njourney Buy "Buying"\n`;
  // What is left is silent in this review, and may speak in another.
  for (const codes of ["nonsense, promise-not-kept", "promise-not-kept ,nonsense"]) expect(mended(code, text(codes))).toBe(text("promise-not-kept"));
  expect(mended(code, text("promise-not-kept, nonsense,target-overdue"))).toBe(text("promise-not-kept, target-overdue"));
});

test("the comment goes, line and all", () => {
  const text = 'journey Buy "Buying" {\n  // sojourn-ignore nonsense why\n  goal "Coffee" // sojourn-ignore nonsense\n}\n';
  expect(mended(code, text)).toBe('journey Buy "Buying" {\n  goal "Coffee" \n}\n');
});

test("comments around each other are each used by what both cover", () => {
  const text = `
    // sojourn-ignore unscored-touchpoint, stage-without-touchpoint around
    journey Buy "Buying" {
      // sojourn-ignore unscored-touchpoint inside
      stage Act "Buys" {
        touchpoint Pay "Pays"
        // sojourn-ignore unscored-touchpoint once more
        touchpoint Leave "Leaves"
      }
      // sojourn-ignore unscored-touchpoint for nothing
      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unknown-ignore
      stage Empty "Is left"
    }
  `;
  diagnose(text, { profile: "essential", severities: { "unknown-ignore": "warning", "unscored-touchpoint": "warning", "stage-without-touchpoint": "warning" } });
});

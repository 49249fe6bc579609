import { deepStrictEqual, ok } from "node:assert/strict";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileFiles, fixFiles, parse, type Diagnostic, type FixOptions } from "../../packages/language/src/index.ts";
import { TokenKind, endAt, kindAt, startAt } from "../../packages/language/src/syntax/tokens.ts";
import { arbitraryText, examples, splitIntoFiles } from "../support/arbitrary-text.ts";
import { today } from "../support/diagnose.ts";
import { dedent, filesIn } from "../support/texts.ts";

/** One text, fixed; several stand in it behind lines `--- people.journey`, and the first is given. */
function fixed(text: string, options: FixOptions = {}): string {
  const files = filesIn(text);
  return fixFiles(files, options).files.get(files[0]!.path)?.text ?? files[0]!.text;
}

describe("fixing", () => {
  test("makes the safe fixes of several findings at once and counts them", () => {
    const text = dedent(`
      journey Buy "Buying" {
        gaol "Coffee" // before nine
        // sojourn-ignore nonsense why
        stage Act "Buys" {
          tuchpoint Pay "Pays" { chanel web }
        }
      }
    `);
    const { files, applied, diagnostics } = fixFiles([{ path: "a.journey", text }], { profile: "essential", severities: { "unknown-ignore": "warning" } });
    expect([...files]).toEqual([
      [
        "a.journey",
        {
          text: dedent(`
            journey Buy "Buying" {
              goal "Coffee" // before nine
              stage Act "Buys" {
                touchpoint Pay "Pays" { channel web }
              }
            }
          `),
          applied,
        },
      ],
    ]);
    expect(applied).toBe(4);
    expect(diagnostics).toEqual([]);
  });

  test("leaves what is well alone, and knows the files by the paths they were given by", () => {
    const text = 'journey Buy "Buying" { goal "Coffee" }\n';
    expect(fixFiles([{ path: "a.journey", text }], { profile: "essential" })).toEqual({ files: new Map(), applied: 0, diagnostics: [] });
    const path = "thư mục/quán.journey".normalize("NFD");
    const { files } = fixFiles([{ path, text: text.replace("goal", "gaol") }], { profile: "essential", named: [path] });
    expect([...files.keys()]).toEqual([path.normalize("NFC")]);
  });

  test("fixes in the next round what one round uncovers", () => {
    expect(fixed('journey Buy "Buying" {\n  // sojourn-ignore nope, nonsense, no-such-code\n  goal "Coffee"\n}\n')).toBe(
      'journey Buy "Buying" {\n  goal "Coffee"\n}\n',
    );
  });

  test("keeps the codes of an ignore comment that silence something", () => {
    const text = 'team Care "Care"\njourney Buy "Buying" {\n  goal "Coffee"\n}\n';
    const options: FixOptions = { profile: "essential", severities: { "unused-declaration": "warning", "unknown-ignore": "warning" }, isWhole: true };
    for (const codes of ["nope, unused-declaration", "unused-declaration , nope", "nope,unused-declaration,nope"]) {
      const kept = fixed(`// sojourn-ignore ${codes} the app team's\n${text}`, options);
      expect(kept).toBe(`// sojourn-ignore unused-declaration the app team's\n${text}`);
    }
  });

  test("keeps CRLF, the BOM, tabs and a missing newline at the end", () => {
    expect(fixed('\uFEFFjourney Buy "Buying" {\r\n\tgaol   "Coffee"  \r\n\r\n\r\n}')).toContain('goal   "Coffee"  ');
    const text = '\uFEFFjourney Buy "Buying" {\r\n\tgaol   "Coffee"  \r\n\r\n\r\n}';
    expect(fixFiles([{ path: "a.journey", text }]).files.get("a.journey")?.text).toBe(text.replace("gaol", "goal"));
  });

  test("does not make a fix that leaves a file with an error of another kind", () => {
    // With the word mended, the statement would be read, and say nonsense.
    const text = 'journey Buy "Buying" {\n  fro Nobody\n  gaol "Coffee"\n}\n';
    expect(compileFiles([{ path: "a.journey", text }]).diagnostics.map(({ code }) => code)).toContain("unknown-attribute");
    expect(fixed(text)).toBe(text.replace("gaol", "goal"));
  });

  test("makes every good fix of many among which one would do harm", () => {
    const journeys = Array.from({ length: 60 }, (_, at) => `journey J${at} "Buying ${at}" {\n  ${at === 37 ? "fro Nobody" : 'gaol "Coffee"'}\n}\n`);
    const { applied, files } = fixFiles([{ path: "a.journey", text: journeys.join("") }], { profile: "essential" });
    expect(applied).toBe(59);
    expect(files.get("a.journey")?.text).toBe(journeys.join("").replaceAll("gaol", "goal"));
  });

  test("keeps the fixes of one file where those of another do harm", () => {
    const files = [
      { path: "a.journey", text: 'journey A "A" {\n  gaol "Coffee"\n}\n' },
      { path: "b.journey", text: 'journey B "B" {\n  fro Nobody\n}\n' },
    ];
    const after = fixFiles(files, { profile: "essential" });
    expect([...after.files.keys()]).toEqual(["a.journey"]);
    expect(after.applied).toBe(1);
  });

  test("makes the good fixes of many files of which each has a bad one too", () => {
    const files = Array.from({ length: 400 }, (_, at) => ({
      path: `${at}.journey`,
      text: `journey J${at} "J" {\n  ${at % 2 === 0 ? "fro Nobody\n  " : ""}gaol "Coffee"\n${at % 3 === 0 ? "  fro Noone\n" : ""}}\n`,
    }));
    const after = fixFiles(files, { profile: "essential" });
    expect(after.applied).toBe(400);
    for (const { path, text } of files) expect(after.files.get(path)?.text).toBe(text.replace("gaol", "goal"));
  });

  test("does not make a fix that leaves another file with an error", () => {
    const files = [
      { path: "a.journey", text: 'import "./b.journey"\npersona Lan "Lan"\njourney Buy "Buying" { for Lan }\n' },
      // With the import, the first file would know of two with one name.
      { path: "b.journey", text: 'imprt "./people.journey"\n' },
      { path: "c.journey", text: 'presona Lan "Lan"\n' },
      { path: "d.journey", text: 'presona Minh "Minh"\n' },
      { path: "people.journey", text: 'persona Lan "Lan"\n' },
    ];
    const mended = files.map((file) => ({ ...file, text: file.text.replace("imprt", "import") }));
    expect(compileFiles(mended, { profile: "essential" }).diagnostics.map(({ file, code }) => [file, code])).toContainEqual(["a.journey", "duplicate-name"]);
    expect([...fixFiles(files, { profile: "essential" }).files.keys()]).toEqual(["c.journey", "d.journey"]);
  });

  test("counts findings that one edit mends together", () => {
    const text = 'journey Buy "Buying" {\n  for Lan\n  stage Act "Buys" {\n    touchpoint Pay "Pays" { feels Lan 4 }\n  }\n}\n';
    const files = [
      { path: "a.journey", text },
      { path: "people.journey", text: 'persona Lan "Lan"\n' },
    ];
    const after = fixFiles(files, { profile: "essential" });
    expect(after.files.get("a.journey")?.text).toBe(`import "./people.journey"\n\n${text}`);
    expect(after).toMatchObject({ applied: 2, diagnostics: [] });
  });

  test("changes the named files only, and looks at what they import", () => {
    const imported = 'persona Lan "Lan" { gaol "Coffee" }\n';
    const main = 'import "./people.journey"\njourney Buy "Buying" {\n  for Lan\n  gaol "Coffee"\n}\n';
    const looked: string[] = [];
    const { files, diagnostics } = fixFiles([{ path: "a/main.journey", text: main }], {
      profile: "essential",
      read: (path) => {
        looked.push(path);
        return path === "a/people.journey" ? { text: imported } : { why: "not-found" };
      },
    });
    expect(looked).toEqual(["a/people.journey"]);
    expect([...files.keys()]).toEqual(["a/main.journey"]);
    expect(diagnostics.map(({ file, code }) => [file, code])).toEqual([["a/people.journey", "unknown-attribute"]]);
    const both = [
      { path: "a/main.journey", text: main },
      { path: "a/people.journey", text: imported },
    ];
    expect([...fixFiles(both, { profile: "essential", named: ["a/people.journey"] }).files.keys()]).toEqual(["a/people.journey"]);
  });

  test("follows an import that it mends", () => {
    const text = 'imprt "./people.journey"\njourney Buy "Buying" { for Lan }\n';
    const { files, diagnostics } = fixFiles([{ path: "main.journey", text }], {
      profile: "essential",
      read: () => ({ text: 'persona Lan "Lan"\n' }),
    });
    expect(files.get("main.journey")?.text).toBe(text.replace("imprt", "import"));
    expect(diagnostics).toEqual([]);
  });

  test("tells of a file that is too large, and leaves it", () => {
    const text = `// ${"x".repeat(5_000_000)}\njourney A "A" { gaol "x" }\n`;
    const { files, diagnostics } = fixFiles([{ path: "a.journey", text }]);
    expect(files.size).toBe(0);
    expect(diagnostics.map(({ code }) => code)).toEqual(["file-too-large"]);
  });
});

const strict: FixOptions = { profile: "strict", today, isWhole: true };

test("of any text, fixing twice is fixing once, there are no more errors than before, and comments are kept", () => {
  let fixedSome = 0;
  fc.assert(
    fc.property(fc.oneof(arbitraryText, misspelt), fc.boolean(), (text, several) => {
      const files = several ? splitIntoFiles(text) : [{ path: "a.journey", text }];
      fixedSome += holds(files);
    }),
    { numRuns: 1_000 },
  );
  expect(fixedSome).toBeGreaterThan(300);
});

test("the same holds of every example, whole and misspelt", () => {
  for (const example of examples) {
    holds([{ path: "a.journey", text: example }]);
    for (const [from, to] of slips) holds([{ path: "a.journey", text: example.replace(from, to) }]);
  }
});

const slips: readonly (readonly [RegExp, string])[] = [
  [/\bgoal\b/, "gaol"],
  [/\btouchpoint\b/, "tuchpoint"],
  [/\bchannel\b/, "chanel"],
  [/\bexpects\b/, "expect"],
  [/\bpersona\b/, "presona"],
  [/^(?=\w)/m, "// sojourn-ignore nonsense, promise-not-kept\n"],
  [/\bfeels\b/, "feel"],
];

/** Examples with words misspelt. */
const misspelt = fc
  .tuple(fc.constantFrom(...examples), fc.array(fc.tuple(fc.constantFrom(...slips), fc.nat(20)), { minLength: 1, maxLength: 6 }))
  .map(([text, chosen]) =>
    chosen.reduce((all, [[from, to], skip]) => {
      let seen = 0;
      return all.replaceAll(new RegExp(from, `${from.flags}g`), (word) => (seen++ === skip ? to : word));
    }, text),
  );

/** Fixes `files`, holds the result against what must be, and gives how many fixes were made. */
function holds(files: readonly { readonly path: string; readonly text: string }[]): number {
  const before = compileFiles(files, strict).diagnostics;
  const { files: fixedFiles, applied, diagnostics } = fixFiles(files, strict);
  const after = files.map(({ path, text }) => ({ path, text: fixedFiles.get(path)?.text ?? text }));
  deepStrictEqual(diagnostics, compileFiles(after, strict).diagnostics);
  deepStrictEqual(fixFiles(after, strict).files, new Map());
  ok(errors(diagnostics).length <= errors(before).length);
  for (const [at, { path, text }] of files.entries()) {
    const inFile = (all: readonly Diagnostic[]) => errors(all).filter(({ file }) => file === path);
    ok(inFile(diagnostics).length <= inFile(before).length);
    const left = comments(after[at]!.text);
    for (const comment of comments(text)) ok(/sojourn-ignore/.test(comment) || left.splice(left.indexOf(comment), 1)[0] === comment, comment);
  }
  return applied;
}

function errors(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === "error");
}

function comments(text: string): string[] {
  return parse(text).chunks.flatMap(({ tokens, text: source }) =>
    Array.from(tokens, (_, index) => index)
      .filter((index) => kindAt(tokens, index) === TokenKind.LineComment || kindAt(tokens, index) === TokenKind.BlockComment)
      .map((index) => source.slice(startAt(tokens, index), endAt(tokens, index, source.length))),
  );
}

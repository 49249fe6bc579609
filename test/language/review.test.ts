// The review of files that change is that of the files as they are.

import { deepStrictEqual } from "node:assert";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compileFiles, type ReviewOptions } from "../../packages/language/src/index.ts";
import { editFileModel, readFileModel } from "../../packages/language/src/model/file.ts";
import { Review } from "../../packages/language/src/review.ts";
import { arbitraryText, examples, splitIntoFiles } from "../support/arbitrary-text.ts";
import { today } from "../support/diagnose.ts";

const options: ReviewOptions = { profile: "strict", today, isWhole: true };
const missing = () => ({ why: "not-found" }) as const;

/** An edit of one of the files, or that it goes or comes back. */
interface Step {
  readonly file: number;
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
  readonly goes: boolean;
}

const typed = fc.constantFrom(
  "", "x", " ", "\n", "{", "}", '"', "/*", "*/", ",", "persona Lan\n", "\nteam Care\n", 'import "./a.journey"\n', 'import "./1.journey"\n', "\n}\n", "// sojourn-ignore unused-declaration x\n", "goal", "Lan", "é",
);

const steps = fc.array(
  fc.record({ file: fc.nat(), at: fc.nat(), remove: fc.oneof({ weight: 3, arbitrary: fc.nat(3) }, fc.nat(80)), insert: typed, goes: fc.integer({ min: 0, max: 9 }).map((n) => n === 0) }),
  { minLength: 1, maxLength: 10 },
);

function holds(files: readonly { readonly path: string; readonly text: string }[], todo: readonly Step[]): void {
  const review = new Review(missing, options, true);
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  for (const [path, text] of texts) review.put(path, readFileModel(path, text));
  const paths = [...texts.keys()];
  for (const { file, at, remove, insert, goes } of todo) {
    const path = paths[file % paths.length]!;
    const before = texts.get(path);
    if (before === undefined || goes) {
      if (before === undefined) texts.set(path, insert);
      else texts.delete(path);
      review.put(path, before === undefined ? readFileModel(path, insert) : undefined);
    } else {
      const start = at % (before.length + 1);
      const end = Math.min(before.length, start + remove);
      const text = before.slice(0, start) + insert + before.slice(end);
      texts.set(path, text);
      review.put(path, editFileModel(review.links.files.get(path)!, text, { start, end, length: insert.length }));
    }
    const now = [...texts].map(([one, text]) => ({ path: one, text }));
    const fresh = compileFiles(now, { ...options, missing });
    const kept = [...texts.keys()].toSorted((one, other) => (one < other ? -1 : 1)).flatMap((one) => review.diagnose(one));
    deepStrictEqual(kept, fresh.diagnostics);
    for (const one of fresh.value.files) deepStrictEqual(review.links.files.get(one.path)!.model, one.model);
  }
}

test("arbitrary files, edited at random, get the findings of the files as they are", () => {
  fc.assert(fc.property(arbitraryText.map(splitIntoFiles), steps, holds), { numRuns: 1500 });
});

test("so do the examples", () => {
  const files = examples.map((text, at) => ({ path: `${at}.journey`, text }));
  fc.assert(fc.property(steps, (todo) => holds(files, todo)), { numRuns: 25 });
});

test("findings of a block that an edit does not touch are not looked for again", () => {
  const text = 'persona Lan "Lan"\n\njourney A "A" {\n  for Lan\n}\n\njourney B "B" {\n  for Lan\n}\n';
  const review = new Review(missing, options, true);
  review.put("a.journey", readFileModel("a.journey", text));
  const before = review.links.files.get("a.journey")!.chunks;
  review.diagnose("a.journey");
  const start = text.indexOf('A" {');
  const edit = { start, end: start + 1, length: 2 };
  review.put("a.journey", editFileModel(review.links.files.get("a.journey")!, text.replace('A" {', 'Ax" {'), edit));
  const after = review.links.files.get("a.journey")!.chunks;
  expect(after.map((chunk, at) => chunk === before[at])).toEqual([true, false, true]);
});

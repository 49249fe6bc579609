// What imports bring in twice is reported at an import, however the file around it is edited.

import { expect, test } from "vitest";
import { compileFiles } from "../../packages/language/src/index.ts";
import { editFileModel, readFileModel } from "../../packages/language/src/model/file.ts";
import { Review } from "../../packages/language/src/review.ts";
import { today } from "../support/diagnose.ts";

const options = { profile: "essential", today, isWhole: true } as const;
const missing = () => ({ why: "not-found" }) as const;
const buy = 'import "./a.journey"\nimport "./b.journey"\njourney Buy "Buying" {\n  for Lan, Minh\n}\n';

/** A review of three files, two of which declare what the third imports. */
function reviewOf(files: Readonly<Record<string, string>>): Review {
  const review = new Review(missing, options, true);
  for (const [path, text] of Object.entries(files)) review.put(path, readFileModel(path, text));
  return review;
}

function fresh(files: Readonly<Record<string, string>>): readonly string[] {
  const { diagnostics } = compileFiles(Object.entries(files).map(([path, text]) => ({ path, text })), { ...options, missing });
  return diagnostics.filter(({ file }) => file === "buy.journey").map(({ message }) => message);
}

test("an import that is read again, though it leads where it led, keeps its findings", () => {
  const people = { "a.journey": "persona Lan\n", "b.journey": "persona Lan\n" };
  const review = reviewOf({ ...people, "buy.journey": buy });
  expect(review.diagnose("buy.journey").map(({ code }) => code)).toContain("duplicate-name");
  const at = buy.indexOf("\njourney");
  const text = `${buy.slice(0, at)} // more${buy.slice(at)}`;
  review.put("buy.journey", editFileModel(review.links.files.get("buy.journey")!, text, { start: at, end: at, length: 8 }));
  expect(review.diagnose("buy.journey").map(({ message }) => message)).toEqual(fresh({ ...people, "buy.journey": text }));
  expect(review.diagnose("buy.journey").map(({ code }) => code)).toContain("duplicate-name");
});

test("several names that one import brings in again come in one order, whichever was written first", () => {
  const both = "persona Lan\npersona Minh\n";
  const review = reviewOf({ "a.journey": "persona Minh\n", "b.journey": both, "buy.journey": buy });
  review.put("a.journey", readFileModel("a.journey", both));
  const expected = fresh({ "a.journey": both, "b.journey": both, "buy.journey": buy });
  expect(expected).toHaveLength(2);
  expect(review.diagnose("buy.journey").map(({ message }) => message)).toEqual(expected);
});

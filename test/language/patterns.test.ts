import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { faultOf, matcherOf } from "../../packages/language/src/config/patterns.ts";

describe("a pattern is about", () => {
  test.each([
    ["a file", "drafts/x.journey", "drafts/x.journey"],
    ["what lies in a folder", "drafts", "drafts/deep/x.journey"],
    ["a folder written with a slash behind it", "./drafts/", "drafts/x.journey"],
    ["names with anything in them", "*.draft.journey", "x.draft.journey"],
    ["any folders", "**/old/*.journey", "a/b/old/x.journey"],
    ["no folder at all", "**/old/*.journey", "old/x.journey"],
    ["one character of any script", "nháp?", "nháp😀/x.journey"],
    ["one character of several", "v[0-9]", "v7/x.journey"],
    ["any character but some", "v[!0-9]", "vx/x.journey"],
    ["either", "{drafts,old/{a,b}}", "old/b/x.journey"],
    ["names in the other Unicode form", "nháp".normalize("NFD"), "nháp/x.journey"],
    ["a brace that means nothing", "a{b", "a{b/x.journey"],
    ["everything", ".", "a/x.journey"],
  ])("%s", (_, pattern, path) => {
    expect(matcherOf([pattern])(path)).toBe(true);
  });
});

describe("a pattern is not about", () => {
  test.each([
    ["names that begin alike", "draft", "drafts/x.journey"],
    ["what lies deeper than its star", "*.journey", "a/x.journey"],
    ["a folder further down", "drafts", "a/drafts/x.journey"],
    ["what a class leaves out", "v[0-9]", "vx/x.journey"],
  ])("%s", (_, pattern, path) => {
    expect(matcherOf([pattern])(path)).toBe(false);
  });
});

test("stars and folders are tried in every way there is", () => {
  const name = fc.string({ unit: fc.constantFrom("a", "b", "*", "?"), minLength: 1, maxLength: 5 }).filter((one) => !one.includes("**"));
  const pattern = fc.array(fc.oneof(name, fc.constant("**")), { minLength: 1, maxLength: 5 });
  const path = fc.array(fc.string({ unit: fc.constantFrom("a", "b"), minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(pattern, path, (parts, names) => {
      expect(matcherOf([parts.join("/")])(names.join("/"))).toBe(isAbout(parts, names));
    }),
    { numRuns: 2000 },
  );
});

/** The same by trying everything, which takes long where much is to be tried. */
function isAbout([part, ...parts]: readonly string[], names: readonly string[]): boolean {
  if (part === undefined) return true;
  if (part === "**") return isAbout(parts, names) || (names.length > 0 && isAbout([part, ...parts], names.slice(1)));
  return names.length > 0 && new RegExp(`^${part.replaceAll("?", ".").replaceAll("*", ".*")}$`).test(names[0]!) && isAbout(parts, names.slice(1));
}

test("no pattern takes long, however its stars stand", () => {
  const name = "a".repeat(250);
  expect(matcherOf([`${"*a".repeat(100)}b`])(name)).toBe(false);
  expect(matcherOf([`${"**/a/".repeat(100)}b`])("a/".repeat(2000))).toBe(false);
});

test("a pattern that is too large to be meant is refused", () => {
  expect(faultOf("{a,b}".repeat(11))?.en).toBe("It stands for more than 1000 others. Write fewer braces.");
  expect(faultOf("x".repeat(1001))?.en).toBe("It has more than 1000 characters. Write several shorter ones.");
  expect(matcherOf(["x".repeat(1001), "{a,b}".repeat(11)])("x".repeat(1001))).toBe(false);
});

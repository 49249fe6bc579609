import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { checkOf, checks } from "../../packages/language/src/index.ts";

test.each(checks.map(({ code }) => code))("%s has a test of its own", (code) => {
  expect(existsSync(new URL(`${code}.test.ts`, import.meta.url))).toBe(true);
});

test("every code is a kebab word and found by it", () => {
  for (const check of checks) {
    expect(check.code).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(checkOf(check.code)).toBe(check);
  }
  expect(checkOf("constructor")).toBeUndefined();
});

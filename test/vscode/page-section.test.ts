// What a finding leads to: of the pages that explain all checks the part about its own.

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checks } from "../../packages/language/src/index.ts";
import { sectionOf } from "../../packages/vscode/src/page-section.ts";

const pages = ["checks.md", "checks.vi.md"].map((name) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), "utf8"));

test.each(checks.map(({ code }) => code))("%s has a part of its own on both pages", (code) => {
  for (const page of pages) {
    const section = sectionOf(page, code);
    expect(section.length).toBeLessThan(page.length / 10);
    expect(section).toMatch(new RegExp(`^# ${code}\\n\\n\\S`));
    // It ends where the next begins: not within its example.
    expect(section.match(/^```/gm)?.length ?? 0).toSatisfy((fences: number) => fences % 2 === 0);
    expect(section).not.toMatch(/^### /m);
    expect(section).not.toContain("```journey");
  }
});

test("a code that nobody knows leads to the whole page", () => {
  for (const page of pages) expect(sectionOf(page, "no-such-code")).toBe(page.replaceAll("```journey", "```text"));
});

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checks } from "../../packages/language/src/checks/registry.ts";
import { langs } from "../../packages/language/src/index.ts";
import { mendingOf, saidOf, splitFiles } from "../../scripts/generate/check-examples.ts";
import { anchorOf, literally } from "../../scripts/generate/markdown.ts";

const pageOf = { en: "checks.md", vi: "checks.vi.md" };

describe.each(langs)("the page of checks (%s)", (lang) => {
  const page = readFileSync(new URL(`../../docs/${pageOf[lang]}`, import.meta.url), "utf8");
  const withoutFences = page.replace(/^(`{3,}).*\n[^]*?^\1$/gm, "");
  const headings = [...withoutFences.matchAll(/^#+ (.+)$/gm)].map(([, text]) => text!);

  test("has each check under its code, with all that its documentation says and what it says of its bad example", () => {
    for (const { code, documentation } of checks) {
      const start = page.indexOf(`\n### ${code}\n`);
      const own = page.slice(start, page.slice(start + 1).search(/\n##+ |$(?![^])/) + start + 1);
      const { what, why, source = "", bad, good } = documentation;
      for (const said of [what[lang], why[lang], source, `\n> ${literally(saidOf(code, lang))}\n`]) expect(own, code).toContain(said);
      for (const { text } of [bad, good].flatMap(splitFiles)) expect(own, code).toContain(`\`\`\`journey\n${text.replace(/\n$/, "")}\n\`\`\``);
    }
  });

  test("has the checks in the order of the registry, profile by profile", () => {
    const codes = new Set<string>(checks.map(({ code }) => code));
    expect(headings.filter((text) => codes.has(text))).toEqual(checks.map(({ code }) => code));
  });

  test("has no two headings with one anchor, and every link within it leads to one", () => {
    const anchors = headings.map(anchorOf);
    expect(new Set(anchors).size).toBe(anchors.length);
    const links = [...withoutFences.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor!);
    expect(links.length).toBeGreaterThanOrEqual(checks.length + 3);
    expect(links.filter((anchor) => !anchors.includes(anchor))).toEqual([]);
  });

  test("has as many cells in each row of a table as in its head", () => {
    const tables = withoutFences.split(/\n\n/).filter((part) => part.startsWith("|"));
    expect(tables).toHaveLength(3);
    for (const table of tables) expect(new Set(table.split("\n").map((line) => line.split(/(?<!\\)\|/).length)).size).toBe(1);
  });
});

test("a check that has fixes shows one in its examples, so that the page can tell who mends it", () => {
  for (const { code, fix } of checks) expect(mendingOf(code) === "none", code).toBe(fix === undefined);
  expect(mendingOf("unknown-ignore")).toBe("safe");
  expect(mendingOf("unresolved-reference")).toBe("either");
  expect(mendingOf("nps-wording")).toBe("offered");
});

test("what is said shows as it is, whatever Markdown makes of such characters", () => {
  expect(literally('Write "<b>" or *a_b* [c]\nand `d`.')).toBe('Write "\\<b\\>" or \\*a\\_b\\* \\[c\\] and \\`d\\`.');
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checks } from "../../packages/language/src/checks/registry.ts";
import { signatureText } from "../../packages/language/src/signature-text.ts";
import {
  builtInChannels,
  expectationSources,
  phases,
  rowsOf,
  vocabulary,
  type BlockName,
} from "../../packages/language/src/vocabulary.ts";
import { anchorOf } from "../../scripts/generate/markdown.ts";

const page = readFileSync(new URL("../../docs/reference.md", import.meta.url), "utf8");
const checksPage = readFileSync(new URL("../../docs/checks.md", import.meta.url), "utf8");
const withoutFences = page.replace(/^(`{3,}).*\n[^]*?^\1$/gm, "");
const headings = [...withoutFences.matchAll(/^(#+) (.+)$/gm)].map(([, level, text]) => ({
  level: level!.length,
  text: text!,
}));

/** The text from the heading to the next one of its level. */
function section(title: string): string {
  const { level } = headings.find(({ text }) => text === title)!;
  const start = page.indexOf(`\n${"#".repeat(level)} ${title}\n`);
  const next = page.slice(start + 1).search(new RegExp(`\\n#{2,${level}} `));
  return next < 0 ? page.slice(start) : page.slice(start, start + 1 + next);
}

test("every word of the table stands in the section of its block, with signature and documentation", () => {
  const everywhere = section("In every block");
  for (const block of Object.keys(vocabulary) as BlockName[]) {
    const own = section(block === "file" ? "The top of a file" : block);
    expect(own).toContain(vocabulary[block].doc);
    expect(own).toContain(`\`\`\`journey\n${vocabulary[block].example}\n\`\`\``);
    for (const [word, row] of Object.entries(rowsOf(block))) {
      const line = `| \`${word}\` | \`${signatureText(word, row).replaceAll("|", "\\|")}\` |`;
      const where = own.includes(line) ? own : everywhere;
      expect(where, `${word} in ${block}`).toContain(line);
      expect(where).toContain(row.doc);
    }
  }
});

test("every choice of the table is named: phases, channels, sources, values", () => {
  const choices = (Object.keys(vocabulary) as BlockName[])
    .flatMap((block) => Object.values(rowsOf(block)))
    .flatMap(({ fields }) => fields.flatMap(({ value }) => (value.is === "word" ? value.choices : [])));
  for (const word of [
    ...choices,
    ...phases,
    ...Object.values(builtInChannels).flat(),
    ...Object.values(expectationSources).flat(),
  ]) {
    expect(page).toMatch(new RegExp(`[\`| (]${word}[\`| )]`));
  }
});

test("every check stands in a line that leads to its section on the page of checks", () => {
  for (const { code, severity, profile, documentation } of checks) {
    expect(section("Checks")).toContain(`| [\`${code}\`](checks.md#${code}) | ${severity} | ${profile} | ${documentation.what.en} |`);
    expect(checksPage).toContain(`\n### ${code}\n`);
  }
});

test("what is computed is shown with figures that the engine gives", () => {
  expect(section("Zone of tolerance")).toContain("| 3 days | +2 days | +40 % | `delighted` |");
  expect(section("Zone of tolerance")).toContain("| 7 days | −2 days | −40 % | `failed` |");
  expect(section("Gaps")).toContain(
    "| `message` | Lan | 3 days against <= 5 days | +2 days | +40 % | `exceeded` |",
  );
  expect(section("Journey gap")).toContain("| the whole journey | −25 % |");
  for (const quadrant of ["concentrate-here", "keep-up-the-good-work", "low-priority", "possible-overkill"]) {
    expect(section("Importance and performance").split(quadrant)).toHaveLength(3);
  }
});

test("no two headings share an anchor, and every link on the page leads to one", () => {
  const anchors = headings.map(({ text }) => anchorOf(text));
  expect(new Set(anchors).size).toBe(anchors.length);
  const links = [...withoutFences.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor!);
  expect(links.length).toBeGreaterThan(50);
  expect(links.filter((anchor) => !anchors.includes(anchor))).toEqual([]);
});

test("every table has as many cells in each row as in its head", () => {
  const tables = withoutFences.trimEnd().split(/\n\n/).filter((part) => part.startsWith("|"));
  expect(tables.length).toBeGreaterThan(20);
  for (const table of tables) {
    const cells = table.split("\n").map((line) => line.split(/(?<!\\)\|/).length);
    expect(new Set(cells).size, table).toBe(1);
  }
});

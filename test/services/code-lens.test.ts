import { expect, test } from "vitest";
import type { Lang } from "../../packages/language/src/index.ts";
import { codeLenses, resolveCodeLens } from "../../packages/language/src/services/code-lens.ts";
import { open, shown } from "../support/editor.ts";

function lenses(text: string, lang: Lang = "en"): string[] {
  const opened = open(text, { lang });
  return codeLenses(opened).map((lens) => `${opened.text.slice(lens.start, lens.end)}: ${resolveCodeLens(opened, lens).title}`);
}

const text = 'team Care "Customer care"\nteam Shop\njourney Buy { owner Care; stage A { touchpoint P { owner Care } } }\njourney Ask { owner Shop }';

test("a declaration says how often it is referred to, and a journey offers its picture", () => {
  expect(lenses(text)).toEqual(["Care: 2 references", "Shop: 1 reference", "Buy: Open preview", "Ask: Open preview"]);
  expect(lenses(text, "vi")).toEqual(["Care: 2 tham chiếu", "Shop: 1 tham chiếu", "Buy: Mở bản xem trước", "Ask: Mở bản xem trước"]);
});

test("references in other files count, those that mean another declaration do not", () => {
  const files = '--- teams.journey\nteam Care\n--- a.journey\nimport "./teams.journey"\njourney A { owner Care }\n--- b.journey\nteam Care\njourney B { owner Care }\n';
  const opened = open(files);
  const { other } = opened;
  const [lens] = codeLenses(other("teams.journey"));
  expect(shown(opened, resolveCodeLens(other("teams.journey"), lens!).locations)).toEqual(["a.journey:2:19 Care"]);
});

test("what nobody refers to says so, and a name known by its label is underlined there", () => {
  expect(lenses('team "Chăm sóc"')).toEqual(['"Chăm sóc": no references']);
});

test("names that every object has are counted like others", () => {
  expect(lenses("team constructor\nteam __proto__\njourney B { owner __proto__ }")).toEqual(["constructor: no references", "__proto__: 1 reference", "B: Open preview"]);
});

test("stages, touchpoints and brands have none", () => {
  expect(lenses("brand B { competitor C }\njourney J { stage S { touchpoint T { next T; versus C 3 } } }")).toEqual(["C: 1 reference", "J: Open preview"]);
});

test("a lens whose declaration is gone leads nowhere", () => {
  const [lens] = codeLenses(open("team Care\njourney B { owner Care }"));
  expect(resolveCodeLens(open("persona Care\n"), lens!)).toEqual({ title: "no references", locations: [] });
  expect(resolveCodeLens(open(""), lens!)).toEqual({ title: "no references", locations: [] });
});

test("an empty file and a half-written one have what can be read of them", () => {
  expect(lenses("")).toEqual([]);
  expect(lenses("team Care\njourney B { stage")).toEqual(["Care: no references", "B: Open preview"]);
});

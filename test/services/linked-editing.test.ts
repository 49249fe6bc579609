import { expect, test } from "vitest";
import { linkedEditing, linkedName } from "../../packages/language/src/services/linked-editing.ts";
import { open } from "../support/editor.ts";

function places(marked: string): string[] | undefined {
  const opened = open(marked);
  return linkedEditing(opened, opened.offset)?.map(({ start, end }) => `${start} ${opened.text.slice(start, end)}`);
}

test("the name of a touchpoint is edited together with what leads to it in its journey", () => {
  const journeys = (name: string, reference: string) =>
    `journey A { stage S { touchpoint ${name}; touchpoint Q { next ${reference} } } }\njourney B { stage S { touchpoint P { next P } } }`;
  expect(places(journeys("P|", "P"))).toEqual(["33 P", "56 P"]);
  expect(places(journeys("P", "|P"))).toEqual(["33 P", "56 P"]);
});

test.each([
  ["nothing leads to it", "journey A { stage S { touchpoint P| } }"],
  ["its name is derived from its label", 'journey A { stage S { touchpoint "P|"; touchpoint Q { next P } } }'],
  ["its accents are written in two ways", `journey A { stage S { touchpoint ${"ả".normalize("NFC")}|; touchpoint Q { next ${"ả".normalize("NFD")} } } }`],
  ["nobody declares it", "journey A { stage S { touchpoint Q { next P|, P } } }"],
  ["other files may know it", "team Care|\njourney A { owner Care }"],
  ["there is none", "|"],
])("a name is edited alone where %s", (_why, marked) => {
  expect(places(marked)).toBeUndefined();
});

test("what is typed meanwhile may be any name", () => {
  const pattern = new RegExp(`^${linkedName}$`);
  for (const name of ["Pay", "_", "Hải-Đăng", "客户", "𝔸2"]) expect(name).toMatch(pattern);
  for (const text of ["", "2nd", "a b", "a,", "{"]) expect(text).not.toMatch(pattern);
});

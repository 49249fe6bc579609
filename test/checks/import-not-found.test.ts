import { expect, test } from "vitest";
import { loadProject, type FileText } from "../../packages/language/src/index.ts";
import { diagnose } from "../support/diagnose.ts";
import { projectOf } from "../support/texts.ts";

test("an import that leads nowhere is shown at its path", () => {
  const messages = diagnose(`
    --- a.journey
    import "./peeple.journey"
           ~~~~~~~~~~~~~~~~~~ import-not-found
    import "./nothing-alike.journey"
           ~~~~~~~~~~~~~~~~~~~~~~~~~ import-not-found
    import ""
           ~~ import-not-found
    import "./people"
           ~~~~~~~~~~ import-not-found
    import ".\\\\people.journey"
           ~~~~~~~~~~~~~~~~~~~ import-not-found
    --- people.journey
    persona Lan
  `);
  expect(messages).toEqual([
    'There is no file "./peeple.journey" beside this one. Did you mean "./people.journey"?',
    'There is no file "./nothing-alike.journey" beside this one.',
    'This import names no file. Write its path: import "./people.journey".',
    '"./people" does not end in .journey. Write the path of a .journey file: "./people.journey".',
    'Write / between folders: "./people.journey".',
  ]);
});

test("a text on its own has no files beside it", () => {
  expect(diagnose('import "./people.journey"\n       ~~~~~~~~~~~~~~~~~~ import-not-found\n')).toEqual([
    '"./people.journey" is not at hand: this text is read on its own. Read it together with the files that it imports.',
  ]);
});

test.each<[string, FileText, string]>([
  [
    "not in UTF-8",
    { why: "not-text" },
    '"./b.journey" is no text in UTF-8, so it is not read. Save it as UTF-8.',
  ],
  [
    "too large",
    { why: "too-large" },
    '"./b.journey" is larger than a .journey file may be, so it is not read. Split it.',
  ],
  ["not there", { why: "not-found" }, 'There is no file "./b.journey" beside this one.'],
])("a file that is %s says so where it is imported", async (_, file, message) => {
  const read = (path: string): FileText => (path === "a.journey" ? { text: 'import "./b.journey"' } : file);
  const { diagnostics } = await loadProject({ read }, ["a.journey"]);
  expect(diagnostics).toMatchObject([{ code: "import-not-found", message, start: 7, end: 20 }]);
});

test("a file that is there is found", () => {
  expect(projectOf('--- a.journey\nimport "./b/c.journey"\n--- b/c.journey\nteam Care').diagnostics).toEqual(
    [],
  );
});

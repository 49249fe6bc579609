import { describe, expect, test } from "vitest";
import { applyEdits } from "../../packages/language/src/index.ts";
import { filesRenamed, type FileRename } from "../../packages/language/src/services/file-rename.ts";
import { open } from "../support/editor.ts";

/** The texts of the files that change. */
function renamed(text: string, ...renames: readonly FileRename[]): Record<string, string> {
  const { links } = open(text);
  const byPath = Object.groupBy(filesRenamed(links, renames), ({ path }) => path);
  return Object.fromEntries(Object.entries(byPath).map(([path, edits]) => [path, applyEdits(links.files.get(path)!.tree.text, edits!)]));
}

const workspace = `
  --- journeys/buy.journey
  // ./people.journey
  import "../people.journey" // who
  import "./teams.journey"
  team Care { link "./notes.md#one"; link "/people.journey"; link "https://example.org/people.journey" }
  --- journeys/teams.journey
  import "../people.journey"
  --- people.journey
  persona Lan
`;

describe("when a file is renamed", () => {
  test("what imports it, and links to it, follows", () => {
    expect(renamed(workspace, { from: "people.journey", to: "common/khách.journey" })).toEqual({
      "journeys/buy.journey":
        '// ./people.journey\nimport "../common/khách.journey" // who\nimport "./teams.journey"\nteam Care { link "./notes.md#one"; link "/common/khách.journey"; link "https://example.org/people.journey" }\n',
      "journeys/teams.journey": 'import "../common/khách.journey"\n',
    });
  });

  test("its own imports and links lead where they led", () => {
    expect(renamed(workspace, { from: "journeys/buy.journey", to: "buy.journey" })).toEqual({
      "journeys/buy.journey":
        '// ./people.journey\nimport "./people.journey" // who\nimport "./journeys/teams.journey"\nteam Care { link "./journeys/notes.md#one"; link "/people.journey"; link "https://example.org/people.journey" }\n',
    });
  });

  test("files that are no journeys count too", () => {
    expect(renamed(workspace, { from: "journeys/notes.md", to: "docs/notes.md" })["journeys/buy.journey"]).toContain('link "../docs/notes.md#one"');
  });

  test("a path is written in the manner of the one before", () => {
    expect(renamed('--- a.journey\nimport "b.journey"\n--- b.journey\nteam T\n', { from: "b.journey", to: "c.journey" })).toEqual({ "a.journey": 'import "c.journey"\n' });
  });

  test("with its accents decomposed, it is the same file", () => {
    const [nfc, nfd] = ["khách".normalize("NFC"), "khách".normalize("NFD")];
    expect(renamed(`--- a.journey\nimport "./${nfd}.journey"\n--- ${nfc}.journey\nteam T\n`, { from: `${nfd}.journey`, to: "b.journey" })).toEqual({
      "a.journey": 'import "./b.journey"\n',
    });
  });
});

describe("when a folder is renamed", () => {
  test("imports into it and out of it follow, those inside it stay", () => {
    const text = '--- a.journey\nimport "./old/b.journey"\n--- old/b.journey\nimport "./c.journey"\nimport "../older/d.journey"\n--- old/c.journey\nteam T\n--- older/d.journey\nteam U\n';
    expect(renamed(text, { from: "old/", to: "deep/new" })).toEqual({
      "a.journey": 'import "./deep/new/b.journey"\n',
      "old/b.journey": 'import "./c.journey"\nimport "../../older/d.journey"\n',
    });
  });

  test("and a file in it otherwise, the file counts; two may change places", () => {
    const text = '--- a.journey\nimport "./x/b.journey"\nimport "./y/b.journey"\n--- x/b.journey\nteam T\n--- y/b.journey\nteam U\n';
    expect(renamed(text, { from: "x", to: "z" }, { from: "x/b.journey", to: "b.journey" })).toEqual({ "a.journey": 'import "./b.journey"\nimport "./y/b.journey"\n' });
    expect(renamed(text, { from: "x", to: "y" }, { from: "y", to: "x" })).toEqual({ "a.journey": 'import "./y/b.journey"\nimport "./x/b.journey"\n' });
  });
});

test("nothing changes where nothing led there, where the new path is none for a journey, or outside the workspace", () => {
  expect(renamed(workspace, { from: "peop", to: "x" })).toEqual({});
  expect(renamed(workspace, { from: "people.journey", to: "../people.journey" })).toEqual({});
  expect(renamed(workspace, { from: "", to: "x" })).toEqual({});
  expect(renamed('--- a.journey\nimport "./b.journey"\n--- b.journey\nteam T\n', { from: "b.journey", to: "b.txt" })).toEqual({});
});

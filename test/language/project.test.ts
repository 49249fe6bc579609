import { describe, expect, test } from "vitest";
import {
  compile,
  compileFiles,
  loadProject,
  type FileSystem,
  type FileText,
} from "../../packages/language/src/index.ts";

/** Files in memory; what was read is noted. */
function memory(
  files: Readonly<Record<string, string | FileText>>,
): FileSystem & { readonly read: FileSystem["read"]; readonly opened: string[] } {
  const opened: string[] = [];
  return {
    opened,
    read: async (path) => {
      opened.push(path);
      const file = Object.hasOwn(files, path) ? files[path]! : { why: "not-found" as const };
      return typeof file === "string" ? { text: file } : file;
    },
  };
}

describe("a project", () => {
  test("holds the files named and all that they import, sorted, each read once", async () => {
    const disk = memory({
      "b.journey": 'import "./x/c.journey"\nimport "./a.journey"\nteam B',
      "x/c.journey": 'import "../a.journey"\nteam C',
      "a.journey": "team A",
      "unseen.journey": "team U",
    });
    const { value, diagnostics } = await loadProject(disk, ["b.journey", "b.journey", "a.journey"]);
    expect(diagnostics).toEqual([]);
    expect(disk.opened.toSorted()).toEqual(["a.journey", "b.journey", "x/c.journey"]);
    expect(value.files.map(({ path }) => path)).toEqual(["a.journey", "b.journey", "x/c.journey"]);
    expect(value.model.teams.map(({ name }) => name)).toEqual(["A", "B", "C"]);
  });

  test("says of a file named that it cannot be read, at its beginning", async () => {
    const disk = memory({
      "a.journey": { why: "outside" },
      "b.journey": { why: "not-text" },
      "d.journey": "team D",
    });
    const { value, diagnostics } = await loadProject(disk, [
      "a.journey",
      "b.journey",
      "c.journey",
      "d.journey",
    ]);
    expect(diagnostics.map(({ code, file, start, end }) => [code, file, start, end])).toEqual([
      ["import-outside-workspace", "a.journey", 0, 0],
      ["import-not-found", "b.journey", 0, 0],
      ["import-not-found", "c.journey", 0, 0],
    ]);
    expect(value.model.teams).toHaveLength(1);
  });

  test("gives diagnostics file by file, in the order of each text", () => {
    const { diagnostics } = compileFiles([
      { path: "b.journey", text: "persona Lan { age x; wants y }" },
      { path: "a.journey", text: "}\nteam" },
    ]);
    expect(diagnostics.map(({ file, start, code }) => `${file}:${start} ${code}`)).toEqual([
      "a.journey:0 syntax-error",
      "a.journey:2 wrong-value",
      "b.journey:18 wrong-value",
      "b.journey:21 unknown-attribute",
    ]);
  });

  test("of one text has the path that it is given", () => {
    expect(compile("}").diagnostics).toMatchObject([{ file: "untitled.journey" }]);
    expect(compile("}", { path: "x/y.journey" }).diagnostics).toMatchObject([{ file: "x/y.journey" }]);
  });
});

test("reading the same text again gives the same, whatever was read between", () => {
  const text = 'journey Buy { stage Ask { touchpoint Read { pain "x" { severity 9 } } } }';
  const first = compile(text);
  compile("a {".repeat(100) + "“".repeat(50));
  compile("x\n".repeat(10_000));
  expect(compile(text)).toEqual(first);
});

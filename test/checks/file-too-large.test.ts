import { expect, test } from "vitest";
import { compile, compileFiles, largestFile, loadProject } from "../../packages/language/src/index.ts";

const line = "team Đội-chăm-sóc // đội\n";

/** A text of `bytes` bytes of UTF-8, of lines with Vietnamese in them. */
function textOf(bytes: number): string {
  const size = new TextEncoder().encode(line).length;
  return line.repeat(Math.floor(bytes / size)) + " ".repeat(bytes % size);
}

test("a file of more than 5 MB is not read, and says so at its beginning", () => {
  const { value, diagnostics } = compile(textOf(largestFile + 50_000), { path: "large.journey" });
  expect(value.teams).toEqual([]);
  expect(diagnostics).toEqual([
    {
      code: "file-too-large",
      severity: "error",
      message: "The file has 5.1 MB; a .journey file may have 5 MB. Split it into files and import them.",
      file: "large.journey",
      start: 0,
      end: 0,
    },
  ]);
});

test("bytes count, not characters", () => {
  const text = `// ${"đ".repeat(largestFile / 2)}`;
  expect(text.length).toBeLessThan(largestFile);
  expect(compile(text).diagnostics.map(({ code }) => code)).toEqual(["file-too-large"]);
});

test("exactly 5 MB are read", () => {
  expect(compile(`//${"x".repeat(9_997)}\n`.repeat(largestFile / 10_000)).diagnostics).toEqual([]);
});

test("whoever imports it is told too", async () => {
  const files = new Map([
    ["a.journey", 'import "./large.journey"'],
    ["large.journey", textOf(largestFile + 1)],
  ]);
  const expected = [
    { code: "file-too-large", file: "large.journey" },
    {
      code: "import-not-found",
      file: "a.journey",
      message: '"./large.journey" is larger than a .journey file may be, so it is not read. Split it.',
    },
  ];
  const all = [...files].map(([path, text]) => ({ path, text }));
  expect(compileFiles(all).diagnostics).toMatchObject(expected);
  const read = (path: string) => ({ text: files.get(path)! });
  expect((await loadProject({ read }, ["a.journey"])).diagnostics).toMatchObject(expected);
});

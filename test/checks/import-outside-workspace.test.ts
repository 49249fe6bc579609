import { expect, test } from "vitest";
import { compileFiles, loadProject, type FileText } from "../../packages/language/src/index.ts";
import { projectOf } from "../support/texts.ts";

test.each([
  "../secrets.journey",
  "./x/../../secrets.journey",
  "/etc/secrets.journey",
  "C:/secrets.journey",
  "https://example.org/a.journey",
  "file:///secrets.journey",
  "//server/share/a.journey",
  "\\\\\\\\server\\\\share\\\\a.journey",
])("an import out of the workspace is shown and not opened: %s", async (specifier) => {
  const opened: string[] = [];
  const read = (path: string): FileText => {
    opened.push(path);
    return { text: path === "a.journey" ? `import "${specifier}"` : "team Care" };
  };
  const { diagnostics } = await loadProject({ read }, ["a.journey"]);
  expect(opened).toEqual(["a.journey"]);
  expect(diagnostics).toMatchObject([
    { code: "import-outside-workspace", start: 7, end: 9 + specifier.length },
  ]);
  expect(diagnostics[0]!.message).toBe(
    `"${specifier.replaceAll("\\\\", "\\")}" lies outside this workspace and is not opened. ` +
      "Copy the file into it, and write its path relative to this file.",
  );
});

test("a file that a link leads out of the workspace is shown too", () => {
  const { diagnostics } = compileFiles([{ path: "a.journey", text: 'import "./link.journey"' }], { missing: () => ({
    why: "outside",
  }) });
  expect(diagnostics).toMatchObject([{ code: "import-outside-workspace" }]);
});

test("a path may go up as long as it stays inside", () => {
  expect(
    projectOf('--- x/y/a.journey\nimport "../../b.journey"\n--- b.journey\nteam Care').diagnostics,
  ).toEqual([]);
});

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { commands } from "../../packages/cli/src/command-line.ts";
import { folder } from "./support.ts";

const { version } = JSON.parse(
  readFileSync(new URL("../../packages/cli/package.json", import.meta.url), "utf8"),
) as {
  version: string;
};

describe("help", () => {
  test.each([[[]], [["--help"]], [["-h"]], [["help"]]])(
    "sojourn %j lists every command on standard output",
    async (words) => {
      const { stdout, stderr, code } = await folder().run(...words);
      expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
      for (const { name, summary } of commands) {
        expect(stdout).toContain(`  ${name}`);
        expect(stdout.replace(/\s+/g, " ")).toContain(summary);
      }
      expect(stdout).toContain("sojourn init");
    },
  );

  test.each(commands)(
    "sojourn $name --help tells its options and shows examples",
    async ({ name, options, examples, argument }) => {
      const home = folder();
      const { stdout, stderr, code } = await home.run(name, "--help");
      expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
      for (const { form } of options) expect(stdout).toContain(form);
      for (const [example, does] of examples) {
        expect(stdout).toContain(example);
        expect(stdout).toContain(does);
      }
      if (argument) expect(stdout).toContain(argument[0]);
      expect((await home.run("help", name)).stdout).toBe(stdout);
      expect((await home.run(name, "-h")).stdout).toBe(stdout);
    },
  );

  test.each(["--version", "-V"])("sojourn %s prints the version of the package alone", async (word) => {
    expect(await folder().run(word)).toMatchObject({ stdout: `${version}\n`, stderr: "", code: 0 });
  });
});

describe("a call that cannot be understood", () => {
  const rows: readonly (readonly [words: readonly string[], complaint: readonly string[]])[] = [
    [["chek"], ["unknown command 'chek'", "Did you mean check?"]],
    [
      ["rendr", "x.journey"],
      ["unknown command 'rendr'", "Did you mean render?"],
    ],
    [["help", "formt"], ["unknown command 'formt'"]],
    [
      ["frobnicate", "--help"],
      ["unknown command 'frobnicate'", "sojourn --help lists the commands"],
    ],
    [["--verson"], ["unknown option '--verson'", "Did you mean --version?"]],
    [
      ["check", "--fromat", "json"],
      ["unknown option '--fromat'", "Did you mean --format?", "sojourn check --help"],
    ],
    [["check", "--format"], ["'--format <format>' argument missing"]],
    [
      ["check", "--format", "xml"],
      ["'xml' is invalid", "text, json, sarif, github"],
    ],
    [["render"], ["missing required argument", "sojourn render buy.journey"]],
    [
      ["render", "--persona", "Lan", "a.journey"],
      ["missing required argument", "--persona takes all the words behind it"],
    ],
    [
      ["render", "a.journey", "--to", "gif"],
      ["'gif' is invalid", "svg, png, pdf, html, mermaid, markdown, json"],
    ],
    [
      ["render", "a.journey", "--view", "mapp"],
      ["'mapp' is invalid", "Did you mean map?"],
    ],
    [["import"], ["missing required argument", "sojourn import day.mmd"]],
    [["import", "a.mmd", "b.mmd"], ["too many arguments"]],
    [["export", "--to", "xml"], ["'xml' is invalid"]],
    [
      ["init", "--lang", "fr"],
      ["'fr' is invalid", "en, vi"],
    ],
    [["completion"], ["missing required argument", "sojourn completion bash"]],
    [
      ["completion", "tcsh"],
      ["no completion for tcsh", "bash, zsh and fish"],
    ],
    [["check", "nothere.journey"], ["There is no file or folder nothere.journey"]],
    [["check", "nothere/**/*.journey"], ["There is no .journey file that nothere/**/*.journey matches"]],
    [["fmt", "-", "a.journey"], ["either files or -"]],
    [["render", "nothere.journey"], ["There is no file or folder nothere.journey"]],
    [["import", "nothere.mmd"], ["nothere.mmd cannot be read: it is not there"]],
  ];

  test.each(rows)("sojourn %j says what is wrong and ends with 2", async (words, complaint) => {
    const home = folder();
    const { stdout, stderr, code } = await home.run(...words);
    expect({ stdout, code }).toEqual({ stdout: "", code: 2 });
    expect(stderr).toMatch(/^sojourn: /);
    for (const part of complaint) expect(stderr).toContain(part);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(home.list()).toEqual([]);
  });

  test("a file without a command is told what to do with it", async () => {
    const home = folder({ "a.journey": "" });
    const { stderr, code } = await home.run("a.journey");
    expect({ stderr, code }).toEqual({
      stderr:
        "sojourn: unknown command 'a.journey'\n(Did you mean sojourn check a.journey?)\nsojourn --help lists the commands.\n",
      code: 2,
    });
  });

  test("an empty folder is told how to begin", async () => {
    for (const command of ["check", "fmt", "export"]) {
      const { stderr, code } = await folder().run(command);
      expect({ stderr, code }).toEqual({
        stderr: "sojourn: There is no .journey file in this folder; sojourn init writes a first one.\n",
        code: 2,
      });
    }
    const { stderr, code } = await folder({ "sub/note.txt": "" }).run("check", "sub");
    expect({ stderr, code }).toEqual({ stderr: "sojourn: There is no .journey file in sub.\n", code: 2 });
  });

  test("what the user typed cannot steer the terminal", async () => {
    for (const words of [
      ["\u001b[2J"],
      ["check", "\u001b[2J"],
      ["explain", "\u001b[2J"],
      ["completion", "\u001b[2J"],
      ["check", "--\u001b[2J"],
    ]) {
      const { stdout, stderr, code } = await folder().run(...words);
      expect(code).toBe(2);
      expect(stdout + stderr).not.toContain("\u001b");
      expect(stderr).toContain("\\u{1b}[2J");
    }
  });
});

import { describe, expect, test } from "vitest";
import { checks } from "@sojourn/language";
import { commands } from "../../packages/cli/src/command-line.ts";
import { folder } from "./support.ts";

const names = commands.map(({ name }) => name);

/** What bash itself offers for the last of `words` after `source <(sojourn completion bash)`. */
async function offered(...words: string[]): Promise<string[]> {
  const quoted = words.map((word) => `'${word}'`).join(" ");
  const { stdout, stderr, code } = await folder().bash(`
    source <(sojourn completion bash)
    [[ $(complete -p sojourn) == *"-F "* ]] || exit 9
    function=$(complete -p sojourn | sed 's/.*-F \\([^ ]*\\).*/\\1/')
    COMP_WORDS=(${quoted}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
    "$function" sojourn "\${COMP_WORDS[COMP_CWORD]}" "\${COMP_WORDS[COMP_CWORD-1]}"
    for word in "\${COMPREPLY[@]}"; do printf '%s\\n' "$word"; done`);
  expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
  return stdout === "" ? [] : stdout.trimEnd().split("\n");
}

const longNames = (command: string) =>
  commands.find(({ name }) => name === command)!.options.map(({ form }) => /--[a-z-]+/.exec(form)![0]);

describe("sojourn completion bash", () => {
  test("offers commands", async () => {
    expect(await offered("sojourn", "")).toEqual(
      expect.arrayContaining([...names, "help", "--help", "--version"]),
    );
    expect(await offered("sojourn", "ex")).toEqual(["export", "explain"]);
    expect(await offered("sojourn", "zzz")).toEqual([]);
  });

  test.each(names)("offers every option of %s", async (name) => {
    expect(await offered("sojourn", name, "-")).toEqual(
      expect.arrayContaining([...longNames(name), "-h", "--help"]),
    );
  });

  test("offers the values of an option, by its long and its short name", async () => {
    expect(await offered("sojourn", "check", "--format", "")).toEqual(["text", "json", "sarif", "github", "gitlab", "junit"]);
    expect(await offered("sojourn", "check", "--format", "s")).toEqual(["sarif"]);
    expect(await offered("sojourn", "render", "a.journey", "-t", "m")).toEqual(["mermaid", "markdown"]);
    expect(await offered("sojourn", "init", "--lang", "")).toEqual(["en", "vi"]);
  });

  test("offers profiles, and for a rule the codes, then the severities", async () => {
    expect(await offered("sojourn", "check", "--profile", "")).toEqual(["essential", "recommended", "strict"]);
    expect(await offered("sojourn", "check", "--rule", "unused-d")).toEqual(["unused-declaration"]);
    expect(await offered("sojourn", "check", "--rule", "unused-declaration", "=")).toEqual(["off", "info", "warning", "error"]);
    expect(await offered("sojourn", "check", "--rule", "unused-declaration", "=", "o")).toEqual(["off"]);
  });

  test("offers codes to explain, shells to completion, commands to help", async () => {
    expect(await offered("sojourn", "explain", "")).toEqual(checks.map(({ code }) => code));
    expect(await offered("sojourn", "completion", "")).toEqual(["bash", "zsh", "fish"]);
    expect(await offered("sojourn", "help", "r")).toEqual(["render"]);
    expect(await offered("sojourn", "completion", "bash", "-")).toEqual(["-h", "--help"]);
  });

  test("leaves file names to bash, which knows how to quote them", async () => {
    expect(await offered("sojourn", "check", "")).toEqual([]);
    expect(await offered("sojourn", "render", "-o", "")).toEqual([]);
    const { stdout } = await folder().bash("source <(sojourn completion bash); complete -p sojourn");
    expect(stdout).toContain("-o default");
  });
});

test.each(["bash", "zsh", "fish"])(
  "the script for %s knows every command, option, value and code",
  async (shell) => {
    const { stdout, stderr, code } = await folder().run("completion", shell);
    expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
    for (const { name, options } of commands) {
      expect(stdout).toContain(name);
      for (const { form, choices = [] } of options) {
        const long = /--([a-z-]+)/.exec(form)![1]!;
        expect(stdout).toContain(shell === "fish" ? `-l ${long}` : `--${long}`);
        if (choices.length > 0) expect(stdout).toContain(choices.join(" "));
      }
    }
    expect(stdout).toContain(checks.map(({ code: name }) => name).join(" "));
  },
);

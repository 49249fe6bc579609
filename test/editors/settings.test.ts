// What docs/editors.md tells people to write is read by those it is for, or by a parser of its form, and names the server as it is.

import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { editor } from "../../scripts/editors.ts";
import { documentText, newHome, snippets } from "./document.ts";

const words = ["sojourn-language-server", "--stdio"];
const extension = "*.journey";

test("Helix itself reads its settings and finds the server", () => {
  using home = newHome();
  const [settings, ...others] = snippets("Helix", "toml");
  expect(others).toEqual([]);
  home.write(".config/helix/languages.toml", settings!);
  const health = execFileSync(editor("helix"), ["--health", "journey"], { env: home.env, encoding: "utf8" }).replaceAll(/\u001b\[[\d;]*m/g, "");
  expect(health).toMatch(new RegExp(`^Configured language servers:\\n +✓ sojourn-language-server: ${home.folder}/bin/sojourn-language-server\n`));
});

test("the template for LSP4IJ is JSON that starts the server for journeys", () => {
  const [template, ...others] = snippets("JetBrains IDEs", "json");
  expect(others).toEqual([]);
  expect(JSON.parse(template!)).toEqual({
    id: "sojourn",
    name: "Sojourn",
    programArgs: { windows: `${words[0]}.cmd ${words[1]}`, default: words.join(" ") },
    fileTypeMappings: [{ fileType: { patterns: [extension] }, languageId: "journey" }],
  });
});

test("the settings for Zed are JSON that leads to the server", () => {
  const [settings, ...others] = snippets("Zed", "json");
  expect(others).toEqual([]);
  expect(JSON.parse(settings!)).toMatchObject({
    lsp: { sojourn: { binary: { path: words[0], arguments: words.slice(1) } } },
    languages: { Journey: { language_servers: ["sojourn"] } },
  });
});

test("the settings for Emacs are Lisp whose parentheses and texts are closed, and start the server for journeys", () => {
  const [settings, ...others] = snippets("Emacs", "elisp");
  expect(others).toEqual([]);
  const withoutTexts = settings!.replaceAll(/"(?:\\.|[^"\\])*"/g, "");
  expect(withoutTexts).not.toContain('"');
  const depths = [...withoutTexts].reduce<number[]>((all, sign) => [...all, all.at(-1)! + (sign === "(" ? 1 : sign === ")" ? -1 : 0)], [0]);
  expect([Math.min(...depths), depths.at(-1)]).toEqual([0, 0]);
  expect(settings).toContain(`(journey-mode . (${words.map((word) => `"${word}"`).join(" ")}))`);
  const [, pattern] = /'\("(.+?)" \. journey-mode\)/.exec(settings!)!;
  // `\\'` is Emacs's end of a text.
  expect("a.journey").toMatch(new RegExp(pattern!.replaceAll("\\\\", "\\").replace("\\'", "$")));
});

test("the command to install the server names its package, whose command is the one that editors start", () => {
  const [, name] = /^npm install --global (\S+)$/m.exec(documentText)!;
  const manifest = JSON.parse(readFileSync(new URL("../../packages/language-server/package.json", import.meta.url), "utf8")) as { name: string; bin: object };
  expect(manifest.name).toBe(name);
  expect(Object.keys(manifest.bin)).toEqual([words[0]]);
});

test("a server without anybody to talk to ends in silence", () => {
  using home = newHome();
  const { stdout, stderr } = spawnSync(words[0]!, words.slice(1), { env: home.env, input: "", encoding: "utf8" });
  expect(stdout + stderr).toBe("");
});

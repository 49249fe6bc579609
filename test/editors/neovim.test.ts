// The real Neovim, set up as docs/editors.md says and used as somebody does who edits a journey.

import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { editor } from "../../scripts/editors.ts";
import { newHome, snippets } from "./document.ts";

const [newer, older] = snippets("Neovim", "lua");
const steps = new URL("neovim.lua", import.meta.url).pathname;

interface Seen {
  readonly failure?: string;
  readonly client: object;
  readonly findings: readonly object[];
  readonly completion: readonly string[];
  readonly mended: readonly string[] | object;
  readonly hover: readonly string[];
  readonly renamed: readonly string[];
  readonly formatted: readonly string[];
}

test.each([
  ["Neovim 0.11 and newer", "neovim", newer],
  ["Neovim 0.10", "neovim-0.10", older],
] as const)("%s finds, completes, explains, renames and formats with what the document says", async (_name, name, config) => {
  using home = newHome();
  const init = home.write(".config/nvim/init.lua", config!);
  const seen = join(home.folder, "seen.json");
  home.write("shop/sojourn.config.json", '{ "profile": "essential" }');
  home.write("shop/people.journey", 'persona Thảo "Chị Thảo" { age 26..34 }\nteam Care "Chăm sóc khách hàng"\n');
  const file = home.write("shop/journeys/buy.journey", 'import "../people.journey"\njourney Buy "Đặt hàng" {\n    for Thảo\n  owXX Care\n}\n');
  const words = ["--headless", "-u", init, "-i", "NONE", "-n", "-c", `luafile ${steps}`, file];
  await promisify(execFile)(editor(name), words, { env: { ...home.env, SEEN: seen }, cwd: home.folder, timeout: 100_000 });
  const { failure, ...rest } = JSON.parse(readFileSync(seen, "utf8")) as Seen;
  expect(failure).toBeUndefined();
  expect(rest.client).toEqual({ name: "sojourn", root: join(home.folder, "shop"), filetype: "journey" });
  expect(rest.findings).toEqual([
    {
      code: "unknown-attribute",
      message: 'A journey has no attribute "owXX".',
      line: 3,
      column: 2,
      source: "sojourn",
    },
  ]);
  expect(rest.completion).toContain("owner");
  expect(rest.mended).toEqual([]);
  expect(rest.hover.join("\n")).toContain("Chị Thảo");
  expect(rest.renamed[0]).toBe('persona Mai "Chị Thảo" { age 26..34 }');
  expect(rest.formatted).toEqual(['import "../people.journey"', 'journey Buy "Đặt hàng" {', "  for Mai", "  owner Care", "}"]);
});

import { beforeAll, describe, expect, test } from "vitest";
import { mkdirSync, writeFileSync } from "node:fs";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { command, folder, run } from "./support.ts";

const amount = 10_000;

describe("10,000 files", () => {
  let path = "";
  beforeAll(() => {
    path = realpathSync(mkdtempSync(join(tmpdir(), "sojourn-many-")));
    for (let at = 0; at < amount; at++) {
      if (at % 100 === 0) mkdirSync(join(path, `f${at / 100}`));
      writeFileSync(
        join(path, `f${Math.floor(at / 100)}`, `j${at}.journey`),
        `journey J${at} "Journey ${at}" {\n  stage A "A" { touchpoint T "T" }\n}\n`,
      );
    }
    return () => rmSync(path, { recursive: true, force: true });
  });
  const sojourn = (...words: string[]) => run(process.execPath, [command, ...words], path);

  test.each([
    ["a folder", []],
    ["a pattern", ["**/*.journey"]],
    ["a pattern of folders", ["f*/j*.journey"]],
  ])("in %s", async (_name, words) => {
    expect(await sojourn("check", "--profile", "essential", ...words)).toMatchObject({
      stdout: "✔ 10,000 files checked, no errors\n",
      stderr: "",
      code: 0,
    });
  });

  test("named one by one by the shell", async () => {
    const script = `shopt -s globstar; "$0" "$1" check --profile essential **/*.journey`;
    const { stdout, code } = await run(
      "bash",
      ["--norc", "--noprofile", "-c", script, process.execPath, command],
      path,
    );
    expect({ stdout, code }).toEqual({ stdout: "✔ 10,000 files checked, no errors\n", code: 0 });
  });

  test("formatted, exported and drawn", async () => {
    expect(await sojourn("fmt", "--check")).toMatchObject({
      stdout: "",
      stderr: "10,000 files checked, none to format\n",
      code: 0,
    });
    const { stdout, code } = await sojourn("export");
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as { journeys: unknown[] }).journeys).toHaveLength(amount);
    const refused = await sojourn("render", ".");
    expect(refused.code).toBe(2);
    expect(refused.stderr.length).toBeLessThan(300);
  });
});

test("10,000 files in a diamond of imports are checked", async () => {
  const files: Record<string, string> = {
    "top.journey": Array.from({ length: 100 }, (_, at) => `import "./m${at}.journey"\n`).join(""),
  };
  for (let at = 0; at < 100; at++) {
    files[`m${at}.journey`] = Array.from(
      { length: 99 },
      (_, leaf) => `import "./l${at}-${leaf}.journey"\n`,
    ).join("");
    for (let leaf = 0; leaf < 99; leaf++)
      files[`l${at}-${leaf}.journey`] = `import "./bottom.journey"\njourney J${at}x${leaf} "J" { for Lan }\n`;
  }
  const home = folder({ ...files, "bottom.journey": 'persona Lan "Lan"\n' });
  expect(await home.run("check", "top.journey")).toMatchObject({
    stdout: "✔ 10,002 files checked, no errors\n",
    code: 0,
  });
});

import { truncateSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { largestFile } from "@sojourn/language";
import { folder, readers, soundJourney } from "./support.ts";
import { watched } from "./watched.ts";

describe("files too large", () => {
  test("100 MB are refused by every command, without reading them", async () => {
    const home = folder({ "x.journey": soundJourney(), "a.journey": 'import "./x.journey"\n' });
    truncateSync(home.at("x.journey"), 100_000_000);
    for (const words of readers) {
      const { stderr, code, opened } = await watched(home, words);
      expect({ code, opened: opened.filter((path) => path.endsWith(".journey")) }).toEqual({
        code: 2,
        opened: [],
      });
      expect(stderr.split("\n")[0]).toBe(
        "sojourn: x.journey is larger than 5 MB. Split it into files and import them.",
      );
    }
    const { stdout, code, opened } = await watched(home, ["check", "a.journey"]);
    expect({ code, opened: opened.filter((path) => path.endsWith(".journey")) }).toEqual({
      code: 1,
      opened: [home.at("a.journey")],
    });
    expect(stdout).toMatch(/^a\.journey:1:8 error (file-too-large|import-not-found)\n/);
    expect(home.list()).toEqual(["a.journey", "x.journey"]);
  });

  test("the last byte allowed is allowed, one more is not", async () => {
    const home = folder({
      "x.journey": `${"//\n".repeat(Math.floor(largestFile / 3))}${"\n".repeat(largestFile % 3)}`,
    });
    expect(await home.run("check")).toMatchObject({ code: 0 });
    home.write("x.journey", `${home.read("x.journey")}\n`);
    expect(await home.run("check")).toMatchObject({ code: 2 });
  });

  test("standard input that does not end is refused", async () => {
    expect(await folder().bash("sojourn check - < /dev/zero")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("Standard input is"),
    });
    for (const command of ["check", "fmt", "import"]) {
      const { stderr, code } = await folder().bash(`yes '// a' | sojourn ${command} -`);
      expect({ stderr, code }).toEqual({
        stderr: "sojourn: Standard input is larger than 5 MB. Split it into files and import them.\n",
        code: 2,
      });
    }
  });

  test.each([
    ["a line of 4 MB", "x".repeat(4_000_000)],
    ["a text of 4 MB", `persona A "${"x".repeat(4_000_000)}"`],
    ["a text of 4 MB that does not end", `persona A "${"x".repeat(4_000_000)}`],
    ["a million {", "{".repeat(1_000_000)],
    ["10,000 stray }", "}\n".repeat(10_000)],
    ["500 nested blocks", "a {\n".repeat(500) + "}\n".repeat(500)],
  ])("%s is reported in lines that fit", async (_name, text) => {
    const { stdout, stderr, code } = await folder({ "x.journey": text }).run("check");
    expect({ stderr, code }).toEqual({ stderr: "", code: 1 });
    const frames = stdout.split("\n").filter((line) => /^[> ] +\d+ \| /.test(line));
    expect(frames.length).toBeGreaterThan(0);
    for (const line of frames) expect(line.length).toBeLessThan(150);
    expect(stdout).toMatch(/^✖ \d+ errors? in 1 of 1 file$/m);
  });
});

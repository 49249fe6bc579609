import { describe, expect, test } from "vitest";
import { readMermaid } from "../support/mermaid.ts";
import { folder } from "./support.ts";

const starters = [
  ["en", [], "Breakfast on the way to work"],
  ["en", ["--lang", "en"], "Breakfast on the way to work"],
  ["vi", ["--lang", "vi"], "Bữa sáng trên đường đi làm"],
] as const;

describe.each(starters)("sojourn init in %s with %j", (_language, options, title) => {
  test("writes a journey that checks clean, is in canonical form and is drawn by the real Mermaid", async () => {
    const home = folder();
    const { stdout, stderr, code } = await home.run("init", ...options);
    expect({ stdout, stderr, code }).toEqual({
      stdout: "Wrote first.journey. Next:\n  sojourn check first.journey\n  sojourn render first.journey\n",
      stderr: "",
      code: 0,
    });
    expect(home.list()).toEqual(["first.journey"]);
    expect(await home.run("check", "first.journey")).toMatchObject({
      stdout: "✔ 1 file checked, no errors\n",
      code: 0,
    });
    expect(await home.run("fmt", "--check")).toMatchObject({ stdout: "", code: 0 });
    const drawn = await home.run("render", "first.journey");
    expect(drawn).toMatchObject({ stderr: "", code: 0 });
    const { title: shown, sections, tasks } = await readMermaid(drawn.stdout);
    expect(shown).toBe(title);
    expect(sections).toHaveLength(5);
    expect(tasks).toHaveLength(5);
    for (const { score, people } of tasks) {
      expect(score).toBeGreaterThanOrEqual(1);
      expect(score).toBeLessThanOrEqual(5);
      expect(people).toHaveLength(1);
    }
  });

  test("its deadlines lie ahead of today, and what was measured lies behind", async () => {
    const home = folder();
    const before = day();
    await home.run("init", ...options);
    const after = day();
    const text = home.read("first.journey");
    const dates = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, date]) => date!);
    expect(dates(/(\d{4}-\d\d-\d\d)/g).length).toBeGreaterThan(10);
    const [ahead, behind] = [
      dates(/(?:due|by) (\d{4}-\d\d-\d\d)/g),
      dates(/(?:as-of|audited) (\d{4}-\d\d-\d\d)/g),
    ];
    expect(ahead.length).toBeGreaterThan(3);
    expect(behind.length).toBeGreaterThan(3);
    for (const date of ahead) expect(date > after).toBe(true);
    for (const date of behind) expect(date < before).toBe(true);
    const [reviewed] = dates(/reviewed (\d{4}-\d\d-\d\d)/g);
    expect(reviewed! >= before && reviewed! <= after).toBe(true);
  });
});

describe("sojourn init", () => {
  test("makes the folder, and tells commands that a shell understands", async () => {
    const home = folder();
    const { stdout, code } = await home.run("init", 'my $HOME\'s "new" folder/deep');
    expect(code).toBe(0);
    const lines = stdout.split("\n").filter((line) => line.startsWith("  sojourn "));
    expect(lines).toHaveLength(2);
    for (const line of lines) expect((await home.bash(line)).code).toBe(0);
    await home.run("init", "--", "-x");
    expect((await home.bash("sojourn check ./-x/first.journey")).code).toBe(0);
    expect((await home.run("init", "thư mục")).stdout).toContain('sojourn check "thư mục/first.journey"');
  });

  test("never writes over a file", async () => {
    const home = folder({ "first.journey": "mine" });
    expect(await home.run("init")).toMatchObject({
      stdout: "",
      stderr: "sojourn: first.journey is there already and stays as it is.\n",
      code: 2,
    });
    expect(home.read("first.journey")).toBe("mine");
  });
});

/** Today in this time zone, as year-month-day. */
function day(): string {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())).toISOString().slice(0, 10);
}

import { describe, expect, test } from "vitest";
import { readMermaid } from "../support/mermaid.ts";
import { folder } from "./support.ts";

const diagram = `journey
    title My working day
    section Go to work
      Make tea: 5: Me
      Go upstairs: 3.5: Me, Cat
    section Go home
      Sit down: 1: Me
`;
const document = `# Days\n\n\`\`\`mermaid\n${diagram}\`\`\`\n\n\`\`\`mermaid\nflowchart LR\n  a --> b\n\`\`\`\n\n> ~~~mermaid\n> journey\n>   title The other day\n>   Sleep: 4: Cat\n> ~~~\n`;

describe("sojourn import", () => {
  test("turns a diagram into a file that checks, is in canonical form and draws the same diagram", async () => {
    const home = folder({ "day.mmd": diagram });
    expect(await home.run("import", "day.mmd", "-o", "day.journey")).toMatchObject({
      stdout: "",
      stderr: "Wrote day.journey\n",
      code: 0,
    });
    expect(await home.run("check")).toMatchObject({ code: 0 });
    expect(await home.run("fmt", "--check")).toMatchObject({ code: 0 });
    const [then, now] = [
      await readMermaid(diagram),
      await readMermaid((await home.run("render", "day.journey")).stdout),
    ];
    expect(now.title).toBe(then.title);
    expect(now.sections).toEqual(then.sections);
    expect(now.tasks).toEqual(then.tasks);
  });

  test("writes standard output without -o, and with -o -", async () => {
    const home = folder({ "day.mmd": diagram });
    const { stdout, stderr, code } = await home.run("import", "day.mmd");
    expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
    expect(stdout).toContain('"My working day"');
    expect((await home.run("import", "day.mmd", "-o", "-")).stdout).toBe(stdout);
    expect(home.list()).toEqual(["day.mmd"]);
  });

  test("reads standard input, a diagram or a document", async () => {
    const home = folder({ "day.mmd": diagram, "README.md": document });
    expect((await home.runWith({ input: diagram }, "import", "-")).stdout).toBe(
      (await home.run("import", "day.mmd")).stdout,
    );
    expect((await home.runWith({ input: document }, "import", "-")).stdout).toBe(
      (await home.run("import", "README.md")).stdout,
    );
  });

  test.each(["README.md", "README.MD", "notes.markdown", "page.mdx"])(
    "reads every journey of %s",
    async (name) => {
      const home = folder({ [name]: document });
      const { code } = await home.run("import", name, "-o", "all.journey");
      expect(code).toBe(0);
      expect(await home.run("check")).toMatchObject({ code: 0 });
      expect((await home.run("render", "all.journey", "-o", "out/")).stderr.match(/Wrote/g)).toHaveLength(2);
    },
  );

  test("tells what Mermaid would not draw as it is written, with the place", async () => {
    const { stdout, stderr, code } = await folder({
      "x.mmd": "journey\n  section A\n    Good: 3: Me\n    Wild: 9: Me\n",
    }).run("import", "x.mmd");
    expect(code).toBe(0);
    expect(stderr).toMatch(/^x\.mmd:4:\d+ \S/);
    expect(stderr).toContain("9");
    expect(stdout).not.toContain(" 9");
  });

  test("does not write over a file that is there, unless --force says so", async () => {
    const home = folder({ "day.mmd": diagram, "day.journey": "mine" });
    expect(await home.run("import", "day.mmd", "-o", "day.journey")).toMatchObject({
      stdout: "",
      stderr: "sojourn: day.journey is there already. Name another file, or replace it with --force.\n",
      code: 2,
    });
    expect(home.read("day.journey")).toBe("mine");
    expect(await home.run("import", "day.mmd", "-o", "day.journey", "--force")).toMatchObject({
      stderr: "Wrote day.journey\n",
      code: 0,
    });
    expect(home.read("day.journey")).toContain("My working day");
  });

  test("never writes over its input, not even with --force", async () => {
    const home = folder({ "day.mmd": diagram });
    const { stderr, code } = await home.run("import", "day.mmd", "-o", "./day.mmd", "--force");
    expect(code).toBe(2);
    expect(stderr).toContain("day.mmd is the input");
    expect(home.read("day.mmd")).toBe(diagram);
  });

  test.each([
    ["flow.mmd", "flowchart LR\n  a --> b\n"],
    ["empty.mmd", ""],
    ["no.md", "# Nothing here\n"],
    ["other.md", '```mermaid\npie\n  "a": 1\n```\n'],
  ])("a file without a journey is refused and nothing written: %s", async (name, text) => {
    const home = folder({ [name]: text });
    const { stdout, stderr, code } = await home.run("import", name, "-o", "x.journey");
    expect({ stdout, code }).toEqual({ stdout: "", code: 2 });
    expect(stderr).toMatch(/sojourn: There is no Mermaid journey (that could be read )?in \S+; nothing was written\.\n/);
    expect(stderr).toContain(` in ${name};`);
    expect(home.list()).toEqual([name]);
  });
});

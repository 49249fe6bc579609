import { linkSync, symlinkSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readMermaid } from "../support/mermaid.ts";
import { folder, soundJourney } from "./support.ts";

const two = `persona Lan "Lan"
persona Minh "Minh"

journey Buy "Buying beans" {
  for Lan, Minh
  stage Ask "Compares" phase ask {
    touchpoint Read "Reads: reviews; all" { feels Lan 4, Minh 2 }
  }
  stage Act "Buys" phase act {
    touchpoint Pay "Pays" { feels Lan 2.5 }
  }
}

journey Return "Sending back" {
  for Minh
  stage Pack "Packs" { touchpoint Box "Finds a box" { feels Minh 1 } }
}

non-customer Hunter "Voucher hunter" { because "Leaves when the voucher ends" }
`;

describe("sojourn render", () => {
  test("writes what the real Mermaid reads", async () => {
    const { stdout, stderr, code } = await folder({ "a.journey": soundJourney() }).run("render", "a.journey");
    expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
    const { title, sections, tasks } = await readMermaid(stdout);
    expect({ title, sections }).toEqual({ title: "Buying beans", sections: ["Compares", "Buys"] });
    expect(tasks).toEqual([
      { section: "Compares", task: "Reads reviews", score: 4, people: ["Lan"] },
      { section: "Buys", task: "Pays", score: 2.5, people: ["Lan"] },
    ]);
  });

  test("--journey chooses by name or label, in either Unicode form", async () => {
    const home = folder({ "a.journey": two.replace("Return", "TrảLại") });
    for (const name of ["TrảLại".normalize("NFD"), "TrảLại", "Sending back"]) {
      for (const option of [["--journey", name], ["-j", name], [`--journey=${name}`]]) {
        const { stdout, code } = await home.run("render", "a.journey", ...option);
        expect(code).toBe(0);
        expect((await readMermaid(stdout)).title).toBe("Sending back");
      }
    }
  });

  test("--persona and --stage leave the rest out", async () => {
    const home = folder({ "a.journey": two });
    const drawn = async (...options: string[]) => {
      const { stdout, code } = await home.run("render", "a.journey", "-j", "Buy", ...options);
      expect(code).toBe(0);
      return (await readMermaid(stdout)).tasks.map(
        ({ task, score, people }) => `${task} ${score} ${people.join("+")}`,
      );
    };
    expect(await drawn("--persona", "Minh")).toEqual(["Reads: reviews; all 2 Minh"]);
    expect(await drawn("-p", "Lan", "Minh")).toEqual(await drawn());
    expect(await drawn("-p", "Lan", "-p", "Minh")).toEqual(await drawn());
    expect(await drawn("--stage", "Act")).toEqual(["Pays 2.5 Lan"]);
    expect(await drawn("-s", "Act", "-p", "Lan")).toEqual(["Pays 2.5 Lan"]);
  });

  test.each([
    [["-j", "Bui"], "There is no journey Bui here. Did you mean Buy?"],
    [["-j", "Zzzzzz"], "There is no journey Zzzzzz here. There is Buy, Return."],
    [["-p", "Lam"], "There is no persona Lam here. Did you mean Lan?"],
    [["-j", "Return", "-p", "Lan"], "There is no persona Lan here. There is Minh."],
    [["-s", "Atc"], "There is no stage Atc here. Did you mean Act?"],
  ])("a name that is not there is refused with what is there: %j", async (options, complaint) => {
    const home = folder({ "a.journey": two });
    expect(await home.run("render", "a.journey", "-o", "out/", ...options)).toMatchObject({
      stdout: "",
      stderr: `sojourn: ${complaint}\n`,
      code: 2,
    });
    expect(home.list()).toEqual(["a.journey"]);
  });

  test("--to markdown has a heading, the personas, the non-customers and the diagram", async () => {
    const home = folder({ "a.journey": two });
    const { stdout, code } = await home.run("render", "a.journey", "-j", "Buy", "--to", "markdown");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# Buying beans\n/);
    expect(stdout).toContain("| Persona |");
    expect(stdout).toContain("- **Voucher hunter**: Leaves when the voucher ends");
    const [, diagram] = /```mermaid\n([^]*?)```/.exec(stdout)!;
    expect(diagram).toBe((await home.run("render", "a.journey", "-j", "Buy")).stdout);
    expect((await home.run("render", "a.journey", "-t", "markdown")).stdout.match(/^# .*/gm)).toEqual([
      "# Buying beans",
      "# Sending back",
    ]);
  });

  test("--to json is the journey with its gaps and priorities", async () => {
    const { stdout, code } = await folder({ "a.journey": two }).run(
      "render",
      "a.journey",
      "-j",
      "Return",
      "--to",
      "json",
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      kind: "journey",
      name: "Return",
      personas: ["Minh"],
      gaps: [],
      stages: [{ name: "Pack" }],
    });
  });

  test("reads standard input, with its imports, and writes standard output", async () => {
    const home = folder({ "people.journey": 'persona Lan "Lan L."\n' });
    const input =
      'import "./people.journey"\njourney A "A" { for Lan; stage S "S" { touchpoint T "T" { feels Lan 5 } } }\n';
    const { stdout, stderr, code } = await home.runWith({ input }, "render", "-", "-o", "-");
    expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
    expect((await readMermaid(stdout)).tasks).toEqual([
      { section: "S", task: "T", score: 5, people: ["Lan L."] },
    ]);
    expect(home.list()).toEqual(["people.journey"]);
  });

  test("several journeys do not go to standard output as diagrams", async () => {
    const home = folder({ "a.journey": two });
    expect(await home.run("render", "a.journey")).toMatchObject({
      stdout: "",
      stderr: "sojourn: There are 2 journeys: Buy, Return. Name one with --journey, or a folder with -o.\n",
      code: 2,
    });
    const twins = folder({ "a.journey": soundJourney(), "b.journey": soundJourney() });
    expect((await twins.run("render", ".", "-j", "Buy")).stderr).toBe(
      "sojourn: There are 2 journeys of the name Buy: in a.journey, b.journey. Name the file, or a folder with -o.\n",
    );
    const many = folder(
      Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`${at}.journey`, soundJourney(`J${at}`)])),
    );
    expect((await many.run("render", ".")).stderr).toMatch(/There are 20 journeys: J0, .* and 12 more\./);
  });

  test("draws nothing where something is wrong, and says what", async () => {
    const home = folder({ "a.journey": `${soundJourney()}journey B "B" { for Nobody }\n` });
    const { stdout, stderr, code } = await home.run("render", "a.journey", "-o", "a.mmd");
    expect({ stdout, code }).toEqual({ stdout: "", code: 1 });
    expect(stderr).toMatch(/^a\.journey:20:21 error unresolved-reference\n/);
    expect(stderr).toMatch(/\n1 error; nothing was written\.\n$/);
    expect(home.list()).toEqual(["a.journey"]);
  });

  test("a file without journeys is told apart from a missing one", async () => {
    const home = folder({ "people.journey": 'persona Lan "Lan"\n' });
    expect(await home.run("render", "people.journey")).toMatchObject({
      stderr: "sojourn: There is no journey in people.journey.\n",
      code: 2,
    });
  });
});

describe("sojourn render -o", () => {
  test("the ending of the file says what is written; --to overrules it", async () => {
    const home = folder({ "a.journey": soundJourney() });
    for (const [words, begins] of [
      [["-o", "a.mmd"], "journey\n"],
      [["-o", "a.md"], "# Buying beans\n"],
      [["-o", "a.json"], "{\n"],
      [["-o", "a.txt"], "journey\n"],
      [["-o", "b.md", "--to", "mermaid"], "journey\n"],
      [["--output=new/deep/a.md"], "# Buying beans\n"],
    ] as const) {
      const name = words[0] === "-o" ? words[1] : "new/deep/a.md";
      expect(await home.run("render", "a.journey", ...words)).toMatchObject({
        stdout: "",
        stderr: `Wrote ${name}\n`,
        code: 0,
      });
      expect(home.read(name).startsWith(begins)).toBe(true);
    }
  });

  test.each(["a.jpg", "a.gif", "A.DOCX", "a.pptx"])("a form that there is not is not promised: %s is refused", async (name) => {
    const home = folder({ "a.journey": soundJourney() });
    const { stderr, code } = await home.run("render", "a.journey", "-o", name);
    expect(code).toBe(2);
    expect(stderr).toContain(`${name} would be no such file: render writes .mmd, .md, .json, .svg, .png, .pdf, .html.`);
    expect(home.list()).toEqual(["a.journey"]);
  });

  test("a folder gets a file for each journey, none over another", async () => {
    const home = folder({
      "a.journey": two,
      "b.journey": soundJourney("BUY"),
      "c/d.journey": soundJourney("Buy"),
    });
    const { stdout, stderr, code } = await home.run("render", ".", "-o", "out/");
    expect({ stdout, code }).toEqual({ stdout: "", code: 0 });
    expect(stderr).toBe(
      "Wrote out/Buy.mmd\nWrote out/Return.mmd\nWrote out/BUY-2.mmd\nWrote out/Buy-3.mmd\n",
    );
    expect(home.list().filter((name) => name.startsWith("out/"))).toEqual([
      "out/",
      "out/BUY-2.mmd",
      "out/Buy-3.mmd",
      "out/Buy.mmd",
      "out/Return.mmd",
    ]);
    expect((await readMermaid(home.read("out/Return.mmd"))).title).toBe("Sending back");
    // A folder that is there needs no slash.
    expect((await home.run("render", "a.journey", "b.journey", "-t", "markdown", "-o", "out")).stderr).toBe(
      "Wrote out/Buy.md\nWrote out/Return.md\nWrote out/BUY-2.md\n",
    );
  });

  test("several diagrams do not go into one file; several Markdown documents do", async () => {
    const home = folder({ "a.journey": two });
    expect(await home.run("render", "a.journey", "-o", "x.mmd")).toMatchObject({
      stderr: "sojourn: 2 diagrams do not go into one file. Write -o x/ for a folder.\n",
      code: 2,
    });
    expect(home.list()).toEqual(["a.journey"]);
    expect((await home.run("render", "a.journey", "-o", "x.md")).code).toBe(0);
    expect(home.read("x.md").match(/^# .*/gm)).toEqual(["# Buying beans", "# Sending back"]);
  });

  test("a journey too long for Mermaid becomes several diagrams, with a notice", async () => {
    const touchpoints = Array.from(
      { length: 10_000 },
      (_, at) => `    touchpoint T${at} "Touchpoint number ${at}" { feels Lan ${1 + (at % 5)} }`,
    );
    const home = folder({
      "long.journey": `persona Lan "Lan"\njourney Long "Long" {\n  for Lan\n  stage S "S" {\n${touchpoints.join("\n")}\n  }\n}\n`,
    });
    expect(await home.run("check")).toMatchObject({ code: 0 });
    expect(await home.run("render", "long.journey")).toMatchObject({
      stdout: "",
      code: 2,
      stderr: expect.stringContaining("Name a folder with -o"),
    });
    const { stderr, code } = await home.run("render", "long.journey", "-o", "out/");
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /^sojourn: "Long" takes \d+ characters, more than the 50000 that Mermaid reads; it is split/,
    );
    const parts = home.list().filter((name) => name.endsWith(".mmd"));
    expect(parts.length).toBeGreaterThan(5);
    let tasks = 0;
    for (const part of parts) {
      expect(home.read(part).length).toBeLessThanOrEqual(50_000);
      tasks += home.read(part).match(/^ {4}Touchpoint/gm)!.length;
    }
    expect(tasks).toBe(10_000);
  });

  test.each(["a.journey", "./a.journey", "soft.journey", "hard.journey", "people.journey"])(
    "never writes over an input: %s",
    async (output) => {
      const home = folder({
        "a.journey": `import "./people.journey"\n${soundJourney()}`.replace('persona Lan "Lan"\n', ""),
        "people.journey": 'persona Lan "Lan"\n',
      });
      symlinkSync("a.journey", home.at("soft.journey"));
      linkSync(home.at("a.journey"), home.at("hard.journey"));
      const before = home.read("a.journey");
      const { stderr, code } = await home.run("render", "a.journey", "-o", output);
      expect(code).toBe(2);
      expect(stderr).toMatch(
        / is the input; writing the output over it would lose it\. Name another file\.\n$/,
      );
      expect(home.read("a.journey")).toBe(before);
      expect(home.read("people.journey")).toBe('persona Lan "Lan"\n');
    },
  );
});

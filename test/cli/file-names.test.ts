import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { folder, soundJourney } from "./support.ts";

describe("names of files", () => {
  const odd = [
    "có dấu cách.journey",
    "new\nline.journey",
    "tab\t.journey",
    "quote'\".journey",
    "[x] {a,b} (1)!.journey",
    "star*.journey",
    "back\\slash.journey",
    "$HOME`id`.journey",
    "#1 100%.journey",
    "a..double.journey",
    `${"dài".repeat(60)}.journey`,
    "🥐.journey",
    "<stdin>.journey",
    "__proto__.journey",
  ];

  test.each(odd)("%j is checked, formatted and drawn", async (name) => {
    const home = folder({ [`d/${name}`]: `${soundJourney()}\n\n` });
    expect(await home.run("check", `d/${name}`)).toMatchObject({
      stdout: "✔ 1 file checked, no errors\n",
      code: 0,
    });
    expect(await home.run("fmt", `d/${name}`)).toMatchObject({ stderr: "1 of 1 file formatted\n", code: 0 });
    expect(home.read(`d/${name}`)).toBe(soundJourney());
    expect(await home.run("render", `d/${name}`, "-o", `d/${name}`.replace(/journey$/, "md"))).toMatchObject({
      code: 0,
    });
    expect(home.list()).toHaveLength(3);
  });

  test("all of them are found in a folder, and can be imported but for the backslash, which no import has", async () => {
    const imports = odd
      .filter((name) => !name.includes("\\"))
      .map((name) => `import "./d/${name.replace(/["\n\t]/g, escape)}"\n`);
    const home = folder(Object.fromEntries(odd.map((name, at) => [`d/${name}`, `team T${at} "T"\n`])));
    home.write("main.journey", imports.join(""));
    expect(await home.run("check", "d")).toMatchObject({
      stdout: `✔ ${odd.length} files checked, no errors\n`,
      code: 0,
    });
    expect(await home.run("check", "main.journey")).toMatchObject({
      stdout: `✔ ${odd.length} files checked, no errors\n`,
      code: 0,
    });
  });

  function escape(character: string): string {
    return `\\u{${character.codePointAt(0)!.toString(16)}}`;
  }

  test("a name that begins with a dash is a file behind -- or ./, and in a folder", async () => {
    const home = folder({ "-x.journey": soundJourney(), "--format.journey": soundJourney("B") });
    expect(await home.run("check")).toMatchObject({ stdout: "✔ 2 files checked, no errors\n", code: 0 });
    expect(await home.run("check", "--", "-x.journey", "--format.journey")).toMatchObject({
      stdout: "✔ 2 files checked, no errors\n",
      code: 0,
    });
    expect(await home.run("check", "./-x.journey")).toMatchObject({ code: 0 });
    expect(await home.run("check", "-x.journey")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("(To name the file, write ./-x.journey)"),
    });
    expect(await home.bash("sojourn fmt -- *.journey")).toMatchObject({ code: 0 });
  });

  test("a file called - is not standard input where it is written ./-", async () => {
    const home = folder({ "-": "}", "x-": "}" });
    expect(await home.run("check", "./-")).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^-:1:1 error/),
    });
    expect(await home.run("check", "x-")).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^x-:1:1 error/),
    });
    expect(await home.run("check", "-")).toMatchObject({ code: 0 });
  });

  test("a folder called like a pattern is a folder", async () => {
    const home = folder({ "[ab]/*/x.journey": soundJourney(), "a/y/z.journey": "}" });
    expect(await home.run("check", "[ab]")).toMatchObject({
      stdout: "✔ 1 file checked, no errors\n",
      code: 0,
    });
    expect(await home.run("check", "[ab]/*")).toMatchObject({
      stdout: "✔ 1 file checked, no errors\n",
      code: 0,
    });
  });

  test("patterns may be absolute, climb, and reach into hidden folders when told to", async () => {
    const home = folder({
      "a/x.journey": soundJourney(),
      "b/y.journey": soundJourney(),
      ".hidden/z.journey": soundJourney(),
    });
    for (const [start, pattern] of [
      [{}, `${home.path}/*/*.journey`],
      [{ cwd: "a" }, "../*/*.journey"],
      [{ cwd: "a" }, "../{a,b}/?.journey"],
    ] as const) {
      expect(await home.runWith(start, "check", pattern)).toMatchObject({
        stdout: "✔ 2 files checked, no errors\n",
        code: 0,
      });
    }
    expect(await home.run("check")).toMatchObject({ stdout: "✔ 2 files checked, no errors\n", code: 0 });
    expect(await home.run("check", ".hidden")).toMatchObject({
      stdout: "✔ 1 file checked, no errors\n",
      code: 0,
    });
    expect(await home.run("check", ".hidden/*.journey")).toMatchObject({
      stdout: "✔ 1 file checked, no errors\n",
      code: 0,
    });
  });

  test("the two Unicode forms of a name are one name, however the disk spells it", async () => {
    for (const [disk, typed] of [
      ["NFD", "NFC"],
      ["NFC", "NFD"],
      ["NFD", "NFD"],
    ] as const) {
      const name = (form: "NFC" | "NFD", text: string) => text.normalize(form);
      const home = folder({
        [name(disk, "thư mục/người.journey")]: 'persona Lan "Lan" { need "x" }\n',
        "a.journey": `import "./${name("NFC", "thư mục/người.journey")}"\njourney A "A" { for Lan }\n`,
      });
      expect(await home.run("check", "a.journey")).toMatchObject({
        stdout: "✔ 2 files checked, no errors\n",
        code: 0,
      });
      expect(await home.run("check")).toMatchObject({ stdout: "✔ 2 files checked, no errors\n", code: 0 });
      expect(
        (JSON.parse((await home.run("export")).stdout) as { personas: unknown[] }).personas,
      ).toHaveLength(1);
      expect(await home.run("check", name(typed, "thư mục/người.journey"))).toMatchObject({
        stdout: "✔ 1 file checked, no errors\n",
        code: 0,
      });
      expect(await home.run("check", name(typed, "thư mục"))).toMatchObject({
        stdout: "✔ 1 file checked, no errors\n",
        code: 0,
      });
      expect(await home.run("fmt", name(typed, "thư mục/người.journey"))).toMatchObject({ code: 0 });
      // Reports spell it as the disk does, so that other programs find the file.
      home.write(name(disk, "thư mục/người.journey"), "}\n");
      const { diagnostics } = JSON.parse(
        (await home.run("check", "a.journey", "--format", "json")).stdout,
      ) as { diagnostics: { file: string }[] };
      for (const { file } of diagnostics) expect(existsSync(home.at(file))).toBe(true);
      expect(home.list()).toHaveLength(3);
    }
  });

  test("a name that is not UTF-8 is told apart from a missing file", async () => {
    const home = folder({ "a.journey": soundJourney() });
    // The disks of some systems take no such names.
    const taken = process.platform === "linux";
    if (taken)
      writeFileSync(
        Buffer.concat([Buffer.from(`${home.path}/ren`), Buffer.from([0xe9]), Buffer.from(".journey")]),
        "",
      );
    const { stderr, code } = await home.run("check");
    expect({ stderr, code }).toEqual(
      taken
        ? {
            stderr: "sojourn: ren\uFFFD.journey cannot be read: its name is not UTF-8. Rename it.\n",
            code: 2,
          }
        : { stderr: "", code: 0 },
    );
  });

  test("a deep folder", async () => {
    const home = folder();
    const deep = Array.from({ length: 60 }, (_, at) => `tầng-${at}`).join("/");
    mkdirSync(home.at(deep), { recursive: true });
    home.write(`${deep}/x.journey`, soundJourney());
    expect(await home.run("check")).toMatchObject({ stdout: "✔ 1 file checked, no errors\n", code: 0 });
  });
});

import { chmodSync, existsSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { largestFile } from "@sojourn/language";
import { folder, soundJourney } from "./support.ts";
import { unprivileged } from "./unprivileged.ts";
import { watched } from "./watched.ts";

const utf16 = (text: string, order: "le" | "be", bom: boolean) => {
  const bytes = Buffer.from(bom ? `\uFEFF${text}` : text, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
};

/** Every command that reads a file, with where it would write. */
const readers: readonly (readonly string[])[] = [
  ["check", "x.journey"],
  ["render", "x.journey", "-o", "out.mmd"],
  ["fmt", "x.journey"],
  ["export", "x.journey", "-o", "out.json"],
  ["import", "x.journey", "-o", "out.journey"],
];

describe("bytes that are no text", () => {
  test.each([
    ["Latin-1", Buffer.from('persona Ren\xe9 "Ren\xe9"\n', "latin1")],
    ["cut inside a letter", Buffer.from('persona A "ế').subarray(0, -1)],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0xff])],
    ["UTF-16, little end first, with BOM", utf16(soundJourney(), "le", true)],
    ["UTF-16, big end first, with BOM", utf16(soundJourney(), "be", true)],
    ["UTF-16, little end first, without BOM", utf16(soundJourney(), "le", false)],
    ["UTF-16, big end first, without BOM", utf16(soundJourney(), "be", false)],
    ["UTF-16 without BOM that begins with Vietnamese", utf16(`// Ữế: chợ\n${soundJourney()}`, "le", false)],
    ["one letter of UTF-16", utf16("a", "le", false)],
  ])("%s: refused with one line by every command, and nothing written", async (_name, bytes) => {
    const home = folder({ "x.journey": bytes });
    for (const words of readers) {
      const { stderr, code } = await home.run(...words);
      expect(code).toBe(2);
      expect(stderr.split("\n")[0]).toBe("sojourn: x.journey is not UTF-8 text. Save it as UTF-8.");
      expect(stderr).not.toMatch(/\n\s+at /);
    }
    for (const words of [["check", "-"], ["fmt", "-"], ["render", "-"], ["export", "-"], ["import", "-"]]) {
      expect(await home.runWith({ input: bytes }, ...words)).toMatchObject({ stdout: "", stderr: "sojourn: Standard input is not UTF-8 text. Save it as UTF-8.\n", code: 2 });
    }
    expect(home.list()).toEqual(["x.journey"]);
  });

  test("one such file does not keep the others from being checked", async () => {
    const home = folder({ "a.journey": soundJourney(), "b.journey": Buffer.from([0xff]), "c.journey": "}" });
    const { stdout, stderr, code } = await home.run("check");
    expect({ stderr, code }).toEqual({ stderr: "sojourn: b.journey is not UTF-8 text. Save it as UTF-8.\n", code: 2 });
    expect(stdout).toContain("c.journey:1:1 error syntax-error");
    expect(stdout).toMatch(/✖ 1 error in 1 of 2 files, 1 not read\n$/);
  });

  test("an import of one is reported where it is imported", async () => {
    const home = folder({ "a.journey": 'import "./b.journey"\n', "b.journey": utf16("persona", "le", true) });
    const { stdout, code } = await home.run("check", "a.journey");
    expect(code).toBe(1);
    expect(stdout).toMatch(/^a\.journey:1:8 error import-not-found\n/);
  });

  test.each([["an empty file", ""], ["a BOM alone", "\uFEFF"], ["newlines of all kinds", "\n\r\n\r\n\r"]])("%s is sound", async (_name, text) => {
    const home = folder({ "x.journey": text });
    expect(await home.run("check", "x.journey")).toMatchObject({ stdout: "✔ 1 file checked, no errors\n", code: 0 });
    expect(await home.run("export", "x.journey")).toMatchObject({ code: 0 });
    expect(await home.run("fmt", "x.journey")).toMatchObject({ code: 0 });
  });

  test("a NUL inside is an error with a place", async () => {
    const { stdout, code } = await folder({ "x.journey": `${soundJourney()}\0` }).run("check");
    expect(code).toBe(1);
    expect(stdout).toMatch(/^x\.journey:20:1 error syntax-error\n/);
    expect(stdout).not.toContain("\0");
  });
});

describe("files too large", () => {
  test("100 MB are refused by every command, without reading them", async () => {
    const home = folder({ "x.journey": soundJourney(), "a.journey": 'import "./x.journey"\n' });
    truncateSync(home.at("x.journey"), 100_000_000);
    for (const words of readers) {
      const { stderr, code, opened } = await watched(home, words);
      expect({ code, opened: opened.filter((path) => path.endsWith(".journey")) }).toEqual({ code: 2, opened: [] });
      expect(stderr.split("\n")[0]).toBe("sojourn: x.journey is larger than 5 MB. Split it into files and import them.");
    }
    const { stdout, code, opened } = await watched(home, ["check", "a.journey"]);
    expect({ code, opened: opened.filter((path) => path.endsWith(".journey")) }).toEqual({ code: 1, opened: [home.at("a.journey")] });
    expect(stdout).toMatch(/^a\.journey:1:8 error (file-too-large|import-not-found)\n/);
    expect(home.list()).toEqual(["a.journey", "x.journey"]);
  });

  test("the last byte allowed is allowed, one more is not", async () => {
    const home = folder({ "x.journey": `${"//\n".repeat(Math.floor(largestFile / 3))}${"\n".repeat(largestFile % 3)}` });
    expect(await home.run("check")).toMatchObject({ code: 0 });
    home.write("x.journey", `${home.read("x.journey")}\n`);
    expect(await home.run("check")).toMatchObject({ code: 2 });
  });

  test("standard input that does not end is refused", async () => {
    for (const command of ["check", "fmt", "render", "export", "import"]) {
      expect(await folder().bash(`sojourn ${command} - < /dev/zero`)).toMatchObject({ code: 2, stderr: expect.stringContaining("Standard input is") });
      const { stderr, code } = await folder().bash(`yes '// a' | sojourn ${command} -`);
      expect({ stderr, code }).toEqual({ stderr: "sojourn: Standard input is larger than 5 MB. Split it into files and import them.\n", code: 2 });
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

describe("what is no file", () => {
  test("a folder called x.journey is searched, a pipe is not waited for, a link to nothing is said so", async () => {
    const home = folder({ "x.journey/y.journey": soundJourney(), "only.journey/note.txt": "" });
    expect(await home.run("check", "x.journey")).toMatchObject({ stdout: "✔ 1 file checked, no errors\n", code: 0 });
    expect(await home.run("check")).toMatchObject({ stdout: "✔ 1 file checked, no errors\n", code: 0 });
    expect(await home.run("check", "only.journey")).toMatchObject({ stderr: "sojourn: There is no .journey file in only.journey.\n", code: 2 });
    expect(await home.bash("mkfifo p.journey")).toMatchObject({ code: 0 });
    symlinkSync("nowhere", home.at("l.journey"));
    symlinkSync("round.journey", home.at("round.journey"));
    expect(await home.run("check")).toMatchObject({ stdout: "✔ 1 file checked, no errors\n", code: 0 });
    for (const command of ["check", "fmt", "render", "export", "import"]) {
      expect((await home.run(command, "p.journey")).stderr).toMatch(/^sojourn: p\.journey is no file that could be read: it is a folder, a pipe or a device\.\n/);
      expect((await home.run(command, "l.journey")).stderr).toMatch(/^sojourn: l\.journey is a link to nothing\.\n/);
      expect(await home.run(command, "round.journey")).toMatchObject({ code: 2, stderr: expect.stringContaining("its links lead in a circle") });
    }
    expect(await home.run("import", "x.journey")).toMatchObject({ code: 2, stderr: expect.stringContaining("it is a folder") });
  });

  test("a folder or nothing at all on standard input", async () => {
    const home = folder({ "a.journey": soundJourney() });
    for (const command of ["check", "fmt", "render", "export", "import"]) {
      expect(await home.bash(`sojourn ${command} - < .`)).toMatchObject({ stdout: "", stderr: "sojourn: Standard input is a folder. Name it instead of -.\n", code: 2 });
    }
    expect(await home.bash("sojourn check - < /dev/null")).toMatchObject({ code: 0 });
    expect(await home.bash("sojourn check - <&-")).toMatchObject({ stderr: "", code: 0 });
  });

  test("a name that is too long, and a file taken for a folder", async () => {
    const home = folder({ "a.journey": soundJourney() });
    expect(await home.run("check", "x".repeat(5000))).toMatchObject({ code: 2, stderr: expect.stringMatching(/its name is too long\.\n$/) });
    expect(await home.run("check", "a.journey/b.journey")).toMatchObject({ code: 2, stderr: expect.stringMatching(/^sojourn: .*a\.journey\/b\.journey.*\n$/) });
  });

  test("the folder of the call is gone", async () => {
    const { stderr, code } = await folder({ "gone/a": "" }).bash("cd gone; rm -r ../gone; sojourn check");
    expect(code).toBe(2);
    expect(stderr).toMatch(/^sojourn: .*\n$/);
  });
});

describe("what may not be read", () => {
  test("a file and a folder without permission are named, the rest is checked", async () => {
    const asUser = unprivileged();
    const home = folder({ "a.journey": soundJourney(), "b.journey": soundJourney("B"), "closed/c.journey": soundJourney("C") });
    chmodSync(home.at("a.journey"), 0o000);
    chmodSync(home.at("closed"), 0o000);
    try {
      const { stdout, stderr, code } = await asUser(home, "check");
      expect({ stdout, code }).toEqual({ stdout: "✖ 1 file checked, no errors, 2 not read\n", code: 2 });
      expect(stderr.split("\n").sort()).toEqual(["", "sojourn: a.journey cannot be read: permission denied.", "sojourn: closed cannot be searched: permission denied."]);
      expect(await asUser(home, "check", "closed")).toMatchObject({ code: 2, stderr: "sojourn: closed cannot be searched: permission denied.\n" });
      expect(await asUser(home, "check", "closed/c.journey")).toMatchObject({ code: 2, stderr: expect.stringMatching(/closed\/c\.journey: permission denied\.\n$/) });
      expect(await asUser(home, "fmt", "--check")).toMatchObject({ code: 2, stdout: "" });
      expect(await asUser(home, "export")).toMatchObject({ code: 2, stdout: "" });
    } finally {
      chmodSync(home.at("closed"), 0o755);
    }
  });
});

describe("names of files", () => {
  test.each([
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
    `${"dài".repeat(60)}.journey`.slice(-240),
    "🥐.journey",
    "<stdin>.journey",
    "__proto__.journey",
  ])("%j is checked, formatted, drawn and imported", async (name) => {
    const home = folder({ [`d/${name}`]: `${soundJourney()}\n\n`, "main.journey": `import ${JSON.stringify(`./d/${name}`)}\njourney Main "M" { for Lan }\n` });
    // The language's own paths have no backslash.
    if (!name.includes("\\")) expect(await home.run("check", "main.journey")).toMatchObject({ stdout: "✔ 2 files checked, no errors\n", code: 0 });
    expect(await home.run("check", `d/${name}`)).toMatchObject({ stdout: "✔ 1 file checked, no errors\n", code: 0 });
    expect(await home.run("check", "d")).toMatchObject({ stdout: "✔ 1 file checked, no errors\n", code: 0 });
    expect(await home.run("fmt", `d/${name}`)).toMatchObject({ stderr: "1 of 1 file formatted\n", code: 0 });
    expect(home.read(`d/${name}`)).toBe(soundJourney());
    expect(await home.run("render", `d/${name}`, "-o", `d/${name}.md`)).toMatchObject({ code: name.length > 200 ? expect.any(Number) : 0 });
  });

  test("a name that begins with a dash is a file behind -- or ./, and in a folder", async () => {
    const home = folder({ "-x.journey": soundJourney(), "--format.journey": soundJourney("B") });
    expect(await home.run("check")).toMatchObject({ stdout: "✔ 2 files checked, no errors\n", code: 0 });
    expect(await home.run("check", "--", "-x.journey", "--format.journey")).toMatchObject({ stdout: "✔ 2 files checked, no errors\n", code: 0 });
    expect(await home.run("check", "./-x.journey")).toMatchObject({ code: 0 });
    expect(await home.run("check", "-x.journey")).toMatchObject({ code: 2, stderr: expect.stringContaining("(To name the file, write ./-x.journey)") });
    expect(await home.bash("sojourn fmt -- *.journey")).toMatchObject({ code: 0 });
  });

  test("a file called - is not standard input where it is written ./-", async () => {
    const home = folder({ "-": "}", "x-": "}" });
    expect(await home.run("check", "./-")).toMatchObject({ code: 1, stdout: expect.stringMatching(/^-:1:1 error/) });
    expect(await home.run("check", "x-")).toMatchObject({ code: 1, stdout: expect.stringMatching(/^x-:1:1 error/) });
    expect(await home.run("check", "-")).toMatchObject({ code: 0 });
  });

  test("a folder called like a pattern is a folder", async () => {
    const home = folder({ "[ab]/*/x.journey": soundJourney(), "a/y/z.journey": "}" });
    expect(await home.run("check", "[ab]")).toMatchObject({ stdout: "✔ 1 file checked, no errors\n", code: 0 });
    expect(await home.run("check", "[ab]/*")).toMatchObject({ stdout: "✔ 1 file checked, no errors\n", code: 0 });
  });

  test("patterns may be absolute, climb, and reach into hidden folders when told to", async () => {
    const home = folder({ "a/x.journey": soundJourney(), "b/y.journey": soundJourney(), ".hidden/z.journey": soundJourney() });
    for (const [start, pattern] of [[{}, `${home.path}/*/*.journey`], [{ cwd: "a" }, "../*/*.journey"], [{ cwd: "a" }, "../{a,b}/?.journey"]] as const) {
      expect(await home.runWith(start, "check", pattern)).toMatchObject({ stdout: "✔ 2 files checked, no errors\n", code: 0 });
    }
    expect(await home.run("check")).toMatchObject({ stdout: "✔ 2 files checked, no errors\n", code: 0 });
    expect(await home.run("check", ".hidden")).toMatchObject({ stdout: "✔ 1 file checked, no errors\n", code: 0 });
    expect(await home.run("check", ".hidden/*.journey")).toMatchObject({ stdout: "✔ 1 file checked, no errors\n", code: 0 });
  });

  test("the two Unicode forms of a name are one name, however the disk spells it", async () => {
    for (const [disk, typed] of [["NFD", "NFC"], ["NFC", "NFD"], ["NFD", "NFD"]] as const) {
      const name = (form: "NFC" | "NFD", text: string) => text.normalize(form);
      const home = folder({
        [name(disk, "thư mục/người.journey")]: 'persona Lan "Lan" { need "x" }\n',
        "a.journey": `import "./${name("NFC", "thư mục/người.journey")}"\njourney A "A" { for Lan }\n`,
      });
      expect(await home.run("check", "a.journey")).toMatchObject({ stdout: "✔ 2 files checked, no errors\n", code: 0 });
      expect(await home.run("check")).toMatchObject({ stdout: "✔ 2 files checked, no errors\n", code: 0 });
      expect((JSON.parse((await home.run("export")).stdout) as { personas: unknown[] }).personas).toHaveLength(1);
      expect(await home.run("check", name(typed, "thư mục/người.journey"))).toMatchObject({ stdout: "✔ 1 file checked, no errors\n", code: 0 });
      expect(await home.run("check", name(typed, "thư mục"))).toMatchObject({ stdout: "✔ 1 file checked, no errors\n", code: 0 });
      expect(await home.run("fmt", name(typed, "thư mục/người.journey"))).toMatchObject({ code: 0 });
      // Reports spell it as the disk does, so that other programs find the file.
      home.write(name(disk, "thư mục/người.journey"), "}\n");
      const { diagnostics } = JSON.parse((await home.run("check", "a.journey", "--format", "json")).stdout) as { diagnostics: { file: string }[] };
      for (const { file } of diagnostics) expect(existsSync(home.at(file))).toBe(true);
      expect(home.list()).toHaveLength(3);
    }
  });

  test("a name that is not UTF-8 is told apart from a missing file", async () => {
    const home = folder({ "a.journey": soundJourney() });
    // The disks of some systems take no such names.
    const taken = process.platform === "linux";
    if (taken) writeFileSync(Buffer.concat([Buffer.from(`${home.path}/ren`), Buffer.from([0xe9]), Buffer.from(".journey")]), "");
    const { stderr, code } = await home.run("check");
    expect({ stderr, code }).toEqual(taken ? { stderr: "sojourn: ren\uFFFD.journey cannot be read: its name is not UTF-8. Rename it.\n", code: 2 } : { stderr: "", code: 0 });
  });

  test("a deep folder", async () => {
    const home = folder();
    const deep = Array.from({ length: 60 }, (_, at) => `tầng-${at}`).join("/");
    mkdirSync(home.at(deep), { recursive: true });
    home.write(`${deep}/x.journey`, soundJourney());
    expect(await home.run("check")).toMatchObject({ stdout: "✔ 1 file checked, no errors\n", code: 0 });
  });
});

test("files that import each other in a circle are reported once", async () => {
  const home = folder({ "a.journey": 'import "./b.journey"\n', "b.journey": 'import "./c.journey"\n', "c.journey": 'import "./a.journey"\n' });
  for (const words of [["check"], ["check", "b.journey"], ["check", "c.journey", "a.journey"]]) {
    const { stdout, code } = await home.run(...words);
    expect(code).toBe(1);
    expect(stdout.match(/ error import-cycle/g)).toHaveLength(1);
  }
});

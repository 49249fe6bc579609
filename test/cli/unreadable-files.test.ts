import { chmodSync, symlinkSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { folder, readers, soundJourney } from "./support.ts";
import { unprivileged } from "./unprivileged.ts";

const utf16 = (text: string, order: "le" | "be", bom: boolean) => {
  const bytes = Buffer.from(bom ? `\uFEFF${text}` : text, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
};

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
  ])("%s: refused with one line", async (_name, bytes) => {
    const home = folder({ "x.journey": bytes });
    const { stderr, code } = await home.run("check");
    expect({ stderr, code }).toEqual({
      stderr: "sojourn: x.journey is not UTF-8 text. Save it as UTF-8.\n",
      code: 2,
    });
    const piped = await home.runWith({ input: bytes }, "check", "-");
    expect(piped).toMatchObject({
      stdout: "",
      stderr: "sojourn: Standard input is not UTF-8 text. Save it as UTF-8.\n",
      code: 2,
    });
  });

  test("every command refuses them, and writes nothing", async () => {
    const bytes = utf16(soundJourney(), "le", false);
    const home = folder({ "x.journey": bytes });
    for (const words of readers) {
      const { stderr, code } = await home.run(...words);
      expect(code).toBe(2);
      expect(stderr.split("\n")[0]).toBe("sojourn: x.journey is not UTF-8 text. Save it as UTF-8.");
      expect(stderr).not.toMatch(/\n\s+at /);
      const piped = await home.runWith({ input: bytes }, words[0]!, "-");
      expect(piped).toMatchObject({
        stdout: "",
        stderr: "sojourn: Standard input is not UTF-8 text. Save it as UTF-8.\n",
        code: 2,
      });
    }
    expect(home.list()).toEqual(["x.journey"]);
  });

  test("one such file does not keep the others from being checked", async () => {
    const home = folder({ "a.journey": soundJourney(), "b.journey": Buffer.from([0xff]), "c.journey": "}" });
    const { stdout, stderr, code } = await home.run("check");
    expect({ stderr, code }).toEqual({
      stderr: "sojourn: b.journey is not UTF-8 text. Save it as UTF-8.\n",
      code: 2,
    });
    expect(stdout).toContain("c.journey:1:1 error syntax-error");
    expect(stdout).toMatch(/✖ 1 error in 1 of 2 files, 1 not read\n$/);
  });

  test("an import of one is reported where it is imported", async () => {
    const home = folder({ "a.journey": 'import "./b.journey"\n', "b.journey": utf16("persona", "le", true) });
    const { stdout, code } = await home.run("check", "a.journey");
    expect(code).toBe(1);
    expect(stdout).toMatch(/^a\.journey:1:8 error import-not-found\n/);
  });

  test.each([
    ["an empty file", ""],
    ["a BOM alone", "\uFEFF"],
    ["newlines of all kinds", "\n\r\n\r\n\r"],
  ])("%s is sound", async (_name, text) => {
    const home = folder({ "x.journey": text });
    expect(await home.run("check", "x.journey")).toMatchObject({
      stdout: "✔ 1 file checked, no errors\n",
      code: 0,
    });
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

describe("what is no file", () => {
  test("a folder called x.journey is searched, a pipe is not waited for, a link to nothing is said so", async () => {
    const home = folder({ "x.journey/y.journey": soundJourney(), "only.journey/note.txt": "" });
    expect(await home.run("check", "x.journey")).toMatchObject({
      stdout: "✔ 1 file checked, no errors\n",
      code: 0,
    });
    expect(await home.run("check")).toMatchObject({ stdout: "✔ 1 file checked, no errors\n", code: 0 });
    expect(await home.run("check", "only.journey")).toMatchObject({
      stderr: "sojourn: There is no .journey file in only.journey.\n",
      code: 2,
    });
    expect(await home.bash("mkfifo p.journey")).toMatchObject({ code: 0 });
    symlinkSync("nowhere", home.at("l.journey"));
    symlinkSync("round.journey", home.at("round.journey"));
    expect(await home.run("check")).toMatchObject({ stdout: "✔ 1 file checked, no errors\n", code: 0 });
    for (const command of ["check", "fmt", "render", "export", "import"]) {
      expect((await home.run(command, "p.journey")).stderr).toMatch(
        /^sojourn: p\.journey is no file that could be read: it is a folder, a pipe or a device\.\n/,
      );
      expect((await home.run(command, "l.journey")).stderr).toMatch(
        /^sojourn: l\.journey is a link to nothing\.\n/,
      );
      expect(await home.run(command, "round.journey")).toMatchObject({
        code: 2,
        stderr: expect.stringContaining("its links lead in a circle"),
      });
    }
    expect(await home.run("import", "x.journey")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("it is a folder"),
    });
  });

  test("a folder or nothing at all on standard input", async () => {
    const home = folder({ "a.journey": soundJourney() });
    for (const command of ["check", "fmt", "render", "export", "import"]) {
      expect(await home.bash(`sojourn ${command} - < .`)).toMatchObject({
        stdout: "",
        stderr: "sojourn: Standard input is a folder. Name it instead of -.\n",
        code: 2,
      });
    }
    expect(await home.bash("sojourn check - < /dev/null")).toMatchObject({ code: 0 });
    expect(await home.bash("sojourn check - <&-")).toMatchObject({ stderr: "", code: 0 });
  });

  test("a name that is too long, and a file taken for a folder", async () => {
    const home = folder({ "a.journey": soundJourney() });
    expect(await home.run("check", "x".repeat(5000))).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/its name is too long\.\n$/),
    });
    expect(await home.run("check", "a.journey/b.journey")).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^sojourn: .*a\.journey\/b\.journey.*\n$/),
    });
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
    const home = folder({
      "a.journey": soundJourney(),
      "b.journey": soundJourney("B"),
      "closed/c.journey": soundJourney("C"),
    });
    chmodSync(home.at("a.journey"), 0o000);
    chmodSync(home.at("closed"), 0o000);
    try {
      const { stdout, stderr, code } = await asUser(home, "check");
      expect({ stdout, code }).toEqual({ stdout: "✖ 1 file checked, no errors, 2 not read\n", code: 2 });
      expect(stderr.split("\n").sort()).toEqual([
        "",
        "sojourn: a.journey cannot be read: permission denied.",
        "sojourn: closed cannot be searched: permission denied.",
      ]);
      expect(await asUser(home, "check", "closed")).toMatchObject({
        code: 2,
        stderr: "sojourn: closed cannot be searched: permission denied.\n",
      });
      expect(await asUser(home, "check", "closed/c.journey")).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/closed\/c\.journey: permission denied\.\n$/),
      });
      expect(await asUser(home, "fmt", "--check")).toMatchObject({ code: 2, stdout: "" });
      expect(await asUser(home, "export")).toMatchObject({ code: 2, stdout: "" });
    } finally {
      chmodSync(home.at("closed"), 0o755);
    }
  });
});

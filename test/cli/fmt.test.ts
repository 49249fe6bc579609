import { chmodSync, chownSync, lstatSync, mkdirSync, readlinkSync, statSync, symlinkSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { folder, soundJourney } from "./support.ts";

const untidy = 'persona   Lan "Lan"   // who\n\n\n\njourney Buy "Buying" {for Lan\n      goal "Beans"}\n';
const tidy = `persona Lan "Lan" // who

journey Buy "Buying" {
  for Lan
  goal "Beans"
}
`;
const broken = 'persona Lan "Lan" {\n';

describe("sojourn fmt", () => {
  test("brings files into canonical form and names those it changed", async () => {
    const home = folder({ "a.journey": untidy, "b.journey": soundJourney(), "sub/c.journey": untidy });
    expect(await home.run("fmt")).toMatchObject({
      stdout: "a.journey\nsub/c.journey\n",
      stderr: "2 of 3 files formatted\n",
      code: 0,
    });
    expect(home.read("a.journey")).toBe(tidy);
    expect(home.read("sub/c.journey")).toBe(tidy);
    expect(home.read("b.journey")).toBe(soundJourney());
    expect(await home.run("fmt")).toMatchObject({ stdout: "", stderr: "0 of 3 files formatted\n", code: 0 });
    expect(home.list()).toEqual(["a.journey", "b.journey", "sub/", "sub/c.journey"]);
  });

  test("takes files, folders and patterns", async () => {
    const home = folder({
      "a.journey": untidy,
      "b.journey": untidy,
      "sub/c.journey": untidy,
      "sub/d.journey": untidy,
    });
    expect((await home.run("fmt", "a.journey", "sub/**/d*.journey")).stdout).toBe(
      "a.journey\nsub/d.journey\n",
    );
    expect((await home.run("fmt", "sub")).stdout).toBe("sub/c.journey\n");
    expect(home.read("b.journey")).toBe(untidy);
  });

  test("keeps CRLF and the BOM", async () => {
    const home = folder({ "a.journey": `\uFEFF${untidy.replaceAll("\n", "\r\n")}` });
    expect((await home.run("fmt")).code).toBe(0);
    expect(home.read("a.journey")).toBe(`\uFEFF${tidy.replaceAll("\n", "\r\n")}`);
  });

  test("leaves a file with syntax errors as it is, and formats the others", async () => {
    const home = folder({ "a.journey": untidy, "b.journey": broken, "c.journey": untidy });
    const { stdout, stderr, code } = await home.run("fmt");
    expect({ stdout, code }).toEqual({ stdout: "a.journey\nc.journey\n", code: 1 });
    expect(stderr).toContain("b.journey:1:19 error unclosed-block");
    expect(stderr).toContain("b.journey is left as it is: mend these first.\n");
    expect(stderr).toMatch(/2 of 3 files formatted; 1 file with syntax errors left alone\n$/);
    expect(home.read("b.journey")).toBe(broken);
  });

  test("formats what has other errors", async () => {
    const home = folder({ "a.journey": 'journey   A "A" { for Nobody }\n' });
    expect((await home.run("fmt")).code).toBe(0);
    expect(home.read("a.journey")).toBe('journey A "A" { for Nobody }\n');
  });

  test("keeps the mode, the owner and the link of a file, and does not touch one that is well", async () => {
    const home = folder({ "a.journey": untidy, "well.journey": tidy });
    const owner = process.getuid!() === 0 ? 12_345 : process.getuid!();
    mkdirSync(home.at("links"));
    symlinkSync("../a.journey", home.at("links/l.journey"));
    chownSync(home.at("a.journey"), owner, process.getgid!());
    chmodSync(home.at("a.journey"), 0o640);
    const well = statSync(home.at("well.journey"));
    expect(await home.run("fmt", "links/l.journey", "well.journey")).toMatchObject({
      code: 0,
      stdout: "links/l.journey\n",
    });
    expect(home.read("a.journey")).toBe(tidy);
    expect(statSync(home.at("a.journey"))).toMatchObject({ uid: owner });
    expect(statSync(home.at("a.journey")).mode & 0o7777).toBe(0o640);
    expect(lstatSync(home.at("links/l.journey")).isSymbolicLink()).toBe(true);
    expect(readlinkSync(home.at("links/l.journey"))).toBe("../a.journey");
    expect(statSync(home.at("well.journey"))).toMatchObject({ ino: well.ino, mtimeMs: well.mtimeMs });
  });
});

describe("sojourn fmt --check", () => {
  test("writes nothing and fails where something is to format", async () => {
    const home = folder({ "a.journey": untidy, "b.journey": tidy });
    expect(await home.run("fmt", "--check")).toMatchObject({
      stdout: "a.journey\n",
      stderr: "1 of 2 files not in canonical form; sojourn fmt writes it\n",
      code: 1,
    });
    expect(home.read("a.journey")).toBe(untidy);
    expect(await home.run("fmt", "--check", "b.journey")).toMatchObject({
      stdout: "",
      stderr: "1 file checked, none to format\n",
      code: 0,
    });
  });

  test("fails for a file with syntax errors", async () => {
    const home = folder({ "a.journey": broken });
    expect((await home.run("fmt", "--check")).code).toBe(1);
    expect(home.read("a.journey")).toBe(broken);
  });
});

describe("sojourn fmt -", () => {
  test("formats standard input to standard output", async () => {
    expect(await folder().runWith({ input: untidy }, "fmt", "-")).toMatchObject({
      stdout: tidy,
      stderr: "",
      code: 0,
    });
  });

  test("gives a text with syntax errors back as it is, with the reason on standard error", async () => {
    const { stdout, stderr, code } = await folder().runWith({ input: broken }, "fmt", "-");
    expect({ stdout, code }).toEqual({ stdout: broken, code: 1 });
    expect(stderr).toContain("<stdin>:1:19 error unclosed-block");
  });

  test("with --check only tells", async () => {
    expect(await folder().runWith({ input: untidy }, "fmt", "-", "--check")).toMatchObject({
      stdout: "",
      code: 1,
    });
    expect(await folder().runWith({ input: tidy }, "fmt", "--check", "-")).toMatchObject({
      stdout: "",
      stderr: "",
      code: 0,
    });
  });
});

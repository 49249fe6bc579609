import { describe, expect, test } from "vitest";
import { checkOf, checks } from "@sojourn/language";
import { folder } from "./support.ts";

describe("sojourn explain", () => {
  test("lists every code with what it means", async () => {
    const { stdout, stderr, code } = await folder().run("explain");
    expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
    const lines = stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(checks.length);
    for (const [at, check] of checks.entries()) {
      expect(lines[at]).toMatch(new RegExp(`^${check.code} +${check.severity} +\\S`));
      expect(lines[at]).toContain(check.documentation.what.en);
    }
  });

  test("tells of every code what it means, why, and what to write instead", async () => {
    const home = folder();
    for (const { code: name, documentation } of checks) {
      const { stdout, stderr, code } = await home.run("explain", name);
      expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
      expect(stdout.startsWith(`${name} (`)).toBe(true);
      for (const part of [documentation.what.en, documentation.why.en, "Instead of", "write"])
        expect(stdout).toContain(part);
      for (const example of [documentation.bad, documentation.good]) {
        for (const line of example.trim().split("\n")) expect(stdout).toContain(line);
      }
    }
  });

  test("speaks Vietnamese when it is asked to", async () => {
    const home = folder();
    const { what, why } = checkOf("unused-declaration")!.documentation;
    const { stdout } = await home.run("explain", "unused-declaration", "--lang", "vi");
    expect(stdout.startsWith(`unused-declaration (cảnh báo, từ bộ quy tắc recommended trở lên)\n\n${what.vi}\n${why.vi}\n`)).toBe(true);
    for (const part of ["Thay vì", "hãy viết"]) expect(stdout).toContain(part);
    expect((await home.run("explain", "--lang=vi")).stdout).toContain(what.vi);
  });

  test.each([
    ["unit-mismatc", 'There is no code "unit-mismatc". Did you mean "unit-mismatch"?'],
    ["Unknown-Attribute", 'There is no code "Unknown-Attribute". Did you mean "unknown-attribute"?'],
    ["zzz", 'There is no code "zzz". sojourn explain lists all codes.'],
    ["__proto__", 'There is no code "__proto__". sojourn explain lists all codes.'],
  ])("%s is no code", async (name, complaint) => {
    expect(await folder().run("explain", name)).toMatchObject({
      stdout: "",
      stderr: `sojourn: ${complaint}\n`,
      code: 2,
    });
  });

  test("knows every code that a report names", async () => {
    const home = folder({ "a.journey": "}\nfoo\njourney A { for B }\n" });
    const { stdout } = await home.run("check", "--format", "json");
    for (const { code: name } of (JSON.parse(stdout) as { diagnostics: { code: string }[] }).diagnostics) {
      expect((await home.run("explain", name)).code).toBe(0);
    }
  });
});

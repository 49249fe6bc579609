import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { folder, soundJourney } from "../support.ts";

const broken = 'journey Rent "Renting" { for Nobody }\n';

describe("sojourn check --format", () => {
  test("gitlab writes an issue for each finding, and ends as the text report does", async () => {
    const home = folder({ "sub/a.journey": broken });
    const { stdout, stderr, code } = await home.run("check", "--format", "gitlab");
    expect({ stderr, code }).toEqual({ stderr: "", code: 1 });
    expect(JSON.parse(stdout)).toContainEqual({
      description: expect.stringMatching(/^There is no persona "Nobody"\./),
      check_name: "unresolved-reference",
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
      severity: "major",
      location: { path: "sub/a.journey", lines: { begin: 1, end: 1 } },
    });
  });

  test("junit writes a suite for each file, imported ones too, and what could not be read", async () => {
    const home = folder({
      "a.journey": 'import "./lib/people.journey"\njourney Rent "Renting" { for Lan, Nobody }\n',
      "lib/people.journey": 'persona Lan "Lan"\n',
      "z.journey": Buffer.from([0xff]),
    });
    const { stdout, code } = await home.run("check", "--format", "junit", "a.journey", "z.journey");
    expect(code).toBe(2);
    const { documentElement: all } = new new JSDOM("").window.DOMParser().parseFromString(stdout, "application/xml");
    expect([...all.children].map((suite) => [suite.getAttribute("name"), suite.getAttribute("errors")])).toEqual([
      ["a.journey", "0"],
      ["lib/people.journey", "0"],
      ["sojourn", "1"],
    ]);
    expect(all.querySelector("failure")!.getAttribute("message")).toMatch(/^There is no persona "Nobody"\./);
  });

  test("of an unknown name is refused with the names there are", async () => {
    const { stdout, stderr, code } = await folder({ "a.journey": broken }).run("check", "--format", "xml");
    expect({ stdout, code }).toEqual({ stdout: "", code: 2 });
    expect(stderr).toMatch(/text, json, sarif, github, gitlab, junit/);
  });
});

describe("sojourn check --stats", () => {
  test("shows figures instead of findings", async () => {
    const { stdout, stderr, code } = await folder({ "a.journey": soundJourney() }).run("check", "--stats");
    expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
    expect(stdout).toMatch(/^In this workspace\n {2}Files +1\n/);
    expect(stdout).toContain("Touchpoints with a channel");
    expect(stdout).not.toMatch(/checked|warning/);
  });

  test("gives the same as JSON, with files named as from here", async () => {
    const home = folder({
      "sub/a.journey": [
        'metric Wait "Wait" { unit days }',
        'journey A "A" { stage S "S" { touchpoint T "T" { promises Wait <= 1 days; delivers Wait 3 days } } }',
        "",
      ].join("\n"),
    });
    const { stdout } = await home.run("check", "--stats", "--format", "json");
    expect(JSON.parse(stdout)).toMatchObject({
      $schema: "urn:sojourn:schema:stats:1",
      journeys: 1,
      worstGaps: [{ file: "sub/a.journey", kind: "promise", gap: -2 }],
    });
  });

  test("says where errors may make figures wrong, and ends with 1", async () => {
    const { stdout, stderr, code } = await folder({ "a.journey": broken }).run("check", "--stats");
    expect(code).toBe(1);
    expect(stdout).toMatch(/^In this workspace\n/);
    expect(stderr).toBe("The files have errors, so that figures may be missing. sojourn check tells more.\n");
  });

  test("is refused in a form for findings, and for files of different workspaces", async () => {
    const home = folder({ "a.journey": soundJourney() });
    const elsewhere = folder({ "b.journey": soundJourney() });
    expect(await home.run("check", "--stats", "--format", "junit")).toMatchObject({
      stdout: "",
      stderr: "sojourn: --stats is written as text or json, not as junit.\n",
      code: 2,
    });
    expect(await home.run("check", ".", elsewhere.path, "--stats")).toMatchObject({
      stdout: "",
      stderr: "sojourn: These files lie in different workspaces. Count each by itself.\n",
      code: 2,
    });
  });
});

test.each(["report", "stats"])("the schema of the %s is shipped with the command", (name) => {
  const { resolve } = createRequire(import.meta.url);
  const { $id } = JSON.parse(readFileSync(resolve(`@sojourn/cli/schema/${name}.json`), "utf8")) as { $id: string };
  expect($id).toBe(`urn:sojourn:schema:${name}:1`);
  const { files } = JSON.parse(readFileSync(resolve("@sojourn/cli/package.json"), "utf8")) as { files: readonly string[] };
  expect(files).toContain("schema");
});

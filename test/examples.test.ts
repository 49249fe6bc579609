import { globSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compileFiles, exportProject, format, gapsOf, langs, type Journey, type Touchpoint } from "@sojourn/language";
import { markdownOf, mermaidDiagrams } from "@sojourn/diagrams";
import { folder } from "./cli/support.ts";
import { readMermaid } from "./support/mermaid.ts";

const root = new URL("../examples/", import.meta.url).pathname;
const folders = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && globSync("*.journey", { cwd: join(root, entry.name) }).length > 0)
  .map(({ name }) => name);

/** The day that the examples are told on, and a later one before which nothing in them is due. */
const days = ["2026-11-21", "2026-12-31"];

function read(folder: string) {
  const files = globSync("*.journey", { cwd: join(root, folder) }).map((file) => ({
    path: `${folder}/${file}`,
    text: readFileSync(join(root, folder, file), "utf8"),
  }));
  return { files, ...compileFiles(files) };
}

function touchpointsOf(journey: Journey): readonly Touchpoint[] {
  return journey.stages.flatMap((stage) => stage.touchpoints);
}

test("there are five examples, and more", () => {
  expect(folders).toEqual(expect.arrayContaining(["clinic", "coffee-chain", "online-shop", "saas-onboarding", "win-back"]));
});

describe.each(folders)("the example %s", (name) => {
  const { files, value: project } = read(name);
  const { journeys, nonCustomers } = project.model;

  test.each(langs.flatMap((lang) => days.map((today) => [lang, today] as const)))(
    "passes the strictest review, or says why it does not, in %s on %s",
    (lang, today) => expect(compileFiles(files, { profile: "strict", isWhole: true, today, lang }).diagnostics).toEqual([]),
  );

  test("is in canonical form", () => {
    for (const { path, text } of files) expect(format(text, path)).toEqual({ text, refused: [] });
  });

  test("gives a reason for everything that it asks the review to ignore", () => {
    const ignored = files.flatMap(({ text }) => [...text.matchAll(/sojourn-ignore(.*)$/gm)].map(([, rest]) => rest!));
    expect(ignored.length).toBeGreaterThan(0);
    for (const rest of ignored) expect(rest).toMatch(/^ [a-z-]+(?:, [a-z-]+)* \p{Lu}.{10,}$/u);
  });

  test("says whom it does not serve, why, and where they go instead", () => {
    expect(nonCustomers.length).toBeGreaterThan(0);
    for (const { reasons, alternatives } of nonCustomers) expect(Math.min(reasons.length, alternatives.length)).toBeGreaterThan(0);
  });

  test.each(journeys.map((journey) => [journey.name, journey] as const))("%s goes through all five A's, online and offline", (_name, journey) => {
    expect(journey.stages.map(({ phase }) => phase)).toEqual(["aware", "appeal", "ask", "act", "advocate"]);
    const scope = project.scope(project.files.find(({ model }) => model.journeys.includes(journey))!.path)!;
    const channels = touchpointsOf(journey).flatMap((touchpoint) => touchpoint.channels.map((name) => scope.find("channel", name)!));
    expect(channels.some(({ online }) => online)).toBe(true);
    expect(channels.some(({ offline }) => offline)).toBe(true);
  });

  test.each(journeys.map((journey) => [journey.name, journey] as const))("%s can be argued over: promises, targets with dates, owners, improvements", (_name, journey) => {
    const touchpoints = touchpointsOf(journey);
    expect(touchpoints.every(({ owner }) => owner !== undefined)).toBe(true);
    expect(touchpoints.flatMap(({ promises }) => promises).length).toBeGreaterThan(0);
    expect(touchpoints.flatMap(({ measurements }) => measurements).some(({ target }) => target?.by !== undefined)).toBe(true);
    const improvements = touchpoints.flatMap((touchpoint) => touchpoint.improvements);
    expect(improvements.length).toBeGreaterThan(0);
    expect(improvements.every(({ owner, due }) => owner !== undefined && due !== undefined)).toBe(true);
  });

  test.each(journeys.map((journey) => [journey.name, journey] as const))("%s is drawn by Mermaid, for each persona too", async (_name, journey) => {
    const scope = project.scope(project.files.find(({ model }) => model.journeys.includes(journey))!.path)!;
    for (const selection of [{}, ...journey.personas.map((persona) => ({ personas: [persona] }))]) {
      const { value, notices } = mermaidDiagrams(journey, scope, selection);
      expect(notices).toEqual([]);
      const { title, sections } = await readMermaid(value[0]!.text);
      expect(title).toBe(journey.label);
      expect(sections).toEqual(journey.stages.map(({ label }) => label));
    }
    expect(markdownOf(journey, scope).value).toContain("## Not our customers");
  });
});

test("the online shop promised 3 days, was expected within 5, and took 7", () => {
  const { value: project } = read("online-shop");
  const gaps = exportProject(project).gaps.filter(({ delivered, unit }) => delivered === 7 && unit === "days");
  expect(gaps.find(({ kind }) => kind === "expectation")).toMatchObject({ expected: 5, gap: -2, relative: -0.4, verdict: "failed" });
  expect(gaps.find(({ kind }) => kind === "promise")).toMatchObject({ expected: 3, gap: -4 });
});

test("the two halves of the online shop tell one story", () => {
  const { value: project } = read("online-shop");
  const told = project.files.flatMap(({ path, model }) => model.journeys.map((journey) => gapsOf(journey, project.scope(path)!)));
  const figures = told.map((gaps) => gaps.map(({ touchpoint, persona, metric, gap }) => [touchpoint, persona, metric, gap]));
  expect(figures).toHaveLength(2);
  expect(figures[0]).toEqual(figures[1]);
});

test("people leave the clinic's waiting room after 45 minutes", () => {
  const { value: project } = read("clinic");
  const { gaps } = exportProject(project);
  expect(gaps.some(({ verdict, delivered, unit }) => verdict === "abandoned" && unit === "minutes" && delivered > 45)).toBe(true);
});

test.each(langs)("the first journey that init writes passes the strictest review, in %s", async (lang) => {
  const { run } = folder();
  expect(await run("init", "--lang", lang)).toMatchObject({ code: 0 });
  expect(await run("check", "--profile", "strict", "--lang", lang, "--format", "json")).toMatchObject({ code: 0, stdout: expect.stringContaining('"diagnostics": []') });
});

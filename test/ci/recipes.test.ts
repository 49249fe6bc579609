import { parse } from "yaml";
import { describe, expect, test } from "vitest";
import { readConfig } from "../../packages/language/src/config.ts";
import { soundJourney } from "../cli/support.ts";
import { broken, doubtful, projectFile, repository, version, type Repository } from "./support.ts";

/** The fences of docs/ci.md below the heading `title`, in their order. */
function fencesBelow(title: string): readonly string[] {
  const section = projectFile("docs/ci.md").split(/^## /m).find((part) => part.replace(/^# /, "").startsWith(`${title}\n`));
  return [...section!.matchAll(/^```\w+\n([\s\S]*?)^```$/gm)].map(([, text]) => text!);
}

/** A journey that is right, but not in canonical form. */
const untidy = soundJourney().replace("for Lan\n", "for   Lan\n");

/** Expects a hook that refuses a commit with an error or a warning, and lets a sound one and what is no journey pass. */
async function expectsToGuard(home: Repository): Promise<void> {
  home.write("maps/buy.journey", broken);
  const refused = await home.commit();
  expect(refused.stdout + refused.stderr).toContain('There is no persona "Nobody".');
  expect(refused.code).not.toBe(0);
  home.write("maps/buy.journey", doubtful);
  expect((await home.commit()).code).not.toBe(0);
  home.write("maps/buy.journey", soundJourney());
  expect(await home.commit("Sound")).toMatchObject({ code: 0 });
  home.write("notes.txt", "Call the bank\n");
  expect(await home.commit("No journey")).toMatchObject({ code: 0 });
  expect((await home.git("log", "--format=%s")).split("\n")).toEqual(expect.arrayContaining(["Sound", "No journey"]));
}

describe("the recipes", () => {
  test("name the version that is released next, wherever they name one", () => {
    const named = [...projectFile("docs/ci.md").matchAll(/(?:@sojourn\/cli@|sojourn@v|rev: v)([\w.-]+)/g)].map(([, found]) => found);
    expect(named.length).toBeGreaterThan(5);
    expect(new Set(named)).toEqual(new Set([version]));
  });

  test("begin with a configuration that says something and is right", () => {
    const { value, problems } = readConfig(fencesBelow("Sojourn in CI and in git")[0]!);
    expect(problems).toEqual([]);
    expect(Object.keys(value).toSorted()).toEqual(["profile", "rules"]);
  });
});

test("the workflow for GitHub gives the action inputs that it has, and the permission that uploading takes", () => {
  const workflow = parse(fencesBelow("GitHub")[0]!) as {
    readonly permissions: object;
    readonly jobs: { readonly check: { readonly steps: readonly { readonly uses: string; readonly with?: Record<string, unknown> }[] } };
  };
  const { inputs } = parse(projectFile("action.yml")) as { readonly inputs: object };
  const step = workflow.jobs.check.steps.find(({ uses }) => /\/sojourn@v/.test(uses))!;
  expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(step.with!)));
  expect(step.with).toMatchObject({ sarif: true });
  expect(workflow.permissions).toEqual({ contents: "read", "security-events": "write" });
});

describe("the job for GitLab", () => {
  const job = (parse(fencesBelow("GitLab")[0]!) as { readonly journeys: { readonly script: readonly string[]; readonly artifacts: { when: string; reports: { codequality: string } } } }).journeys;

  test.each([["error", broken, 1], ["warning", doubtful, 1], ["sound journey", soundJourney(), 0]])("writes its report, and decides, with a %s", async (_kind, text, code) => {
    const home = await repository({ "maps/buy.journey": text });
    expect(await home.script(job.script.join("\n"))).toMatchObject({ code });
    const report = JSON.parse(home.read(job.artifacts.reports.codequality)) as readonly { readonly location: { readonly path: string } }[];
    expect(report.map(({ location }) => location.path)).toEqual(code === 0 ? [] : ["maps/buy.journey"]);
    expect(job.artifacts.when).toBe("always");
    expect(new Set(home.asked())).toEqual(new Set([`@sojourn/cli@${version}`]));
  });

  test("fails where there is nothing to check", async () => {
    expect(await (await repository({})).script(job.script.join("\n"))).toMatchObject({ code: 2 });
  });
});

const jenkins = /sh '(.*)'/.exec(fencesBelow("Jenkins")[0]!)![1]!;
const azure = parse(fencesBelow("Azure Pipelines")[0]!) as { readonly steps: readonly { readonly bash?: string; readonly condition?: string; readonly inputs?: Record<string, string> }[] };

describe.each([
  ["Jenkins", jenkins, /junit '(.*)'/.exec(fencesBelow("Jenkins")[0]!)![1]!],
  ["Azure Pipelines", azure.steps.find(({ bash }) => bash)!.bash!, azure.steps.at(-1)!.inputs!["testResultsFiles"]!],
])("the step for %s", (_name, line, file) => {
  test.each([[broken, 1, 1], [doubtful, 1, 1], [soundJourney(), 0, 0]])("fails where something is wrong, and leaves a report that is published", async (text, code, failures) => {
    const home = await repository({ "maps/buy.journey": text });
    expect(await home.script(line)).toMatchObject({ code });
    expect(home.read(file)).toMatch(new RegExp(`^<\\?xml .*\\n<testsuites [^>]*failures="${failures}"`));
  });
});

test("Azure Pipelines publishes the report of a check that failed, too", () => {
  expect(azure.steps.at(-1)!.condition).toBe("succeededOrFailed()");
});

test.each([[broken, 1], [doubtful, 1], [untidy, 1], [soundJourney(), 0]])("any other CI stops where a journey is wrong or untidy", async (text, code) => {
  const home = await repository({ "maps/buy.journey": text });
  expect(await home.script(fencesBelow("Any other CI")[0]!)).toMatchObject({ code });
});

describe("the plain git hook", () => {
  async function hooked(): Promise<Repository> {
    const home = await repository({});
    home.write(".git/hooks/pre-commit", fencesBelow("A plain git hook")[0]!);
    await home.script("chmod +x .git/hooks/pre-commit");
    return home;
  }

  test("guards what is committed", async () => expectsToGuard(await hooked()));

  test("refuses what is not in canonical form, and changes nothing", async () => {
    const home = await hooked();
    home.write("buy.journey", untidy);
    expect((await home.commit()).code).not.toBe(0);
    expect(home.read("buy.journey")).toBe(untidy);
  });
});

describe("husky and lint-staged", () => {
  const [install, config] = fencesBelow("husky and lint-staged");

  /** The recipe as it is written, but for the installation: this project has the tools already. */
  async function hooked(): Promise<Repository> {
    const home = await repository({ "package.json": '{ "name": "maps", "private": true }\n', "lint-staged.config.mjs": config! }, ["husky", "lint-staged"]);
    const [first, ...others] = install!.trimEnd().split("\n");
    expect(first).toBe("npm install --save-dev @sojourn/cli husky lint-staged");
    expect(await home.script(others.join("\n"))).toMatchObject({ code: 0 });
    expect(JSON.parse(home.read("package.json"))).toMatchObject({ scripts: { prepare: "husky" } });
    expect(home.read(".husky/pre-commit")).toBe("npx lint-staged\n");
    return home;
  }

  test("guard what is committed", async () => expectsToGuard(await hooked()));

  test("bring what is staged into canonical form, and leave what is not staged alone", async () => {
    const home = await hooked();
    home.write("buy.journey", soundJourney());
    expect(await home.commit("First")).toMatchObject({ code: 0 });
    home.write("buy.journey", untidy.replace("curious", "keen"));
    await home.git("add", "--all");
    home.write("buy.journey", untidy.replace("curious", "keen").replace("Pays", "Pays at once"));
    expect(await home.script("git commit --quiet --message Second")).toMatchObject({ code: 0 });
    expect(await home.git("show", "HEAD:buy.journey")).toBe(soundJourney().replace("curious", "keen"));
    expect(home.read("buy.journey")).toContain("Pays at once");
  });

  test("refuse a change that breaks a journey which is not staged", async () => {
    const home = await hooked();
    home.write("people.journey", 'persona Lan "Lan"\n');
    home.write("buy.journey", `import "./people.journey"\n\n${soundJourney().replace(/^persona.*\n\n/, "")}`);
    expect(await home.commit()).toMatchObject({ code: 0 });
    home.write("people.journey", 'persona Mai "Mai"\n');
    const refused = await home.commit();
    expect(refused.stdout + refused.stderr).toContain('There is no persona "Lan".');
    expect(refused.code).not.toBe(0);
  });
});

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { folder, soundJourney, type Ran } from "../cli/support.ts";
import { broken, doubtful, projectFile, repository, version, type Repository } from "./support.ts";

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Action {
  readonly name: string;
  readonly description: string;
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: unknown }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const text = projectFile("action.yml");
const action = parse(text) as Action;
const scripts = action.runs.steps.filter(({ run }) => run !== undefined);
const [check] = scripts as [Step];
const upload = action.runs.steps.find(({ uses }) => uses?.startsWith("github/codeql-action/upload-sarif@"))!;

interface Checked extends Ran {
  /** What the step put out, by name. */
  readonly outputs: Readonly<Record<string, string>>;
}

/** Runs the step that checks as GitHub does, with defaults for the inputs that are not given. */
async function runAction(repository: Repository, inputs: Readonly<Record<string, string>> = {}): Promise<Checked> {
  const runner = folder({ output: "" });
  const given = (name: string) => inputs[name] ?? String(action.inputs[name]!.default);
  const env = Object.entries(check.env!).map(([key, value]) => [key, value.replace(/^\$\{\{ inputs\.([\w-]+) \}\}$/, (_, name: string) => given(name))]);
  const ran = await repository.script(check.run!, {
    ...Object.fromEntries(env),
    GITHUB_WORKSPACE: repository.path,
    GITHUB_OUTPUT: runner.at("output"),
    RUNNER_TEMP: runner.path,
  });
  const outputs = runner.read("output").split("\n").slice(0, -1).map((line) => line.split("=", 2));
  return { ...ran, outputs: Object.fromEntries(outputs) as Record<string, string> };
}

describe("the action", () => {
  test("is composite, and every part of it is described", () => {
    expect(action.runs.using).toBe("composite");
    for (const described of [action, ...Object.values(action.inputs), ...Object.values(action.outputs)]) {
      expect(described.description).toMatch(/^[\s\S]{20,}\.$/);
    }
    expect(action.name).toBe("Sojourn");
    expect(scripts.map(({ shell }) => shell)).toEqual(["bash"]);
    for (const { uses } of action.runs.steps.filter(({ run }) => run === undefined)) expect(uses).toMatch(/^[\w-]+\/[\w/-]+@v\d+$/);
  });

  test("hands its inputs to scripts as environment variables, each of them and never within the script", () => {
    for (const { run } of scripts) expect(run).not.toContain("${{");
    const handed = Object.values(check.env!).map((value) => /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1]);
    expect(handed.toSorted()).toEqual(Object.keys(action.inputs).toSorted());
    for (const variable of Object.keys(check.env!)) expect(check.run).toContain(`$${variable}`);
  });

  test("puts out what its step does, and uploads what it wrote, even where the check failed", () => {
    for (const [name, { value }] of Object.entries(action.outputs)) {
      expect(value).toBe(`\${{ steps.${check.id}.outputs.${name} }}`);
      expect(check.run).toContain(`echo "${name}=`);
    }
    expect(upload.if).toBe("always() && steps.check.outputs.sarif-file != ''");
    expect(upload.with).toMatchObject({ sarif_file: action.outputs["sarif-file"]!.value });
  });

  test("runs the version of the command that it is released with", async () => {
    const home = await repository({ "buy.journey": soundJourney() });
    await runAction(home);
    expect(home.asked()).toEqual([`@sojourn/cli@${version}`]);
    await runAction(home, { version: "^1.2.0-beta.3" });
    expect(home.asked().at(-1)).toBe("@sojourn/cli@^1.2.0-beta.3");
  });
});

describe("the step that checks", () => {
  test("passes where all is well, and says nothing", async () => {
    const home = await repository({ "buy.journey": soundJourney() });
    expect(await runAction(home)).toMatchObject({ code: 0, stdout: "", outputs: { "exit-code": "0" } });
  });

  test("fails on errors, and shows them at their lines", async () => {
    const home = await repository({ "maps/buy.journey": broken });
    const { code, stdout, outputs } = await runAction(home);
    expect(stdout).toMatch(/^::error file=maps\/buy\.journey,line=4,col=12,endLine=4,endColumn=18,title=unresolved-reference::.+\n$/);
    expect({ code, outputs }).toEqual({ code: 1, outputs: { "exit-code": "1" } });
  });

  test("lets warnings pass, unless there are more than allowed", async () => {
    const home = await repository({ "buy.journey": doubtful });
    const lenient = await runAction(home);
    expect(lenient.stdout).toMatch(/^::warning file=buy\.journey,.*title=score-contradicts-pains::/);
    expect(lenient.code).toBe(0);
    expect(await runAction(home, { "max-warnings": "1" })).toMatchObject({ code: 0, outputs: { "exit-code": "0" } });
    expect(await runAction(home, { "max-warnings": "0" })).toMatchObject({ code: 1, outputs: { "exit-code": "1" } });
    expect(await runAction(home, { "max-warnings": "0", profile: "essential" })).toMatchObject({ code: 0, stdout: "" });
  });

  test("asks for what is missing under the strict profile, as notices, in the language that is asked for", async () => {
    const home = await repository({ "buy.journey": soundJourney() });
    const [english, vietnamese] = [await runAction(home, { profile: "strict" }), await runAction(home, { profile: "strict", lang: "vi" })];
    expect(english.stdout).toMatch(/^::notice file=buy\.journey,/);
    expect(vietnamese.stdout).toMatch(/^::notice file=buy\.journey,.*Hãy /);
    expect(english.code).toBe(0);
  });

  test("writes SARIF where it is asked to, whether the check fails or not", async () => {
    for (const [content, code, results] of [[broken, 1, 1], [soundJourney(), 0, 0]] as const) {
      const home = await repository({ "buy.journey": content });
      const ran = await runAction(home, { sarif: "true" });
      expect(ran.code).toBe(code);
      const log = JSON.parse(readFileSync(ran.outputs["sarif-file"]!, "utf8")) as { version: string; runs: { results: unknown[] }[] };
      expect(log).toMatchObject({ version: "2.1.0", runs: [{ tool: { driver: { name: expect.stringMatching(/sojourn/i) } } }] });
      expect(log.runs[0]!.results).toHaveLength(results);
      expect((await home.git("status", "--porcelain")).trim()).toBe("?? buy.journey");
    }
  });

  test("leaves no SARIF file to upload where nothing could be checked, and says why once", async () => {
    const home = await repository({ "buy.journey": soundJourney() });
    const ran = await runAction(home, { sarif: "true", paths: "nowhere" });
    expect(ran).toMatchObject({ code: 2, outputs: { "exit-code": "2" } });
    expect(ran.stderr.match(/nowhere/g)).toHaveLength(1);
  });

  test("takes several paths, one a line, with spaces and in any script", async () => {
    const home = await repository({ "hành trình/mua hàng.journey": broken, "a b/$HOME.journey": broken, "other.journey": broken });
    const { stdout, code } = await runAction(home, { paths: "hành trình\r\n\n   \na b/*.journey\n" });
    expect([...stdout.matchAll(/^::error file=(.*?),line/gm)].map(([, file]) => file)).toEqual(["a b/$HOME.journey", "hành trình/mua hàng.journey"]);
    expect(code).toBe(1);
  });

  test("counts paths from the working directory, and findings from the root as GitHub does", async () => {
    const home = await repository({ "apps/my shop/maps/buy.journey": broken, "buy.journey": broken });
    const { stdout } = await runAction(home, { "working-directory": "apps/my shop" });
    expect([...stdout.matchAll(/^::error file=(.*?),line/gm)].map(([, file]) => file)).toEqual(["apps/my shop/maps/buy.journey"]);
  });
});

const hostile = [
  "$(touch pwned)`touch pwned`; touch pwned #",
  "' ; touch pwned ; '",
  '" ; touch pwned ; "',
  "a[$(touch pwned)]",
  "x\ntouch pwned\nexit-code=0",
  "--fix",
  "*",
];

describe.each(Object.keys(action.inputs))("a hostile value of the input %s", (input) => {
  test.each(hostile)("is never a command or an option: %j", async (value) => {
    const untidy = `${broken}\n\n\n`;
    const home = await repository({ "buy.journey": untidy });
    const { code, outputs } = await runAction(home, { [input]: value });
    expect(home.list().filter((name) => !name.startsWith(".git"))).toEqual(["buy.journey"]);
    expect(home.read("buy.journey")).toBe(untidy);
    // The star is a pattern that finds the file; nothing else here can be checked as it stands.
    expect(code).toBe(/^(?:paths|working-directory)$/.test(input) && value === "*" ? 1 : 2);
    expect(outputs).toEqual({ "exit-code": String(code) });
  });
});

test.each(["", " \n \n"])("paths that name nothing are refused: %j", async (paths) => {
  const home = await repository({ "buy.journey": soundJourney() });
  expect(await runAction(home, { paths })).toMatchObject({ code: 2, stdout: expect.stringMatching(/^::error title=Sojourn::The input paths names nothing\./) });
});

test.each(["npm:other@1", "../elsewhere", "https://example.com/x.tgz", ""])("a version that npm would take for something else is refused: %j", async (wanted) => {
  const home = await repository({ "buy.journey": soundJourney() });
  expect(await runAction(home, { version: wanted })).toMatchObject({ code: 2, stdout: expect.stringMatching(/^::error title=Sojourn::The input version /) });
  expect(home.asked()).toEqual([]);
});

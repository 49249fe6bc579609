import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { soundJourney } from "../cli/support.ts";
import { broken, doubtful, projectFile, repository, version, type Repository } from "./support.ts";

interface Hook {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly entry: string;
  readonly language: string;
  readonly files: string;
  readonly additional_dependencies: readonly string[];
  readonly pass_filenames?: boolean;
}

const hooks = parse(projectFile(".pre-commit-hooks.yaml")) as readonly Hook[];
const recipe = /## pre-commit\n[\s\S]*?```yaml\n([\s\S]*?)```/.exec(projectFile("docs/ci.md"))![1]!;
const [used] = (parse(recipe) as { readonly repos: readonly { readonly rev: string; readonly hooks: readonly { readonly id: string; readonly args?: readonly string[] }[] }[] }).repos;

describe("the hooks for pre-commit", () => {
  test("are those that the recipe uses, in the version that is released next", () => {
    expect(hooks.map(({ id }) => id).toSorted()).toEqual(used!.hooks.map(({ id }) => id).toSorted());
    expect(used!.rev).toBe(`v${version}`);
    for (const { language, description, additional_dependencies: packages } of hooks) {
      expect(language).toBe("node");
      expect(description).toMatch(/^[A-Z].*\.$/);
      expect(packages).toEqual([`@sojourn/cli@${version}`]);
    }
  });

  test.each([
    ["sojourn-check", "maps/buy.journey", true],
    ["sojourn-check", "sojourn.config.json", true],
    ["sojourn-check", "a/sojourn.config.json", true],
    ["sojourn-check", "not-sojourn.config.json", false],
    ["sojourn-check", "buy.journey.md", false],
    ["sojourn-fmt", "hành trình/mua hàng.journey", true],
    ["sojourn-fmt", "sojourn.config.json", false],
  ])("%s looks at %s: %s", (id, file, isTaken) => {
    expect(new RegExp(hooks.find((hook) => hook.id === id)!.files).test(file)).toBe(isTaken);
  });
});

describe("a commit with the hooks of the recipe", () => {
  test("is refused where a journey is wrong, and accepted where it is sound", async () => {
    const home = await hooked();
    home.write("maps/buy.journey", broken);
    const refused = await home.commit();
    expect(refused.stderr).toContain('There is no persona "Nobody".');
    expect(refused.code).toBe(1);
    home.write("maps/buy.journey", doubtful);
    expect((await home.commit()).code).toBe(1);
    home.write("maps/buy.journey", soundJourney());
    expect(await home.commit()).toMatchObject({ code: 0 });
    home.write("notes.txt", "Call the bank\n");
    expect(await home.commit()).toMatchObject({ code: 0, stderr: "" });
  });

  test("is refused once where a journey is untidy, which is then tidy", async () => {
    const home = await hooked();
    const name = "hành trình/mua hàng.journey";
    home.write(name, soundJourney().replace("for Lan\n", "for   Lan\n"));
    expect((await home.commit()).code).toBe(1);
    expect(home.read(name)).toBe(soundJourney());
    expect(await home.commit()).toMatchObject({ code: 0 });
  });

  test("is refused where it breaks a journey that it does not touch", async () => {
    const home = await hooked();
    home.write("people.journey", 'persona Lan "Lan"\n');
    home.write("buy.journey", `import "./people.journey"\n\n${soundJourney().replace(/^persona.*\n\n/, "")}`);
    expect(await home.commit()).toMatchObject({ code: 0 });
    home.write("people.journey", 'persona Mai "Mai"\n');
    const refused = await home.commit();
    expect(refused.stderr).toContain('There is no persona "Lan".');
    expect(refused.code).toBe(1);
  });
});

/** A repository with a hook that runs entries as pre-commit does: on what is staged and matches; what changes a file fails. */
async function hooked(): Promise<Repository> {
  const home = await repository({});
  const steps = used!.hooks.map(({ id, args = [] }) => {
    const { entry, files, pass_filenames: passes = true } = hooks.find((hook) => hook.id === id)!;
    return `staged '${files}'
if [[ \${#found[@]} -gt 0 ]]; then
  ${entry} ${args.map((word) => `'${word}'`).join(" ")} ${passes ? '"${found[@]}"' : ""} || failed=1
fi`;
  });
  home.write(
    ".git/hooks/pre-commit",
    `#!/bin/bash
failed=0
staged() { mapfile -d "" -t found < <(git diff --cached --name-only -z --diff-filter=ACMRTUXB | grep -zE "$1"); }
${steps.join("\n")}
git diff --quiet || failed=1
exit "$failed"
`,
  );
  await home.script("chmod +x .git/hooks/pre-commit");
  return home;
}

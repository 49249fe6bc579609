/** Real git repositories, and the real command under the names that recipes call it by. */
import { chmodSync, readFileSync, symlinkSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { command, folder, run, type Folder, type Ran } from "../cli/support.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A file of this project. */
export function projectFile(path: string): string {
  return readFileSync(root + path, "utf8");
}

/** The version of `@sojourn/cli` that is published next. */
export const version = (JSON.parse(projectFile("packages/cli/package.json")) as { readonly version: string }).version;

/** A git repository in which `npx` and `sojourn` run the command of this project. */
export interface Repository extends Folder {
  /** Runs a script as CI runs it: bash, which stops at the first command that fails. */
  script(text: string, env?: Readonly<Record<string, string>>): Promise<Ran>;
  /** Runs git, which must succeed. */
  git(...words: string[]): Promise<string>;
  /** Stages everything and commits it; a hook may refuse. */
  commit(message?: string): Promise<Ran>;
  /** The packages that `npx` was asked for, in turn. */
  asked(): readonly string[];
}

/** Makes a repository that holds `files`, not yet staged; `installed` are commands besides, from this project's own tools. */
export async function repository(files: Readonly<Record<string, string>>, installed: readonly string[] = []): Promise<Repository> {
  const [home, tools] = [folder(files), folder({ asked: "" })];
  const write = (name: string, content: string) => {
    tools.write(`bin/${name}`, content);
    chmodSync(tools.at(`bin/${name}`), 0o755);
  };
  write("node", `#!/bin/sh\nexec "${process.execPath}" "$@"\n`);
  write("sojourn", `#!/bin/sh\nexec "${process.execPath}" "${command}" "$@"\n`);
  write("npx", npx(tools.at("asked"), tools.at("bin")));
  for (const name of installed) symlinkSync(`${root}node_modules/.bin/${name}`, tools.at(`bin/${name}`));
  const env = {
    PATH: `${tools.at("bin")}:${process.env["PATH"]}`,
    HOME: tools.path,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_AUTHOR_NAME: "Lan",
    GIT_AUTHOR_EMAIL: "lan@example.com",
    GIT_COMMITTER_NAME: "Lan",
    GIT_COMMITTER_EMAIL: "lan@example.com",
  };
  const start = (program: string, words: readonly string[], added = {}) => run(program, words, home.path, { env: { ...env, ...added } });
  const git = async (...words: string[]) => {
    const { code, stdout, stderr } = await start("git", words);
    if (code !== 0) throw new Error(`git ${words.join(" ")}: ${stderr}`);
    return stdout;
  };
  await git("init", "--quiet", "--initial-branch", "main");
  return {
    ...home,
    git,
    script: (text, added) => start("bash", ["--noprofile", "--norc", "-e", "-o", "pipefail", "-c", text], added),
    commit: async (message = "Change the map") => {
      await git("add", "--all");
      return start("git", ["commit", "--quiet", "--message", message]);
    },
    asked: () => tools.read("asked").split("\n").slice(0, -1),
  };
}

/** An `npx` that finds every package in this project, and writes down which one it was asked for. */
function npx(log: string, tools: string): string {
  return `#!/bin/bash
package="$PWD"
while [[ $# -gt 0 ]]; do
  case "$1" in
    --yes|--no) shift ;;
    --package) package="$2"; shift 2 ;;
    --) shift; break ;;
    *) break ;;
  esac
done
printf '%s\\n' "$package" >> "${log}"
name="$1"; shift
exec "${tools}/$name" "$@"
`;
}

/** A journey with an error in line 4. */
export const broken = `persona Lan "Lan"

journey Buy "Buying beans" {
  for Lan, Nobody
}
`;

/** A journey with one warning, of the code score-contradicts-pains, and nothing else. */
export const doubtful = `persona Lan "Lan"

journey Buy "Buying beans" {
  for Lan

  stage Act "Buys" {
    touchpoint Pay "Pays" {
      feels Lan 5
      pain "The card is refused" { severity 5 }
    }
  }
}
`;

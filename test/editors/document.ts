// What docs/editors.md tells people to write, and what that runs.

import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";

const root = new URL("../../", import.meta.url).pathname;
const text = readFileSync(join(root, "docs/editors.md"), "utf8");

/** The snippets in a language under a heading, in their order. */
export function snippets(heading: string, language: string): readonly string[] {
  const section = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? "";
  return [...section.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].filter(([, found]) => found === language).map(([, , snippet]) => snippet!);
}

/** The text of the document. */
export const documentText = text;

/** A folder of somebody who has installed the server, and nothing else. */
export interface Home extends Disposable {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** Writes a file below the folder and gives its path. */
  readonly write: (path: string, text: string) => string;
}

/** Makes a home, with the server's command on the path. */
export function newHome(): Home {
  const folder = realpathSync.native(mkdtempSync(join(tmpdir(), "sojourn-editor-")));
  mkdirSync(join(folder, "bin"));
  symlinkSync(join(root, "packages/language-server/bin/sojourn-language-server.js"), join(folder, "bin/sojourn-language-server"));
  const path = [join(folder, "bin"), dirname(process.execPath), process.env["PATH"]].join(delimiter);
  const env = { PATH: path, HOME: folder, XDG_CONFIG_HOME: join(folder, ".config"), XDG_STATE_HOME: join(folder, ".state"), LC_ALL: "C.UTF-8", TERM: "dumb" };
  return {
    folder,
    env,
    write: (name, content) => {
      const file = join(folder, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
      return file;
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

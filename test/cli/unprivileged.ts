/** The command run by a user whom permissions bind; root is not one. */
import { chmodSync, constants, copyFileSync, cpSync, mkdirSync } from "node:fs";
import { commandFolder } from "./bundle.ts";
import { folder, run, type Folder, type Ran } from "./support.ts";

/** Who nobody is on every Unix that has one. */
const nobody = { uid: 65_534, gid: 65_534 };

/**
 * Gives a way to run `sojourn` in a folder as a user bound by its modes. For root that is another user, who
 * gets Node and the command where everyone may read them; the folder is opened for that user.
 */
export function unprivileged(): (home: Folder, ...words: string[]) => Promise<Ran> {
  if (process.getuid!() !== 0) return (home, ...words) => home.run(...words);
  const tools = folder();
  copyFileSync(process.execPath, tools.at("node"), constants.COPYFILE_FICLONE);
  mkdirSync(tools.at("cli"));
  for (const part of ["bin", "dist/sojourn.js", "package.json"])
    cpSync(`${commandFolder}/${part}`, tools.at(`cli/${part}`), { recursive: true });
  chmodSync(tools.path, 0o755);
  return (home, ...words) => {
    chmodSync(home.path, 0o755);
    return run(tools.at("node"), [tools.at("cli/bin/sojourn.js"), ...words], home.path, { as: nobody });
  };
}

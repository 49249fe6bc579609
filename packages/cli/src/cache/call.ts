import { statSync } from "node:fs";
import type { Options } from "../command-line.ts";
import { version } from "../version.ts";

/** All that a check depends on besides the disk, as text: equal calls over equal files say the same. */
export function callOf(paths: readonly string[], options: Options): string {
  const now = new Date();
  const given = Object.entries(options).filter(([name]) => name !== "cache" && name !== "cacheLocation");
  return JSON.stringify({
    version,
    program: programOf(),
    node: process.version,
    folder: process.cwd(),
    paths,
    options: given.sort(([one], [other]) => (one < other ? -1 : 1)),
    day: [now.getFullYear(), now.getMonth(), now.getDate()],
    output: [process.stdout, process.stderr].map((stream) => (stream.isTTY ? [stream.getColorDepth(), stream.columns] : [])),
    environment: environment.map((name) => process.env[name] ?? null),
  });
}

/** What of the environment changes what is said: colours, the language, the day. */
const environment = [
  "NO_COLOR",
  "NODE_DISABLE_COLORS",
  "FORCE_COLOR",
  "TERM",
  "CI",
  "LC_ALL",
  "LC_MESSAGES",
  "LANG",
  "LANGUAGE",
  "TZ",
];

/** The very file that runs: a new build of the same version checks anew. */
function programOf(): readonly string[] {
  const { dev, ino, size, mtimeNs, ctimeNs } = statSync(new URL(import.meta.url), { bigint: true });
  return [dev, ino, size, mtimeNs, ctimeNs].map(String);
}

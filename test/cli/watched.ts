import { fileURLToPath } from "node:url";
import { folder, run, type Folder, type Ran } from "./support.ts";

const watch = fileURLToPath(new URL("./watch.ts", import.meta.url));

/** What a run did besides printing. */
export interface Watched extends Ran {
  /** The paths of the files that were opened, each once. */
  readonly opened: readonly string[];
  /** What was made of connections, look-ups of names and child processes, by Node's names for them. */
  readonly made: readonly string[];
}

/** Runs the command in `home` and tells what its process opened and made. */
export function watched(home: Folder, words: readonly string[]): Promise<Watched> {
  return watchedBy((env) => home.runWith({ env }, ...words));
}

/** Runs a program of the text `program`, watched as the command is. */
export function watchedProgram(program: string): Promise<Watched> {
  const home = folder();
  return watchedBy((env) =>
    run(process.execPath, ["--input-type=module", "-e", program], home.path, { env }),
  );
}

async function watchedBy(start: (env: Record<string, string>) => Promise<Ran>): Promise<Watched> {
  const log = folder({ log: "" });
  const ran = await start({ NODE_OPTIONS: `--import=${watch}`, WATCH_LOG: log.at("log") });
  const lines = [...new Set(log.read("log").trimEnd().split("\n"))];
  const of = (word: string) =>
    lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));
  return { ...ran, opened: of("opened"), made: of("made") };
}

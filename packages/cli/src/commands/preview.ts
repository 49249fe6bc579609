import type { Lang } from "@sojourn/language";
import type { ThemeName } from "@sojourn/diagrams";
import type { Options } from "../command-line.ts";
import { ExitCode, Refusal } from "../exit.ts";
import { followJourneys } from "../preview/follow.ts";
import { openInBrowser } from "../preview/open.ts";
import { serve } from "../preview/server.ts";
import { previewWords } from "../preview/words.ts";
import { visible } from "../terminal.ts";

/** Shows the journeys of the files that `paths` name in a page on this machine, until it is told to end. */
export async function preview(paths: readonly string[], options: Options): Promise<ExitCode> {
  if (paths.includes("-")) throw new Refusal("preview follows files as they change; standard input is none. Name a file or a folder.");
  const port = portOf(options["port"] as string | undefined);
  const journeys = await followJourneys(paths.length > 0 ? paths : ["."], options["lang"] as Lang | undefined);
  const theme = options["theme"] as ThemeName | undefined;
  const server = await serve(journeys, { port, theme }).catch((error: unknown) => {
    // What still watches would keep the command from ending.
    journeys.stop();
    throw error;
  });
  process.stdout.write(`${previewWords[journeys.state().lang].ready(server.address)}\n`);
  if (options["open"]) openInBrowser(server.address);
  await told();
  journeys.stop();
  server.stop();
  return ExitCode.Ok;
}

/** Waits until whoever started this wants its end. */
function told(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
}

function portOf(text: string | undefined): number {
  if (text === undefined) return 0;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new Refusal(`--port takes a number from 0 to 65535, not ${text === "" ? '""' : visible(text)}.`);
}

import type { Options } from "../command-line.ts";
import { ExitCode } from "../exit.ts";
import { load, type Loaded } from "../load.ts";
import { paint } from "../terminal.ts";

/** Reports what is wrong in the files that `paths` name. */
export async function check(paths: readonly string[], { format }: Options): Promise<ExitCode> {
  const loaded = await load(paths.length > 0 ? paths : ["."]);
  for (const line of loaded.refused)
    process.stderr.write(`${paint(process.stderr, ["red", "bold"], "sojourn:")} ${line}\n`);
  process.stdout.write(await report(loaded, String(format)));
  if (loaded.refused.length > 0) return ExitCode.Usage;
  return loaded.diagnostics.some(({ severity }) => severity === "error") ? ExitCode.Errors : ExitCode.Ok;
}

async function report(loaded: Loaded, format: string): Promise<string> {
  switch (format) {
    case "json":
      return (await import("../reports/json.ts")).jsonReport(loaded);
    case "sarif":
      return (await import("../reports/sarif.ts")).sarifReport(loaded);
    case "github":
      return (await import("../reports/github.ts")).githubReport(loaded);
    default:
      // Showing lines takes knowledge of Unicode that takes long to load; a clean run needs none of it.
      if (loaded.diagnostics.length === 0)
        return (await import("../reports/summary.ts")).summary(loaded, process.stdout);
      return (await import("../reports/text.ts")).textReport(loaded, process.stdout);
  }
}

import { Refusal } from "../exit.ts";
import type { Loaded } from "../load.ts";
import { version } from "../version.ts";
import { readyFor } from "../width.ts";

/** What was found, in one of the formats of `sojourn check`; the code of each is loaded when it is asked for. */
export async function reportAs(format: string, loaded: Loaded): Promise<string> {
  switch (format) {
    case "json":
      return (await import("./json.ts")).jsonReport(loaded);
    case "sarif":
      return (await import("./sarif.ts")).sarifReport(loaded, version);
    case "github":
      return (await import("./github.ts")).githubReport(loaded);
    case "gitlab":
      return (await import("./gitlab.ts")).gitlabReport(loaded);
    case "junit":
      return (await import("./junit.ts")).junitReport(loaded);
    default:
      if (loaded.diagnostics.length === 0) return (await import("./summary.ts")).summary(loaded, process.stdout);
      for (const file of new Set(loaded.diagnostics.map((one) => one.file))) await readyFor(loaded.textOf(file));
      return (await import("./text.ts")).textReport(loaded, process.stdout);
  }
}

/** What the files hold, in figures: as text or as JSON. Refused where they are not one workspace. */
export async function statsAs(format: string, { projects, diagnostics, lang }: Loaded): Promise<string> {
  if (format !== "text" && format !== "json") throw new Refusal(`--stats is written as text or json, not as ${format}.`);
  const [first, ...others] = projects;
  if (others.length > 0) throw new Refusal("These files lie in different workspaces. Count each by itself.");
  if (!first) return "";
  const { statsOf } = await import("@sojourn/language");
  const { statsJson, statsText, statsWarning } = await import("./stats.ts");
  const counted = statsOf(first.project);
  const stats = { ...counted, worstGaps: counted.worstGaps.map((gap) => ({ ...gap, file: first.shown(gap.file) })) };
  if (diagnostics.some(({ severity }) => severity === "error")) process.stderr.write(statsWarning(lang, process.stderr));
  await readyFor(JSON.stringify(stats));
  return format === "json" ? statsJson(stats) : statsText(stats, lang, process.stdout);
}

import { Refusal } from "./exit.ts";
import { load, type Asked, type Loaded } from "./load.ts";
import { findingsOf, totalsOf } from "./reports/report.ts";
import { count } from "./terminal.ts";
import { readyFor } from "./width.ts";

/**
 * What `paths` name, provided that it has no errors; else they are reported on standard error and the result
 * is undefined. Refused where a file cannot be read.
 */
export async function loadSound(paths: readonly string[], asked: Pick<Asked, "lang"> = {}): Promise<Loaded | undefined> {
  const loaded = await load(paths, { ...asked, onlyErrors: true });
  if (loaded.refused.length > 0) throw new Refusal(loaded.refused.join("\n"));
  const { errors } = totalsOf(loaded.diagnostics);
  if (errors === 0) return loaded;
  const { findingText } = await import("./reports/text.ts");
  for (const file of new Set(loaded.diagnostics.map((one) => one.file))) await readyFor(loaded.textOf(file));
  for (const finding of findingsOf(loaded))
    process.stderr.write(`${findingText(finding, loaded, process.stderr)}\n`);
  process.stderr.write(`${count(errors, "error")}; nothing was written.\n`);
  return undefined;
}

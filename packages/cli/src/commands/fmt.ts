import { readFileSync } from "node:fs";
import { format, type Formatted } from "@sojourn/language";
import type { Options } from "../command-line.ts";
import { ExitCode, Refusal } from "../exit.ts";
import { findFiles } from "../find.ts";
import { standardInput } from "../load.ts";
import { progressBar } from "../progress.ts";
import { findingsOf } from "../reports/report.ts";
import { findingText } from "../reports/text.ts";
import { count, paint, visible } from "../terminal.ts";
import { readStandardInput, readText, reasons, shownPath } from "../workspace.ts";
import { writeWhole } from "../write.ts";

/** Brings files into canonical form, or with `--check` tells which are not. */
export async function fmt(paths: readonly string[], { check }: Options): Promise<ExitCode> {
  if (paths.includes("-")) {
    if (paths.length > 1) throw new Refusal("Name either files or -, not both.");
    return formatStandardInput(check === true);
  }
  const files = await findFiles(paths.length > 0 ? paths : ["."]);
  const progress = progressBar(files.length, "files formatted");
  let changed = 0;
  let broken = 0;
  let unread = 0;
  for (const file of files) {
    progress.step();
    const content = readText(file);
    if ("why" in content) {
      unread++;
      process.stderr.write(`sojourn: ${visible(shownPath(file))} ${reasons[content.why]}\n`);
      continue;
    }
    const formatted = format(content.text, shownPath(file));
    if (formatted.refused.length > 0) {
      broken++;
      reportBroken(formatted, content.text);
    } else if (formatted.text !== content.text) {
      changed++;
      // What was read may have been saved anew since; then its author's text stays.
      if (check !== true && readFileSync(file, "utf8") === content.text) await writeWhole(file, formatted.text);
      process.stdout.write(`${visible(shownPath(file))}\n`);
    }
  }
  progress.end();
  const did = check === true ? "not in canonical form" : "formatted";
  const rest = broken > 0 ? `, ${count(broken, "file")} with syntax errors left as they are` : "";
  process.stderr.write(`${count(changed, "file")} ${did} of ${files.length}${rest}\n`);
  if (unread > 0) return ExitCode.Usage;
  return broken > 0 || (check === true && changed > 0) ? ExitCode.Errors : ExitCode.Ok;
}

function formatStandardInput(check: boolean): ExitCode {
  const text = readStandardInput();
  const formatted = format(text, standardInput);
  if (formatted.refused.length > 0) reportBroken(formatted, text);
  if (!check) process.stdout.write(formatted.text);
  return formatted.refused.length > 0 || (check && formatted.text !== text) ? ExitCode.Errors : ExitCode.Ok;
}

function reportBroken({ refused }: Formatted, text: string): void {
  const loaded = { projects: [], diagnostics: refused, refused: [], fileCount: 1, textOf: () => text };
  for (const finding of findingsOf(loaded)) process.stderr.write(`${findingText(finding, loaded, process.stderr)}\n`);
  const file = refused[0]!.file;
  process.stderr.write(`${paint(process.stderr, "yellow", visible(file))} is left as it is: mend these first.\n`);
}

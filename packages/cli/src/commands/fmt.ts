import { readFileSync } from "node:fs";
import { format, type Formatted } from "@sojourn/language";
import type { Options } from "../command-line.ts";
import { ExitCode, Refusal } from "../exit.ts";
import { findFiles } from "../find.ts";
import { standardInput } from "../load.ts";
import { progressBar } from "../progress.ts";
import { findingsOf } from "../reports/report.ts";
import { count, grouped, paint, visible, writeOut } from "../terminal.ts";
import { readFound, readStandardInput, shownPath } from "../workspace.ts";
import { readyFor } from "../width.ts";
import { writeWhole } from "../write.ts";

/** Brings files into canonical form, or with `--check` tells which are not. */
export async function fmt(paths: readonly string[], { check }: Options): Promise<ExitCode> {
  if (paths.includes("-")) {
    if (paths.length > 1) throw new Refusal("Name either files or -, not both.");
    return formatStandardInput(check === true);
  }
  const { files, closed } = await findFiles(paths.length > 0 ? paths : ["."]);
  const progress = progressBar(files.length, "files");
  let changed = 0;
  let broken = 0;
  let failed = 0;
  for (const line of closed) fail(line);
  for (const file of files) {
    progress.step();
    const content = readFound(file.path);
    if ("refused" in content) {
      fail(content.refused);
      continue;
    }
    const shown = shownPath(file.path);
    const formatted = format(content.text, shown);
    if (formatted.refused.length > 0) {
      broken++;
      progress.hide();
      await reportBroken(formatted, content.text);
    } else if (formatted.text !== content.text) {
      try {
        // What was read may have been saved anew since; then its author's text stays.
        if (check !== true && readFileSync(file.path, "utf8") === content.text)
          await writeWhole(file.path, formatted.text);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        fail(error.message);
        continue;
      }
      changed++;
      progress.hide();
      process.stdout.write(`${visible(shown)}\n`);
    }
  }
  progress.hide();
  const rest = broken > 0 ? `; ${count(broken, "file")} with syntax errors left alone` : "";
  process.stderr.write(
    `${check === true ? checkedText(files.length, changed) : formattedText(files.length, changed)}${rest}\n`,
  );
  if (failed > 0) return ExitCode.Usage;
  return broken > 0 || (check === true && changed > 0) ? ExitCode.Errors : ExitCode.Ok;

  function fail(line: string): void {
    failed++;
    progress.hide();
    process.stderr.write(`${paint(process.stderr, ["red", "bold"], "sojourn:")} ${line}\n`);
  }
}

function formattedText(all: number, changed: number): string {
  return `${grouped(changed)} of ${count(all, "file")} formatted`;
}

function checkedText(all: number, changed: number): string {
  if (changed === 0) return `${count(all, "file")} checked, none to format`;
  return `${grouped(changed)} of ${count(all, "file")} not in canonical form; sojourn fmt writes it`;
}

async function formatStandardInput(check: boolean): Promise<ExitCode> {
  const text = await readStandardInput();
  const formatted = format(text, standardInput);
  if (formatted.refused.length > 0) await reportBroken(formatted, text);
  if (!check) writeOut(formatted.text);
  return formatted.refused.length > 0 || (check && formatted.text !== text) ? ExitCode.Errors : ExitCode.Ok;
}

async function reportBroken({ refused }: Formatted, text: string): Promise<void> {
  const loaded = { projects: [], diagnostics: refused, refused: [], fileCount: 1, textOf: () => text, lang: "en" as const };
  const { findingText } = await import("../reports/text.ts");
  await readyFor(text);
  for (const finding of findingsOf(loaded))
    process.stderr.write(`${findingText(finding, loaded, process.stderr)}\n`);
  const file = refused[0]!.file;
  process.stderr.write(
    `${paint(process.stderr, "yellow", visible(file))} is left as it is: mend these first.\n`,
  );
}

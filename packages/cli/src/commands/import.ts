import { statSync } from "node:fs";
import { resolve } from "node:path";
import { lineStarts, positionAt, print } from "@sojourn/language";
import { importMarkdown, importMermaid, type Imported } from "@sojourn/diagrams";
import type { Options } from "../command-line.ts";
import { ExitCode, Refusal } from "../exit.ts";
import { standardInput } from "../load.ts";
import { paint, visible, writeOut } from "../terminal.ts";
import { readFound, readStandardInput, shownPath, spelled } from "../workspace.ts";
import { refuseSameFile, writeWhole } from "../write.ts";

/** Turns the Mermaid journeys of a file into a .journey file. */
export async function importDiagrams(path: string, { output, force }: Options): Promise<ExitCode> {
  const file = path === "-" ? standardInput : shownPath(resolve(path));
  const text = path === "-" ? await readStandardInput() : readInput(path);
  const { value, notices } = isMarkdown(path, text) ? importMarkdown(text) : importMermaid(text);
  tell(notices, text, file);
  if (!value) {
    const what = notices.length > 0 ? "Mermaid journey that could be read" : "Mermaid journey";
    throw new Refusal(`There is no ${what} in ${visible(file)}; nothing was written.`);
  }
  const journeys = print(value);
  if (typeof output !== "string" || output === "-") {
    writeOut(journeys);
    return ExitCode.Ok;
  }
  refuseSameFile(output, [path]);
  if (force !== true && statSync(output, { throwIfNoEntry: false })?.isFile()) {
    throw new Refusal(
      `${visible(shownPath(resolve(output)))} is there already. Name another file, or replace it with --force.`,
    );
  }
  await writeWhole(output, journeys);
  process.stderr.write(`Wrote ${visible(shownPath(resolve(output)))}\n`);
  return ExitCode.Ok;
}

function readInput(path: string): string {
  const content = readFound(spelled(resolve(path)));
  if ("refused" in content) throw new Refusal(content.refused);
  return content.text;
}

/** By its ending; standard input by whether a fence stands in it. */
function isMarkdown(path: string, text: string): boolean {
  return path === "-" ? /^[ >]*(```|~~~)/m.test(text) : /\.(md|markdown|mdx)$/i.test(path);
}

function tell(notices: Imported["notices"], text: string, file: string): void {
  const starts = lineStarts(text);
  for (const { message, start } of notices) {
    const { line, column } = positionAt(starts, start);
    const place = paint(process.stderr, "cyan", `${visible(file)}:${line}:${column}`);
    process.stderr.write(`${place} ${visible(message)}\n`);
  }
}

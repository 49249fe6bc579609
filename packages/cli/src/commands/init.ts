import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Options } from "../command-line.ts";
import { commandLang } from "../config.ts";
import { ExitCode, Refusal } from "../exit.ts";
import { visible } from "../terminal.ts";
import { shownPath } from "../workspace.ts";
import { writeWhole } from "../write.ts";
import english from "../../templates/first.en.journey";
import vietnamese from "../../templates/first.vi.journey";

/** Writes a journey to start from; never over a file that is there. */
export async function init(folder = ".", { lang }: Options): Promise<ExitCode> {
  const file = join(folder, "first.journey");
  const shown = visible(shownPath(file));
  if (existsSync(file)) throw new Refusal(`${shown} is there already and stays as it is.`);
  const language = await commandLang(lang, existing(resolve(folder)));
  await writeWhole(file, datedToday(language === "vi" ? vietnamese : english));
  const word = shellWord(shownPath(file));
  // Called through npx, the command has no name of its own.
  const command = process.env["npm_command"] === "exec" ? "npx sojourn" : "sojourn";
  process.stdout.write(`Wrote ${shown}. Next:\n  ${command} check ${word}\n  ${command} render ${word}\n`);
  return ExitCode.Ok;
}

/** The nearest folder above, or `folder` itself, that is there. */
function existing(folder: string): string {
  return existsSync(folder) ? folder : existing(dirname(folder));
}

/** A path as one can type it in a shell. */
function shellWord(path: string): string {
  const plain = visible(path.startsWith("-") ? `./${path}` : path);
  return /^[\p{L}\p{M}\p{N}_./\\:-]+$/u.test(plain) ? plain : `"${plain.replace(/["$`]/g, "\\$&")}"`;
}

/** The day that the dates of the templates are counted from. */
const templateDay = Date.UTC(2000, 0, 1);

/**
 * The template with its dates moved so that it was reviewed today: deadlines lie ahead, figures just behind.
 */
function datedToday(template: string): string {
  const today = new Date();
  const moved = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate()) - templateDay;
  return template.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (date) =>
    new Date(Date.parse(date) + moved).toISOString().slice(0, 10),
  );
}

import { join } from "node:path";
import type { Lang } from "@sojourn/language";
import type { Config, ReadConfig } from "@sojourn/language/config";
import { existsSync } from "./disk.ts";
import { Refusal } from "./exit.ts";
import { environmentLang } from "./lang.ts";
import { paint, visible } from "./terminal.ts";
import { readyFor } from "./width.ts";
import { configName, diskFiles, isLink, refusalOf, shownPath, workspaceRoot } from "./workspace.ts";

/** The configuration of a workspace and which of its files it is about. */
export interface Configuration extends Config {
  /** Whether a file is taken where a folder is searched. Paths are as projects name them. */
  readonly takes: (path: string) => boolean;
  /** Whether a file is left out, even where it is named. */
  readonly leavesOut: (path: string) => boolean;
}

/**
 * The configuration of the workspace at `root`, of which everything is missing where there is none. Refused where something is wrong with
 * it, after that was reported on standard error: in the language `asked` for, else in its own.
 */
export async function configurationOf(root: string, asked?: Lang): Promise<Configuration> {
  const known = read(root);
  if (!known) return { takes: () => true, leavesOut: () => false };
  const { text, value, problems } = await known;
  if (problems.length > 0) {
    const lang = asked ?? value.locale ?? environmentLang();
    await report(root, text, problems, lang);
    const refusal = { en: "cannot be used as it is; nothing was done.", vi: "chưa dùng được; chưa có gì được thực hiện." };
    throw new Refusal(`${shownConfig(root)} ${refusal[lang]}`);
  }
  const { include, ignore = [] } = value;
  if (!include && ignore.length === 0) return { ...value, takes: () => true, leavesOut: () => false };
  const { matcherOf } = await import("@sojourn/language/config");
  return { ...value, takes: include ? matcherOf(include) : () => true, leavesOut: matcherOf(ignore) };
}

/**
 * The language of a command that looks at no journeys: what the call asks for, else what the configuration of `folder` says as far as
 * it can be read, else that of the environment.
 */
export async function commandLang(asked: unknown, folder: string): Promise<Lang> {
  if (asked === "en" || asked === "vi") return asked;
  const config = await read(workspaceRoot(folder));
  return config?.value.locale ?? environmentLang();
}

/** Tells on standard error which of the files that were named are left out. */
export function tellLeftOut(files: readonly string[], root: string, lang: Lang): void {
  for (const file of files) {
    const [name, config] = [visible(shownPath(file)), shownConfig(root)];
    const line = {
      en: `${name} is left out by ignore in ${config}.`,
      vi: `${name} được bỏ qua theo ignore trong ${config}.`,
    };
    process.stderr.write(`${line[lang]}\n`);
  }
}

interface Text extends ReadConfig {
  readonly text: string;
}

const texts = new Map<string, Promise<Text>>();

/** The configuration of a workspace as it is read, once; undefined where there is none, and then no reader is loaded. */
function read(root: string): Promise<Text> | undefined {
  const known = texts.get(root);
  const path = join(root, configName);
  // A link to nothing is a configuration that is missing, not one that nobody wants.
  if (known || !(existsSync(path) || isLink(path))) return known;
  const reading = readNow(root);
  texts.set(root, reading);
  return reading;
}

async function readNow(root: string): Promise<Text> {
  const content = diskFiles(root, new Map(), () => {}).read(configName);
  if ("why" in content) throw new Refusal(refusalOf(join(root, configName), content.why));
  const { readConfig } = await import("@sojourn/language/config");
  return { text: content.text, ...readConfig(content.text) };
}

function shownConfig(root: string): string {
  return visible(shownPath(join(root, configName)));
}

/** Problems in the form that findings have. */
async function report(root: string, text: string, problems: ReadConfig["problems"], lang: Lang): Promise<void> {
  const { lineStarts, positionAt } = await import("@sojourn/language");
  const { codeFrame } = await import("./frame.ts");
  const { amountIn, severityIn } = await import("./reports/words.ts");
  await readyFor(text);
  const starts = lineStarts(text);
  const output = process.stderr;
  for (const { code, message, start, end } of problems.slice(0, mostProblems)) {
    const from = positionAt(starts, start);
    const place = paint(output, "cyan", `${shownConfig(root)}:${from.line}:${from.column}`);
    const head = `${place} ${paint(output, ["red", "bold"], severityIn[lang].error)} ${paint(output, "dim", code)}`;
    const frame = text.trim() === "" ? "" : `\n${codeFrame(text, { diagnostic: { start, end }, from }, output)}\n`;
    output.write(`${head}\n  ${visible(message[lang])}\n${frame}\n`);
  }
  const more = problems.length - mostProblems;
  const line = { en: `… and ${amountIn.en(more)} more`, vi: `… và ${amountIn.vi(more)} chỗ nữa` };
  if (more > 0) output.write(`${paint(output, "dim", line[lang])}\n\n`);
}

/** How many problems are shown; more say nothing new. */
const mostProblems = 20;

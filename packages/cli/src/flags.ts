import type { Code, Lang, Profile, Severities, Severity } from "@sojourn/language";
import type { Options } from "./command-line.ts";
import { Refusal } from "./exit.ts";
import type { Asked } from "./load.ts";
import { visible } from "./terminal.ts";

/** What the words of a command line ask of a review; what is missing is left to the configuration. */
export async function askedOf(options: Options): Promise<Asked> {
  const { profile, rule, lang, today } = options;
  return {
    ...(profile === undefined ? {} : { profile: profile as Profile }),
    ...(rule === undefined ? {} : { severities: await severitiesOf(rule as readonly string[]) }),
    ...(lang === undefined ? {} : { lang: lang as Lang }),
    ...(today === undefined ? {} : { today: dayOf(String(today)) }),
  };
}

/** How many warnings are allowed; any number of them where nothing was said. */
export function mostWarnings({ maxWarnings }: Options): number {
  if (maxWarnings === undefined) return Infinity;
  const text = String(maxWarnings);
  if (!/^\d{1,9}$/.test(text)) throw new Refusal(`--max-warnings takes a whole number such as 0, not ${shown(text)}.`);
  return Number(text);
}

/** A line that says there are more warnings than allowed; undefined where there are not. */
export function tooManyWarnings(warnings: number, most: number, lang: Lang): string | undefined {
  if (warnings <= most) return undefined;
  const words = {
    en: `There ${warnings === 1 ? "is 1 warning" : `are ${warnings} warnings`}, and --max-warnings allows ${most === 0 ? "none" : most}.`,
    vi: `Có ${warnings} cảnh báo, mà --max-warnings ${most === 0 ? "không cho phép cảnh báo nào" : `chỉ cho phép ${most}`}.`,
  };
  return words[lang];
}

const ruleSeverities: readonly (Severity | "off")[] = ["off", "info", "warning", "error"];

async function severitiesOf(words: readonly string[]): Promise<Severities> {
  const { checkOf, checks, nearest } = await import("@sojourn/language");
  const severities: Partial<Record<Code, Severity | "off">> = {};
  for (const word of words.flatMap((several) => several.split(","))) {
    const [code = "", severity, ...more] = word.trim().split("=");
    if (severity === undefined || more.length > 0)
      throw new Refusal(`--rule takes a code and a severity such as unused-declaration=off, not ${shown(word)}.`);
    if (!checkOf(code)) {
      const near = nearest(code, checks.map((check) => check.code));
      throw new Refusal(`--rule: there is no code "${visible(code)}". ${near === undefined ? "sojourn explain lists all codes." : `Did you mean "${near}"?`}`);
    }
    const known = ruleSeverities.find((one) => one === severity);
    if (known === undefined) {
      const near = nearest(severity, ruleSeverities);
      const meant = near === undefined ? "" : ` Did you mean ${near}?`;
      throw new Refusal(`--rule ${code} takes off, info, warning or error, not ${shown(severity)}.${meant}`);
    }
    severities[code as Code] = known;
  }
  return severities;
}

function dayOf(text: string): string {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  // A day that no calendar has is another day, or none.
  if (day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)) return text;
  throw new Refusal(`--today takes a day of the calendar such as 2026-12-31, not ${shown(text)}.`);
}

/** A value as it was given; an empty one would not be seen. */
function shown(value: string): string {
  return value === "" ? '""' : visible(value);
}

import { checkOf, checks, nearest, type Both, type Lang, type Profile } from "@sojourn/language";
import type { Options } from "../command-line.ts";
import { commandLang } from "../config.ts";
import { ExitCode, Refusal } from "../exit.ts";
import { ruleWords, severityIn } from "../reports/words.ts";
import { paint, visible } from "../terminal.ts";

/** Tells what a code means, why it matters, and how to mend it; without a code, lists all. */
export async function explain(code: string | undefined, options: Options): Promise<ExitCode> {
  const lang = await commandLang(options["lang"], process.cwd());
  process.stdout.write(code === undefined ? list(lang) : one(code, lang));
  return ExitCode.Ok;
}

function list(lang: Lang): string {
  const width = Math.max(...checks.map((check) => check.code.length));
  return checks
    .map(({ code, severity, documentation }) => {
      const padded = paint(process.stdout, "bold", code.padEnd(width));
      return `${padded}  ${severityIn[lang][severity].padEnd(8)}  ${documentation.what[lang]}\n`;
    })
    .join("");
}

function one(code: string, lang: Lang): string {
  const check = checkOf(code);
  if (!check) {
    const near = nearest(
      code,
      checks.map((known) => known.code),
    );
    const meant = near === undefined ? "sojourn explain lists all codes." : `Did you mean "${near}"?`;
    throw new Refusal(`There is no code "${visible(code)}". ${meant}`);
  }
  const { what, why, source, bad, good } = check.documentation;
  const heading = (text: string) => paint(process.stdout, "bold", text);
  return [
    `${heading(check.code)} (${severityIn[lang][check.severity]}, ${fromProfile[lang](check.profile)})`,
    "",
    what[lang],
    why[lang],
    ...(source === undefined ? [] : [`${ruleWords[lang].source}: ${source}`]),
    "",
    heading(ruleWords[lang].bad),
    indented(bad),
    heading(ruleWords[lang].good),
    indented(good),
  ].join("\n");
}

const fromProfile: Both<(profile: Profile) => string> = {
  en: (profile) => `from profile ${profile} on`,
  vi: (profile) => `từ bộ quy tắc ${profile} trở lên`,
};

function indented(text: string): string {
  const lines = text.trimEnd().split("\n");
  return `${lines.map((line) => (line === "" ? "" : `  ${line}`)).join("\n")}\n`;
}

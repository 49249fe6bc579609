import { checkOf, checks, nearest } from "@sojourn/language";
import { ExitCode, Refusal } from "../exit.ts";
import { paint, visible } from "../terminal.ts";

/** Tells what a code means, why it matters, and how to mend it; without a code, lists all. */
export function explain(code: string | undefined): ExitCode {
  process.stdout.write(code === undefined ? list() : one(code));
  return ExitCode.Ok;
}

function list(): string {
  const width = Math.max(...checks.map((check) => check.code.length));
  return checks
    .map(({ code, severity, documentation }) => {
      const padded = paint(process.stdout, "bold", code.padEnd(width));
      return `${padded}  ${severity.padEnd(7)}  ${documentation.what.en}\n`;
    })
    .join("");
}

function one(code: string): string {
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
    `${heading(check.code)} (${check.severity}, from profile ${check.profile} on)`,
    "",
    what.en,
    why.en,
    ...(source === undefined ? [] : [`Source: ${source}`]),
    "",
    heading("Instead of"),
    indented(bad),
    heading("write"),
    indented(good),
  ].join("\n");
}

function indented(text: string): string {
  const lines = text.trimEnd().split("\n");
  return `${lines.map((line) => (line === "" ? "" : `  ${line}`)).join("\n")}\n`;
}

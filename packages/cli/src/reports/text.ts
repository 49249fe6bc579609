import type { Severity } from "@sojourn/language";
import { codeFrame } from "../frame.ts";
import type { Loaded } from "../load.ts";
import { paint, visible, type Output } from "../terminal.ts";
import { findingsOf, type Finding } from "./report.ts";
import { summary } from "./summary.ts";
import { severityIn, textWords } from "./words.ts";

/** How many findings of one code are shown; more say nothing new, and push all others out of sight. */
const mostOfOneCode = 20;

/** The findings with the lines they are about, for people; the last line sums up. */
export function textReport(loaded: Loaded, output: Output): string {
  const counts = new Map<string, number>();
  const shown = findingsOf(loaded).filter(({ diagnostic: { code } }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= mostOfOneCode;
  });
  const more = [...counts].flatMap(([code, count]) => {
    const line = textWords[loaded.lang].more(count - mostOfOneCode, paint(output, "bold", code));
    return count > mostOfOneCode ? [`${paint(output, "dim", line)}\n`] : [];
  });
  return [...shown.map((finding) => findingText(finding, loaded, output)), ...more, summary(loaded, output)].join("\n");
}

const colours = { error: "red", warning: "yellow", info: "blue" } as const satisfies Record<Severity, string>;

/** One finding: where, what, the lines, and how it can be mended without asking. */
export function findingText(finding: Finding, loaded: Pick<Loaded, "textOf" | "lang">, output: Output): string {
  const { diagnostic, from } = finding;
  const { file, code, severity, message } = diagnostic;
  const grave = paint(output, [colours[severity], "bold"], severityIn[loaded.lang][severity]);
  const head = `${paint(output, "cyan", placeOf(file, from))} ${grave} ${paint(output, "dim", code)}\n  ${visible(message)}\n`;
  const text = loaded.textOf(file);
  const frame = text === "" ? "" : `\n${codeFrame(text, finding, output)}\n`;
  return head + frame + relatedText(finding, output) + fixText(finding, loaded, output);
}

function relatedText({ diagnostic: { related: other }, related }: Finding, output: Output): string {
  return other && related ? `  ${paint(output, "cyan", placeOf(other.file, related.from))} ${visible(other.message)}\n` : "";
}

function fixText({ diagnostic: { fixes = [] } }: Finding, { lang }: Pick<Loaded, "lang">, output: Output): string {
  const fix = fixes.find(({ isSafe }) => isSafe);
  return fix ? `  ${paint(output, "dim", `${textWords[lang].fix}: ${visible(fix.title)} (sojourn check --fix)`)}\n` : "";
}

function placeOf(file: string, { line, column }: Finding["from"]): string {
  return `${visible(file)}:${line}:${column}`;
}

import { codeFrame } from "../frame.ts";
import type { Loaded } from "../load.ts";
import { paint, visible, type Output } from "../terminal.ts";
import { findingsOf, type Finding } from "./report.ts";
import { summary } from "./summary.ts";

/** The findings with the lines they are about, for people; the last line sums up. */
export function textReport(loaded: Loaded, output: Output): string {
  const findings = findingsOf(loaded).map((finding) => findingText(finding, loaded, output));
  return [...findings, summary(loaded, output)].join("\n");
}

/** One finding: where, what, and the lines. */
export function findingText(
  finding: Finding,
  { textOf }: Pick<Loaded, "textOf">,
  output: Output,
): string {
  const { diagnostic, from, related } = finding;
  const { file, code, severity, message, related: other } = diagnostic;
  const place = `${visible(file)}:${from.line}:${from.column}`;
  const grave = paint(output, severity === "error" ? ["red", "bold"] : ["yellow", "bold"], severity);
  const head = `${paint(output, "cyan", place)} ${grave} ${paint(output, "dim", code)}\n  ${visible(message)}\n`;
  const text = textOf(file);
  const frame = text === "" ? "" : `\n${codeFrame(text, finding, output)}\n`;
  if (!related || !other) return head + frame;
  const see = `${visible(other.file)}:${related.from.line}:${related.from.column}`;
  return `${head}${frame}  ${paint(output, "cyan", see)} ${visible(other.message)}\n`;
}

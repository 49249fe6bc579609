import { severities, type Diagnostic } from "@sojourn/language";
import type { Loaded } from "../load.ts";
import { visible } from "../terminal.ts";
import { findingsOf } from "./report.ts";

const commands: Readonly<Record<Diagnostic["severity"], string>> = {
  error: "error",
  warning: "warning",
  info: "notice",
};

/**
 * The findings as workflow commands, which GitHub shows at their lines in a pull request. The gravest come first,
 * for GitHub shows but the first few of a step.
 */
export function githubReport(loaded: Loaded): string {
  const findings = findingsOf(loaded);
  return severities
    .flatMap((severity) => findings.filter(({ diagnostic }) => diagnostic.severity === severity))
    .map(({ diagnostic: { file, severity, code, message }, from, to }) => {
      const properties = {
        file,
        line: from.line,
        col: from.column,
        endLine: to.line,
        endColumn: to.column,
        title: code,
      };
      const written = Object.entries(properties).map(
        ([key, value]) => `${key}=${escapeProperty(String(value))}`,
      );
      return `::${commands[severity]} ${written.join(",")}::${escapeData(message)}\n`;
    })
    .join("");
}

function escapeData(text: string): string {
  return visible(text, "\r\n").replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

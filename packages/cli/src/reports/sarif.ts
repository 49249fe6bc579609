import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";
import { checks, type Diagnostic } from "@sojourn/language";
import type { Loaded } from "../load.ts";
import { jsonText } from "../terminal.ts";
import { version } from "../version.ts";
import { findingsOf, type Stretch } from "./report.ts";

const levels: Readonly<Record<Diagnostic["severity"], string>> = {
  error: "error",
  warning: "warning",
  info: "note",
};

/** The findings as SARIF 2.1.0, for code scanning and review tools. */
export function sarifReport(loaded: Loaded): string {
  const used = new Set(loaded.diagnostics.map(({ code }) => code));
  const rules = checks.filter(({ code }) => used.has(code));
  const results = findingsOf(loaded).map(
    ({ diagnostic: { file, code, severity, message, related: other }, from, to, related }) => ({
      ruleId: code,
      ruleIndex: rules.findIndex((rule) => rule.code === code),
      level: levels[severity],
      message: { text: message },
      locations: [{ physicalLocation: physicalLocation(file, { from, to }) }],
      ...(other && related
        ? {
            relatedLocations: [
              { message: { text: other.message }, physicalLocation: physicalLocation(other.file, related) },
            ],
          }
        : {}),
    }),
  );
  const driver = {
    name: "sojourn",
    version,
    rules: rules.map(({ code, severity, documentation: { what, why, bad, good } }) => ({
      id: code,
      shortDescription: { text: what.en },
      fullDescription: { text: `${what.en} ${why.en}` },
      help: { text: `${what.en}\n${why.en}\n\nInstead of\n\n${bad}\nwrite\n\n${good}` },
      defaultConfiguration: { level: levels[severity] },
    })),
  };
  const invocations = [
    {
      executionSuccessful: loaded.refused.length === 0,
      toolExecutionNotifications: loaded.refused.map((text) => ({ level: "error", message: { text } })),
    },
  ];
  const run = { tool: { driver }, columnKind: "utf16CodeUnits", invocations, results };
  const log = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
  return jsonText(log);
}

function physicalLocation(file: string, { from, to }: Stretch) {
  return {
    artifactLocation: { uri: uriOf(file) },
    region: { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column },
  };
}

/** Relative to the folder of the run where the file lies below it. */
function uriOf(file: string): string {
  return isAbsolute(file) ? pathToFileURL(file).href : file.split("/").map(encodeURIComponent).join("/");
}

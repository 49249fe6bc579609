import type { Diagnostic } from "@sojourn/language";
import type { Loaded } from "../load.ts";
import { jsonText } from "../terminal.ts";
import { fingerprintsOf } from "./fingerprint.ts";
import { findingsOf } from "./report.ts";

/** GitLab's own degrees; `critical` and `blocker` would say more of a journey than an error does. */
const degrees: Readonly<Record<Diagnostic["severity"], string>> = {
  error: "major",
  warning: "minor",
  info: "info",
};

/** The findings as GitLab's code quality report, which it shows in a merge request. */
export function gitlabReport(loaded: Loaded): string {
  const findings = findingsOf(loaded);
  const fingerprints = fingerprintsOf(findings, loaded);
  return jsonText(
    findings.map(({ diagnostic: { file, code, severity, message }, from, to }, at) => ({
      description: message,
      check_name: code,
      fingerprint: fingerprints[at],
      severity: degrees[severity],
      location: { path: file, lines: { begin: from.line, end: to.line } },
    })),
  );
}

import type { Loaded } from "../load.ts";
import { jsonText } from "../terminal.ts";
import { findingsOf, totalsOf } from "./report.ts";

/** The findings for programs. Lines and columns count from 1, columns and offsets in UTF-16 code units. */
export function jsonReport(loaded: Loaded): string {
  const { errors, warnings, infos } = totalsOf(loaded.diagnostics);
  const findings = findingsOf(loaded).map(({ diagnostic, from, to, related }) => {
    const { code, severity, message, file, start, end } = diagnostic;
    const other = diagnostic.related;
    return {
      file,
      code,
      severity,
      message,
      start: { ...from, offset: start },
      end: { ...to, offset: end },
      ...(related && other
        ? {
            related: {
              file: other.file,
              message: other.message,
              start: { ...related.from, offset: other.start },
              end: { ...related.to, offset: other.end },
            },
          }
        : {}),
    };
  });
  const summary = { files: loaded.fileCount, errors, warnings, infos, refused: loaded.refused };
  return jsonText({ version: 1, summary, diagnostics: findings });
}

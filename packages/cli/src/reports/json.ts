import { checkOf, type Position, type Span } from "@sojourn/language";
import type { Loaded } from "../load.ts";
import { jsonText } from "../terminal.ts";
import { findingsOf, fixesIn, totalsOf, type Stretch } from "./report.ts";

/**
 * The findings for programs, as `schema/report.json` describes them. Lines and columns count from 1, columns and
 * offsets in UTF-16 code units.
 */
export function jsonReport(loaded: Loaded): string {
  const { errors, warnings, infos } = totalsOf(loaded.diagnostics);
  const fixesOf = fixesIn(loaded);
  const diagnostics = findingsOf(loaded).map(({ diagnostic, related, ...stretch }) => {
    const { code, severity, message, file, related: other } = diagnostic;
    const fixes = fixesOf(diagnostic).map(({ title, isSafe, edits }) => ({
      title,
      isSafe,
      edits: edits.map((edit) => ({ ...placesOf(edit, edit), text: edit.text })),
    }));
    return {
      file,
      code,
      severity,
      profile: checkOf(code)!.profile,
      message,
      ...placesOf(diagnostic, stretch),
      ...(related && other ? { related: { file: other.file, message: other.message, ...placesOf(other, related) } } : {}),
      ...(fixes.length > 0 ? { fixes } : {}),
    };
  });
  const summary = { files: loaded.fileCount, errors, warnings, infos, refused: loaded.refused };
  return jsonText({ $schema: "urn:sojourn:schema:report:1", version: 1, summary, diagnostics });
}

interface Place extends Position {
  readonly offset: number;
}

function placesOf({ start, end }: Span, { from, to }: Stretch): { readonly start: Place; readonly end: Place } {
  return { start: { ...from, offset: start }, end: { ...to, offset: end } };
}

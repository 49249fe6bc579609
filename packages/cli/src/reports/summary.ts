import type { Loaded } from "../load.ts";
import { count, grouped, paint, type Output } from "../terminal.ts";
import { totalsOf } from "./report.ts";

/** The last line of a report for people: what was checked, and how much was found. */
export function summary({ diagnostics, fileCount, refused }: Loaded, output: Output): string {
  const { errors, warnings, filesWithFindings } = totalsOf(diagnostics);
  const files = count(fileCount, "file");
  const unread = refused.length > 0 ? `, ${grouped(refused.length)} not read` : "";
  const sign =
    errors > 0 || unread !== ""
      ? paint(output, "red", "✖")
      : warnings > 0
        ? paint(output, "yellow", "⚠")
        : paint(output, "green", "✔");
  if (errors + warnings === 0) return `${sign} ${files} checked, no errors${unread}\n`;
  const found = [errors > 0 ? count(errors, "error") : "", warnings > 0 ? count(warnings, "warning") : ""]
    .filter(Boolean)
    .join(", ");
  return `${sign} ${found} in ${filesWithFindings} of ${files}${unread}\n`;
}

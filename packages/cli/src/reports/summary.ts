import type { Loaded } from "../load.ts";
import { paint, type Output } from "../terminal.ts";
import { totalsOf } from "./report.ts";
import { countIn, textWords } from "./words.ts";

type Summed = Pick<Loaded, "diagnostics" | "fileCount" | "refused" | "lang">;

/** The last line of a report for people: what was checked, and how much was found. */
export function summary({ diagnostics, fileCount, refused, lang }: Summed, output: Output): string {
  const { errors, warnings, infos, filesWithFindings } = totalsOf(diagnostics);
  const words = textWords[lang];
  const unread = refused.length > 0 ? words.unread(refused.length) : "";
  const sign =
    errors > 0 || unread !== ""
      ? paint(output, "red", "✖")
      : warnings > 0
        ? paint(output, "yellow", "⚠")
        : paint(output, "green", "✔");
  if (diagnostics.length === 0) return `${sign} ${words.clean(fileCount)}${unread}\n`;
  const counted = [
    ["error", errors],
    ["warning", warnings],
    ["info", infos],
  ] as const;
  const found = counted.flatMap(([severity, amount]) => (amount > 0 ? [countIn[lang](amount, severity)] : []));
  return `${sign} ${words.found(found.join(", "), filesWithFindings, fileCount)}${unread}\n`;
}

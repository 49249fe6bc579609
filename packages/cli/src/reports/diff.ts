import { formatPatch, OMIT_HEADERS, structuredPatch, type StructuredPatchHunk } from "diff";

/**
 * How `before` became `after`, as a unified diff that `git apply` and `patch -p1` take; the path is from the folder in
 * which they run. Empty where nothing changed.
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return "";
  const patch = structuredPatch("", "", before, after, undefined, undefined, { context: 3, maxEditLength: mostEdits });
  const hunks = patch?.hunks ?? [wholeHunk(before, after)];
  const body = formatPatch({ oldFileName: "", newFileName: "", oldHeader: undefined, newHeader: undefined, hunks }, OMIT_HEADERS);
  return `--- ${quoted(`a/${path}`)}\n+++ ${quoted(`b/${path}`)}\n${body}`;
}

/** With more lines than this to put in or take out, looking for the shortest way would take too long. */
const mostEdits = 4_000;

/** One hunk from the first line that differs to the last. */
function wholeHunk(before: string, after: string): StructuredPatchHunk {
  const [old, now] = [linesOf(before), linesOf(after)];
  let start = 0;
  while (start < old.length && old[start] === now[start]) start++;
  let same = 0;
  while (same < Math.min(old.length, now.length) - start && old.at(-1 - same) === now.at(-1 - same)) same++;
  const [from, behind] = [Math.max(0, start - 3), Math.max(0, same - 3)];
  const lines = [
    ...old.slice(from, start).map((line) => ` ${line}`),
    ...old.slice(start, old.length - same).map((line) => `-${line}`),
    ...now.slice(start, now.length - same).map((line) => `+${line}`),
    ...old.slice(old.length - same, old.length - behind).map((line) => ` ${line}`),
  ];
  return {
    oldStart: from + 1,
    oldLines: old.length - behind - from,
    newStart: from + 1,
    newLines: now.length - behind - from,
    lines: lines.flatMap((line) => (line.endsWith("\n") ? line.slice(0, -1) : [line, "\\ No newline at end of file"])),
  };
}

/** The lines of a text, each with its newline. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/**
 * A path as it stands in the head of a diff: in quotes, as C writes strings, where it would break the line; with a tab
 * behind it where a blank would be taken for its end. Other scripts stay readable.
 */
function quoted(path: string): string {
  // oxlint-disable-next-line no-control-regex -- these are the characters that are escaped
  if (!/["\\\x00-\x1f\x7f]/.test(path)) return path.includes(" ") ? `${path}\t` : path;
  const escaped = path.replace(/["\\]/g, "\\$&").replace(
    // oxlint-disable-next-line no-control-regex -- the same
    /[\x00-\x1f\x7f]/g,
    (character) => `\\${character.charCodeAt(0).toString(8).padStart(3, "0")}`,
  );
  return `"${escaped}"`;
}

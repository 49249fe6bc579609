import type { ReviewOptions } from "../../checks/rules.ts";
import { fixProject } from "../../fix.ts";
import type { Both } from "../../lang.ts";
import type { View } from "../view.ts";
import type { CodeAction } from "./action.ts";

const title: Both<string> = { en: "Make all safe fixes", vi: "Sửa mọi lỗi có thể sửa an toàn" };

/** Every safe fix of a file, those that they uncover as well; reviews all files again, so only where it is asked for. */
export function fixAll({ file, links, lang }: View, options: ReviewOptions): CodeAction | undefined {
  const { path, tree } = file;
  const fixed = fixProject({ files: [...links.files.values()] }, { ...options, named: [path] }).files.get(path);
  return fixed && { title: title[lang], kind: "source.fixAll", edits: [{ path, ...changedLines(tree.text, fixed.text) }] };
}

/** The lines that differ between two texts. */
function changedLines(before: string, after: string): { readonly start: number; readonly end: number; readonly text: string } {
  const [old, now] = [linesOf(before), linesOf(after)];
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && old[start] === now[start]) start++;
  let behind = 0;
  while (behind < most - start && old.at(-1 - behind) === now.at(-1 - behind)) behind++;
  const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length, 0);
  const from = lengthOf(old.slice(0, start));
  return { start: from, end: from + lengthOf(old.slice(start, old.length - behind)), text: now.slice(start, now.length - behind).join("") };
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}

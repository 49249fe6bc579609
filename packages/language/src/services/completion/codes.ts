import { checks } from "../../checks/registry.ts";
import type { View } from "../view.ts";
import { itemOf, rank, type CompletionItem } from "./item.ts";

/** In a comment that silences findings: the codes of the checks, those left out that it names already. */
export function codesAt({ file: { tree } }: View, comment: number, offset: number): CompletionItem[] {
  const before = /^\/[/*][ \t]*sojourn-ignore[ \t]+((?:[\w-]+[ \t]*,[ \t]*)*)([\w-]*)$/.exec(tree.text.slice(comment, offset));
  if (!before) return [];
  const named = new Set(before[1]!.split(/[ \t,]+/));
  const behind = /^[\w-]*/.exec(tree.text.slice(offset, offset + 100))![0];
  const replaced = { start: offset - before[2]!.length, end: offset + behind.length };
  return checks
    .filter(({ code }) => !named.has(code))
    .map(({ code }, at) => itemOf({ label: code, kind: "code", replaced, sortText: rank(at), about: { is: "code", code } }));
}

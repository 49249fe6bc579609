import type { Diagnostic } from "../../checks/diagnose.ts";
import { pathTo } from "../../checks/statement-at.ts";
import type { Both } from "../../lang.ts";
import { startAt } from "../../syntax/tokens.ts";
import { newlineOf } from "../../text.ts";
import { chunkAt, type FileEdit, type View } from "../view.ts";
import type { CodeAction } from "./action.ts";
import { beginsLine, lineStartAt } from "./surroundings.ts";

/** For each finding that may be right or wrong, a comment before its statement that silences it. Errors are not for silencing. */
export function silencing(view: View, diagnostics: readonly Diagnostic[]): CodeAction[] {
  return diagnostics.flatMap((diagnostic, index): CodeAction[] => {
    const { code, severity, file } = diagnostic;
    if (severity === "error" || code === "unknown-ignore" || file !== view.file.path) return [];
    const edit = commentBefore(view, diagnostic);
    return edit ? [{ title: titles[view.lang](code), kind: "quickfix", edits: [edit], diagnostics: [index] }] : [];
  });
}

const titles: Both<(code: string) => string> = {
  en: (code) => `Silence "${code}" here`,
  vi: (code) => `Tắt "${code}" tại đây`,
};

/** What a person is to put the reason in place of. */
const why: Both<string> = { en: "why", vi: "lý do" };

function commentBefore({ file, lang }: View, { code, start }: Diagnostic): FileEdit | undefined {
  const chunk = chunkAt(file, start)?.chunk;
  if (!chunk) return undefined;
  const { text } = file.tree;
  const holding = pathTo(chunk, start - chunk.start).map(({ first }) => chunk.start + startAt(chunk.tokens, first));
  const offset = holding.findLast((at) => beginsLine(text, at));
  const comment = `sojourn-ignore ${code} ${why[lang]}`;
  if (offset !== undefined) {
    const indent = text.slice(lineStartAt(text, offset), offset);
    return { path: file.path, start: offset, end: offset, text: `// ${comment}${newlineOf(text)}${indent}` };
  }
  const first = holding.at(-1);
  return first === undefined ? undefined : { path: file.path, start: first, end: first, text: `/* ${comment} */ ` };
}

import type { FileModel } from "../model/file.ts";
import { quoteString } from "../syntax/values.ts";
import { headSpan } from "../syntax/tree.ts";
import { newlineOf, type TextEdit } from "../text.ts";

/** The edit that makes a file import `path`: behind its last import, else before its first statement. */
export function importEdit(file: FileModel, path: string): TextEdit {
  const { text } = file.tree;
  const newline = newlineOf(text);
  const line = `import ${quoteString(path)}`;
  const last = file.chunks.findLast(({ imports }) => imports.length > 0);
  if (last) {
    const at = last.chunk.start + headSpan(last.chunk.statements.at(-1)!).end;
    return { start: at, end: at, text: `${newline}${line}` };
  }
  const first = file.chunks.find(({ chunk }) => chunk.statements.length > 0)?.chunk;
  const at = first ? first.start + leading(first.text) : text.length;
  return { start: at, end: at, text: `${line}${newline}${newline}` };
}

/** Where an import may stand before a chunk: behind the comments at its beginning that a blank line sets apart. */
function leading(text: string): number {
  const first = /^\uFEFF?(?:\s|\/\/[^\n]*(?:\n|$)|\/\*[^]*?\*\/)*/.exec(text)![0];
  const blank = first.trimEnd().search(/\n[ \t]*\r?\n(?![^]*\n[ \t]*\r?\n)/);
  return blank < 0 ? (text.startsWith("\uFEFF") ? 1 : 0) : blank + /\n[ \t]*\r?\n/.exec(first.slice(blank))![0].length;
}

import { relativeImport, resolveImport } from "../../model/imports.ts";
import { quoteString } from "../../syntax/values.ts";
import type { Span } from "../../text.ts";
import type { View } from "../view.ts";
import { itemOf, rank, type CompletionItem } from "./item.ts";

/**
 * The other files of the workspace that a file does not import itself yet, near ones first, as paths for its `import`.
 * `quoted` writes the quotes too.
 */
export function pathsAt({ file, links }: View, replaced: Span, quoted: boolean): CompletionItem[] {
  const others = file.chunks.flatMap(({ chunk, imports }) =>
    imports.filter(({ start, end }) => chunk.start + end < replaced.start || replaced.end < chunk.start + start),
  );
  const imported = new Set(others.map(({ path }) => targetOf(file.path, path)));
  return [...links.files.keys()]
    .filter((path) => path !== file.path && !imported.has(path))
    .map((path) => relativeImport(file.path, path))
    .sort((one, other) => depthOf(one) - depthOf(other) || (one < other ? -1 : 1))
    .map((path, at) => {
      const insert = quoted ? quoteString(path) : quoteString(path).slice(1, -1);
      return itemOf({ label: path, kind: "file", replaced, sortText: rank(at), insert });
    });
}

function targetOf(from: string, specifier: string): string | undefined {
  const target = resolveImport(from, specifier);
  return "path" in target ? target.path : undefined;
}

function depthOf(path: string): number {
  return path.split("/").length;
}

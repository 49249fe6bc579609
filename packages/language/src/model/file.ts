import { parse } from "../syntax/parse.ts";
import { reparse, type Replacement } from "../syntax/reparse.ts";
import type { Tree } from "../syntax/tree.ts";
import { isListRow } from "./types.ts";
import { keyOf, vocabulary } from "../vocabulary.ts";
import { buildChunk, type ChunkModel } from "./build.ts";
import type { Model } from "./types.ts";

/** The most a file may hold, in bytes of UTF-8. */
export const largestFile = 5_000_000;

/** One file, read: its tree, what each chunk says, and all of it as one model. */
export interface FileModel {
  /** The file's path in the workspace, with `/`. */
  readonly path: string;
  readonly tree: Tree;
  readonly chunks: readonly ChunkModel[];
  /** Put together when it is first asked for. */
  readonly model: Model;
}

/** Text → model of one file, on its own: references are names still. */
export function readFileModel(path: string, text: string): FileModel {
  const tree = parse(text, path);
  return fileModel(path, tree, tree.chunks.map(buildChunk));
}

/**
 * The model of a file after an edit of its text: only the chunks that the edit touches are read again. `file` is used
 * up by it. `text` is all of the new text.
 */
export function editFileModel(file: FileModel, text: string, edit: Replacement): FileModel {
  const { path, chunks: before } = file;
  const old = file.tree.chunks;
  const tree = reparse(file.tree, text, edit, path);
  const { start, behind } = difference(old, tree.chunks);
  const fresh = tree.chunks.slice(start, tree.chunks.length - behind).map(buildChunk);
  return fileModel(path, tree, [...before.slice(0, start), ...fresh, ...before.slice(before.length - behind)]);
}

function fileModel(path: string, tree: Tree, chunks: readonly ChunkModel[]): FileModel {
  let model: Model | undefined;
  return {
    path,
    tree,
    chunks,
    get model() {
      return (model ??= mergeModels(chunks.map(({ part }) => part)));
    },
  };
}

/** How many members two lists share at their beginning, and of the rest at their end. */
export function difference(one: readonly unknown[], other: readonly unknown[]): { readonly start: number; readonly behind: number } {
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one[start] === other[start]) start++;
  let behind = 0;
  while (behind < most - start && one[one.length - 1 - behind] === other[other.length - 1 - behind]) behind++;
  return { start, behind };
}

const fileKeys = Object.entries(vocabulary.file.rows)
  .filter(([, row]) => isListRow(row))
  .map(([word, row]) => keyOf(word, row));

/** One model that holds what all of `parts` hold, in their order. */
export function mergeModels(parts: readonly Partial<Model>[]): Model {
  const model: Record<string, unknown[]> = {};
  for (const key of fileKeys) {
    model[key] = parts.flatMap((part) => (part as Record<string, readonly unknown[]>)[key] ?? []);
  }
  return model as unknown as Model;
}

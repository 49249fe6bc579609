import { parse } from "../syntax/parse.ts";
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
  readonly model: Model;
}

/** Text → model of one file, on its own: references are names still. */
export function readFileModel(path: string, text: string): FileModel {
  const tree = parse(text, path);
  const chunks = tree.chunks.map(buildChunk);
  return {
    path,
    tree,
    chunks,
    model: mergeModels(chunks.map(({ part }) => part)),
  };
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

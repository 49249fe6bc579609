import { resolve } from "node:path";
import { headSpan, lineStarts, originIn, positionAt, type Project } from "@sojourn/language";
import type { LoadedProject } from "../load.ts";

/** Where an element is written, as people and as editors name it. */
export interface Place {
  /** Absolute. */
  readonly path: string;
  /** As people name it, from the current folder. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

/** Finds where the elements of a project are written; undefined for what is built in. */
export function placesIn({ project, shown }: Pick<LoadedProject, "project" | "shown">): (element: object) => Place | undefined {
  const starts = new Map<string, readonly number[]>();
  return (element) => {
    for (const { path, tree, chunks } of project.files as Project["files"]) {
      for (const chunk of chunks) {
        const statement = originIn(chunk, element);
        if (!statement) continue;
        const declared = chunk.declarations.find((one) => one.element === element);
        const lines = starts.get(path) ?? lineStarts(tree.text);
        starts.set(path, lines);
        const { line, column } = positionAt(lines, chunk.chunk.start + (declared ?? headSpan(statement)).start);
        return { path: resolve(shown(path)), file: shown(path), line, column };
      }
    }
    return undefined;
  };
}

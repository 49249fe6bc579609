import type { Diagnostic } from "../checks/diagnose.ts";
import type { ReviewOptions } from "../checks/rules.ts";
import { readFileModel, type FileModel } from "../model/file.ts";
import type { MissingFile } from "../model/import-map.ts";
import { resolveImport } from "../model/imports.ts";
import type { FileText } from "../project.ts";
import { Review } from "../review.ts";

/** Tells what stands at a path that is imported. */
export type Missing = (path: string) => FileText | MissingFile;

/** Files at one moment of fixing, and what is found in them. */
export interface State {
  readonly files: ReadonlyMap<string, FileModel>;
  /** In the order of the paths. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Files that can be changed, and changed back. */
export interface Workshop {
  state(): State;
  /** Gives files another text; only these are read anew, and what they import besides. */
  change(texts: ReadonlyMap<string, string>): void;
  /** Makes everything as it was. */
  restore(state: State): void;
}

/** Begins with files as they are, and with what they import. */
export function openWorkshop(files: readonly FileModel[], options: ReviewOptions & { readonly read?: Missing }): Workshop {
  const { read = () => ({ why: "not-found" }) } = options;
  const missing = new Map<string, MissingFile>();
  const review = new Review((path) => missing.get(path) ?? { why: "not-found" }, options, true);
  let now = new Map<string, FileModel>();
  let known: State | undefined;
  take(files);
  return { state, change, restore };

  function state(): State {
    if (known) return known;
    const paths = [...now.keys()].sort();
    return (known = { files: now, diagnostics: paths.flatMap((path) => review.diagnose(path)) });
  }

  function change(texts: ReadonlyMap<string, string>): void {
    take([...texts].map(([path, text]) => readFileModel(path, text)));
  }

  function restore(old: State): void {
    for (const [path, file] of now) if (old.files.get(path) !== file) review.put(path, old.files.get(path));
    now = new Map(old.files);
    known = old;
  }

  function take(fresh: readonly FileModel[]): void {
    now = new Map(now);
    known = undefined;
    for (const file of fresh) now.set(file.path, file);
    const queue = [...fresh];
    for (const file of queue) {
      for (const { path: specifier } of file.chunks.flatMap((chunk) => chunk.imports)) {
        const target = resolveImport(file.path, specifier);
        if (!("path" in target) || now.has(target.path) || missing.has(target.path)) continue;
        const content = read(target.path);
        if ("why" in content) {
          missing.set(target.path, content);
          continue;
        }
        const imported = readFileModel(target.path, content.text);
        now.set(imported.path, imported);
        queue.push(imported);
      }
    }
    for (const file of queue) review.put(file.path, file);
  }
}

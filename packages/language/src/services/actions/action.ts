import type { FileEdit } from "../view.ts";

/** What an action is, so that editors can ask for some only; a dot parts the wider from the narrower. */
export type ActionKind = "quickfix" | "refactor.extract" | "refactor.rewrite" | "source.organizeImports" | "source.fixAll";

/** A file that does not exist yet, and all that it shall hold. */
export interface FileCreation {
  readonly create: string;
  readonly text: string;
}

/** A change that an editor offers. All of it is made, or nothing. */
export interface CodeAction {
  /** What it does, in the imperative, without a full stop. */
  readonly title: string;
  readonly kind: ActionKind;
  /** The edits of one file are in the order of its text and do not overlap. */
  readonly edits: readonly (FileEdit | FileCreation)[];
  /** The one that is meant when nobody chooses. */
  readonly isPreferred?: true;
  /** Which of the diagnostics that were asked about it answers, by their index. */
  readonly diagnostics?: readonly number[];
}

/** The edits file by file, each in the order of its text; files that are made go first. */
export function inOrder(edits: CodeAction["edits"]): CodeAction["edits"] {
  const made = edits.filter((edit) => "create" in edit);
  const byFile = Map.groupBy(edits.filter((edit) => "path" in edit), ({ path }) => path);
  return [...made, ...[...byFile.values()].flatMap((of) => of.toSorted((one, other) => one.start - other.start))];
}

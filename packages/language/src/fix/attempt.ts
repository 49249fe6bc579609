import type { Diagnostic } from "../checks/diagnose.ts";
import type { Code } from "../checks/registry.ts";
import type { TextEdit } from "../text.ts";

/** The safe fix of one finding, to be made whole or not at all. */
export interface Attempt {
  readonly file: string;
  readonly code: Code;
  readonly message: string;
  /** In the order of the text, none overlapping. */
  readonly edits: readonly TextEdit[];
  /** What tells it from others, as long as the text stays as it is. */
  readonly key: string;
}

/** The first safe fix of each finding in files that may change. */
export function attemptsOf(diagnostics: readonly Diagnostic[], mayChange: ReadonlySet<string>): Attempt[] {
  return diagnostics.flatMap(({ file, code, message, fixes = [] }) => {
    const fix = mayChange.has(file) ? fixes.find(({ isSafe }) => isSafe) : undefined;
    return fix && fix.edits.length > 0 ? attempt(file, code, message, fix.edits) : [];
  });
}

function attempt(file: string, code: Code, message: string, edits: readonly TextEdit[]): Attempt {
  return { file, code, message, edits, key: JSON.stringify([file, edits.map(({ start, end, text }) => [start, end, text])]) };
}

/** Those of `attempts` that can be made together: of two that overlap the first; equal edits count as one. */
export function chosen(attempts: readonly Attempt[]): Attempt[] {
  const taken = new Map<string, TextEdit[]>();
  return attempts.filter(({ file, edits }) => {
    let of = taken.get(file);
    if (!of) taken.set(file, (of = []));
    const places: [edit: TextEdit, at: number][] = [];
    let last: TextEdit | undefined;
    for (const edit of edits) {
      if (last && overlap(last, edit)) return false;
      last = edit;
      const at = placeOf(edit, of);
      const [before, behind] = [of[at - 1], of[at]];
      if ((before && isSame(before, edit)) || (behind && isSame(behind, edit))) continue;
      if ((before && overlap(before, edit)) || (behind && overlap(edit, behind))) return false;
      places.push([edit, at]);
    }
    // From the last on, so that the places stay what they are.
    for (const [edit, at] of places.toReversed()) of.splice(at, 0, edit);
    return true;
  });
}

/** All edits of `attempts` by file, in the order of the text, equal ones once. */
export function editsByFile(attempts: readonly Attempt[]): ReadonlyMap<string, readonly TextEdit[]> {
  const files = new Map<string, TextEdit[]>();
  for (const { file, edits } of attempts) {
    const known = files.get(file);
    if (known) known.push(...edits);
    else files.set(file, [...edits]);
  }
  for (const [file, edits] of files) {
    edits.sort(inOrder);
    const once = edits.filter((edit, at) => at === 0 || !isSame(edits[at - 1]!, edit));
    if (once.length > 0) files.set(file, once);
    else files.delete(file);
  }
  return files;
}

/** What is left to do for an attempt when others, found in the same text, are made. */
export function rebased({ file, code, message, edits }: Attempt, made: readonly Attempt[]): Attempt {
  const others = editsByFile(made).get(file) ?? [];
  const rest = edits.filter((edit) => !others.some((other) => isSame(other, edit)));
  return attempt(file, code, message, rest.map((edit) => moved(edit, others)));
}

/** An edit of the text that `others` have been made in. */
function moved({ start, end, text }: TextEdit, others: readonly TextEdit[]): TextEdit {
  let by = 0;
  for (const other of others) if (other.end <= start) by += other.text.length - (other.end - other.start);
  return { start: start + by, end: end + by, text };
}

/** The first place in `edits` whose edit does not stand before `edit`. */
function placeOf(edit: TextEdit, edits: readonly TextEdit[]): number {
  let [low, high] = [0, edits.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (inOrder(edits[middle]!, edit) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function inOrder(one: TextEdit, other: TextEdit): number {
  return one.start - other.start || one.end - other.end;
}

function isSame(one: TextEdit, other: TextEdit): boolean {
  return one.start === other.start && one.end === other.end && one.text === other.text;
}

/** Whether two edits touch the same text; of two that put something in at one place it is not known which goes first. */
function overlap(one: TextEdit, other: TextEdit): boolean {
  const isInsertion = (edit: TextEdit) => edit.start === edit.end;
  if (isInsertion(one) && isInsertion(other)) return one.start === other.start;
  return one.start < other.end && other.start < one.end;
}

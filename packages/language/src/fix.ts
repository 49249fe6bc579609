import type { Diagnostic } from "./checks/diagnose.ts";
import type { ReviewOptions } from "./checks/rules.ts";
import { attemptsOf, chosen, editsByFile, rebased, type Attempt } from "./fix/attempt.ts";
import { harmedFiles } from "./fix/harm.ts";
import { openWorkshop, type Missing } from "./fix/state.ts";
import type { FileModel } from "./model/file.ts";
import { compileFiles } from "./project.ts";
import { applyEdits } from "./text.ts";

/** How files are fixed, and how they are reviewed for that. */
export interface FixOptions extends ReviewOptions {
  /** The paths of the files that may be changed: all where it is missing. */
  readonly named?: readonly string[];
  /** What stands at a path that is imported and not among the files; nothing where it is missing. */
  readonly read?: Missing;
}

/** What fixing made of files. */
export interface Fixed {
  /** The files that changed, by path, in the order in which they were given. */
  readonly files: ReadonlyMap<string, FixedFile>;
  /** How many findings were fixed in all of them. */
  readonly applied: number;
  /** What is left to be said of all files. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A file that changed. */
export interface FixedFile {
  readonly text: string;
  /** How many findings were fixed in it. */
  readonly applied: number;
}

/**
 * Makes the safe fixes of what is found in `files`, again and again until none is left. A fix is made whole or not at
 * all; one that would lose a comment, or leave any file with more errors or other ones than before, is not made.
 */
export function fixFiles(files: readonly { readonly path: string; readonly text: string }[], options: FixOptions = {}): Fixed {
  const { value, diagnostics } = compileFiles(files, options);
  const read = new Set(value.files.map(({ path }) => path));
  // What is too large is not among the files that were read, but is to be told.
  const unread = diagnostics.filter(({ file }) => !read.has(file));
  const fixed = fixProject(value, { read: () => ({ why: files.length === 1 ? "alone" : "not-found" }), ...options });
  return { ...fixed, diagnostics: [...unread, ...fixed.diagnostics] };
}

/** The same for files that are read already, as those of a project are. */
export function fixProject({ files }: { readonly files: readonly FileModel[] }, options: FixOptions = {}): Fixed {
  const mayChange = new Set((options.named ?? files.map(({ path }) => path)).map((path) => path.normalize("NFC")));
  const applied = new Map<string, number>();
  /** The fixes that do harm, as long as no text changes. */
  const harmful = new Set<string>();
  /** By file, the texts that it had: to make one again would be to go in a circle. */
  const had = new Map<string, Set<string>>();
  let tries = mostTries;
  const { state, change, restore } = openWorkshop(files, options);
  for (let round = 0; round < mostRounds; round++) {
    const attempts = attemptsOf(state().diagnostics, mayChange).filter(({ key }) => !harmful.has(key));
    if (attempts.length === 0) break;
    makeMost(chosen(attempts));
  }
  const paths = files.map(({ path }) => path).filter((path) => applied.has(path));
  return {
    files: new Map(paths.map((path) => [path, { text: state().files.get(path)!.tree.text, applied: applied.get(path)! }])),
    applied: paths.reduce((sum, path) => sum + applied.get(path)!, 0),
    diagnostics: state().diagnostics,
  };

  /**
   * Makes those of `attempts` that do no harm. Where some do, the half of them is tried that stands first in their file, and so
   * on, in all files at the same time, so that it takes no longer for many files than for one.
   */
  function makeMost(attempts: readonly Attempt[]): void {
    /** By file, what is still to be tried, each list at once. */
    const pending = new Map([...Map.groupBy(attempts, ({ file }) => file)].map(([file, all]): [string, Attempt[][]] => [file, [all]]));
    const mayGoOn = () => pending.size > 0 && tries > 0;
    while (mayGoOn()) makeFirst([...pending.keys()]);

    /** Tries the first list of each of these files. */
    function makeFirst(files: readonly string[]): void {
      const lists = files.map((file) => pending.get(file)![0]!);
      const harmed = make(lists.flat());
      if (!harmed) return lists.forEach((made, at) => followUp(files[at]!, made));
      let guilty = files.filter((file) => harmed.has(file));
      if (guilty.length === 0 && files.length > 1) {
        // They harm another file, and it is not known which of them.
        const middle = files.length >> 1;
        for (const half of [files.slice(0, middle), files.slice(middle)]) if (tries > 0) makeFirst(half);
        return;
      }
      if (guilty.length === 0) guilty = [...files];
      const innocent = files.filter((file) => !guilty.includes(file));
      for (const file of guilty) splitUp(file);
      if (innocent.length > 0 && tries > 0) makeFirst(innocent);
    }

    /** What is left for a file when the first list is made. */
    function followUp(file: string, made: readonly Attempt[]): void {
      const [, ...rest] = pending.get(file)!;
      if (rest.length > 0) pending.set(file, rest.map((list) => list.map((attempt) => rebased(attempt, made))));
      else pending.delete(file);
    }

    /** What is left for a file when the first list does harm. */
    function splitUp(file: string): void {
      const [first = [], ...rest] = pending.get(file)!;
      const middle = first.length >> 1;
      const halves = first.length > 1 ? [first.slice(0, middle), first.slice(middle)] : [];
      if (halves.length === 0) for (const { key } of first) harmful.add(key);
      const left = [...halves, ...rest];
      if (left.length > 0) pending.set(file, left);
      else pending.delete(file);
    }
  }

  /** Makes all `attempts` together; where that does harm none of them, and gives the files that it harms. */
  function make(attempts: readonly Attempt[]): ReadonlySet<string> | undefined {
    tries--;
    const before = state();
    const texts = new Map<string, string>();
    const vain = new Set<string>();
    for (const [path, edits] of editsByFile(attempts)) {
      const old = before.files.get(path)!.tree.text;
      const text = applyEdits(old, edits);
      if (text === old || had.get(path)?.has(text)) vain.add(path);
      texts.set(path, text);
    }
    if (vain.size > 0) return vain;
    change(texts);
    // Of some nothing is left to do, because others made the same edits; their findings are gone already.
    const harmed = harmedFiles(before, state(), attempts.filter(({ edits }) => edits.length > 0));
    if (harmed.size > 0) {
      restore(before);
      return harmed;
    }
    for (const { file } of attempts) applied.set(file, (applied.get(file) ?? 0) + 1);
    for (const path of texts.keys()) had.set(path, (had.get(path) ?? new Set()).add(before.files.get(path)!.tree.text));
    harmful.clear();
    return undefined;
  }
}

/** Findings that fixing uncovers are fixed as well, so often at most. */
const mostRounds = 10;
/** How often a review is made to see whether fixes do harm. */
const mostTries = 200;

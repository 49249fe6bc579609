import { lineStarts, positionAt, type Diagnostic, type Fix, type Position, type Span } from "@sojourn/language";
import type { Loaded } from "../load.ts";

/** A finding with its lines and columns, from 1. */
export interface Finding extends Stretch {
  readonly diagnostic: Diagnostic;
  /** Where the other place is that the diagnostic speaks of. */
  readonly related?: Stretch;
}

/** A stretch of a file, from one place to another. */
export interface Stretch {
  readonly from: Position;
  readonly to: Position;
}

/** A change of a file, with lines and columns for each of its edits. */
export interface PlacedFix extends Omit<Fix, "edits"> {
  readonly edits: readonly (Stretch & Fix["edits"][number])[];
}

/** How many findings there are of each severity, and in how many files. */
export interface Totals {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly filesWithFindings: number;
}

/** The findings of a run with lines and columns, file by file. */
export function findingsOf({ diagnostics, textOf }: Pick<Loaded, "diagnostics" | "textOf">): Finding[] {
  const stretchOf = stretches(textOf);
  return diagnostics.map((diagnostic) => {
    const { related } = diagnostic;
    return { diagnostic, ...stretchOf(diagnostic), ...(related ? { related: stretchOf(related) } : {}) };
  });
}

/** The fixes of findings with lines and columns; the function gives those of one, none for most. */
export function fixesIn({ textOf }: Pick<Loaded, "textOf">): (diagnostic: Diagnostic) => readonly PlacedFix[] {
  const stretchOf = stretches(textOf);
  return ({ file, fixes = [] }) =>
    fixes.map(({ edits, ...fix }) => ({ ...fix, edits: edits.map((edit) => ({ ...edit, ...stretchOf({ file, ...edit }) })) }));
}

/** Counts findings by severity. */
export function totalsOf(diagnostics: readonly Diagnostic[]): Totals {
  const of = (severity: Diagnostic["severity"]) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return {
    errors: of("error"),
    warnings: of("warning"),
    infos: of("info"),
    filesWithFindings: new Set(diagnostics.map(({ file }) => file)).size,
  };
}

/** The names of all files that were looked at, each once: those with findings may not even have been read. */
export function filesOf({ projects, diagnostics }: Pick<Loaded, "projects" | "diagnostics">): readonly string[] {
  const read = projects.flatMap(({ project, shown }) => project.files.map(({ path }) => shown(path)));
  return [...new Set([...read, ...diagnostics.map(({ file }) => file)])];
}

/** Finds lines and columns; the lines of a file are counted once. */
function stretches(textOf: Loaded["textOf"]): (span: Span & { readonly file: string }) => Stretch {
  const starts = new Map<string, readonly number[]>();
  return ({ file, start, end }) => {
    const known = starts.get(file) ?? lineStarts(textOf(file));
    starts.set(file, known);
    return { from: positionAt(known, start), to: positionAt(known, end) };
  };
}

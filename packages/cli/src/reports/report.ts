import { lineStarts, positionAt, type Diagnostic, type Position, type Span } from "@sojourn/language";
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

/** How many findings there are of each severity, and in how many files. */
export interface Totals {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly filesWithFindings: number;
}

/** The findings of a run with lines and columns, file by file. */
export function findingsOf({ diagnostics, textOf }: Loaded): Finding[] {
  const starts = new Map<string, readonly number[]>();
  return diagnostics.map((diagnostic) => {
    const { related } = diagnostic;
    return { diagnostic, ...stretchOf(diagnostic), ...(related ? { related: stretchOf(related) } : {}) };
  });

  function stretchOf({ file, start, end }: Span & { readonly file: string }): Stretch {
    const known = starts.get(file) ?? lineStarts(textOf(file));
    starts.set(file, known);
    return { from: positionAt(known, start), to: positionAt(known, end) };
  }
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

import { lineStarts, positionAt, type Diagnostic, type Position } from "@sojourn/language";
import type { Loaded } from "../load.ts";

/** A finding with its lines and columns, from 1. */
export interface Finding {
  readonly diagnostic: Diagnostic;
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
  let file: string | undefined;
  let starts: readonly number[] = [];
  return diagnostics.map((diagnostic) => {
    if (diagnostic.file !== file) {
      file = diagnostic.file;
      starts = lineStarts(textOf(file));
    }
    return { diagnostic, from: positionAt(starts, diagnostic.start), to: positionAt(starts, diagnostic.end) };
  });
}

/** Counts findings by severity. */
export function totalsOf(diagnostics: readonly Diagnostic[]): Totals {
  const of = (severity: Diagnostic["severity"]) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return {
    errors: of("error"),
    warnings: of("warning"),
    infos: of("info"),
    filesWithFindings: new Set(diagnostics.map(({ file }) => file)).size,
  };
}

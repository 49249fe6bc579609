import type { Value } from "./signature.ts";
import type { Span } from "./text.ts";
import type { Kind } from "./vocabulary.ts";

/**
 * What can be wrong before any check looks at meaning: for each code the facts its message needs.
 * The message, its documentation and its severity stand in `checks/`, one file a code.
 */
export interface Facts {
  "syntax-error": { readonly reason: SyntaxReason; readonly text?: string; readonly length?: number; readonly limit?: number };
  "unclosed-block": { readonly of: string };
  "unclosed-string": { readonly what: "string" | "text" | "comment" };
  "invalid-date": { readonly text: string };
  "too-deep": { readonly limit: number };
  "file-too-large": { readonly bytes: number; readonly limit: number };
  "unknown-block": { readonly block: string; readonly word: string; readonly near?: string };
  "unknown-attribute": { readonly block: string; readonly word: string; readonly near?: string };
  "misplaced-statement": { readonly word: string; readonly block: string; readonly belongs: readonly string[] };
  "wrong-value": {
    readonly word: string;
    readonly reason: ValueReason;
    /** What may stand here, or instead of it what may stand in a row. */
    readonly expected?: Value;
    readonly or?: readonly Value[];
    /** The word that goes before it. */
    readonly introducer?: string;
    readonly found?: string;
    readonly near?: string;
  };
  "repeated-attribute": { readonly word: string; readonly block: string };
  "duplicate-name": {
    readonly kind: Kind;
    readonly name: string;
    /** Where it is declared too; missing where that is the same file. */
    readonly file?: string;
    /** The second of two files that declare it and are both imported. */
    readonly twin?: string;
    readonly exact: boolean;
  };
  "unresolved-reference": {
    readonly kind: Kind;
    readonly name: string;
    readonly near?: string;
    readonly elsewhere?: string;
  };
  "wrong-kind-of-reference": { readonly word: string; readonly wanted: Kind; readonly kind: Kind; readonly name: string };
  "non-customer-as-customer": { readonly word: string; readonly name: string };
  "persona-not-in-journey": { readonly name: string; readonly journey: string };
  "score-out-of-scale": { readonly word: string; readonly text: string; readonly min: number; readonly max: number };
  "unit-mismatch": { readonly metric: string; readonly wanted?: string; readonly unit: string };
  "ces-version-missing": {
    readonly metric: string;
    /** The scale that the metric has and a question on it has not; missing where the metric has none. */
    readonly scale?: string;
  };
  "import-not-found": { readonly path: string; readonly near?: string; readonly why?: string };
  "import-outside-workspace": { readonly path: string };
  "import-cycle": { readonly path: readonly string[] };
}

/** Why a stretch of text has no form. */
export type SyntaxReason =
  | "bad-character"
  | "bad-escape"
  | "decimal-comma"
  | "bad-code-point"
  | "line-too-long"
  | "text-too-long"
  | "open-on-next-line"
  | "close-too-many"
  | "crowded"
  | "wordless";

/** Why a value cannot stand where it stands. */
export type ValueReason =
  | "missing"
  | "unexpected"
  | "comma-missing"
  | "one-only"
  | "one-each"
  | "in-block"
  | "blank-in-name"
  | "unknown-word"
  | "no-name"
  | "no-block"
  | "upside-down"
  | "too-large"
  | "out-of-bounds"
  | "unsafe-link";

/** The code of a problem that a step before the checks found. */
export type ProblemCode = keyof Facts;

/** One finding of a step before the checks; the span is relative to the chunk it was found in. */
export type Problem = {
  [Code in ProblemCode]: Span & {
    readonly code: Code;
    readonly facts: Facts[Code];
    readonly related?: ChunkSpan;
  };
}[ProblemCode];

/** A stretch of a chunk, which may be one of another file. */
export interface ChunkSpan extends Span {
  readonly chunk: { readonly file: string; readonly start: number };
}

/** Another place that explains a finding; the span is absolute in the file named. */
export interface RelatedPlace extends Span {
  readonly file: string;
  readonly message: string;
}

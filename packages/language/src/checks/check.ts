import type { Facts, ProblemCode } from "../problems.ts";
import type { FileModel } from "../model/file.ts";
import type { Scope } from "../model/link.ts";
import type { Item } from "../syntax/tree.ts";

/** How grave a finding is. */
export type Severity = "error" | "warning" | "info";

/** From which profile on a check speaks: each profile holds those before it. */
export type Profile = "essential" | "recommended" | "strict";

/** What `sojourn explain`, the reference page and the editor say of a check. */
export interface Documentation {
  /** What it finds, in one sentence. */
  readonly what: string;
  /** Why that matters. */
  readonly why: string;
  /** Where the rule comes from. */
  readonly source?: string;
  /** A text that trips it. */
  readonly bad: string;
  /** The same, put right. */
  readonly good: string;
}

/** A code with all that belongs to it. One file each; `registry.ts` lists them. */
export interface Check<Code extends string = string, F = never> {
  readonly code: Code;
  readonly severity: Severity;
  readonly profile: Profile;
  /** What is wrong, why if that is not plain, and what to write instead. */
  readonly message: (facts: F) => string;
  readonly documentation: Documentation;
  /** Looks at one file; missing where reading and linking find the problem already. */
  readonly run?: (context: CheckContext<F>) => void;
}

/** What a check sees of the file it looks at. */
export interface CheckContext<F> {
  readonly file: FileModel;
  readonly scope: Scope;
  /** Reports at an item in the head of the statement that `element` was read from; at the head where none is named. */
  readonly report: (facts: F, element: object, isWanted?: (item: Item) => boolean) => void;
}

/** A check whose facts are known from reading and linking. */
export function problemCheck<Code extends ProblemCode>(
  check: Omit<Check<Code, Facts[Code]>, "severity" | "profile">,
): Check<Code, Facts[Code]> {
  return { severity: "error", profile: "essential", ...check };
}

import type { Both } from "../lang.ts";
import type { Gap } from "../model/gaps.ts";
import type { Scope } from "../model/scope.ts";
import type { Declaration, Declarations, Journey, Stage } from "../model/types.ts";
import type { Facts, ProblemCode } from "../problems.ts";
import type { Chunk } from "../syntax/tree.ts";
import type { Span, TextEdit } from "../text.ts";
import type { Kind } from "../vocabulary.ts";

/** How grave a finding is, from the gravest on. */
export const severities = ["error", "warning", "info"] as const;

/** How grave a finding is. */
export type Severity = (typeof severities)[number];

/** The profiles; each holds those before it. */
export const profiles = ["essential", "recommended", "strict"] as const;

/** From which profile on a check speaks. */
export type Profile = (typeof profiles)[number];

/** What `sojourn explain`, the reference page and the editor say of a check. */
export interface Documentation {
  /** What it finds, in one sentence. */
  readonly what: Both<string>;
  /** Why that matters. */
  readonly why: Both<string>;
  /** Where the rule comes from. */
  readonly source?: string;
  /** A text that trips it. */
  readonly bad: string;
  /** The same, put right. */
  readonly good: string;
}

/** A code with all that belongs to it. One file each; the `index.ts` of its profile lists it. */
export interface Check<Code extends string = string, F = never> {
  readonly code: Code;
  readonly severity: Severity;
  readonly profile: Profile;
  /** What is wrong, why if that is not plain, and what to write instead. */
  readonly message: Both<(facts: F) => string>;
  /** What is to be said of the other place that a finding points at: "It is promised here." */
  readonly related?: Both<string>;
  readonly documentation: Documentation;
  /** Looks at what it is about; missing where reading and linking find the problem already. */
  readonly visit?: Visitor<F>;
  /** It asks for what is missing; where a statement could not be read, that may be what it asks for, so it is silent. */
  readonly asksForMore?: true;
  /** Speaks only where it is known what day it is. */
  readonly needsToday?: true;
  /** Changes that mend a finding, the best first; none where only a person can. */
  readonly fix?: (finding: Found<F>) => readonly Change[];
}

/** Called with each element of a kind that a file declares, nested ones too, in the order of the text. */
export type Visitor<F> = {
  readonly [K in Kind]?: (element: Declarations[K], look: LookAt<K, F>) => void;
};

/** What a check sees, inside a journey its journey and stage as well. */
export type LookAt<K extends Kind, F> = K extends "touchpoint"
  ? Look<F> & InJourney & { readonly stage: Stage; readonly gaps: () => readonly Gap[] }
  : K extends "stage"
    ? Look<F> & InJourney
    : Look<F>;

interface InJourney {
  readonly journey: Journey;
}

/** What a check sees besides the element it looks at. */
export interface Look<F> {
  /** What names mean in this file. */
  readonly scope: Scope;
  /** The day of the review, such as 2026-12-31; only a check that `needsToday` may count on it. */
  readonly today: string;
  /** The gaps at a touchpoint, worked out once for all checks. */
  readonly gapsAt: (touchpoint: Declarations["touchpoint"], stage: Stage, journey: Journey) => readonly Gap[];
  /** Reports at the head of the statement that `element` was read from, or at what `where` says. */
  readonly report: (facts: F, element: object, where?: Where) => void;
}

/** A place inside or beside an element. */
export interface Where {
  /** The first statement of this word in the element's block, instead of the element's own head. */
  readonly word?: string;
  /** Only the item with this text: a name, or the value of a string. Of several statements of `word` the one that has it. */
  readonly text?: string;
  /** Another element of the same file that explains the finding; `related` of the check says how. */
  readonly related?: object;
  /** Only where it is known that nothing refers to this declaration: importers may be missing. */
  readonly ifUnused?: Declaration;
}

/** A finding as its fix sees it; the span is relative to the chunk. */
export interface Found<F> extends Span {
  readonly facts: F;
  readonly chunk: Chunk;
}

/** A change of the text that mends a finding. */
export interface Change {
  /** What it does, in the imperative, without a full stop: `Write "channel"`. */
  readonly title: Both<string>;
  /** It cannot change what anyone meant, so that it may be made without asking. */
  readonly isSafe: boolean;
  /** Relative to the chunk, in the order of the text, none overlapping. */
  readonly edits: readonly TextEdit[];
  /** The path of a file to import besides. */
  readonly imports?: string;
}

/** A check whose facts are known from reading and linking. */
export function problemCheck<Code extends ProblemCode>(
  check: Omit<Check<Code, Facts[Code]>, "severity" | "profile">,
): Check<Code, Facts[Code]> {
  return { severity: "error", profile: "essential", ...check };
}

/** A check of the profile `recommended`: what is written contradicts itself. */
export function warning<const Code extends string, F>(check: Omit<Check<Code, F>, "severity" | "profile">): Check<Code, F> {
  return { severity: "warning", profile: "recommended", ...check };
}

/** A check of the profile `strict`: something is missing that a reviewer would ask for. */
export function advice<const Code extends string, F>(check: Omit<Check<Code, F>, "severity" | "profile">): Check<Code, F> {
  return { severity: "info", profile: "strict", asksForMore: true, ...check };
}

import type { Span, TextEdit } from "../../text.ts";
import type { BlockName, Kind } from "../../vocabulary.ts";

/** What could be written at a place. Offsets are those of the file. */
export interface CompletionItem {
  readonly label: string;
  /** What it is, for the icon beside it. */
  readonly kind:
    | "word"
    | "block"
    | "template"
    | "name"
    | "introducer"
    | "choice"
    | "unit"
    | "sign"
    | "date"
    | "number"
    | "range"
    | "text"
    | "file"
    | "code";
  /** What is declared under the name, of a `name`. */
  readonly of?: Kind;
  /** What is typed is looked for in this, instead of in the label: a name is found by its label too, and without accents. */
  readonly filterText?: string;
  /** A few words beside the label. */
  readonly detail?: string;
  /** What it takes the place of. */
  readonly replaced: Span;
  /** What is written there; in the syntax of snippets where `isSnippet`. */
  readonly insert: string;
  readonly isSnippet: boolean;
  /** Besides, the import of the file that declares it. */
  readonly additional: readonly TextEdit[];
  /** Sorts the items as text, the most useful first. */
  readonly sortText: string;
  /** What `resolveCompletion` documents. */
  readonly about: About;
}

/** What could be written at a place. */
export interface CompletionList {
  readonly items: readonly CompletionItem[];
  /** There are more; those that fit come when more of the word is typed. */
  readonly isIncomplete: boolean;
}

/** What an item stands for; plain data, so that it can travel to an editor and back. */
export type About =
  | { readonly is: "row"; readonly block: BlockName; readonly word: string }
  | { readonly is: "name"; readonly kind: Kind; readonly name: string; readonly path?: string }
  | { readonly is: "choice"; readonly word: string }
  | { readonly is: "code"; readonly code: string }
  | { readonly is: "nothing" };

/** What an editor can do, and what day it is. */
export interface CompletionOptions {
  /** The editor understands placeholders. */
  readonly snippets: boolean;
  /** Such as 2026-12-31; no dates are offered where it is missing. */
  readonly today?: string;
}

/** An item with what most items have in common. */
export function itemOf(
  parts: Pick<CompletionItem, "label" | "kind" | "replaced" | "sortText"> & Partial<CompletionItem>,
): CompletionItem {
  return { insert: parts.label, isSnippet: false, additional: [], about: { is: "nothing" }, ...parts };
}

/** A number as a text that sorts like it; from 0 to 9999. */
export function rank(at: number): string {
  return String(Math.min(at, 9999)).padStart(4, "0");
}

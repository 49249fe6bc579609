import type { Span } from "../text.ts";
import { occurrencesOf } from "./occurrences.ts";
import { nameAt, type View } from "./view.ts";

/** A name to be marked: a declaration writes it, a reference reads it. */
export interface Highlight extends Span {
  readonly kind: "read" | "write";
}

/** Where, in its own file, the name at `offset` means the same; in the order of the text. */
export function highlights(view: View, offset: number): Highlight[] {
  const name = nameAt(view, offset);
  if (!name) return [];
  return occurrencesOf(view, name, view.file.path).map(({ start, end, declares }) => ({ start, end, kind: declares ? "write" : "read" }));
}

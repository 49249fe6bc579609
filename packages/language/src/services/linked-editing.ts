import { isLocal } from "../model/scope.ts";
import type { Span } from "../text.ts";
import { occurrencesOf } from "./occurrences.ts";
import { declarationOf, nameAt, type View } from "./view.ts";

/** What a name may look like while it is typed in several places at once: a regular expression that needs no flags. */
export const linkedName = "[A-Za-z_\\u00AA-\\uFFFF][A-Za-z0-9_\\u00AA-\\uFFFF-]*";

/**
 * The places that are edited together with the name at `offset`, itself among them: the name of a stage or touchpoint and where its
 * journey refers to it. Undefined where there is no other place, or where not all are written alike.
 */
export function linkedEditing(view: View, offset: number): Span[] | undefined {
  const name = nameAt(view, offset);
  if (!name || !isLocal(name.kind) || !declarationOf(view, name)) return undefined;
  const places = occurrencesOf(view, name);
  const { text } = view.file.tree;
  const isAlike = places.every(({ start, end }) => text.slice(start, end) === text.slice(name.start, name.end));
  return places.length > 1 && isAlike ? places.map(({ start, end }) => ({ start, end })) : undefined;
}

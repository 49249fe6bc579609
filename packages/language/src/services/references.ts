import { occurrencesOf } from "./occurrences.ts";
import { nameAt, type Location, type View } from "./view.ts";

/**
 * Everywhere, in all files, that the name at `offset` means the same: by path, in the order of texts. `withDeclaration` gives the place
 * of its declaration too.
 */
export function references(view: View, offset: number, { withDeclaration }: { readonly withDeclaration: boolean }): Location[] {
  const name = nameAt(view, offset);
  if (!name) return [];
  return occurrencesOf(view, name)
    .filter(({ declares }) => withDeclaration || !declares)
    .map(({ path, start, end }) => ({ path, start, end }));
}

import { isLocal } from "../model/scope.ts";
import { declarationOf, nameOfReference, namesOf, type Location, type NameAt, type View } from "./view.ts";

/**
 * Everywhere that a name means the same, its declaration with it; by path, in the order of texts. What is built in, or declared
 * nowhere, has references alone. In all files, or in the one at `within`.
 */
export function occurrencesOf(view: View, name: NameAt, within?: string): (NameAt & Location)[] {
  const found = declarationOf(view, name);
  return found ? namesOf(view, found.path, found.declared, found.chunk, within) : undeclared(view, name, within);
}

function undeclared({ file, links }: View, { kind, name, chunk, journey }: NameAt, within: string | undefined): (NameAt & Location)[] {
  const holders = isLocal(kind) ? [[chunk, file.path] as const] : links.referring(kind, name);
  const found: (NameAt & Location)[] = [];
  for (const [holder, path] of holders) {
    if (within !== undefined && path !== within) continue;
    if (!isLocal(kind) && links.declared(path, kind, name)) continue;
    for (const one of holder.references) {
      if (one.to !== kind || one.name !== name || (isLocal(kind) && one.journey !== journey)) continue;
      found.push({ ...nameOfReference(one, holder), path });
    }
  }
  return found.sort((one, other) => (one.path === other.path ? one.start - other.start : one.path < other.path ? -1 : 1));
}

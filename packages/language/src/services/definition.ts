import type { ImportStatement } from "../model/build.ts";
import { resolveImport } from "../model/imports.ts";
import type { Span } from "../text.ts";
import { chunkAt, declarationOf, declarationSpan, nameAt, nameOfDeclared, type Location, type NameAt, type View } from "./view.ts";

/** Where a name leads: the whole statement that declares it, and the name in it. */
export interface Target extends Location {
  readonly name: Span;
}

/** What was asked about, and where it leads. */
export interface Definition {
  readonly origin: Span;
  readonly targets: readonly Target[];
}

/** Where the name at `offset` is declared, and of an import's path the file; undefined for what is built in, or leads nowhere. */
export function definition(view: View, offset: number): Definition | undefined {
  const name = nameAt(view, offset);
  if (name) return leadingTo(name, [targetOf(view, name)]);
  const found = importAt(view, offset);
  const path = found && fileOf(view, found.path);
  return found && path !== undefined ? { origin: found, targets: [{ path, start: 0, end: 0, name: { start: 0, end: 0 } }] } : undefined;
}

/** A definition, of the targets that there are; undefined where there is none. */
export function leadingTo({ start, end }: Span, targets: readonly (Target | undefined)[]): Definition | undefined {
  const found = targets.filter((target) => target !== undefined);
  return found.length > 0 ? { origin: { start, end }, targets: found } : undefined;
}

/** Where a name is declared; undefined for what is built in, and for what nobody declares. */
export function targetOf(view: View, name: NameAt): Target | undefined {
  const found = declarationOf(view, name);
  if (!found) return undefined;
  const { start, end } = nameOfDeclared(found.declared, found.chunk);
  return { path: found.path, ...declarationSpan(found.declared, found.chunk), name: { start, end } };
}

/** The import whose path `offset` touches; its span is that in the file. */
export function importAt({ file }: Pick<View, "file">, offset: number): (Span & Pick<ImportStatement, "path">) | undefined {
  const chunk = chunkAt(file, offset);
  if (!chunk) return undefined;
  const from = chunk.chunk.start;
  const found = chunk.imports.find(({ start, end }) => from + start <= offset && offset <= from + end);
  return found && { path: found.path, start: from + found.start, end: from + found.end };
}

function fileOf({ file, links }: View, specifier: string): string | undefined {
  const target = resolveImport(file.path, specifier);
  return "path" in target && links.files.has(target.path) ? target.path : undefined;
}

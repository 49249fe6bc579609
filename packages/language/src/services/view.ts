import type { Lang } from "../lang.ts";
import type { ChunkModel, Declared, Reference } from "../model/build.ts";
import { originIn } from "../model/build.ts";
import type { FileModel } from "../model/file.ts";
import type { Links } from "../model/link.ts";
import { isLocal } from "../model/scope.ts";
import type { Declaration } from "../model/types.ts";
import { statementSpan } from "../syntax/tree.ts";
import type { Span } from "../text.ts";
import { kinds, type Kind } from "../vocabulary.ts";

/** A file among those that it is linked with: what every editor feature looks at. Offsets are those of the file. */
export interface View {
  readonly file: FileModel;
  readonly links: Links;
  readonly lang: Lang;
}

/** A place in a file of the workspace. */
export interface Location extends Span {
  readonly path: string;
}

/** A text that takes the place of another, in a file of the workspace. */
export interface FileEdit extends Location {
  readonly text: string;
}

/** A name in a text that declares something or refers to something. Its span is that in the file. */
export interface NameAt extends Span {
  readonly kind: Kind;
  readonly name: string;
  readonly chunk: ChunkModel;
  /** It declares; otherwise it refers. */
  readonly declares: boolean;
  /** The journey that it stands in, where it does. */
  readonly journey: Declared["journey"];
  /** The word of the statement, of a name that refers. */
  readonly word: string | undefined;
}

/** The chunk that holds `offset`; undefined in an empty file. */
export function chunkAt({ chunks }: FileModel, offset: number): ChunkModel | undefined {
  let low = 0;
  let high = chunks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (chunks[middle]!.chunk.start <= offset) low = middle;
    else high = middle - 1;
  }
  return chunks[low];
}

/** The chunks that a stretch of a file touches, in their order. */
export function chunksIn({ chunks }: FileModel, { start, end }: Span): readonly ChunkModel[] {
  let low = 0;
  let high = chunks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { chunk } = chunks[middle]!;
    if (chunk.start + chunk.text.length < start) low = middle + 1;
    else high = middle;
  }
  let behind = low;
  while (behind < chunks.length && chunks[behind]!.chunk.start <= end) behind++;
  return chunks.slice(low, behind);
}

/** The name that `offset` touches. A declaration goes before a reference. */
export function nameAt({ file }: View, offset: number): NameAt | undefined {
  const chunk = chunkAt(file, offset);
  // At the very beginning of a chunk the name may be the last of the one before.
  const found = chunk && (nameIn(chunk, offset) ?? (offset === chunk.chunk.start && offset > 0 ? nameIn(chunkAt(file, offset - 1)!, offset) : undefined));
  return found;
}

function nameIn(chunk: ChunkModel, offset: number): NameAt | undefined {
  const at = offset - chunk.chunk.start;
  const touches = ({ start, end }: Span): boolean => start <= at && at <= end;
  const declared = chunk.declarations.find(touches);
  if (declared) return nameOfDeclared(declared, chunk);
  const reference = chunk.references.find(touches);
  return reference && nameOfReference(reference, chunk);
}

/** A declaration as a name in its file. */
export function nameOfDeclared({ kind, name, journey, start, end }: Declared, chunk: ChunkModel): NameAt {
  const from = chunk.chunk.start;
  return { kind, name, journey, chunk, declares: true, word: undefined, start: from + start, end: from + end };
}

/** A reference as a name in its file. */
export function nameOfReference({ to, name, journey, word, start, end }: Reference, chunk: ChunkModel): NameAt {
  const from = chunk.chunk.start;
  return { kind: to, name, journey, chunk, declares: false, word, start: from + start, end: from + end };
}

/** What a name means and where that is declared; undefined for what is built in, and for what nobody declares. */
export function declarationOf({ file, links }: View, { kind, name, chunk, journey, declares, start }: NameAt): { readonly path: string; readonly declared: Declared; readonly chunk: ChunkModel } | undefined {
  if (declares || isLocal(kind)) {
    const isIt = (one: Declared): boolean =>
      one.kind === kind && one.name === name && (declares ? chunk.chunk.start + one.start === start : one.journey === journey);
    const declared = chunk.declarations.find(isIt);
    return declared && { path: file.path, declared, chunk };
  }
  const found = links.declared(file.path, kind, name);
  const holder = found && links.files.get(found.path)?.chunks.find((one) => one.chunk === found.declared.chunk);
  return found && holder && { ...found, chunk: holder };
}

/** Every name of a file, in the order of its text. */
export function namesIn(file: FileModel): NameAt[] {
  return file.chunks.flatMap((chunk) =>
    [
      ...chunk.declarations.map((declared) => nameOfDeclared(declared, chunk)),
      ...chunk.references.map((reference) => nameOfReference(reference, chunk)),
    ].sort((one, other) => one.start - other.start),
  );
}

/**
 * The names that mean what is declared at `path`, the declaration itself with them: by path, in the order of texts. In all files, or in
 * the one at `within`.
 */
export function namesOf({ links }: Pick<View, "links">, path: string, declared: Declared, chunk: ChunkModel, within?: string): (NameAt & Location)[] {
  const { kind, name, journey } = declared;
  const own = { ...nameOfDeclared(declared, chunk), path };
  if (isLocal(kind)) {
    // What a journey declares twice means the first.
    const first = chunk.declarations.find((one) => one.kind === kind && one.name === name && one.journey === journey);
    if (first !== declared) return [own];
    const inJourney = chunk.references.filter((one) => one.to === kind && one.name === name && one.journey === journey);
    return inText([own, ...inJourney.map((one) => ({ ...nameOfReference(one, chunk), path }))]);
  }
  const found = within === undefined || within === path ? [own] : [];
  for (const [other, from] of links.referring(kind, name)) {
    if (within !== undefined && from !== within) continue;
    const meant = links.declared(from, kind, name);
    if (meant?.path !== path || meant.declared !== declared) continue;
    for (const one of other.references) {
      if (one.to === kind && one.name === name) found.push({ ...nameOfReference(one, other), path: from });
    }
  }
  return inText(found);
}

function inText<L extends Location>(locations: L[]): L[] {
  return locations.sort((one, other) => (one.path === other.path ? one.start - other.start : one.path < other.path ? -1 : 1));
}

/** Where the whole statement stands that declares something, block and all; in its file. */
export function declarationSpan(declared: Declared, chunk: ChunkModel): Span {
  const statement = originIn(chunk, declared.element)!;
  const { start, end } = statementSpan(statement);
  return { start: chunk.chunk.start + start, end: chunk.chunk.start + end };
}

/** The label of something declared, or its name. */
export function labelOf({ label, name }: Declaration): string {
  return label === undefined || label.trim() === "" ? name : label;
}

/** The kinds that a workspace knows by name anywhere, stages and touchpoints left out. */
export const globalKinds: readonly Kind[] = kinds.filter((kind) => !isLocal(kind));

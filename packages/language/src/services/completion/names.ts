import { importEdit } from "../../checks/import-edit.ts";
import { shorten } from "../../checks/wording.ts";
import type { Both } from "../../lang.ts";
import type { Declared } from "../../model/build.ts";
import { builtIn, isLocal } from "../../model/scope.ts";
import type { FileModel } from "../../model/file.ts";
import { relativeImport } from "../../model/imports.ts";
import type { Declaration } from "../../model/types.ts";
import type { Span, TextEdit } from "../../text.ts";
import type { Kind } from "../../vocabulary.ts";
import type { Place } from "../place.ts";
import { around, journeyAt } from "../surroundings.ts";
import { labelOf, type View } from "../view.ts";
import { folded, matchQuality } from "../fuzzy.ts";
import { itemOf, rank, type CompletionItem, type CompletionList } from "./item.ts";

/**
 * The names of a kind that may stand at a place: what the file sees, then what is built in, then what files declare that
 * it does not import yet, with the import. `used` are names that stand in the statement already.
 */
export function namesAt(view: View, place: Place, kind: Kind, replaced: Span, used: ReadonlySet<string>, sort: string): CompletionList {
  if (isLocal(kind)) return complete(localNames(place, kind, replaced, used, sort));
  const { file, links } = view;
  const wanted = personasWanted(place, kind);
  const isOffered = (name: string): boolean => !used.has(name) && (!wanted || wanted.has(name));
  const seen = links.seen(file.path, kind);
  const known = new Set(seen.map(({ name }) => name));
  const own = seen.filter(({ name }) => isOffered(name)).map((declared, at) => nameItem(declared.element, replaced, `${sort}0${rank(at)}`));
  const given = [...builtIn[kind].values()]
    .filter(({ name }) => isOffered(name) && !known.has(name))
    .map((element, at) => {
      const item = nameItem(element, replaced, `${sort}1${rank(at)}`);
      return item.detail === undefined ? { ...item, detail: builtInWords[view.lang] } : item;
    });
  const others = importable(view, kind, (name) => isOffered(name) && !known.has(name), folded(typedIn(view, place, replaced)));
  return { items: [...own, ...given, ...importItems(view, others.found, replaced, sort)], isIncomplete: others.isIncomplete };
}

function complete(items: readonly CompletionItem[]): CompletionList {
  return { items, isIncomplete: false };
}

/** What stands before the cursor of the word that it is in. */
function typedIn({ file }: View, { chunk, offset }: Place, { start }: Span): string {
  return file.tree.text.slice(start, chunk.chunk.start + offset);
}

const builtInWords: Both<string> = { en: "built in", vi: "có sẵn" };

/** Inside a journey that says whose it is, only its personas may be named, but for the place where it says so. */
function personasWanted(place: Place, kind: Kind): ReadonlySet<string> | undefined {
  if (kind !== "persona" || place.block === "journey") return undefined;
  const personas = journeyAt(place)?.personas ?? [];
  return personas.length > 0 ? new Set(personas) : undefined;
}

/** The stages or touchpoints of the journey around a place, in the order of its text. */
function localNames(place: Place, kind: Kind, replaced: Span, used: ReadonlySet<string>, sort: string): CompletionItem[] {
  const journey = journeyAt(place);
  const here = around(place.chunk, place.outer, "touchpoint");
  const names = new Set(used);
  const offered = place.chunk.declarations.filter((one) => {
    if (one.kind !== kind || one.journey !== journey || one.element === here || names.has(one.name)) return false;
    names.add(one.name);
    return true;
  });
  return offered.map((declared, at) => nameItem(declared.element, replaced, `${sort}0${rank(at)}`));
}

function nameItem(declaration: Declaration, replaced: Span, sortText: string): CompletionItem {
  const { kind, name } = declaration;
  const label = labelOf(declaration);
  const detail = label === name ? {} : { detail: shorten(label, 100) };
  const filterText = findable(name, label);
  const filter = filterText === name ? {} : { filterText };
  return itemOf({ label: name, kind: "name", of: kind, replaced, sortText, ...detail, ...filter, about: { is: "name", kind, name } });
}

/** The name, the label, and both without their accents. */
function findable(name: string, label: string): string {
  const both = label === name ? name : `${name} ${shorten(label, 100)}`;
  return /^[\x00-\x7F]*$/.test(both) ? both : `${both} ${folded(both)}`;
}

/** As many names are offered of files that are not imported. */
const mostImportable = 200;

interface Importable {
  readonly path: string;
  readonly declared: Declared;
}

/** What files declare that this one does not see yet, and may import without a circle; where that is too much, what `typed` fits. */
function importable(
  { file, links }: View,
  kind: Kind,
  isOffered: (name: string) => boolean,
  typed: string,
): { readonly found: readonly Importable[]; readonly isIncomplete: boolean } {
  const find = (isFound: (declared: Declared) => boolean): Importable[] => {
    const found: Importable[] = [];
    const names = new Set<string>();
    for (const path of paths) {
      if (path === file.path || found.length > mostImportable) continue;
      const offered = declaredIn(links.files.get(path)!, kind).filter((declared) => isFound(declared));
      if (offered.length === 0 || links.imports.sees(path, file.path)) continue;
      for (const declared of offered) {
        if (names.has(declared.name) || !isOffered(declared.name)) continue;
        names.add(declared.name);
        found.push({ path, declared });
      }
    }
    return found;
  };
  const paths = [...links.files.keys()].sort();
  const all = find(() => true);
  if (all.length <= mostImportable) return { found: all, isIncomplete: false };
  const fitting = find(({ name, element }) => matchQuality(typed, folded(`${name} ${labelOf(element)}`)) > 0);
  return { found: fitting.slice(0, mostImportable), isIncomplete: true };
}

function importItems({ file }: View, all: readonly Importable[], replaced: Span, sort: string): CompletionItem[] {
  const edits = new Map<string, readonly TextEdit[]>();
  return all.map(({ path, declared: { kind, name, element } }, at) => {
    const specifier = relativeImport(file.path, path);
    let additional = edits.get(path);
    if (!additional) edits.set(path, (additional = [importEdit(file, specifier)]));
    const item = nameItem(element, replaced, `${sort}2${rank(at)}`);
    const detail = item.detail === undefined ? specifier : `${item.detail} · ${specifier}`;
    return { ...item, detail, additional, about: { is: "name", kind, name, path } };
  });
}

const declarations = new WeakMap<FileModel, Map<Kind, Declared[]>>();

/** What a file declares of a kind; kept as long as the file does not change. */
function declaredIn(file: FileModel, kind: Kind): readonly Declared[] {
  let byKind = declarations.get(file);
  if (!byKind) declarations.set(file, (byKind = Map.groupBy(file.chunks.flatMap((chunk) => chunk.declarations), (one) => one.kind)));
  return byKind.get(kind) ?? [];
}

import { importEdit } from "../../checks/import-edit.ts";
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
import { itemOf, rank, type CompletionItem } from "./item.ts";

/**
 * The names of a kind that may stand at a place: what the file sees, then what is built in, then what files declare that
 * it does not import yet, with the import. `used` are names that stand in the statement already.
 */
export function namesAt(view: View, place: Place, kind: Kind, replaced: Span, used: ReadonlySet<string>, sort: string): CompletionItem[] {
  if (isLocal(kind)) return localNames(place, kind, replaced, used, sort);
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
  return [...own, ...given, ...importable(view, kind, replaced, (name) => isOffered(name) && !known.has(name), sort)];
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
  return itemOf({ label: name, kind: "name", of: kind, replaced, sortText, ...(label === name ? {} : { detail: label }), about: { is: "name", kind, name } });
}

/** As many names are offered of files that are not imported. */
const mostImportable = 200;

/** What files declare that this one does not see yet, and may import without a circle. */
function importable({ file, links }: View, kind: Kind, replaced: Span, isOffered: (name: string) => boolean, sort: string): CompletionItem[] {
  const items: CompletionItem[] = [];
  const names = new Set<string>();
  for (const path of [...links.files.keys()].sort()) {
    if (path === file.path || items.length >= mostImportable) continue;
    const offered = declaredIn(links.files.get(path)!, kind).filter(({ name }) => isOffered(name) && !names.has(name));
    if (offered.length === 0 || links.imports.sees(path, file.path)) continue;
    const specifier = relativeImport(file.path, path);
    const additional: readonly TextEdit[] = [importEdit(file, specifier)];
    for (const { name, element } of offered) {
      names.add(name);
      const item = nameItem(element, replaced, `${sort}2${rank(items.length)}`);
      const detail = item.detail === undefined ? specifier : `${item.detail} · ${specifier}`;
      items.push({ ...item, detail, additional, about: { is: "name", kind, name, path } });
    }
  }
  return items.slice(0, mostImportable);
}

const declarations = new WeakMap<FileModel, Map<Kind, Declared[]>>();

/** What a file declares of a kind; kept as long as the file does not change. */
function declaredIn(file: FileModel, kind: Kind): readonly Declared[] {
  let byKind = declarations.get(file);
  if (!byKind) declarations.set(file, (byKind = Map.groupBy(file.chunks.flatMap((chunk) => chunk.declarations), (one) => one.kind)));
  return byKind.get(kind) ?? [];
}

import { importEdit } from "../../checks/import-edit.ts";
import { kindWithin } from "../../checks/kinds.ts";
import { shorten } from "../../checks/wording.ts";
import type { Both } from "../../lang.ts";
import type { ChunkModel } from "../../model/build.ts";
import { relativeImport } from "../../model/imports.ts";
import { isLocal } from "../../model/scope.ts";
import type { Span } from "../../text.ts";
import type { Kind } from "../../vocabulary.ts";
import { placeAt } from "../place.ts";
import { labelOf, type FileEdit, type View } from "../view.ts";
import { inOrder, type CodeAction } from "./action.ts";
import { homeOf, mayImport, settle, type Home } from "./homes.ts";
import { lineStartAt, nextLineAt, withComments } from "./surroundings.ts";

/** Moves the declaration whose head is at `offset`, with its comments, to the file that holds such declarations. */
export function extracting(view: View, offset: number): CodeAction | undefined {
  const place = placeAt(view, offset);
  const kind = place?.head?.row?.declares as Kind | undefined;
  if (!place || place.outer.length > 0 || kind === undefined) return undefined;
  const { chunk } = place;
  const declared = chunk.declarations[0];
  const home = homeOf(view, kind);
  const { file, lang } = view;
  if (!declared || !home || chunk.chunk.problems.length > 0) return undefined;
  if (isDeclaredElsewhere(view, home, kind, declared.name)) return undefined;
  const needed = importsFor(view, home, chunk);
  const span = placed(withComments(place.head!.statement), chunk.chunk.start);
  const line = lineOf(file.tree.text, span);
  if (!needed || !line) return undefined;
  const specifiers = needed.map((path) => relativeImport(home.path, path));
  const moved = settle(view, home, kind, file.tree.text.slice(span.start, span.end), home.file ? [] : specifiers);
  const own = moved.find((edit): edit is FileEdit => "path" in edit && edit.path === file.path);
  const others = moved.filter((edit) => edit !== own);
  const imports = home.file ? specifiers.map((path) => ({ path: home.path, ...importEdit(home.file!, path) })) : [];
  return {
    title: titles[lang](kind, shorten(labelOf(declared.element), 60), home.specifier),
    kind: "refactor.extract",
    edits: inOrder([...imports, ...others, ...without({ path: file.path, ...line, text: "" }, own)]),
  };
}

const titles: Both<(kind: Kind, label: string, where: string) => string> = {
  en: (kind, label, where) => `Extract the ${kind} "${label}" to ${where}`,
  vi: (kind, label, where) => `Tách ${kindWithin.vi(kind)} "${label}" ra ${where}`,
};

/** Whether a file that would then see the declaration knows another of that name. */
function isDeclaredElsewhere({ file, links }: View, home: Home, kind: Kind, name: string): boolean {
  if (!home.file) return false;
  const readers = [home.path, ...[...links.files.keys()].filter((path) => links.imports.sees(path, home.path))];
  return readers.some((reader) => (links.declared(reader, kind, name)?.path ?? file.path) !== file.path);
}

/** The files that the home has to import, so that the declaration means there what it means here; undefined where that cannot be. */
function importsFor({ file, links }: View, home: Home, chunk: ChunkModel): readonly string[] | undefined {
  const needed = new Set<string>();
  for (const { to, name } of chunk.references) {
    const found = isLocal(to) ? undefined : links.declared(file.path, to, name);
    if (!found || found.path === home.path) continue;
    if (found.path === file.path) return undefined;
    if (!home.file || !links.imports.sees(home.path, found.path)) needed.add(found.path);
  }
  // One at a time: two imports could bring names that clash with each other.
  if (home.file && (needed.size > 1 || [...needed].some((path) => !mayImport(links, home.path, path)))) return undefined;
  return [...needed];
}

function placed({ start, end }: Span, by: number): Span {
  return { start: by + start, end: by + end };
}

/** The lines of a declaration with the blank ones behind it; undefined where anything else stands on them. */
function lineOf(text: string, { start, end }: Span): Span | undefined {
  const from = lineStartAt(text, start);
  let to = nextLineAt(text, end);
  if (to === undefined || text.slice(from, start).trim() !== "") return undefined;
  const isApart = from === 0 || /(?:^|\uFEFF|\n|\r)[ \t]*(?:\r\n?|\n)$/.test(text.slice(0, from)) || text[from - 1] === "\uFEFF";
  for (let next = isApart ? blankLineAt(text, to) : undefined; next !== undefined; next = blankLineAt(text, to)) to = next;
  return { start: to === text.length ? from - blanksBefore(text.slice(0, from)) : from, end: to };
}

/** How long the blank lines are at the end of a text. */
function blanksBefore(text: string): number {
  return /(?<=\n|\r(?!\n))(?:[ \t]*(?:\r\n|\r|\n))*$/.exec(text)?.[0].length ?? 0;
}

/** Where the line behind a blank one begins. */
function blankLineAt(text: string, offset: number): number | undefined {
  let at = offset;
  while (text[at] === " " || text[at] === "\t") at++;
  if (text[at] === "\r") return text[at + 1] === "\n" ? at + 2 : at + 1;
  return text[at] === "\n" ? at + 1 : undefined;
}

/** The removal of a declaration with the import that takes its place, as one edit where they meet. */
function without(removal: FileEdit, added: FileEdit | undefined): FileEdit[] {
  if (!added) return [removal];
  if (added.start < removal.start || added.start > removal.end) return [added, removal];
  return [{ ...removal, text: added.text }];
}

import { importEdit } from "../../checks/import-edit.ts";
import type { FileModel } from "../../model/file.ts";
import { relativeImport } from "../../model/imports.ts";
import type { Links } from "../../model/link.ts";
import { headSpan } from "../../syntax/tree.ts";
import { quoteString } from "../../syntax/values.ts";
import { newlineOf } from "../../text.ts";
import type { Kind } from "../../vocabulary.ts";
import { declarationSpan, globalKinds, type FileEdit, type View } from "../view.ts";
import type { FileCreation } from "./action.ts";
import { withComments } from "./surroundings.ts";

/** The file beside a journey that holds declarations of a kind, by custom; kinds without one stay where they are. */
const homes: Partial<Record<Kind, string>> = {
  persona: "people",
  "non-customer": "people",
  team: "teams",
  channel: "channels",
  metric: "metrics",
  survey: "surveys",
  competitor: "competitors",
};

/** A file for declarations of one kind, and whether it has to be imported or even made. */
export interface Home {
  readonly path: string;
  /** The path as an import says it. */
  readonly specifier: string;
  /** The file, where it is there. */
  readonly file: FileModel | undefined;
  readonly isSeen: boolean;
}

/** Whether declarations of a kind may have a file of their own. */
export function hasHome(kind: Kind): boolean {
  return homes[kind] !== undefined;
}

/** The file for declarations of a kind: one that is imported and holds some, else the one that custom names. Undefined where that cannot be. */
export function homeOf({ file: { path }, links }: View, kind: Kind): Home | undefined {
  const custom = homes[kind];
  if (custom === undefined) return undefined;
  const holds = (to: string): boolean => links.files.get(to)!.chunks.some(({ declarations }) => declarations.some((one) => one.kind === kind));
  const holding = links.imports.of(path).find(({ to }) => to !== path && holds(to));
  const to = holding?.to ?? `${path.slice(0, path.lastIndexOf("/") + 1)}${custom}.journey`;
  const file = links.files.get(to);
  const isSeen = file !== undefined && links.imports.sees(path, to);
  if (to === path || (file && (!isWhole(file) || (!isSeen && !mayImport(links, path, to))))) return undefined;
  return { path: to, specifier: relativeImport(path, to), file, isSeen };
}

/** Whether something may be written at the end of a file. */
function isWhole({ chunks }: FileModel): boolean {
  return chunks.every(({ chunk }) => chunk.problems.length === 0);
}

/** Whether a file can import another without a circle, and without a name that is then declared twice. */
export function mayImport(links: Links, from: string, to: string): boolean {
  const { imports, files } = links;
  if (from === to || imports.sees(to, from)) return false;
  const readers = [from, ...[...files.keys()].filter((path) => imports.sees(path, from))];
  return globalKinds.every((kind) =>
    links.seen(to, kind).every((one) =>
      readers.every((reader) => {
        const known = links.declared(reader, kind, one.name);
        return known === undefined || known.declared === one;
      }),
    ),
  );
}

/** The edit that writes a declaration into a file: behind the last of its kind, else at its end. */
export function declarationEdit(file: FileModel, kind: Kind, text: string): FileEdit {
  const newline = newlineOf(file.tree.text);
  const written = text.replace(/\r\n?|\n/g, newline);
  const found = lastOfKind(file, kind);
  if (found) {
    const isShort = !/[\r\n]/.test(file.tree.text.slice(found.start, found.end)) && !/[\r\n]/.test(text);
    return { path: file.path, start: found.end, end: found.end, text: (isShort ? newline : newline + newline) + written };
  }
  const end = file.tree.text.length;
  const before = file.tree.text.trim() === "" ? "" : /[\r\n]$/.test(file.tree.text) ? newline : newline + newline;
  return { path: file.path, start: end, end, text: before + written + newline };
}

/** Where the last top-level declaration of a kind stands, its comments with it. */
export function lastOfKind(file: FileModel, kind: Kind, before = Infinity): { readonly start: number; readonly end: number } | undefined {
  for (let at = file.chunks.length - 1; at >= 0; at--) {
    const chunk = file.chunks[at]!;
    const [statement] = chunk.chunk.statements;
    const declared = chunk.declarations[0];
    if (chunk.chunk.start >= before || declared?.kind !== kind || !statement || chunk.chunk.statements.length > 1) continue;
    // A competitor may also be declared in a brand.
    if (declarationSpan(declared, chunk).start !== chunk.chunk.start + headSpan(statement).start) continue;
    const { start, end } = withComments(statement);
    return { start: chunk.chunk.start + start, end: chunk.chunk.start + end };
  }
  return undefined;
}

/** The edits that put a declaration into its home and import that where it is not seen yet. `imports` are those that a new file needs. */
export function settle(
  { file }: Pick<View, "file">,
  home: Home,
  kind: Kind,
  text: string,
  imports: readonly string[] = [],
): (FileEdit | FileCreation)[] {
  const newline = newlineOf(file.tree.text);
  const head = imports.map((path) => `import ${quoteString(path)}${newline}`).join("");
  const put = home.file
    ? declarationEdit(home.file, kind, text)
    : { create: home.path, text: `${head}${head === "" ? "" : newline}${text}${newline}` };
  return home.isSeen ? [put] : [put, { path: file.path, ...importEdit(file, home.specifier) }];
}

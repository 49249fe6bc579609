import type { Both } from "../lang.ts";
import type { Span } from "../text.ts";
import { isLocal } from "../model/scope.ts";
import { rowsOf, vocabulary, type BlockName, type Kind } from "../vocabulary.ts";
import { referencesIn } from "./documentation.ts";
import { declarationOf, nameAt, nameOfDeclared, namesOf, type Location, type View } from "./view.ts";

/** A line that an editor shows above a declaration. Its span is that of the declared name, in the file. */
export interface CodeLens extends Span {
  /** What it leads to: the places that refer to the name, or the picture of the journey. */
  readonly leadsTo: "references" | "preview";
  readonly kind: Kind;
  readonly name: string;
}

/** What a lens says, and the places it leads to. */
export interface ResolvedLens {
  readonly title: string;
  readonly locations: readonly Location[];
}

/** The lenses of a file: above what can be referred to, and above journeys. What they say is worked out by `resolveCodeLens`. */
export function codeLenses({ file }: View): CodeLens[] {
  const referable = referableKinds();
  return file.chunks.flatMap((chunk) =>
    chunk.declarations.flatMap((declared): CodeLens[] => {
      const { kind, name, start, end } = nameOfDeclared(declared, chunk);
      if (kind === "journey") return [{ leadsTo: "preview", kind, name, start, end }];
      return referable.has(kind) ? [{ leadsTo: "references", kind, name, start, end }] : [];
    }),
  );
}

/** The title of a lens, and of one that leads to references their places in all files. */
export function resolveCodeLens(view: View, { leadsTo, kind, name: called, start }: CodeLens): ResolvedLens {
  const { lang } = view;
  if (leadsTo === "preview") return { title: openPreview[lang], locations: [] };
  const name = nameAt(view, start);
  // The text may have changed since the lens was made.
  const found = name?.declares && name.kind === kind && name.name === called ? declarationOf(view, name) : undefined;
  const locations = found ? namesOf(view, found.path, found.declared, found.chunk).filter(({ declares }) => !declares) : [];
  return { title: referencesIn[lang](locations.length), locations: locations.map(({ path, start: from, end }) => ({ path, start: from, end })) };
}

const openPreview: Both<string> = { en: "Open preview", vi: "Mở bản xem trước" };

/** What statements of the table refer to, anywhere in a workspace: above every stage and touchpoint a lens would be too many. */
function referableKinds(): ReadonlySet<string> {
  const kinds = new Set<string>();
  for (const block of Object.keys(vocabulary) as BlockName[]) {
    for (const { fields } of Object.values(rowsOf(block))) {
      for (const { value } of fields) if (value.is === "ref" && !isLocal(value.to as Kind)) kinds.add(value.to);
    }
  }
  return kinds;
}

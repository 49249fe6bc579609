import { kindWithin } from "../../checks/kinds.ts";
import { shorten } from "../../checks/wording.ts";
import type { Diagnostic } from "../../checks/diagnose.ts";
import type { Both } from "../../lang.ts";
import type { ChunkModel } from "../../model/build.ts";
import { originIn } from "../../model/build.ts";
import type { Journey } from "../../model/types.ts";
import { headSpan, itemsOf } from "../../syntax/tree.ts";
import { quoteString } from "../../syntax/values.ts";
import { newlineOf } from "../../text.ts";
import type { Kind } from "../../vocabulary.ts";
import { nameAt, type FileEdit, type View } from "../view.ts";
import { inOrder, type CodeAction } from "./action.ts";
import { hasHome, homeOf, lastOfKind, settle } from "./homes.ts";
import { withComments } from "./surroundings.ts";

/** For each name that nobody declares: declare it here, or in the file that holds such declarations. */
export function creating(view: View, diagnostics: readonly Diagnostic[]): CodeAction[] {
  return diagnostics.flatMap((diagnostic, index) => {
    const isHere = diagnostic.code === "unresolved-reference" && diagnostic.file === view.file.path;
    return isHere ? createFor(view, diagnostic, index) : [];
  });
}

function createFor(view: View, { start }: Diagnostic, index: number): CodeAction[] {
  const { file, links, lang } = view;
  const found = nameAt(view, start);
  if (!found || found.declares || !hasHome(found.kind)) return [];
  const { kind, name, chunk, journey } = found;
  // What stands in a file that is not imported is to be imported, not to be declared again.
  for (const path of links.files.keys()) if (links.declared(path, kind, name)) return [];
  const joined = kind === "persona" && journey ? joinJourney(file.path, chunk, journey, name) : [];
  const declaration = `${kind} ${name} ${quoteString(labelFrom(name))}`;
  const shown = shorten(name, 60);
  const declared = inOrder([before(view, chunk, kind, declaration), ...joined]);
  const here: CodeAction = { title: titles[lang](kind, shown), kind: "quickfix", edits: declared, diagnostics: [index] };
  const home = homeOf(view, kind);
  if (!home) return [here];
  const edits = inOrder([...settle(view, home, kind, declaration), ...joined]);
  return [here, { title: titles[lang](kind, shown, home.specifier), kind: "quickfix", edits, diagnostics: [index] }];
}

const titles: Both<(kind: Kind, name: string, where?: string) => string> = {
  en: (kind, name, where) => `Create the ${kind} "${name}" ${where === undefined ? "here" : `in ${where}`}`,
  vi: (kind, name, where) => `Tạo ${kindWithin.vi(kind)} "${name}" ${where === undefined ? "tại đây" : `trong ${where}`}`,
};

/** Behind the last declaration of its kind, else before the block that refers to it. */
function before({ file }: View, chunk: ChunkModel, kind: Kind, declaration: string): FileEdit {
  const newline = newlineOf(file.tree.text);
  const from = chunk.chunk.start;
  const last = lastOfKind(file, kind, from);
  if (last) {
    const isShort = !/[\r\n]/.test(file.tree.text.slice(last.start, last.end));
    return { path: file.path, start: last.end, end: last.end, text: `${isShort ? newline : newline + newline}${declaration}` };
  }
  const at = from + withComments(chunk.chunk.statements[0]!).start;
  return { path: file.path, start: at, end: at, text: `${declaration}${newline}${newline}` };
}

/** Adds a persona to those of a journey that names some. */
function joinJourney(path: string, chunk: ChunkModel, journey: Journey, name: string): FileEdit[] {
  if (journey.personas.length === 0 || journey.personas.includes(name)) return [];
  const statement = originIn(chunk, journey)?.block?.statements.find((one) => itemsOf(one)[0]?.text === "for");
  if (!statement) return [];
  const at = chunk.chunk.start + headSpan(statement).end;
  return [{ path, start: at, end: at, text: `, ${name}` }];
}

/** `DeliveryTime` → `Delivery time`, `tea-house` → `Tea house`. */
function labelFrom(name: string): string {
  const words = name
    .replace(/[-_]+/g, " ")
    .replace(/(\p{Ll})(\p{Lu})(?=\p{Ll})/gu, (_all, one: string, other: string) => `${one} ${other.toLowerCase()}`)
    .trim();
  return words === "" ? name : words.charAt(0).toUpperCase() + words.slice(1);
}

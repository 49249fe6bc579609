import { ResponseError, LSPErrorCodes, TextDocumentEdit, type TextEdit as LspEdit, type WorkspaceEdit } from "vscode-languageserver";
import type { TextEdit } from "@sojourn/language";
import type { FileCreation, FileEdit } from "@sojourn/language/services";
import { rangeIn, type Context } from "./feature.ts";
import type { Target } from "./session.ts";
import type { Workspace } from "./workspace.ts";

/** Edits of one file as the client makes them. */
export function editsIn(context: Context, target: Pick<Target, "document">, edits: readonly TextEdit[]): LspEdit[] {
  return edits.map((edit) => ({ range: rangeIn(context, target, edit), newText: edit.text }));
}

/** A change of several files as the client makes it; undefined where it cannot, for it cannot make files. */
export function workspaceEdit(context: Context, workspace: Workspace, edits: readonly (FileEdit | FileCreation)[]): WorkspaceEdit | undefined {
  const { client } = context;
  const made = edits.filter((edit) => "create" in edit);
  if (made.length > 0 && !client.createsFiles) return undefined;
  const byPath = Map.groupBy(edits.filter((edit) => "path" in edit), ({ path }) => path);
  const changed = [...byPath].flatMap(([path, of]) => {
    const document = workspace.document(path);
    return document ? [{ uri: workspace.uri(path), version: workspace.documents.get(path)?.text.version ?? null, edits: editsIn(context, { document }, of) }] : [];
  });
  if (!client.documentChanges) return { changes: Object.fromEntries(changed.map(({ uri, edits: of }) => [uri, of])) };
  const start = { line: 0, character: 0 };
  const creations = made.flatMap(({ create, text }) => {
    const uri = workspace.uri(create);
    return [{ kind: "create" as const, uri }, TextDocumentEdit.create({ uri, version: null }, [{ range: { start, end: start }, newText: text }])];
  });
  return { documentChanges: [...creations, ...changed.map(({ uri, version, edits: of }) => TextDocumentEdit.create({ uri, version }, of))] };
}

/** Tells people why something is not done. */
export function refuse(reason: string): never {
  throw new ResponseError(LSPErrorCodes.RequestFailed, reason);
}

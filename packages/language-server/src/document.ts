import { TextDocument } from "vscode-languageserver-textdocument";
import type { TextDocumentContentChangeEvent } from "vscode-languageserver-protocol";
import type { FileModel } from "@sojourn/language";
import { editFileModel, readFileModel } from "@sojourn/language/services";
import { spanOf, type Positions } from "./position.ts";

/** A text that is open in the editor: it counts before what is on the disk. */
export interface OpenDocument {
  readonly uri: string;
  readonly text: TextDocument;
  readonly file: FileModel;
}

/** A document as it is opened; `path` is its name in the workspace. */
export function openDocument(uri: string, path: string, version: number, text: string): OpenDocument {
  return { uri, text: TextDocument.create(uri, "journey", version, text), file: readFileModel(path, text) };
}

/** The document after changes by the client; only what they touch is read again. Changes that come too late are left out. */
export function changeDocument(
  { uri, text, file }: OpenDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
  positions: Positions,
): OpenDocument {
  if (version < text.version) return { uri, text, file };
  let [document, model] = [text, file];
  for (const change of changes) {
    if (!("range" in change)) {
      document = TextDocument.update(document, [change], version);
      model = readFileModel(file.path, change.text);
      continue;
    }
    const { start, end } = spanOf(positions, document, change.range);
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    document = TextDocument.update(document, [{ range, text: change.text }], version);
    model = editFileModel(model, document.getText(), { start, end, length: change.text.length });
  }
  return { uri, text: document, file: model };
}

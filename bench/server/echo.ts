// The least that a server can do: keep the text, and send one finding for each edit.
import { createConnection, TextDocumentSyncKind } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";

const connection = createConnection(process.stdin, process.stdout);
let document: TextDocument | undefined;
connection.onInitialize(() => ({ capabilities: { textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental } } }));
connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
  document = TextDocument.create(uri, languageId, version, text);
  send({ line: 0, character: 0 });
});
connection.onDidChangeTextDocument(({ textDocument: { version }, contentChanges }) => {
  document = TextDocument.update(document!, contentChanges, version);
  const [change] = contentChanges;
  send(change && "range" in change ? change.range.start : { line: 0, character: 0 });
});
connection.listen();

function send(start: { line: number; character: number }): void {
  const { uri, version } = document!;
  void connection.sendDiagnostics({ uri, version, diagnostics: [{ range: { start, end: document!.positionAt(document!.offsetAt(start) + 1) }, message: "An edit was made here." }] });
}

import { Uri, type ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { clientOptions } from "./client-options.ts";

/** A client of the server that runs in a process of its own, by the runtime that VS Code itself brings. */
export function createClient(context: ExtensionContext): LanguageClient {
  const folder = Uri.joinPath(context.extensionUri, "dist").fsPath;
  const module = Uri.joinPath(context.extensionUri, "dist", "server.mjs").fsPath;
  const server = { module, transport: TransportKind.ipc, options: { cwd: folder, execArgv: [] } };
  return new LanguageClient("sojourn", "Sojourn", { run: server, debug: server }, clientOptions(["file", "untitled"]));
}

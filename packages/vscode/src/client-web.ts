import { Uri, type ExtensionContext } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { clientOptions, folderSchemes } from "./client-options.ts";
import { answerReads } from "./reads.ts";

/** A client of the server that runs in a web worker and reads through VS Code. */
export function createClient(context: ExtensionContext): LanguageClient {
  const program = Uri.joinPath(context.extensionUri, "dist", "server.worker.js").toString(true);
  const schemes = new Set(["file", "untitled", "vscode-remote", "vscode-vfs", ...folderSchemes()]);
  const client = new LanguageClient("sojourn", "Sojourn", async () => new Worker(program), clientOptions(context, [...schemes]));
  answerReads(client);
  return client;
}

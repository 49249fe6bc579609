import { Uri, type ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { clientOptions, folderSchemes } from "./client-options.ts";
import { answerReads } from "./reads.ts";
import { startThread, type Thread } from "./thread.ts";

/** A client of the server: in a process of its own where folders lie on the disk, else in a thread that reads through VS Code. */
export function createClient(context: ExtensionContext): LanguageClient {
  const schemes = folderSchemes();
  return schemes.length === 0 || schemes.includes("file") ? processClient(context) : threadClient(context, schemes);
}

/** The server runs by the runtime that VS Code itself brings. */
function processClient(context: ExtensionContext): LanguageClient {
  const folder = Uri.joinPath(context.extensionUri, "dist").fsPath;
  const module = Uri.joinPath(context.extensionUri, "dist", "server.mjs").fsPath;
  const server = { module, transport: TransportKind.ipc, options: { cwd: folder, execArgv: [] } };
  return new LanguageClient("sojourn", "Sojourn", { run: server, debug: server }, clientOptions(["file", "untitled"]));
}

/** The server for folders that are on no disk is the one for the web. */
function threadClient(context: ExtensionContext, schemes: readonly string[]): LanguageClient {
  const program = Uri.joinPath(context.extensionUri, "dist", "server.worker.js").fsPath;
  let thread: Thread | undefined;
  const start = async (): Promise<Thread> => {
    thread?.end();
    return (thread = startThread(program));
  };
  context.subscriptions.push({ dispose: () => thread?.end() });
  const client = new LanguageClient("sojourn", "Sojourn", start, clientOptions([...new Set(["file", "untitled", ...schemes])]));
  answerReads(client);
  return client;
}

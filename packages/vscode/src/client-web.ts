import { Uri, workspace, type ExtensionContext } from "vscode";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from "vscode-languageclient/browser";
import { clientOptions, folderSchemes } from "./client-options.ts";
import { answerReads } from "./reads.ts";

/** A client of the server that runs in a web worker and reads through VS Code. */
export function createClient(context: ExtensionContext): LanguageClient {
  const program = Uri.joinPath(context.extensionUri, "dist", "server.worker.js");
  const schemes = new Set(["file", "untitled", "vscode-remote", "vscode-vfs", ...folderSchemes()]);
  let worker: Worker | undefined;
  const start = async (): Promise<{ readonly reader: BrowserMessageReader; readonly writer: BrowserMessageWriter }> => {
    worker?.terminate();
    worker = await workerOf(program);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  const client = new LanguageClient("sojourn", "Sojourn", start, clientOptions([...schemes]));
  answerReads(client);
  return client;
}

/** A worker that runs a program of the extension. */
async function workerOf(program: Uri): Promise<Worker> {
  if (program.scheme !== "vscode-remote") return new Worker(program.toString(true));
  // A browser cannot load what lies with a remote extension; VS Code can read it.
  const code = new TextDecoder().decode(await workspace.fs.readFile(program));
  return new Worker(URL.createObjectURL(new Blob([code], { type: "text/javascript" })));
}

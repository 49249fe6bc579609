import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter, type ProtocolConnection } from "vscode-languageserver-protocol/node";

/** A server under measurement, with one document open. */
export interface Server {
  readonly name: string;
  /** Milliseconds from start to the answer to `initialize`. */
  readonly initialize: number;
  /** Inserts or deletes, and gives the milliseconds until findings of that version come. */
  readonly edit: (edit: Edit) => Promise<number>;
  /** Asks for something and gives the milliseconds until the answer. */
  readonly ask: (method: string, params: object) => Promise<number>;
  readonly uri: string;
  /** Resident memory in MB. */
  readonly memory: () => number;
  readonly stop: () => Promise<void>;
}

/** One replacement, by line and column from 0. */
export interface Edit {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Starts a server by its command, in `folder`, and opens `file` there. */
export async function startServer(name: string, command: readonly string[], folder: string, file: string, languageId: string): Promise<Server> {
  const begun = performance.now();
  const process = spawn(globalThis.process.execPath, command, { stdio: ["pipe", "pipe", "pipe"], cwd: folder });
  let isWanted = true;
  // What a server logs is read, for some stop where nobody does; it is told when the server ends before its time.
  let log = "";
  process.stderr!.on("data", (data) => (log = (log + String(data)).slice(-2000)));
  process.once("exit", (code) => {
    if (isWanted) throw new Error(`The server ${name} ended with ${code}:\n${log}`);
  });
  const connection = createProtocolConnection(new StreamMessageReader(process.stdout!), new StreamMessageWriter(process.stdin!));
  const root = pathToFileURL(folder).href;
  const uri = `${root}/${file}`;
  let heard: (() => void) | undefined;
  connection.onNotification("textDocument/publishDiagnostics", (params: { uri: string }) => {
    if (params.uri === uri) heard?.();
  });
  connection.onRequest("workspace/configuration", ({ items }: { items: readonly unknown[] }) => items.map(() => ({})));
  for (const method of ["client/registerCapability", "window/workDoneProgress/create", "workspace/semanticTokens/refresh", "workspace/codeLens/refresh", "workspace/inlayHint/refresh", "workspace/diagnostic/refresh"]) {
    connection.onRequest(method, () => null);
  }
  connection.listen();
  await connection.sendRequest("initialize", { processId: globalThis.process.pid, rootUri: root, workspaceFolders: [{ uri: root, name: "bench" }], capabilities: {} });
  const initialize = performance.now() - begun;
  await connection.sendNotification("initialized", {});
  const opened = next();
  await connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId, version: 1, text: readFileSync(`${folder}/${file}`, "utf8") } });
  await opened;
  let version = 1;
  return {
    name,
    initialize,
    uri,
    edit: async ({ line, from, to, text }) => {
      const answered = next();
      const start = performance.now();
      const range = { start: { line, character: from }, end: { line, character: to } };
      void connection.sendNotification("textDocument/didChange", { textDocument: { uri, version: ++version }, contentChanges: [{ range, text }] });
      await answered;
      return performance.now() - start;
    },
    ask: async (method, params) => {
      const start = performance.now();
      await connection.sendRequest(method, params);
      return performance.now() - start;
    },
    memory: () => memoryOf(process),
    stop: () => {
      isWanted = false;
      return stop(process, connection);
    },
  };

  /** The next findings of the document; a server that says nothing for long is taken as broken. */
  function next(): Promise<void> {
    return new Promise((done, fail) => {
      const late = setTimeout(() => fail(new Error(`${name} sent no findings for a minute`)), 60_000);
      heard = () => {
        heard = undefined;
        clearTimeout(late);
        done();
      };
    });
  }
}

function memoryOf({ pid }: ChildProcess): number {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))![1]!;
  return Number(kilobytes) / 1024;
}

async function stop(process: ChildProcess, connection: ProtocolConnection): Promise<void> {
  const ended = new Promise((done) => process.once("exit", done));
  connection.dispose();
  process.kill();
  await ended;
}

// A real client: the server as a process of its own, spoken to over its standard streams.

import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  createProtocolConnection,
  ErrorCodes,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from "vscode-languageserver-protocol/node";
import type { Diagnostic, InitializeParams, InitializeResult, PublishDiagnosticsParams } from "vscode-languageserver-protocol";
import { freshBundle } from "../cli/bundle.ts";
import { filesIn } from "../support/texts.ts";

// Of all tests of a file the first keeps the server as new as its sources.
let fresh: Promise<void> | undefined;
const server = new URL("../../packages/language-server/bin/sojourn-language-server.js", import.meta.url).pathname;

/** A client and the folder that it has open. */
export interface Client extends AsyncDisposable {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  readonly initialized: InitializeResult;
  readonly folder: string;
  readonly uri: (path: string) => string;
  /** Opens a document; its text is that on the disk where none is given. */
  readonly open: (path: string, text: string) => void;
  readonly change: (path: string, changes: readonly { readonly range?: Range; readonly text: string }[], version?: number) => void;
  /** The findings sent next for a document. */
  readonly nextDiagnostics: (path: string) => Promise<readonly Diagnostic[]>;
  /** The findings that the server gives when asked. */
  readonly pull: (path: string) => Promise<readonly Diagnostic[]>;
  readonly notify: (method: string, params: object) => Promise<void>;
  readonly request: <R = unknown>(method: string, params: object) => Promise<R>;
  /** What the server told of work under way: each time a title or a message, and "end". */
  readonly progress: readonly string[];
  /** Everything on the server's standard error, and every fault that it told the client's log. */
  readonly errors: () => string;
}

interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** How the server is started, and what its client answers, where that is not as usual. */
export interface Manner {
  /** The program and its words. */
  readonly command?: readonly string[];
  /** What the client's settings hold under `sojourn`. */
  readonly settings?: () => unknown;
  /** Which of its folders the client has open, in the place of the whole. */
  readonly folders?: readonly string[];
  /** The client refuses everything that it is asked. */
  readonly refuses?: true;
}

/** Starts a server for a folder with the files of `text`. The capabilities are those of a plain client unless given. */
export async function connect(text: string, params: Partial<InitializeParams> = {}, manner: Manner = {}): Promise<Client> {
  await (fresh ??= freshBundle());
  const folder = realpathSync.native(mkdtempSync(join(tmpdir(), "sojourn server ")));
  for (const { path, text: content } of filesIn(text)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const process = spawn(globalThis.process.execPath, manner.command ?? [server, "--stdio"], { stdio: "pipe" });
  let errors = "";
  process.stderr.on("data", (chunk) => (errors += String(chunk)));
  const connection = createProtocolConnection(new StreamMessageReader(process.stdout), new StreamMessageWriter(process.stdin));
  const waiting = new Map<string, ((diagnostics: readonly Diagnostic[]) => void)[]>();
  connection.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }: PublishDiagnosticsParams) => {
    for (const done of waiting.get(uri)?.splice(0) ?? []) done(diagnostics);
  });
  connection.onRequest("workspace/configuration", ({ items }: { items: readonly unknown[] }) =>
    manner.refuses ? new ResponseError(ErrorCodes.InternalError, "No.") : items.map(() => manner.settings?.() ?? null),
  );
  for (const method of ["client/registerCapability", "window/workDoneProgress/create"]) {
    connection.onRequest(method, () => (manner.refuses ? new ResponseError(ErrorCodes.InternalError, "No.") : null));
  }
  // A fault that a request meets is told to the log, and not by its answer.
  connection.onNotification("window/logMessage", ({ type, message }: { type: number; message: string }) => {
    if (type === 1) errors += `${message}\n`;
  });
  const progress: string[] = [];
  connection.onNotification("$/progress", ({ value: { kind, title, message } }: { value: { kind: string; title?: string; message?: string } }) => {
    progress.push(kind === "end" ? "end" : (message ?? title ?? ""));
  });
  connection.listen();
  const root = pathToFileURL(folder).href;
  const initialized = await connection.sendRequest<InitializeResult>("initialize", {
    processId: globalThis.process.pid,
    rootUri: root,
    workspaceFolders: manner.folders?.map((name) => ({ uri: `${root}/${name}`, name })) ?? [{ uri: root, name: "test" }],
    capabilities: {},
    ...params,
  });
  await connection.sendNotification("initialized", {});
  const uri = (path: string): string => `${root}/${path.split("/").map(encodeURIComponent).join("/")}`;
  const versions = new Map<string, number>();
  return {
    connection,
    process,
    initialized,
    folder,
    uri,
    errors: () => errors,
    progress,
    open: (path, content) => {
      versions.set(path, 1);
      void connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri: uri(path), languageId: "journey", version: 1, text: content },
      });
    },
    change: (path, contentChanges, version = (versions.get(path) ?? 0) + 1) => {
      versions.set(path, Math.max(version, versions.get(path) ?? 0));
      void connection.sendNotification("textDocument/didChange", { textDocument: { uri: uri(path), version }, contentChanges });
    },
    nextDiagnostics: (path) =>
      new Promise((done) => {
        const key = uri(path);
        waiting.set(key, [...(waiting.get(key) ?? []), done]);
      }),
    pull: async (path) => {
      const { items } = await connection.sendRequest<{ items: Diagnostic[] }>("textDocument/diagnostic", { textDocument: { uri: uri(path) } });
      return items;
    },
    notify: (method, given) => connection.sendNotification(method, given),
    request: (method, given) => connection.sendRequest(method, given),
    [Symbol.asyncDispose]: async () => {
      const ended = new Promise((done) => process.once("exit", done));
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      await ended;
      connection.dispose();
      rmSync(folder, { recursive: true });
    },
  };
}

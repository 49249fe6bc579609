import {
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  PositionEncodingKind,
  TextDocumentSyncKind,
  type ClientCapabilities,
  type Connection,
  type InitializeResult,
} from "vscode-languageserver";
import type { Host } from "./host.ts";
import { diagnosticsOf, Publisher } from "./publish.ts";
import { provide, type Provided } from "./provide.ts";
import { Session, type Settings } from "./session.ts";
import { asFolder, normalised } from "./uri.ts";

/** Answers a client on `connection`. `version` is told to it. */
export function serve(connection: Connection, host: Host, version: string): void {
  const session = new Session(host);
  const publisher = new Publisher(connection, session);
  let capabilities: ClientCapabilities = {};
  let folders: readonly string[] = [];
  let pulls = false;
  let provided: Provided | undefined;
  /** Until every folder is read, nobody can say what is missing. */
  let isReady = false;
  let becameReady!: () => void;
  const ready = new Promise<void>((done) => {
    becameReady = () => {
      isReady = true;
      done();
    };
  });

  connection.onInitialize((params): InitializeResult => {
    capabilities = params.capabilities;
    const encodings = capabilities.general?.positionEncodings ?? [];
    // What comes first the client likes best.
    const encoding = encodings.find((one) => one === PositionEncodingKind.UTF8 || one === PositionEncodingKind.UTF16) ?? PositionEncodingKind.UTF16;
    session.begin(encoding as "utf-8" | "utf-16", params.locale);
    folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    pulls = capabilities.textDocument?.diagnostic !== undefined;
    provided = provide(connection, session, capabilities);
    return {
      serverInfo: { name: "sojourn", version },
      capabilities: {
        positionEncoding: encoding,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        diagnosticProvider: { identifier: "sojourn", interFileDependencies: true, workspaceDiagnostics: true },
        workspace: {
          workspaceFolders: { supported: true, changeNotifications: true },
          ...provided.workspace,
        },
        ...provided.capabilities,
      },
    };
  });

  connection.onInitialized(async () => {
    if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: "**/*.journey" }, { globPattern: "**/sojourn.config.json" }],
      });
    }
    if (capabilities.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
        for (const { uri } of removed) session.removeFolder(uri);
        await load(added.map(({ uri }) => uri));
      });
    }
    try {
      await takeSettings();
      await load(folders);
    } finally {
      becameReady();
    }
    for (const workspace of session.all) for (const { uri } of workspace.documents.values()) await opened(uri);
  });

  connection.onDidOpenTextDocument(({ textDocument: { uri, version: number, text } }) => {
    session.open(uri, number, text);
    if (isReady) void opened(uri);
  });

  connection.onDidChangeTextDocument(({ textDocument: { uri, version: number }, contentChanges }) => {
    session.change(uri, number, contentChanges);
    if (!isReady) return;
    edited(uri);
    void completeImports(uri);
  });

  connection.onDidCloseTextDocument(async ({ textDocument: { uri } }) => {
    await session.close(uri);
    if (!pulls) publisher.clear(uri);
    changedElsewhere();
  });

  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    for (const { uri } of changes) {
      if (normalised(uri).endsWith("/sojourn.config.json")) await session.reconfigure(asFolder(uri.slice(0, uri.lastIndexOf("/"))));
      else {
        const { workspace, path } = session.place(uri);
        await workspace.reload(path);
      }
    }
    changedElsewhere();
  });

  connection.onDidChangeConfiguration(async () => {
    await takeSettings();
    changedElsewhere();
  });

  connection.languages.diagnostics.on(async ({ textDocument: { uri } }) => {
    const { workspace, path } = session.place(uri);
    await ready;
    await workspace.complete(path);
    return { kind: DocumentDiagnosticReportKind.Full, items: diagnosticsOf(session, workspace, path) };
  });

  connection.languages.diagnostics.onWorkspace(async (_params, token) => {
    const items = [];
    await ready;
    for (const workspace of session.all) {
      for (const path of workspace.files.keys()) {
        if (token.isCancellationRequested) return { items };
        const version = workspace.documents.get(path)?.text.version ?? null;
        const kind = DocumentDiagnosticReportKind.Full;
        items.push({ kind, uri: workspace.uri(path), version, items: diagnosticsOf(session, workspace, path) } as const);
        // Others get a turn in between.
        if (items.length % 50 === 0) await new Promise((done) => setTimeout(done));
      }
    }
    return { items };
  });

  connection.onShutdown(() => publisher.stop());
  connection.listen();

  async function opened(uri: string): Promise<void> {
    const { workspace, path } = session.place(uri);
    await workspace.complete(path);
    edited(uri);
  }

  /** What an edit may have changed: the document itself, and others that see it. */
  function edited(uri: string): void {
    if (pulls) return;
    publisher.now(uri);
    publisher.soon(uri);
  }

  function changedElsewhere(): void {
    if (pulls && capabilities.workspace?.diagnostics?.refreshSupport) connection.languages.diagnostics.refresh();
    else if (!pulls) publisher.soon();
    provided?.refresh();
  }

  /** Reads what a document imports and nobody has read. */
  async function completeImports(uri: string): Promise<void> {
    const { workspace, path } = session.place(uri);
    if (await workspace.complete(path)) changedElsewhere();
  }

  async function takeSettings(): Promise<void> {
    if (!capabilities.workspace?.configuration) return;
    const settings: unknown = await connection.workspace.getConfiguration("sojourn");
    await session.configure(settingsOf(settings));
  }

  async function load(uris: readonly string[]): Promise<void> {
    const progress = uris.length > 0 && capabilities.window?.workDoneProgress ? await connection.window.createWorkDoneProgress() : undefined;
    progress?.begin("Sojourn", 0, undefined, true);
    for (const uri of uris) {
      await session.addFolder(uri, (count, all) => {
        progress?.report(Math.round((100 * count) / all), `${count} / ${all}`);
        return progress?.token.isCancellationRequested !== true;
      });
    }
    progress?.done();
    changedElsewhere();
  }
}

/** The settings of a client, as far as they make sense. */
function settingsOf(value: unknown): Settings {
  const given = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  const { profile, locale } = given;
  return {
    ...(profile === "essential" || profile === "recommended" || profile === "strict" ? { profile } : {}),
    ...(locale === "en" || locale === "vi" ? { locale } : {}),
  };
}

import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  PositionEncodingKind,
  TextDocumentSyncKind,
  type ClientCapabilities,
  type Connection,
  type InitializeResult,
} from "vscode-languageserver";
import type { Host } from "./host.ts";
import { Publisher } from "./publish.ts";
import { clientOf } from "./client.ts";
import { provide } from "./provide.ts";
import { refresh } from "./refresh.ts";
import { Session, type Settings } from "./session.ts";
import { asFolder, normalised } from "./uri.ts";

/** Answers a client on `connection`. `version` is told to it. */
export function serve(connection: Connection, host: Host, version: string): void {
  const session = new Session(host);
  const publisher = new Publisher(connection, session);
  let capabilities: ClientCapabilities = {};
  let folders: readonly string[] = [];
  let pulls = false;
  /** Until every folder is read, nobody can say what is missing. */
  let isReady = false;
  let becameReady!: () => void;
  const beginning = new Promise<void>((done) => {
    becameReady = () => {
      isReady = true;
      if (underWay === beginning) underWay = undefined;
      done();
    };
  });
  /** What is being read, one after the other; questions that come later are answered after it. */
  let underWay: Promise<void> | undefined = beginning;
  const log = (error: unknown): void => connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const during = (work: () => Promise<void>): Promise<void> => {
    const mine: Promise<void> = (underWay ?? Promise.resolve())
      .then(work)
      .catch(log)
      .finally(() => {
        if (underWay === mine) underWay = undefined;
      });
    return (underWay = mine);
  };

  connection.onInitialize((params): InitializeResult => {
    capabilities = params.capabilities;
    const encodings = capabilities.general?.positionEncodings ?? [];
    // What comes first the client likes best.
    const encoding = encodings.find((one) => one === PositionEncodingKind.UTF8 || one === PositionEncodingKind.UTF16) ?? PositionEncodingKind.UTF16;
    const client = clientOf(capabilities, params.initializationOptions);
    session.begin(encoding as "utf-8" | "utf-16", params.locale, client.pages);
    folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    pulls = capabilities.textDocument?.diagnostic !== undefined;
    const { workspace, ...provided } = provide({ connection, session, client }, () => underWay);
    return {
      serverInfo: { name: "sojourn", version },
      capabilities: {
        positionEncoding: encoding,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        workspace: {
          workspaceFolders: { supported: true, changeNotifications: true },
          ...workspace,
        },
        ...provided,
      },
    };
  });

  connection.onInitialized(async () => {
    if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      const watchers = [{ globPattern: "**/*.journey" }, { globPattern: "**/sojourn.config.json" }];
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(refused);
    }
    if (capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) {
      connection.client.register(DidChangeConfigurationNotification.type, { section: "sojourn" }).catch(refused);
    }
    if (capabilities.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
        during(async () => {
          for (const { uri } of removed) session.removeFolder(uri);
          await load(added.map(({ uri }) => uri));
        }),
      );
    }
    try {
      await takeSettings();
      await load(folders);
    } catch (error) {
      log(error);
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

  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    // What is opened again meanwhile is open again.
    const closing = session.close(uri);
    if (!pulls) publisher.clear(uri);
    return during(async () => {
      await closing;
      changedElsewhere();
    });
  });

  connection.onDidChangeWatchedFiles(({ changes }) =>
    during(async () => {
      for (const { uri } of changes) {
        if (normalised(uri).endsWith("/sojourn.config.json")) await session.reconfigure(asFolder(uri.slice(0, uri.lastIndexOf("/"))));
        else {
          const found = session.find(uri);
          await found?.workspace.changed(found.path);
        }
      }
      changedElsewhere();
    }),
  );

  connection.onDidChangeConfiguration(() =>
    during(async () => {
      await takeSettings();
      changedElsewhere();
    }),
  );

  connection.onShutdown(() => publisher.stop());
  connection.listen();

  async function opened(uri: string): Promise<void> {
    await session.complete(uri);
    edited(uri);
  }

  /** What an edit may have changed: the document itself, and others that see it. */
  function edited(uri: string): void {
    if (pulls) return;
    publisher.now(uri);
    publisher.soon(uri);
  }

  function changedElsewhere(): void {
    if (!pulls) publisher.soon();
    refresh(connection, capabilities);
  }

  /** Reads what a document imports and nobody has read. */
  async function completeImports(uri: string): Promise<void> {
    if (await session.complete(uri)) changedElsewhere();
  }

  async function takeSettings(): Promise<void> {
    if (!capabilities.workspace?.configuration) return;
    const settings: unknown = await connection.workspace.getConfiguration("sojourn").catch(refused);
    await session.configure(settingsOf(settings));
  }

  async function load(uris: readonly string[]): Promise<void> {
    const progress = uris.length > 0 && capabilities.window?.workDoneProgress ? await connection.window.createWorkDoneProgress().catch(refused) : undefined;
    progress?.begin("Sojourn", 0, undefined, true);
    for (const uri of uris) {
      await session.addFolder(uri, (count, all) => {
        progress?.report(Math.round((100 * count) / all), `${count} / ${all}`);
        return progress?.token.isCancellationRequested !== true;
      });
    }
    progress?.done();
    // What was open in a folder that went is now in one of its own, which nobody has read.
    for (const workspace of session.all) for (const { uri } of workspace.documents.values()) await session.complete(uri);
    changedElsewhere();
  }
}

/** A client that refuses what it said it can do is served without. */
function refused(): undefined {
  return undefined;
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

// The server as browsers run it: in a worker that knows of the web's globals only, spoken to by messages.

import { readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { beforeAll, expect, test } from "vitest";
import { createProtocolConnection, Event, type Diagnostic, type Message, type ProtocolConnection } from "vscode-languageserver-protocol/node";
import { freshBundle } from "../cli/bundle.ts";

const program = new URL("../../packages/language-server/dist/worker.js", import.meta.url);

/** Runs a program among what a web worker has, and nothing that only Node has. */
const browser = `
  const { parentPort, workerData } = require("node:worker_threads");
  const self = {
    postMessage: (message) => parentPort.postMessage(message),
    addEventListener: (type, listener) => { if (type === "message") parentPort.on("message", (data) => listener({ data })); },
    set onmessage(listener) { parentPort.on("message", (data) => listener({ data })); },
  };
  const web = { self, setTimeout, clearTimeout, queueMicrotask, console, URL, TextEncoder, TextDecoder, navigator: { platform: "web" } };
  require("node:vm").runInNewContext(workerData, web);
`;

interface Client extends AsyncDisposable {
  readonly connection: ProtocolConnection;
  readonly asked: string[];
}

/** A server whose files are those of `files`, by their address. */
async function startWorker(files: Readonly<Record<string, string>>, initializationOptions: object = {}): Promise<Client> {
  const worker = new Worker(browser, { eval: true, workerData: readFileSync(program, "utf8") });
  const nothing = { onError: Event.None, onClose: Event.None, dispose: () => undefined };
  const connection = createProtocolConnection(
    {
      ...nothing,
      onPartialMessage: Event.None,
      listen: (callback) => {
        worker.on("message", callback);
        return { dispose: () => worker.off("message", callback) };
      },
    },
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
    { ...nothing, write: async (message: Message) => worker.postMessage(message), end: () => undefined },
  );
  const asked: string[] = [];
  connection.onRequest("sojourn/find", ({ folder }: { folder: string }) => Object.keys(files).filter((uri) => uri.startsWith(folder) && uri.endsWith(".journey")));
  connection.onRequest("sojourn/read", ({ uri }: { uri: string }) => {
    asked.push(uri);
    return files[uri] ?? null;
  });
  connection.onRequest("sojourn/configuration", ({ folder }: { folder: string }) => files[`${folder}sojourn.config.json`] ?? null);
  connection.listen();
  await connection.sendRequest("initialize", {
    processId: null,
    rootUri: null,
    workspaceFolders: [{ uri: "memfs:/shop", name: "shop" }],
    capabilities: { textDocument: { diagnostic: {} } },
    initializationOptions,
  });
  await connection.sendNotification("initialized", {});
  return { connection, asked, [Symbol.asyncDispose]: async () => void (await worker.terminate()) };
}

function pull({ connection }: Client, uri: string): Promise<readonly Diagnostic[]> {
  return connection.sendRequest<{ items: Diagnostic[] }>("textDocument/diagnostic", { textDocument: { uri } }).then(({ items }) => items);
}

beforeAll(freshBundle);

const people = 'persona Lan "Chị Lan"\nteam Care "Chăm sóc"\n';

test("findings and completion come by messages, files through the client", async () => {
  await using client = await startWorker({
    "memfs:/shop/people.journey": people,
    "memfs:/shop/buy.journey": 'import "./people.journey"\njourney Buy "Mua hàng" {\n  for Lan\n  owner Nobody\n}\n',
    "memfs:/shop/sojourn.config.json": '{ "locale": "vi", "profile": "essential" }',
  }, { documentation: { vi: "https://example.com/checks.vi" } });
  expect(await pull(client, "memfs:/shop/buy.journey")).toMatchObject([
    {
      code: "unresolved-reference",
      message: expect.stringContaining("Không có"),
      codeDescription: { href: "https://example.com/checks.vi#unresolved-reference" },
    },
  ]);
  const textDocument = { uri: "memfs:/shop/new.journey" };
  await client.connection.sendNotification("textDocument/didOpen", { textDocument: { ...textDocument, languageId: "journey", version: 1, text: "journey New {\n  for \n}\n" } });
  const { items } = await client.connection.sendRequest<{ items: { label: string; additionalTextEdits?: object[] }[] }>("textDocument/completion", { textDocument, position: { line: 1, character: 6 } });
  expect(items).toMatchObject([{ label: "Lan", additionalTextEdits: [{ newText: 'import "./people.journey"\n\n' }] }]);
  expect(client.asked.sort()).toEqual(["memfs:/shop/buy.journey", "memfs:/shop/people.journey"]);
});

test("nothing outside the folders is asked for", async () => {
  await using client = await startWorker({ "memfs:/shop/a.journey": 'import "../secret.journey"\nimport "./gone.journey"\nteam Care\n', "memfs:/secret.journey": people });
  expect((await pull(client, "memfs:/shop/a.journey")).map(({ code }) => code)).toEqual(expect.arrayContaining(["import-outside-workspace", "import-not-found"]));
  expect(client.asked.sort()).toEqual(["memfs:/shop/a.journey", "memfs:/shop/gone.journey"]);
});

// The server for folders that lie on no disk, where the extension runs on Node: the web's, in a thread.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createProtocolConnection } from "vscode-languageserver-protocol/node";
import { startThread } from "../../packages/vscode/src/thread.ts";
import { packedExtension } from "./e2e/support/extension.ts";
import { unpacked } from "./support/extension.ts";

test("it reads what files import through VS Code, and asks for nothing else", async () => {
  const folder = mkdtempSync(join(tmpdir(), "sojourn-thread-"));
  const program = join(folder, "server.worker.js");
  writeFileSync(program, unpacked(packedExtension()).get("extension/dist/server.worker.js")!);
  const thread = startThread(program);
  const connection = createProtocolConnection(thread.reader, thread.writer);
  onTestFinished(() => {
    connection.dispose();
    thread.end();
    rmSync(folder, { recursive: true });
  });
  const asked: string[] = [];
  const files: Readonly<Record<string, string>> = { "vscode-vfs://github/shop/people.journey": 'persona Lan "Lan" { age 20..30 }\n' };
  connection.onRequest("sojourn/find", () => Object.keys(files));
  connection.onRequest("sojourn/configuration", () => null);
  connection.onRequest("sojourn/read", ({ uri }: { readonly uri: string }) => {
    asked.push(uri);
    return files[uri] ?? null;
  });
  connection.listen();
  await connection.sendRequest("initialize", {
    processId: null,
    rootUri: null,
    workspaceFolders: [{ uri: "vscode-vfs://github/shop", name: "shop" }],
    capabilities: { textDocument: { diagnostic: {} }, workspace: { workspaceFolders: true } },
  });
  await connection.sendNotification("initialized", {});
  const uri = "vscode-vfs://github/shop/a.journey";
  const text = 'import "./people.journey"\nimport "./gone.journey"\njourney J "J" { for Lan }\n';
  await connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "journey", version: 1, text } });
  const { items } = await connection.sendRequest<{ readonly items: readonly { readonly code: string }[] }>("textDocument/diagnostic", { textDocument: { uri } });
  expect(items.filter(({ code }) => /import|reference/.test(code)).map(({ code }) => code)).toEqual(["import-not-found"]);
  expect([...new Set(asked)].sort()).toEqual(["vscode-vfs://github/shop/gone.journey", "vscode-vfs://github/shop/people.journey"]);
});

// The server as the extension ships it, started as VS Code starts it: by its own runtime, over Node's channel.

import { fork, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createProtocolConnection, IPCMessageReader, IPCMessageWriter, type ProtocolConnection } from "vscode-languageserver-protocol/node";
import { packedExtension } from "./e2e/support/extension.ts";
import { unpacked } from "./support/extension.ts";

let folder: string;
let child: ChildProcess;
let connection: ProtocolConnection;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "sojourn-server-"));
  // Alone, as it lies in an installed extension: no package is near.
  for (const [path, content] of unpacked(packedExtension())) {
    if (!path.startsWith("extension/dist/")) continue;
    const file = join(folder, path);
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, content);
  }
  child = fork(join(folder, "extension/dist/server.mjs"), ["--node-ipc", `--clientProcessId=${process.pid}`], { execArgv: [], silent: true, cwd: folder });
  connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
  connection.listen();
});

afterAll(async () => {
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  connection.dispose();
  child.kill();
  rmSync(folder, { recursive: true, force: true });
});

test("it reviews a file, and says where its finding is explained", async () => {
  const pages = { en: "file:///pages/checks.md", vi: "file:///pages/checks.vi.md" };
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    locale: "vi",
    capabilities: { textDocument: { diagnostic: {} } },
    initializationOptions: { commands: true, documentation: pages },
  });
  await connection.sendNotification("initialized", {});
  const uri = "file:///nowhere/a.journey";
  await connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "journey", version: 1, text: 'persona Lan "Lan" { agee 20..30 }\n' } });
  const { items } = await connection.sendRequest<{ readonly items: readonly object[] }>("textDocument/diagnostic", { textDocument: { uri } });
  expect(items).toMatchObject([{ code: "unknown-attribute", codeDescription: { href: `${pages.vi}#unknown-attribute` } }]);
});

test("it answers the preview with a picture", async () => {
  const uri = "file:///nowhere/b.journey";
  const text = 'persona Lan "Lan" {}\njourney J "Đi chợ" {\n  for Lan\n  stage S "S" {\n    touchpoint T "Trả tiền" { feels Lan 4 }\n  }\n}\n';
  await connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "journey", version: 1, text } });
  const drawn = await connection.sendRequest<{ readonly title: string; readonly diagrams: readonly { readonly text: string }[] }>("sojourn/diagram", { textDocument: { uri } });
  expect(drawn.title).toBe("Đi chợ");
  expect(drawn.diagrams[0]!.text).toContain("Trả tiền");
});

test("it is whole: nothing beside it is missing", () => {
  for (const name of ["checks.md", "checks.vi.md"]) expect(existsSync(join(folder, "extension/dist", name))).toBe(true);
});

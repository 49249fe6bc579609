import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { freshBundle } from "../cli/bundle.ts";
import { connect } from "./client.ts";
import { shop } from "./shown.ts";

const server = fileURLToPath(new URL("../../packages/language-server/bin/sojourn-language-server.js", import.meta.url));
const command = fileURLToPath(new URL("../../packages/cli/bin/sojourn.js", import.meta.url));

beforeAll(freshBundle);

function start(): ChildProcess {
  return spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "ignore"] });
}

function message(content: object): string {
  const text = JSON.stringify({ jsonrpc: "2.0", ...content });
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}

function initialize(processId: number | null): string {
  return message({ id: 1, method: "initialize", params: { processId, rootUri: null, capabilities: {} } });
}

async function exitCode(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return child.exitCode;
}

test("a server that was shut down ends well, one that was not does not", async () => {
  const one = start();
  one.stdin!.write(initialize(null) + message({ id: 2, method: "shutdown" }) + message({ method: "exit" }));
  expect(await exitCode(one)).toBe(0);
  const other = start();
  other.stdin!.write(initialize(null) + message({ method: "exit" }));
  expect(await exitCode(other)).toBe(1);
  const left = start();
  left.stdin!.write(initialize(null));
  left.stdin!.end();
  expect(await exitCode(left)).toBe(1);
});

test("a server whose editor has died ends too", { timeout: 30_000 }, async () => {
  const editor = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  const child = start();
  child.stdin!.write(initialize(editor.pid!));
  await once(child.stdout!, "data");
  editor.kill("SIGKILL");
  expect(await exitCode(child)).toBe(1);
});

test("a message that says it is huge takes no memory", async () => {
  const child = start();
  child.stdin!.write(initialize(null));
  await once(child.stdout!, "data");
  const before = memoryOf(child);
  child.stdin!.write("Content-Length: 1000000000\r\n\r\n{");
  child.stdin!.write(" ".repeat(1_000_000));
  await expect.poll(() => child.stdin!.writableLength).toBe(0);
  expect(memoryOf(child) - before).toBeLessThan(100_000);
  child.stdin!.end();
  expect(await exitCode(child)).toBe(1);
});

test.each([
  ["no header", "hello\r\n\r\nworld\r\n\r\n"],
  ["bytes that are no text", Buffer.from([0xff, 0xfe, 0, 0, 13, 10, 13, 10, 0x80])],
  ["no JSON", "Content-Length: 5\r\n\r\n{{{{{"],
  ["no message", message({}) + "Content-Length: 4\r\n\r\nnull"],
])("%s on standard input is survived, or ends the server", async (_what, garbage) => {
  const child = start();
  child.stdin!.write(initialize(null));
  await once(child.stdout!, "data");
  child.stdin!.on("error", () => undefined);
  child.stdin!.write(garbage);
  child.stdin!.end();
  expect(await exitCode(child)).toBe(1);
});

test("requests that make no sense are answered without a fault", async () => {
  await using client = await connect(shop, { capabilities: { textDocument: { diagnostic: {} } } });
  const textDocument = { uri: client.uri("buy.journey") };
  const wild = [{ line: -1, character: -1 }, { line: 1e9, character: 1e9 }, { line: 1.5, character: 0.5 }, { line: "x", character: null }];
  const places = wild.flatMap((position) => [position, { ...position, character: 3 }]);
  for (const position of places) {
    for (const method of ["hover", "definition", "completion", "signatureHelp", "documentHighlight", "prepareRename", "linkedEditingRange", "prepareCallHierarchy"]) {
      await client.request(`textDocument/${method}`, { textDocument, position });
    }
    await client.request("textDocument/semanticTokens/range", { textDocument, range: { start: position, end: wild[0] } });
    await client.request("textDocument/inlayHint", { textDocument, range: { start: wild[1], end: position } });
  }
  expect(client.errors()).toBe("");
  // What has no form at all is told to whoever reads the log, and answered with nothing.
  expect(await client.request("textDocument/hover", {})).toBeNull();
  expect(await client.request("completionItem/resolve", { label: "x" })).toEqual({ label: "x" });
  expect(client.errors()).toMatch(/TypeError[\s\S]*TypeError/);
  await expect(client.request("sojourn/nonsense", {})).rejects.toMatchObject({ code: -32601 });
  expect(await client.request("textDocument/hover", { textDocument, position: { line: 2, character: 7 } })).not.toBeNull();
});

test("a cancelled request is answered as cancelled, and changes no later answer", async () => {
  const many = Array.from({ length: 400 }, (_, at) => `--- f${at}.journey\nteam T${at}\njourney J${at} { owner T${at} }\n`).join("");
  await using client = await connect(many, { capabilities: { textDocument: { diagnostic: {} } } });
  const whole = await client.request<{ items: object[] }>("workspace/diagnostic", { previousResultIds: [] });
  client.open("f0.journey", "team T0\njourney J0 { owner T1 }\n");
  const { CancellationTokenSource } = await import("vscode-languageserver-protocol/node");
  for (const [method, params] of [
    ["workspace/diagnostic", { previousResultIds: [] }],
    ["workspace/symbol", { query: "j" }],
  ] as const) {
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest(method, params, source.token);
    const outcome = asked.then(
      () => "answered",
      ({ code }: { code: number }) => code,
    );
    source.cancel();
    expect(await outcome).toBe(-32800);
  }
  const after = await client.request<{ items: object[] }>("workspace/diagnostic", { previousResultIds: [] });
  expect(after.items).toHaveLength(whole.items.length);
  expect(await client.pull("f0.journey")).toMatchObject([{ code: "unused-declaration" }, { code: "unresolved-reference" }]);
  expect(await client.request("workspace/symbol", { query: "j399" })).toMatchObject([{ name: "J399" }]);
});

test("reading a folder is told to clients that show work", async () => {
  await using client = await connect(shop, { capabilities: { window: { workDoneProgress: true } } });
  await client.request("workspace/symbol", { query: "lan" });
  expect(client.progress).toEqual(["Sojourn", "3 / 3", "end"]);
});

test("a client that refuses what it said it can do is served all the same", async () => {
  const workspace = { configuration: true, didChangeConfiguration: { dynamicRegistration: true }, didChangeWatchedFiles: { dynamicRegistration: true } };
  const capabilities = { workspace, window: { workDoneProgress: true }, textDocument: { diagnostic: {} } };
  await using client = await connect(shop, { capabilities }, { refuses: true });
  expect(await client.pull("other.journey")).toMatchObject([{ code: "unresolved-reference" }]);
  await client.notify("workspace/didChangeConfiguration", { settings: null });
  expect(await client.pull("other.journey")).toMatchObject([{ code: "unresolved-reference" }]);
  expect(client.errors()).toBe("");
});

test("the command serves as well: sojourn lsp --stdio", async () => {
  const { version } = JSON.parse(readFileSync(new URL("../../packages/cli/package.json", import.meta.url), "utf8")) as { version: string };
  for (const words of [["lsp", "--stdio"], ["lsp"]]) {
    await using client = await connect(shop, { capabilities: { textDocument: { diagnostic: {} } } }, { command: [command, ...words] });
    expect(client.initialized.serverInfo).toEqual({ name: "sojourn", version });
    expect(await client.pull("other.journey")).toMatchObject([
      { code: "unresolved-reference", codeDescription: { href: expect.stringMatching(/^file:.*packages\/cli\/dist\/checks\.md#unresolved-reference$/) } },
    ]);
  }
});

/** How much memory a process holds, in kilobytes. */
function memoryOf({ pid }: ChildProcess): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))![1]);
}

import { mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { connect } from "./client.ts";
import { ask, shop, shown } from "./shown.ts";

const lans = ["2:6-2:9", "7:12-7:15", "11:12-11:15"];

test("a name leads to its declaration in another file, as a link to clients that take one", async () => {
  await using plain = await connect(shop);
  expect(await ask(plain, "textDocument/definition", "buy.journey", 2, 7)).toEqual([{ uri: "people.journey", range: "0:8-0:11" }]);
  await using rich = await connect(shop, { capabilities: { textDocument: { definition: { linkSupport: true } } } });
  expect(await ask(rich, "textDocument/definition", "buy.journey", 2, 7)).toEqual([
    { originSelectionRange: "2:6-2:9", targetUri: "people.journey", targetRange: "0:0-2:1", targetSelectionRange: "0:8-0:11" },
  ]);
  expect(await ask(rich, "textDocument/definition", "buy.journey", 3, 3)).toBeNull();
});

test("a score leads to the persona who gives it", async () => {
  await using client = await connect(shop);
  expect(await ask(client, "textDocument/typeDefinition", "buy.journey", 7, 16)).toEqual([{ uri: "people.journey", range: "0:8-0:11" }]);
});

test("references are found in all files, with the declaration where it is asked for", async () => {
  await using client = await connect(shop);
  const used = lans.map((range) => ({ uri: "buy.journey", range }));
  expect(await ask(client, "textDocument/references", "people.journey", 0, 9, { context: { includeDeclaration: false } })).toEqual(used);
  expect(await ask(client, "textDocument/references", "buy.journey", 2, 7, { context: { includeDeclaration: true } })).toEqual([
    ...used,
    { uri: "people.journey", range: "0:8-0:11" },
  ]);
});

test("a name is highlighted where its own file has it, declarations as written", async () => {
  await using client = await connect(shop);
  expect(await ask(client, "textDocument/documentHighlight", "buy.journey", 8, 12)).toEqual([
    { range: "8:11-8:14", kind: 2 },
    { range: "10:15-10:18", kind: 3 },
  ]);
});

test("places are told in bytes to a client that counts bytes", async () => {
  await using client = await connect('team "Chăm sóc" { notes "🙂" }  journey Buy { owner Chăm-sóc }\n', {
    capabilities: { general: { positionEncodings: ["utf-8"] } },
  });
  client.open("a.journey", 'journey Đi "🙂" { for Thảo } persona Thảo\n');
  // Đ and ả take two and three bytes, the face four.
  expect(await ask(client, "textDocument/definition", "a.journey", 0, 27)).toEqual([{ uri: "a.journey", range: "0:42-0:48" }]);
  expect(await ask(client, "textDocument/references", "a.journey", 0, 43, { context: { includeDeclaration: false } })).toEqual([
    { uri: "a.journey", range: "0:25-0:31" },
  ]);
});

test("a name is changed in all files, with the versions of open documents where the client takes them", async () => {
  await using plain = await connect(shop);
  const edits = lans.map((range) => ({ range, newText: "Linh" }));
  const declared = [{ range: "0:8-0:11", newText: "Linh" }];
  expect(await ask(plain, "textDocument/rename", "buy.journey", 2, 7, { newName: "Linh" })).toEqual({
    changes: { "buy.journey": edits, "people.journey": declared },
  });
  const capabilities = { workspace: { workspaceEdit: { documentChanges: true } }, textDocument: { rename: { prepareSupport: true } } };
  await using rich = await connect(shop, { capabilities });
  rich.open("people.journey", 'persona Lan "Chị Lan"\r\nteam Care\r\n');
  expect(await ask(rich, "textDocument/prepareRename", "people.journey", 0, 9)).toEqual({ range: "0:8-0:11", placeholder: "Lan" });
  expect(await ask(rich, "textDocument/rename", "buy.journey", 2, 7, { newName: "Linh" })).toEqual({
    documentChanges: [
      { textDocument: { uri: "buy.journey", version: null }, edits },
      { textDocument: { uri: "people.journey", version: 1 }, edits: declared },
    ],
  });
});

test("a name that cannot be changed is refused with the reason, in the client's language", async () => {
  await using client = await connect(shop, { locale: "vi" });
  await expect(ask(client, "textDocument/rename", "buy.journey", 2, 7, { newName: "1 x" })).rejects.toMatchObject({
    code: -32803,
    message: expect.stringContaining('Không thể đặt tên là "1 x".'),
  });
  await expect(ask(client, "textDocument/prepareRename", "other.journey", 1, 6)).rejects.toMatchObject({ code: -32803 });
  expect(await ask(client, "textDocument/prepareRename", "buy.journey", 1, 2)).toBeNull();
});

test("a stage or touchpoint is edited together with what refers to it", async () => {
  await using client = await connect(shop);
  expect(await ask(client, "textDocument/linkedEditingRange", "buy.journey", 10, 16)).toMatchObject({ ranges: ["8:11-8:14", "10:15-10:18"] });
  expect(await ask(client, "textDocument/linkedEditingRange", "buy.journey", 2, 7)).toBeNull();
});

test("files that move take the imports that lead to them along", async () => {
  await using client = await connect(shop, { capabilities: { workspace: { fileOperations: { willRename: true } } } });
  expect(client.initialized.capabilities.workspace?.fileOperations?.willRename?.filters).toHaveLength(2);
  const renamed = { files: [{ oldUri: client.uri("people.journey"), newUri: client.uri("đội ngũ/people.journey") }] };
  const edit = await client.request("workspace/willRenameFiles", renamed);
  expect(shown(client, edit)).toEqual({ changes: { "buy.journey": [{ range: "0:7-0:25", newText: '"./đội ngũ/people.journey"' }] } });
  mkdirSync(join(client.folder, "đội ngũ"));
  renameSync(join(client.folder, "people.journey"), join(client.folder, "đội ngũ/people.journey"));
  client.open("buy.journey", 'import "./đội ngũ/people.journey"\njourney Buy { for Lan }\n');
  expect(await client.pull("buy.journey")).toEqual([]);
  expect(await client.request("workspace/willRenameFiles", { files: [{ oldUri: client.uri("x"), newUri: client.uri("y") }] })).toBeNull();
});

test("touchpoints show where customers come from and where they go", async () => {
  await using client = await connect(shop);
  const found = await client.request<object[]>("textDocument/prepareCallHierarchy", {
    textDocument: { uri: client.uri("buy.journey") },
    position: { line: 6, character: 16 },
  });
  const site = { name: "Trang web", kind: 12, detail: "Mua hàng", uri: "buy.journey", range: "6:4-9:5", selectionRange: "6:15-6:19" };
  const pay = { name: "Thanh toán", kind: 12, detail: "Mua hàng", uri: "buy.journey", range: "10:4-12:5", selectionRange: "10:15-10:18" };
  expect(shown(client, found)).toEqual([site]);
  const outgoing = await client.request<{ to: object }[]>("callHierarchy/outgoingCalls", { item: found[0] });
  expect(shown(client, outgoing)).toEqual([{ to: pay, fromRanges: ["8:11-8:14"] }]);
  const incoming = await client.request("callHierarchy/incomingCalls", { item: outgoing[0]!.to });
  expect(shown(client, incoming)).toEqual([{ from: site, fromRanges: ["8:11-8:14"] }]);
});

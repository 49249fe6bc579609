import { expect, test } from "vitest";
import { connect } from "./client.ts";
import { ask, askFile, range, shop, shown } from "./shown.ts";

const literals = { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } };
const options = { tabSize: 2, insertSpaces: true };

test("a document is formatted where it needs it, its line ends kept", async () => {
  await using client = await connect("");
  client.open("a.journey", 'journey  Buy "Mua hàng" {\r\nowner Care\r\n}\r\nteam   Care\r\n');
  expect(await askFile(client, "textDocument/formatting", "a.journey", { options })).toEqual([
    { range: "0:8-0:9", newText: "" },
    { range: "1:0-1:0", newText: "  " },
    { range: "3:5-3:7", newText: "" },
  ]);
  expect(await askFile(client, "textDocument/rangeFormatting", "a.journey", { options, range: range(1, 0, 1, 5) })).toEqual([
    { range: "1:0-1:0", newText: "  " },
  ]);
});

test("a closing brace formats its statement, and a new line is indented", async () => {
  await using client = await connect("");
  client.open("a.journey", "journey Buy {\nowner   Care\n}\n");
  expect(await ask(client, "textDocument/onTypeFormatting", "a.journey", 2, 1, { ch: "}", options })).toEqual([
    { range: "1:0-1:0", newText: "  " },
    { range: "1:6-1:8", newText: "" },
  ]);
  client.open("b.journey", "journey Buy {\n\n}\n");
  expect(await ask(client, "textDocument/onTypeFormatting", "b.journey", 1, 0, { ch: "\n", options })).toEqual([{ range: "1:0-1:0", newText: "  " }]);
});

test("a finding brings the actions that mend it, with the finding itself", async () => {
  await using client = await connect(shop, { capabilities: { textDocument: { codeAction: literals } } });
  const actions = await askFile(client, "textDocument/codeAction", "other.journey", { range: range(1, 6), context: { diagnostics: [] } });
  expect(actions).toMatchObject([
    {
      title: 'Create the persona "L" here',
      kind: "quickfix",
      diagnostics: [{ code: "unresolved-reference", range: "1:6-1:7" }],
      edit: { changes: { "other.journey": [{ range: "0:0-0:0", newText: 'persona L "L"\n\n' }] } },
    },
    {
      title: 'Create the persona "L" in ./people.journey',
      edit: { changes: { "people.journey": [{ newText: '\n\npersona L "L"' }], "other.journey": [{ newText: 'import "./people.journey"\n\n' }] } },
    },
  ]);
});

test("a client that asks later for what an action changes gets it then, unless the text is another", async () => {
  const codeAction = { ...literals, dataSupport: true, resolveSupport: { properties: ["edit"] } };
  await using client = await connect("", { capabilities: { textDocument: { codeAction } } });
  client.open("a.journey", "journey Buy {\n  ownr Care\n}\nteam Care\n");
  const textDocument = { uri: client.uri("a.journey") };
  const [action] = await client.request<object[]>("textDocument/codeAction", { textDocument, range: range(1, 3), context: { diagnostics: [], only: ["quickfix"] } });
  expect(action).toMatchObject({ title: 'Write "owner"', isPreferred: true });
  expect(action).not.toHaveProperty("edit");
  expect(shown(client, await client.request("codeAction/resolve", action!))).toMatchObject({
    edit: { changes: { "a.journey": [{ range: "1:2-1:6", newText: "owner" }] } },
  });
  client.change("a.journey", [{ range: range(0, 0), text: "// \n" }]);
  expect(await client.request("codeAction/resolve", action!)).not.toHaveProperty("edit");
});

test("all safe fixes of a file are made at once where that is asked for", async () => {
  await using client = await connect("", { capabilities: { textDocument: { codeAction: literals } } });
  client.open("a.journey", "journey Buy {\n  ownr Care\n}\nteam Care\n");
  const context = { diagnostics: [], only: ["source.fixAll"] };
  expect(await askFile(client, "textDocument/codeAction", "a.journey", { range: range(0, 0), context })).toEqual([
    { title: "Make all safe fixes", kind: "source.fixAll", edit: { changes: { "a.journey": [{ range: "1:0-2:0", newText: "  owner Care\n" }] } } },
  ]);
});

test("a client that knows no code actions is offered none", async () => {
  await using client = await connect(shop);
  expect(client.initialized.capabilities.codeActionProvider).toBeUndefined();
  expect(await askFile(client, "textDocument/codeAction", "other.journey", { range: range(1, 6), context: { diagnostics: [] } })).toEqual([]);
});

test("what is taken out into a file of its own makes that file, for clients that can", async () => {
  const capabilities = { textDocument: { codeAction: literals }, workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ["create" as const] } } };
  const text = 'journey Buy "Mua hàng" {\n  for Lan\n}\npersona Lan "Chị Lan" {\n  age 28..35\n}\n';
  const context = { diagnostics: [], only: ["refactor.extract"] };
  await using rich = await connect("", { capabilities });
  rich.open("a.journey", text);
  const [action] = (await askFile(rich, "textDocument/codeAction", "a.journey", { range: range(3, 9), context })) as { edit: { documentChanges: object[] } }[];
  expect(action!.edit.documentChanges).toEqual([
    { kind: "create", uri: "people.journey" },
    { textDocument: { uri: "people.journey", version: null }, edits: [{ range: "0:0-0:0", newText: 'persona Lan "Chị Lan" {\n  age 28..35\n}\n' }] },
    { textDocument: { uri: "a.journey", version: 1 }, edits: expect.arrayContaining([{ range: "0:0-0:0", newText: 'import "./people.journey"\n\n' }]) },
  ]);
  await using plain = await connect("", { capabilities: { textDocument: { codeAction: literals } } });
  plain.open("a.journey", text);
  expect(await askFile(plain, "textDocument/codeAction", "a.journey", { range: range(3, 9), context })).toEqual([]);
});

test("edits are told in bytes to a client that counts bytes", async () => {
  await using client = await connect("", { capabilities: { general: { positionEncodings: ["utf-8"] } } });
  client.open("a.journey", 'journey   Đi "Đi 🙂"   { }\n');
  expect(await askFile(client, "textDocument/formatting", "a.journey", { options })).toEqual([
    { range: "0:8-0:10", newText: "" },
    { range: "0:25-0:27", newText: "" },
    { range: "0:28-0:29", newText: "" },
  ]);
  expect(await ask(client, "textDocument/rename", "a.journey", 0, 11, { newName: "Tới" })).toEqual({ changes: { "a.journey": [{ range: "0:10-0:13", newText: "Tới" }] } });
});

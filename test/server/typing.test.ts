import { expect, test } from "vitest";
import { connect } from "./client.ts";
import { ask, askFile, range, shop, shown } from "./shown.ts";

interface Item {
  readonly label: string;
  readonly insertTextFormat: number;
}

const rich = {
  textDocument: {
    completion: { completionItem: { snippetSupport: true, labelDetailsSupport: true, documentationFormat: ["markdown" as const] } },
    hover: { contentFormat: ["markdown" as const, "plaintext" as const] },
    signatureHelp: { signatureInformation: { parameterInformation: { labelOffsetSupport: true } } },
  },
};

test("a name of another file is completed with its import, and documented when it is looked at", async () => {
  await using client = await connect(shop, { capabilities: rich });
  const place = { textDocument: { uri: client.uri("other.journey") }, position: { line: 1, character: 7 } };
  const { items, isIncomplete } = await client.request<{ items: Item[]; isIncomplete: boolean }>("textDocument/completion", place);
  expect(isIncomplete).toBe(false);
  const lan = items.find(({ label }) => label === "Lan")!;
  expect(shown(client, lan)).toMatchObject({
    labelDetails: { description: "Chị Lan · ./people.journey" },
    textEdit: { range: "1:6-1:7", newText: "Lan" },
    additionalTextEdits: [{ range: "0:0-0:0", newText: 'import "./people.journey"\n\n' }],
  });
  expect(await client.request("completionItem/resolve", lan)).toMatchObject({
    documentation: { kind: "markdown", value: expect.stringContaining("**Chị Lan** · persona `Lan`") },
  });
});

test("placeholders go to clients that understand them only", async () => {
  for (const [capabilities, formats] of [[rich, [2]], [{}, [1]]] as const) {
    await using client = await connect("", { capabilities });
    client.open("a.journey", "");
    const place = { textDocument: { uri: client.uri("a.journey") }, position: { line: 0, character: 0 } };
    const { items } = await client.request<{ items: Item[] }>("textDocument/completion", place);
    expect(items.map(({ label }) => label)).toContain("persona");
    expect([...new Set(items.map(({ insertTextFormat }) => insertTextFormat))].sort()).toEqual(formats);
  }
});

test("a blank that only indents offers nothing", async () => {
  await using client = await connect("");
  client.open("a.journey", "journey Buy {\n  \n}\n");
  const context = { triggerKind: 2, triggerCharacter: " " };
  expect(await ask(client, "textDocument/completion", "a.journey", 1, 2, { context })).toBeNull();
  expect(await ask(client, "textDocument/completion", "a.journey", 1, 2)).not.toBeNull();
});

test("the values of a statement are shown while they are typed", async () => {
  await using client = await connect(shop, { capabilities: rich });
  expect(await ask(client, "textDocument/signatureHelp", "buy.journey", 7, 15)).toMatchObject({
    activeSignature: 0,
    activeParameter: 0,
    signatures: [{ label: 'feels [Persona] 1–5 ["text"], …', parameters: [{ label: [6, 15] }, { label: [16, 19] }, { label: [20, 28] }] }],
  });
});

test("a name is explained where it is pointed at, in Markdown or as plain text", async () => {
  await using markdown = await connect(shop, { capabilities: rich });
  expect(await ask(markdown, "textDocument/hover", "buy.journey", 2, 7)).toEqual({
    range: "2:6-2:9",
    contents: { kind: "markdown", value: "**Chị Lan** · persona `Lan`\n\nAge: 28–35\n\n./people.journey · 3 references" },
  });
  await using plain = await connect(shop, { locale: "vi-VN" });
  expect(await ask(plain, "textDocument/hover", "buy.journey", 2, 7)).toEqual({
    range: "2:6-2:9",
    contents: { kind: "plaintext", value: "Chị Lan · chân dung khách hàng Lan\n\nTuổi: 28–35\n\n./people.journey · 3 tham chiếu" },
  });
});

test("plain text keeps the signs that a label holds", async () => {
  await using client = await connect("");
  client.open("a.journey", 'persona Lan "2 * 3 * 4 `x` [a](b) <i> \\\\ _y_"\njourney Buy { for Lan }\n');
  expect(await ask(client, "textDocument/hover", "a.journey", 1, 19)).toMatchObject({
    contents: { kind: "plaintext", value: expect.stringMatching(/^2 \* 3 \* 4 `x` \[a\]\(b\) <i> \\ _y_ · persona Lan/) },
  });
});

test("labels and means are shown behind names and stages", async () => {
  await using client = await connect(shop);
  expect(await askFile(client, "textDocument/inlayHint", "buy.journey", { range: range(2, 0, 5, 0) })).toEqual([
    { position: "2:9", label: "Chị Lan", tooltip: "Chị Lan", paddingLeft: true, kind: 2 },
    { position: "3:12", label: "Chăm sóc khách hàng", tooltip: "Chăm sóc khách hàng", paddingLeft: true, kind: 2 },
  ]);
  expect(await askFile(client, "textDocument/inlayHint", "buy.journey", { range: range(5, 0, 6, 0) })).toEqual([
    { position: "5:25", label: "⌀ 4", tooltip: "The mean of all scores in this stage: 4 of 5.", paddingLeft: true },
  ]);
});

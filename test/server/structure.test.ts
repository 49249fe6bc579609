import { expect, test } from "vitest";
import { connect } from "./client.ts";
import { askFile, range, shop, shown } from "./shown.ts";

test("the outline of a file is a tree, or a list for clients that take no tree", async () => {
  await using rich = await connect(shop, { capabilities: { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } } });
  const leaf = { children: [] };
  expect(await askFile(rich, "textDocument/documentSymbol", "buy.journey")).toEqual([
    {
      name: "Mua hàng", detail: "Buy", kind: 2, range: "1:0-14:1", selectionRange: "1:8-1:11",
      children: [
        {
          name: "Lựa chọn", detail: "Choose", kind: 3, range: "5:2-13:3", selectionRange: "5:8-5:14",
          children: [
            { name: "Trang web", detail: "Site", kind: 12, range: "6:4-9:5", selectionRange: "6:15-6:19", ...leaf },
            { name: "Thanh toán", detail: "Pay", kind: 12, range: "10:4-12:5", selectionRange: "10:15-10:18", ...leaf },
          ],
        },
      ],
    },
  ]);
  await using plain = await connect(shop);
  expect(await askFile(plain, "textDocument/documentSymbol", "buy.journey")).toEqual([
    { name: "Mua hàng", kind: 2, location: { uri: "buy.journey", range: "1:0-14:1" } },
    { name: "Lựa chọn", kind: 3, location: { uri: "buy.journey", range: "5:2-13:3" }, containerName: "Mua hàng" },
    { name: "Trang web", kind: 12, location: { uri: "buy.journey", range: "6:4-9:5" }, containerName: "Lựa chọn" },
    { name: "Thanh toán", kind: 12, location: { uri: "buy.journey", range: "10:4-12:5" }, containerName: "Lựa chọn" },
  ]);
});

test("symbols of all files are found by label, whatever the accents", async () => {
  await using client = await connect(shop);
  expect(shown(client, await client.request("workspace/symbol", { query: "chi lan" }))).toEqual([
    { name: "Chị Lan", kind: 5, location: { uri: "people.journey", range: "0:8-0:11" } },
  ]);
  expect(shown(client, await client.request("workspace/symbol", { query: "thanh" }))).toEqual([
    { name: "Thanh toán", kind: 12, location: { uri: "buy.journey", range: "10:15-10:18" }, containerName: "Mua hàng" },
  ]);
});

test("of many files the best symbols are found, and the client is told how far it is", async () => {
  const many = Array.from({ length: 250 }, (_, at) => `--- f${at}.journey\npersona P${at} "Người ${at}"\n`).join("");
  await using client = await connect(many);
  const all = await client.request<{ name: string }[]>("workspace/symbol", { query: "" });
  expect(all).toHaveLength(250);
  expect(await client.request("workspace/symbol", { query: "p249" })).toMatchObject([{ name: "Người 249" }]);
  await using shows = await connect(many, { capabilities: { window: { workDoneProgress: true } } });
  await shows.request("workspace/symbol", { query: "p1", workDoneToken: "here" });
  expect(shows.progress.slice(-5)).toEqual(["Sojourn", "100 / 250", "200 / 250", "250 / 250", "end"]);
});

test("blocks, comments, texts and imports can be folded, by whole lines where the client wants that", async () => {
  const text = 'import "./a.journey"\nimport "./b.journey"\n// one\n// two\njourney Buy {\n  scenario """\n  dài\n  """\n}\n';
  const folds = [
    { startLine: 0, endLine: 1, kind: "imports" },
    { startLine: 2, endLine: 3, kind: "comment" },
    { startLine: 4, endLine: 7 },
    { startLine: 5, endLine: 7 },
  ];
  await using lines = await connect("", { capabilities: { textDocument: { foldingRange: { lineFoldingOnly: true } } } });
  lines.open("x.journey", text);
  expect(await askFile(lines, "textDocument/foldingRange", "x.journey")).toEqual(folds);
  await using few = await connect("", { capabilities: { textDocument: { foldingRange: { rangeLimit: 1 } } } });
  few.open("x.journey", text);
  expect(await askFile(few, "textDocument/foldingRange", "x.journey")).toEqual([
    { startLine: 0, startCharacter: 0, endLine: 1, endCharacter: 20, kind: "imports" },
  ]);
});

test("a selection grows from a name to the file, at each of several places", async () => {
  await using client = await connect("");
  client.open("a.journey", "team Care\njourney Buy {\n  owner Care\n}\n");
  const positions = [range(2, 9).start, range(0, 1).start];
  expect(await askFile(client, "textDocument/selectionRange", "a.journey", { positions })).toEqual([
    { range: "2:8-2:12", parent: { range: "2:2-2:12", parent: { range: "1:13-3:0", parent: { range: "1:12-3:1", parent: { range: "1:0-3:1", parent: { range: "0:0-4:0" } } } } } },
    { range: "0:0-0:4", parent: { range: "0:0-0:9", parent: { range: "0:0-4:0" } } },
  ]);
});

test("imports and links lead to files and pages, and never to commands", async () => {
  await using client = await connect(shop);
  expect(await askFile(client, "textDocument/documentLink", "buy.journey")).toEqual([
    { range: "0:8-0:24", target: "people.journey" },
    { range: "4:8-4:31", target: "https://example.com/map" },
  ]);
  client.open("a.journey", 'journey Buy {\n  link "command:evil"\n  link "javascript:alert(1)"\n  link "bản đồ.md#phần"\n}\n');
  expect(await askFile(client, "textDocument/documentLink", "a.journey")).toEqual([{ range: "3:8-3:22", target: "bản đồ.md#phần" }]);
});

test("words are coloured by what they mean: all, some, or what has changed", async () => {
  await using client = await connect("");
  client.open("a.journey", 'persona Lan "Chị"\njourney Buy { for Lan }\n');
  const { legend } = client.initialized.capabilities.semanticTokensProvider!;
  const first = (await askFile(client, "textDocument/semanticTokens/full", "a.journey")) as { resultId: string; data: number[] };
  const named = (data: readonly number[]): string[] =>
    Array.from({ length: data.length / 5 }, (_, at) => {
      const [line, character, length, type, modifiers] = data.slice(5 * at, 5 * at + 5);
      return `+${line}:${character} ${length} ${legend.tokenTypes[type!]}${modifiers === 1 ? "!" : ""}`;
    });
  expect(named(first.data)).toEqual([
    "+0:0 7 keyword", "+0:8 3 class!", "+0:4 5 string", "+1:0 7 keyword", "+0:8 3 namespace!", "+0:6 3 keyword", "+0:4 3 class",
  ]);
  const part = (await askFile(client, "textDocument/semanticTokens/range", "a.journey", { range: range(1, 14, 1, 21) })) as { data: number[] };
  expect(named(part.data)).toEqual(["+1:14 3 keyword", "+0:4 3 class"]);
  client.change("a.journey", [{ range: range(0, 8, 0, 11), text: "Thảo" }]);
  const delta = (await askFile(client, "textDocument/semanticTokens/full/delta", "a.journey", { previousResultId: first.resultId })) as {
    edits: { start: number; deleteCount: number; data: number[] }[];
  };
  const [{ start, deleteCount, data }] = delta.edits as [{ start: number; deleteCount: number; data: number[] }];
  const now = (await askFile(client, "textDocument/semanticTokens/full", "a.journey")) as { data: number[] };
  expect(first.data.toSpliced(start, deleteCount, ...data)).toEqual(now.data);
  expect(now.data).not.toEqual(first.data);
  expect(await askFile(client, "textDocument/semanticTokens/full/delta", "a.journey", { previousResultId: "old" })).toMatchObject({ data: now.data });
});

test("declarations say how often they are used; commands are for clients that know them", async () => {
  await using knows = await connect(shop, { initializationOptions: { commands: true } });
  const lenses = await knows.request<object[]>("textDocument/codeLens", { textDocument: { uri: knows.uri("people.journey") } });
  const [lan] = await Promise.all(lenses.map((lens) => knows.request("codeLens/resolve", lens)));
  const places = ["2:6-2:9", "7:12-7:15", "11:12-11:15"].map((at) => ({ uri: "buy.journey", range: at }));
  expect(shown(knows, lan)).toMatchObject({
    range: "0:8-0:11",
    command: { title: "3 references", command: "sojourn.showReferences", arguments: ["people.journey", "0:8", places] },
  });
  const [preview] = await knows.request<object[]>("textDocument/codeLens", { textDocument: { uri: knows.uri("buy.journey") } });
  expect(shown(knows, await knows.request("codeLens/resolve", preview!))).toMatchObject({
    command: { title: "Open preview", command: "sojourn.openPreview", arguments: ["buy.journey", "Buy"] },
  });
  await using plain = await connect(shop, { locale: "vi" });
  const [one] = await plain.request<object[]>("textDocument/codeLens", { textDocument: { uri: plain.uri("people.journey") } });
  expect(await plain.request("codeLens/resolve", one!)).toMatchObject({ command: { title: "3 tham chiếu", command: "" } });
  expect(await askFile(plain, "textDocument/codeLens", "buy.journey")).toEqual([]);
});

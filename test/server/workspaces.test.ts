import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { connect, type Client } from "./client.ts";
import { ask, shown } from "./shown.ts";

const pulls = { textDocument: { diagnostic: {} } };

async function codes(client: Client, path: string): Promise<unknown[]> {
  return (await client.pull(path)).map(({ code }) => code);
}

/** The files that the workspace's findings are about, with their codes. */
async function everything(client: Client): Promise<Record<string, unknown[]>> {
  const { items } = await client.request<{ items: { uri: string; items: { code: unknown }[] }[] }>("workspace/diagnostic", { previousResultIds: [] });
  return Object.fromEntries(items.map(({ uri, items: found }) => [String(shown(client, uri)), found.map(({ code }) => code)]));
}

function reconfigure(client: Client, folder: string, config: object | undefined): Promise<void> {
  const file = join(client.folder, folder, "sojourn.config.json");
  if (config) writeFileSync(file, JSON.stringify(config));
  else rmSync(file);
  return client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: client.uri(`${folder === "" ? "" : `${folder}/`}sojourn.config.json`), type: 2 }] });
}

const unused = "journey Buy {\n  owner Care\n}\nteam Care\nteam Other\n";

test("names mean what their own folder declares, where several are open", async () => {
  const two = "--- a/x.journey\nteam Care\n--- a/y.journey\nimport \"./x.journey\"\njourney A { owner Care }\n--- b/x.journey\nteam Care\n";
  await using client = await connect(two, { capabilities: pulls }, { folders: ["a", "b"] });
  expect(await ask(client, "textDocument/references", "a/x.journey", 0, 6, { context: { includeDeclaration: false } })).toEqual([
    { uri: "a/y.journey", range: "1:18-1:22" },
  ]);
  expect(await ask(client, "textDocument/references", "b/x.journey", 0, 6, { context: { includeDeclaration: false } })).toEqual([]);
  expect(shown(client, await client.request("workspace/symbol", { query: "care" }))).toMatchObject([
    { location: { uri: "a/x.journey" } },
    { location: { uri: "b/x.journey" } },
  ]);
});

test("folders come and go, and open documents stay", async () => {
  const two = "--- a/x.journey\nteam Care\n--- b/y.journey\njourney B { owner Nobody }\n";
  await using client = await connect(two, { capabilities: { ...pulls, workspace: { workspaceFolders: true } } }, { folders: ["a"] });
  expect(Object.keys(await everything(client))).toEqual(["a/x.journey"]);
  client.open("a/x.journey", "team Care\njourney A { owner Car }\n");
  const [a, b] = ["a", "b"].map((name) => ({ uri: client.uri(name), name }));
  await client.notify("workspace/didChangeWorkspaceFolders", { event: { added: [b], removed: [a] } });
  expect(await everything(client)).toEqual({ "b/y.journey": ["unresolved-reference"], "a/x.journey": ["unused-declaration", "unresolved-reference"] });
  await client.notify("textDocument/didClose", { textDocument: { uri: client.uri("a/x.journey") } });
  expect(Object.keys(await everything(client))).toEqual(["b/y.journey"]);
});

test("a document whose folder goes still finds what it imports", async () => {
  const files = "--- a/x.journey\nteam Care\n--- a/y.journey\nimport \"./x.journey\"\njourney A { owner Care }\n--- b/z.journey\nteam Z\n";
  await using client = await connect(files, { capabilities: { workspace: { workspaceFolders: true } } }, { folders: ["a", "b"] });
  const first = client.nextDiagnostics("a/y.journey");
  client.open("a/y.journey", 'import "./x.journey"\njourney A { owner Care }\n');
  expect((await first).map(({ code }) => code)).toEqual(["journey-without-persona"]);
  const a = { uri: client.uri("a"), name: "a" };
  await client.notify("workspace/didChangeWorkspaceFolders", { event: { added: [], removed: [a] } });
  expect(await ask(client, "textDocument/definition", "a/y.journey", 1, 19)).toEqual([{ uri: "a/x.journey", range: "0:5-0:9" }]);
  expect(await codes(client, "a/y.journey")).toEqual(["journey-without-persona"]);
});

test("a folder that comes takes the open documents that lie in it", async () => {
  const files = "--- a/x.journey\nteam Care\n--- a/y.journey\nimport \"./x.journey\"\njourney A { owner Care }\n--- b/z.journey\nteam Z\n";
  await using client = await connect(files, { capabilities: { ...pulls, workspace: { workspaceFolders: true } } }, { folders: ["b"] });
  client.open("a/y.journey", 'import "./x.journey"\njourney A { owner Care }\n');
  expect(await codes(client, "a/y.journey")).toEqual(["journey-without-persona"]);
  await client.notify("workspace/didChangeWorkspaceFolders", { event: { added: [{ uri: client.uri("a"), name: "a" }], removed: [] } });
  expect(Object.keys(await everything(client)).sort()).toEqual(["a/x.journey", "a/y.journey", "b/z.journey"]);
  expect(await ask(client, "textDocument/references", "a/x.journey", 0, 6, { context: { includeDeclaration: false } })).toEqual([
    { uri: "a/y.journey", range: "1:18-1:22" },
  ]);
});

test("a change of sojourn.config.json counts at once: profile, rules, language", async () => {
  await using client = await connect(`--- a.journey\n${unused}`, { capabilities: pulls });
  expect(await codes(client, "a.journey")).toContain("unused-declaration");
  await reconfigure(client, "", { profile: "essential" });
  expect(await codes(client, "a.journey")).toEqual([]);
  await reconfigure(client, "", { profile: "essential", rules: { "unused-declaration": "error" }, locale: "vi" });
  expect(await client.pull("a.journey")).toMatchObject([{ code: "unused-declaration", severity: 1, message: expect.stringContaining("Nhóm") }]);
  await reconfigure(client, "", undefined);
  expect(await codes(client, "a.journey")).toContain("unused-declaration");
});

test("of files that the configuration ignores nothing is said, though names in them are known", async () => {
  const files = `--- old/a.journey\n${unused}--- old/b.journey\n}\n--- new.journey\nimport "./old/a.journey"\njourney New { owner Other }\n`;
  await using client = await connect(files, { capabilities: pulls });
  expect(Object.keys(await everything(client))).toContain("old/b.journey");
  await reconfigure(client, "", { ignore: ["old"], profile: "essential" });
  expect(await everything(client)).toEqual({ "new.journey": [], "old/a.journey": [] });
  client.open("old/b.journey", "}\n");
  expect(await codes(client, "old/b.journey")).toEqual([]);
  await reconfigure(client, "", { include: ["old/**"], profile: "essential" });
  expect(Object.keys(await everything(client)).sort()).toEqual(["old/a.journey", "old/b.journey"]);
  expect(await codes(client, "old/b.journey")).toEqual(["syntax-error"]);
});

test("settings of the client count where the configuration says nothing, and change while it runs", async () => {
  let settings: object = { profile: "essential", locale: "vi" };
  await using client = await connect(`--- a.journey\n${unused}`, { capabilities: { ...pulls, workspace: { configuration: true } } }, { settings: () => settings });
  expect(await codes(client, "a.journey")).toEqual([]);
  settings = { profile: "nonsense", locale: "vi" };
  await client.notify("workspace/didChangeConfiguration", { settings: null });
  await expect.poll(() => codes(client, "a.journey")).toContain("unused-declaration");
  expect((await client.pull("a.journey")).find(({ code }) => code === "unused-declaration")?.message).toContain("Nhóm");
  await reconfigure(client, "", { locale: "en" });
  expect((await client.pull("a.journey")).find(({ code }) => code === "unused-declaration")?.message).toContain("team");
});

test("a file outside all folders has the configuration of its own", async () => {
  await using client = await connect(`--- in/a.journey\nteam Care\n--- out/b.journey\n${unused}--- out/sojourn.config.json\n{ "profile": "essential" }\n`, { capabilities: pulls }, { folders: ["in"] });
  expect(await client.pull("out/b.journey")).toEqual([]);
  client.open("out/b.journey", unused.replace("owner Care", "owner Nobody"));
  expect(await codes(client, "out/b.journey")).toEqual(["unresolved-reference"]);
});

test("files that come, change and go on the disk are noticed; those of dependencies are not", async () => {
  await using client = await connect("--- a.journey\nteam Care\n", { capabilities: pulls });
  mkdirSync(join(client.folder, "node_modules/x"), { recursive: true });
  const change = async (path: string, type: number, text?: string): Promise<void> => {
    if (text === undefined) rmSync(join(client.folder, path));
    else writeFileSync(join(client.folder, path), text);
    await client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: client.uri(path), type }] });
  };
  await change("node_modules/x/b.journey", 1, "}\n");
  await change("c.journey", 1, "}\n");
  expect(Object.keys(await everything(client)).sort()).toEqual(["a.journey", "c.journey"]);
  await change("c.journey", 2, "journey C { }\n");
  expect((await everything(client))["c.journey"]).not.toContain("syntax-error");
  await change("c.journey", 3);
  expect(Object.keys(await everything(client))).toEqual(["a.journey"]);
});

test("what has not changed is not sent again", async () => {
  await using client = await connect(`--- a.journey\n${unused}--- b.journey\nteam B\n`, { capabilities: pulls });
  const { items } = await client.request<{ items: { uri: string; resultId: string }[] }>("workspace/diagnostic", { previousResultIds: [] });
  const previousResultIds = items.map(({ uri, resultId }) => ({ uri, value: resultId }));
  expect(await client.request("workspace/diagnostic", { previousResultIds })).toMatchObject({ items: [{ kind: "unchanged" }, { kind: "unchanged" }] });
  client.open("b.journey", "}\n");
  expect(await client.request("workspace/diagnostic", { previousResultIds })).toMatchObject({ items: [{ kind: "unchanged" }, { kind: "full", version: 1 }] });
});

test("a text that lies in no folder at all is served", async () => {
  await using client = await connect("", { capabilities: pulls });
  const textDocument = { uri: "untitled:Untitled-1" };
  await client.notify("textDocument/didOpen", { textDocument: { ...textDocument, languageId: "journey", version: 1, text: "journey Buy { owner Nobody }\n" } });
  expect(await client.request("textDocument/diagnostic", { textDocument })).toMatchObject({ items: [{ code: "unresolved-reference" }] });
  expect(await client.request("textDocument/documentSymbol", { textDocument })).toMatchObject([{ name: "Buy", location: textDocument }]);
});

test("files that nobody has open and no folder holds are answered with nothing", async () => {
  await using client = await connect("--- in/a.journey\nteam Care\n--- out/b.journey\n}\n", {}, { folders: ["in"] });
  for (const uri of [client.uri("out/b.journey"), client.uri("in/none.journey"), pathToFileURL("/etc/passwd").href, "http://example.com/a.journey", "nonsense", ""]) {
    expect(await client.request("textDocument/hover", { textDocument: { uri }, position: { line: 0, character: 0 } })).toBeNull();
    expect(await client.request("textDocument/diagnostic", { textDocument: { uri } })).toMatchObject({ items: [] });
  }
  await pause(0);
  expect(client.errors()).toBe("");
});

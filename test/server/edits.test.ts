// However texts are edited, the server says of them what is to be said of texts just opened, and nothing breaks it.

import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CancellationTokenSource, type ClientCapabilities } from "vscode-languageserver-protocol/node";
import { filesIn } from "../support/texts.ts";
import { connect, type Client, type Manner } from "./client.ts";
import { paths, workspace } from "./edits-texts.ts";
import { heapOf, inspected } from "./heap.ts";
import { answersTo, ask, everyAim, methods, randomAim, requests, type Aim, type Tally } from "./every-request.ts";
import { findingsOf, freshOf, outlineOf, type Finding, type OutlineElement } from "./fresh.ts";
import { changed, linesOf, rangeIn, type Change } from "./mirror.ts";
import { randomFrom, type Random } from "./random.ts";
import { randomChange } from "./random-edits.ts";

const saved = new Map(filesIn(workspace).map(({ path, text }) => [path, text]));
const capabilities: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } }, dataSupport: true, resolveSupport: { properties: ["edit"] } },
  },
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ["create", "rename", "delete"] } },
};

/** What requests are about in the test of all of them: a name that is declared elsewhere. */
function aimIn(client: Client): Aim {
  const text = saved.get("buy.journey")!;
  const start = text.indexOf("Speed");
  const range = rangeIn(linesOf(text), { start, end: start + 5 });
  return { textDocument: { uri: client.uri("buy.journey") }, position: range.start, range };
}

/** A server with every document open, and the texts as this client holds them. */
async function edited(manner: Manner = {}): Promise<{ readonly client: Client; readonly texts: Map<string, string> }> {
  const client = await connect(workspace, { capabilities }, manner);
  const texts = new Map(paths.map((path) => [path as string, saved.get(path)!]));
  for (const [path, text] of texts) client.open(path, text);
  return { client, texts };
}

/** Holds what the server says of every text against what is to be said, and the outline of one. */
async function compare(client: Client, texts: ReadonlyMap<string, string>, path: string, what: object): Promise<void> {
  const saying = Promise.all([...texts.keys()].map(async (one) => [one, findingsOf((await client.pull(one)) as readonly object[] as readonly Finding[])] as const));
  const outlining = client.request<OutlineElement[] | null>("textDocument/documentSymbol", { textDocument: { uri: client.uri(path) } });
  const fresh = freshOf(texts, client.uri);
  for (const [one, said] of await saying) isSame(said, fresh.findings.get(one)!, { of: one, ...what });
  isSame(outlineOf((await outlining) ?? []), fresh.outlines.get(path)!, what);
}

/** Tells two lists of lines apart fast, and by words only where they differ. */
function isSame(said: readonly string[], fresh: readonly string[], what: object): void {
  if (said.join("\n") !== fresh.join("\n")) expect({ said, ...what }).toEqual({ said: fresh, ...what });
}

test("after each of 20,000 edits the findings and outlines are those of texts just opened, and no request breaks", async () => {
  const random = randomFrom(1);
  const { client, texts } = await edited();
  await using _ = client;
  const tally: Tally = { answered: new Map(), faults: [] };
  // What goes wrong inside is not told as an error, but logged.
  client.connection.onNotification("window/logMessage", ({ message }: { readonly message: string }) => void tally.faults.push(message));
  const kinds = Object.keys(requests);
  for (const [path, sound] of texts) {
    // Without indentation formatting has something to do.
    const text = sound.replaceAll(/^ +/gm, "");
    client.change(path, [{ text }]);
    for (const aim of everyAim(client.uri(path), text)) await Promise.all(kinds.map((kind) => ask(client, tally, kind, aim, random)));
    client.change(path, [{ text: sound }]);
  }
  const asked: Promise<void>[] = [];
  for (let count = 0; count < 20_000;) {
    const path = random.one(paths);
    const before = texts.get(path)!;
    const changes = nextChanges(random, count, path, texts);
    client.change(path, changes);
    texts.set(path, changes.reduce(changed, before));
    count += changes.length;
    if (random.percent(3)) client.change(path, [randomChange(random, before, [before])], 1);
    if (random.percent(25)) {
      const about = random.one(paths);
      asked.push(ask(client, tally, random.one(kinds), randomAim(random, client.uri(about), texts.get(about)!), random));
    }
    await compare(client, texts, path, { count, path, before, changes });
  }
  await Promise.all(asked);
  expect(tally.faults).toEqual([]);
  expect(client.errors()).toBe("");
  expect(methods.filter((method) => !tally.answered.has(method))).toEqual([]);
});

/** One change or, as some editors send them, several at once; now and then the text is what it was at first. */
function nextChanges(random: Random, count: number, path: string, texts: ReadonlyMap<string, string>): readonly Change[] {
  const text = texts.get(path)!;
  const longest = 1600;
  if (text.length > longest || count % 97 < 2) return [{ text: saved.get(path)! }];
  const changes: Change[] = [];
  for (let [left, now] = [random.percent(10) ? 3 : 1, text]; left > 0; left--) {
    const change = randomChange(random, now, [...texts.values(), ...saved.values()]);
    now = changed(now, change);
    changes.push(change);
  }
  return changes;
}

test("an edit and its undoing give back the first answers, all of them", async () => {
  const random = randomFrom(2);
  const { client, texts } = await edited();
  await using _ = client;
  const aim = aimIn(client);
  const first = await answersTo(client, aim);
  expect([...first].filter(([, answer]) => answer === null).map(([method]) => method)).toEqual(["textDocument/prepareCallHierarchy", "textDocument/linkedEditingRange"]);
  for (let count = 0; count < 60; count++) {
    const path = random.one(paths);
    const text = texts.get(path)!;
    const start = random.below(text.length);
    const end = Math.min(text.length, start + random.below(40));
    const { text: inserted } = randomChange(random, text, [text]);
    const now = text.slice(0, start) + inserted + text.slice(end);
    // A client cannot name a place between \r and \n.
    if (now.slice(0, start).endsWith("\r") || /\r/.test(inserted)) continue;
    client.change(path, [{ range: rangeIn(linesOf(text), { start, end }), text: inserted }]);
    await client.pull(path);
    client.change(path, [{ range: rangeIn(linesOf(now), { start, end: start + inserted.length }), text: text.slice(start, end) }]);
    expect(await answersTo(client, aim)).toEqual(first);
  }
});

test("a request that is cancelled changes no later answer", async () => {
  const { client, texts } = await edited();
  await using _ = client;
  const aim = aimIn(client);
  const first = await answersTo(client, aim);
  const outcomes = new Set<unknown>();
  for (const [method, params] of Object.entries(requests)) {
    for (const isLate of [false, true]) {
      const source = new CancellationTokenSource();
      const answer = client.connection.sendRequest(method, params(aim), source.token).then(() => "answered", ({ code }: { readonly code: unknown }) => code);
      if (isLate) await Promise.resolve();
      source.cancel();
      outcomes.add(await answer);
    }
    client.change("buy.journey", [{ text: `${texts.get("buy.journey")!}// ${method}\n` }]);
    client.change("buy.journey", [{ text: texts.get("buy.journey")! }]);
  }
  const requestCancelled = -32800;
  expect([...outcomes].filter((outcome) => outcome !== "answered")).toEqual([requestCancelled]);
  expect(await answersTo(client, aim)).toEqual(first);
});

test("what is not saved counts before the disk, however the disk changes, until it is closed", async () => {
  const random = randomFrom(3);
  const { client, texts } = await edited();
  await using _ = client;
  const path = "people.journey";
  const onDisk = "persona Khác\n";
  for (let count = 0; count < 40; count++) {
    const before = texts.get(path)!;
    const change = count % 10 === 0 ? { text: saved.get(path)! } : randomChange(random, before, [before]);
    client.change(path, [change]);
    texts.set(path, changed(before, change));
    if (random.percent(50)) writeFileSync(join(client.folder, path), onDisk);
    else rmSync(join(client.folder, path), { force: true });
    await client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: client.uri(path), type: random.one([1, 2, 3]) }] });
    await compare(client, texts, path, { count });
  }
  writeFileSync(join(client.folder, path), onDisk);
  await client.notify("textDocument/didClose", { textDocument: { uri: client.uri(path) } });
  await compare(client, new Map([...texts, [path, onDisk]]), "buy.journey", {});
});

test("an import that goes brings its findings, and takes them away as it comes back", async () => {
  const { client, texts } = await edited();
  await using _ = client;
  const text = texts.get("buy.journey")!;
  const line = 'import "./people.journey"\n';
  const codes = async () => (await client.pull("buy.journey")).map(({ code }) => code);
  const first = await codes();
  expect(first).not.toContain("unresolved-reference");
  for (let round = 0; round < 3; round++) {
    client.change("buy.journey", [{ range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }, text: "" }]);
    await compare(client, new Map([...texts, ["buy.journey", text.replace(line, "")]]), "buy.journey", { round });
    expect(await codes()).toContain("unresolved-reference");
    client.change("buy.journey", [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: line }]);
    expect(await codes()).toEqual(first);
  }
});

test("after 100,000 edits the server holds no more than 5 % more memory than before", async () => {
  const random = randomFrom(4);
  const { client, texts } = await edited(inspected);
  await using _ = client;
  const edit = async (most: number): Promise<void> => {
    for (let count = 0; count < most; count++) {
      const path = random.one(paths);
      const before = texts.get(path)!;
      const change = before.length > 1600 || count % 50 === 0 ? { text: saved.get(path)! } : randomChange(random, before, [saved.get(path)!]);
      client.change(path, [change]);
      texts.set(path, changed(before, change));
      // The server is waited for, and asked everything.
      if (count % 100 === 99) await answersTo(client, randomAim(random, client.uri(path), texts.get(path)!));
    }
    for (const path of paths) client.change(path, [{ text: saved.get(path)! }]);
    for (const path of paths) texts.set(path, saved.get(path)!);
    await answersTo(client, aimIn(client));
  };
  await edit(10_000);
  const before = await heapOf(client);
  await edit(100_000);
  expect(await heapOf(client)).toBeLessThan(before * 1.05);
});

import { writeFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { connect } from "./client.ts";

const files = `
  --- buy.journey
  import "./people.journey"
  journey Buy "Buying" {
    for Lan
    owner Care
  }
  --- people.journey
  persona Lan "Lan"
  team Care "Customer care"
`;
const text = 'import "./people.journey"\njourney Buy "Buying" {\n  for Lan\n  owner Care\n}\n';

test("findings are sent to a client as it opens and edits", async () => {
  await using client = await connect(files);
  const first = client.nextDiagnostics("buy.journey");
  client.open("buy.journey", text.replace("owner Care", "ownr Care"));
  expect(await first).toMatchObject([
    {
      code: "unknown-attribute",
      severity: 1,
      source: "sojourn",
      message: 'A journey has no attribute "ownr". Did you mean "owner"?',
      range: { start: { line: 3, character: 2 }, end: { line: 3, character: 6 } },
      codeDescription: { href: expect.stringMatching(/^file:.*checks\.md#unknown-attribute$/) },
    },
  ]);
  const second = client.nextDiagnostics("buy.journey");
  client.change("buy.journey", [{ range: { start: { line: 3, character: 5 }, end: { line: 3, character: 5 } }, text: "e" }]);
  expect(await second).toEqual([]);
});

test("a client that asks gets them, and is not sent any", async () => {
  await using client = await connect(files, { capabilities: { textDocument: { diagnostic: {} } } });
  client.open("buy.journey", text.replace("Care", "Nobody"));
  expect(await client.pull("buy.journey")).toMatchObject([{ code: "unresolved-reference" }]);
  expect(await client.pull("people.journey")).toMatchObject([{ code: "unused-declaration", tags: [1] }]);
});

test("a file that vanishes brings its findings, and takes them away as it returns", async () => {
  await using client = await connect(files);
  const opened = client.nextDiagnostics("buy.journey");
  client.open("buy.journey", text);
  expect(await opened).toEqual([]);
  const people = join(client.folder, "people.journey");
  const gone = client.nextDiagnostics("buy.journey");
  rmSync(people);
  await client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: client.uri("people.journey"), type: 3 }] });
  expect((await gone).map(({ code }) => code)).toEqual(["import-not-found", "unresolved-reference", "unresolved-reference"]);
  const back = client.nextDiagnostics("buy.journey");
  writeFileSync(people, "persona Lan\nteam Care\n");
  await client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: client.uri("people.journey"), type: 1 }] });
  expect(await back).toEqual([]);
});

test("a text that is not saved counts before the disk", async () => {
  await using client = await connect(files);
  const opened = client.nextDiagnostics("buy.journey");
  client.open("buy.journey", text);
  expect(await opened).toEqual([]);
  const changed = client.nextDiagnostics("buy.journey");
  client.open("people.journey", 'persona Minh "Minh"\nteam Care "Customer care"\n');
  expect(await changed).toMatchObject([{ code: "unresolved-reference" }]);
  const back = client.nextDiagnostics("buy.journey");
  await client.notify("textDocument/didClose", { textDocument: { uri: client.uri("people.journey") } });
  expect(await back).toEqual([]);
});

test("a client that counts bytes gets bytes", async () => {
  await using client = await connect(files, { capabilities: { general: { positionEncodings: ["utf-8", "utf-16"] } } });
  expect(client.initialized.capabilities.positionEncoding).toBe("utf-8");
  const first = client.nextDiagnostics("a.journey");
  client.open("a.journey", 'persona "Thảo 🙂" { x }');
  expect((await first)[0]!.range).toEqual({ start: { line: 0, character: 24 }, end: { line: 0, character: 25 } });
  const second = client.nextDiagnostics("a.journey");
  client.change("a.journey", [{ range: { start: { line: 0, character: 24 }, end: { line: 0, character: 25 } }, text: "age 18.." }]);
  expect(await second).toEqual([]);
});

test("wild ranges and stale versions are survived", async () => {
  await using client = await connect(files);
  const first = client.nextDiagnostics("a.journey");
  client.open("a.journey", "team Care\njourney Buy { owner Care }\n");
  await first;
  const wild = client.nextDiagnostics("a.journey");
  client.change("a.journey", [{ range: { start: { line: 99, character: 99 }, end: { line: 1, character: 0 } }, text: "journey Buy { owner Nobody }" }]);
  expect((await wild).map(({ code }) => code)).toContain("unresolved-reference");
  const stale = client.nextDiagnostics("a.journey");
  client.change("a.journey", [{ text: "}}}}" }], 0);
  expect((await stale).map(({ code }) => code)).toContain("unresolved-reference");
});

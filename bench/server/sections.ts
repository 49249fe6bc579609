import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { generate } from "../generate.ts";
import { generateLikeC4 } from "../likec4.ts";
import { median } from "../measure.ts";
import { peerFile } from "../peers.ts";
import { createRandom } from "../random.ts";
import { shortLines, type Section, type Setting } from "../section.ts";
import type { Goal, Row } from "../table.ts";
import { startServer, type Edit, type Server } from "./client.ts";
import { withFolder } from "./folder.ts";

/** The language server from keystroke to findings, over standard streams, against servers that other tools make. */
export const serverSections: readonly Section[] = [
  keystrokes(1_000, ["echo"]),
  keystrokes(10_000, ["echo", "langium", "likec4"]),
  keystrokes(100_000, ["echo"]),
  renaming(),
  workspace(),
];

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const commands = {
  echo: [here("echo.ts")],
  langium: [here("langium.ts")],
  ours: [here("../../packages/language-server/bin/sojourn-language-server.js"), "--stdio"],
};

type Peer = "echo" | "langium" | "likec4";

const goals: Readonly<Record<Peer, Goal>> = {
  echo: { kind: "at-most-times", limit: 2 },
  langium: { kind: "at-least-faster", limit: 40 },
  likec4: { kind: "at-least-faster", limit: 150 },
};

/** How many edits are timed of each server; of slow ones fewer. */
const edits = 100;

function keystrokes(lines: number, peers: readonly Peer[]): Section {
  const name = `keystroke to findings, ${shortLines(lines)}`;
  return {
    name,
    run: async (setting) => {
      const text = agreeing(generate(lines));
      const model = generateLikeC4(lines);
      return withFolder({ "a.journey": text, "model.c4": model }, async (folder) => {
        const rows: Row[] = [];
        const mine = setting.ours ? await startServer("ours", commands.ours, folder, "a.journey", "journey") : undefined;
        try {
          for (const peer of peers) {
            const server = await startPeer(peer, folder);
            try {
              const texts = peer === "likec4" ? [text, model] : [text, text];
              const [own, other] = await typeInTurns([mine, server], texts, count(setting, peer));
              rows.push({ name: `${name}: ${peer}, p50`, unit: "ms", ours: own && median(own), peer: median(other!), goal: goals[peer] });
              rows.push({ name: `${name}: ${peer}, p95`, unit: "ms", ours: own && high(own), peer: high(other!) });
              if (lines === 10_000) {
                rows.push(...(await requests(mine, server, peer, text, model)));
                rows.push(...beginnings(mine, server, peer));
              }
            } finally {
              await server.stop();
            }
          }
        } finally {
          await mine?.stop();
        }
        return rows;
      });
    },
  };
}

async function startPeer(peer: Peer, folder: string): Promise<Server> {
  if (peer === "likec4") return startServer(peer, [peerFile("likec4/bin/likec4.mjs"), "lsp", "--stdio"], folder, "model.c4", "likec4");
  return startServer(peer, commands[peer], folder, "a.journey", "journey");
}

function count({ processRounds }: Setting, peer: Peer): number {
  const isQuick = processRounds(false) <= 3;
  // What takes a second each is known after fewer.
  if (peer !== "echo") return isQuick ? 4 : 15;
  return isQuick ? 20 : edits;
}

/** Types into each server in turns: the milliseconds of each edit after ten that are not counted. */
async function typeInTurns(servers: readonly (Server | undefined)[], texts: readonly string[], rounds: number): Promise<(number[] | undefined)[]> {
  const took: (number[] | undefined)[] = servers.map((server) => server && []);
  const typing = texts.map((text) => typed(text, rounds + 10));
  for (let round = 0; round < rounds + 10; round++) {
    for (const [at, server] of servers.entries()) {
      if (!server) continue;
      // Each edit is taken back, so that the text stays what it is: both are edits of one character.
      const { edit, undo } = typing[at]![round]!;
      const [there, back] = [await server.edit(edit), await server.edit(undo)];
      if (round >= 10) took[at]!.push(there, back);
    }
  }
  return took;
}

/** Single characters at places all over a text, one in five such that the text is broken, each with what takes it back. */
function typed(text: string, rounds: number): { readonly edit: Edit; readonly undo: Edit }[] {
  const random = createRandom(7);
  const lines = text.split("\n");
  return Array.from({ length: rounds }, (_, round) => {
    for (;;) {
      const line = random.int(0, lines.length - 1);
      const quote = lines[line]!.indexOf('"');
      if (quote < 0) continue;
      const at = round % 5 === 4 ? quote : quote + 1;
      const written = round % 5 === 4 ? '"' : "x";
      return { edit: { line, from: at, to: at, text: written }, undo: { line, from: at, to: at + 1, text: "" } };
    }
  });
}

/** Hover, completion and symbols right behind an edit. */
async function requests(mine: Server | undefined, server: Server, peer: Peer, text: string, model: string): Promise<Row[]> {
  if (peer !== "likec4") return [];
  const rows: Row[] = [];
  for (const [method, what] of [["textDocument/hover", "hover"], ["textDocument/completion", "completion"], ["textDocument/documentSymbol", "symbols"]] as const) {
    const [own, other] = [mine && (await askAfterEdits(mine, text, method, 20)), await askAfterEdits(server, model, method, 6)];
    rows.push({ name: `${what} after an edit, 10k lines: likec4`, unit: "ms", ours: own && median(own), peer: median(other), goal: { kind: "at-least-faster", limit: 10 } });
  }
  return rows;
}

async function askAfterEdits(server: Server, text: string, method: string, rounds: number): Promise<number[]> {
  const took: number[] = [];
  for (const { edit, undo } of typed(text, rounds)) {
    await server.edit(edit);
    const position = { line: edit.line, character: edit.from };
    took.push(await server.ask(method, { textDocument: { uri: server.uri }, position }));
    await server.edit(undo);
  }
  return took;
}

/** Memory and the time until a server answers at all. */
function beginnings(mine: Server | undefined, server: Server, peer: Peer): Row[] {
  if (peer === "langium") return [];
  const memory: Goal = peer === "echo" ? { kind: "at-most-times", limit: 2 } : { kind: "at-least-faster", limit: 4 };
  const rows: Row[] = [{ name: `memory of the server, 10k lines: ${peer}`, unit: "MB", ours: mine?.memory(), peer: server.memory(), goal: memory }];
  if (peer === "likec4") {
    rows.push({ name: "initialize: likec4", unit: "ms", ours: mine?.initialize, peer: server.initialize, goal: { kind: "at-least-faster", limit: 3 } });
  }
  return rows;
}

/** A letter more and a letter less in the name of a persona that a thousand journeys are for: each has a finding, and loses it. */
function renaming(): Section {
  const uses = 1_000;
  const name = `keystroke to findings, in a name used ${uses} times`;
  const text = `persona Lan "Lan"\n${Array.from({ length: uses }, (_, at) => `\njourney J${at} "Journey ${at}" {\n  for Lan\n  goal "Coffee"\n}\n`).join("")}`;
  const [edit, undo]: [Edit, Edit] = [{ line: 0, from: 11, to: 11, text: "x" }, { line: 0, from: 11, to: 12, text: "" }];
  return {
    name,
    run: async ({ ours }) =>
      withFolder({ "a.journey": text }, async (folder) => {
        const measure = async (command: readonly string[]): Promise<number> => {
          const server = await startServer(name, command, folder, "a.journey", "journey");
          const took: number[] = [];
          try {
            for (let round = 0; round < 30; round++) took.push(await server.edit(edit), await server.edit(undo));
          } finally {
            await server.stop();
          }
          return median(took.slice(20));
        };
        return [{ name: `${name}: echo`, unit: "ms", ours: ours && (await measure(commands.ours)), peer: await measure(commands.echo), goal: { kind: "at-most-times", limit: 50 } }];
      }),
  };
}

/** A text in which nobody is promised what is not kept: the echo server has one finding to send, and so have we. */
function agreeing(text: string): string {
  return text
    .replace(/(promises (\w+) <= (\d+) (\w+) .*\n\s+)delivers .*/g, "$1delivers $2 $3 $4 { as-of 2026-10-31 }")
    .replace(/^ +attracts .*\n/gm, "");
}

/** An edit in one file of a workspace of a thousand, against one of ten. */
function workspace(): Section {
  const name = "keystroke to findings, 100 lines a file: 1,000 files against 10";
  return {
    name,
    run: async (setting) => {
      const measure = async (count: number): Promise<number> => {
        const files = Object.fromEntries(Array.from({ length: count }, (_, at) => [`f${at}.journey`, agreeing(generate(100, at + 1))]));
        return withFolder(files, async (folder) => {
          writeFileSync(`${folder}/sojourn.config.json`, "{}");
          const server = await startServer("ours", commands.ours, folder, "f0.journey", "journey");
          try {
            const [took] = await typeInTurns([server], [files["f0.journey"]!], edits);
            return median(took!);
          } finally {
            await server.stop();
          }
        });
      };
      if (!setting.ours) return [];
      const few = await measure(10);
      const many = await measure(1000);
      return [{ name, unit: "ms", ours: many, peer: few, goal: { kind: "at-most-times", limit: 1.5 } }];
    },
  };
}

function high(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length * 0.95)]!;
}

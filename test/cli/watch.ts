/**
 * Loaded into the command's own process before it starts (`--import`): notes in the file named by WATCH_LOG
 * which files are opened and which kinds of connection, name look-up or child process are made.
 */
import { createHook } from "node:async_hooks";
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const log = process.env["WATCH_LOG"]!;
const { appendFileSync } = fs;

// Connections, look-ups and processes of every module of Node come into being as one of these.
const kinds = /^(TCP|TLS|UDP|PIPECONNECT|TCPCONNECT|GETADDRINFO|GETNAMEINFO|QUERY|HTTP|PROCESS)/;
const noted: string[] = [];
createHook({ init: (_id, type) => void (kinds.test(type) && noted.push(type)) }).enable();
process.on("exit", () => noted.forEach((type) => appendFileSync(log, `made ${type}\n`)));

note(fs as unknown as Record<string, unknown>, [
  "openSync",
  "readFileSync",
  "open",
  "readFile",
  "createReadStream",
]);
note(fs.promises as unknown as Record<string, unknown>, ["open", "readFile"]);
syncBuiltinESMExports();

function note(module: Record<string, unknown>, names: readonly string[]): void {
  for (const name of names) {
    const original = module[name] as (...given: unknown[]) => unknown;
    module[name] = (...given: unknown[]) => {
      appendFileSync(log, `opened ${String(given[0])}\n`);
      return original(...given);
    };
  }
}

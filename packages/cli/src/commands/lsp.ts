import { ExitCode } from "../exit.ts";

/** Serves an editor by the language server that lies beside the command, until the editor ends it. */
export async function lsp(): Promise<ExitCode> {
  // A program of its own, so that no other command carries it; it reads by itself how to talk.
  await import(new URL("./server.js", import.meta.url).href);
  return ExitCode.Ok;
}

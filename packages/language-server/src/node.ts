import { existsSync } from "node:fs";
import { createConnection } from "vscode-languageserver/node";
import { ProposedFeatures } from "vscode-languageserver";
import { nodeHost } from "./node-host.ts";
import { serve } from "./server.ts";

declare const SOJOURN_VERSION: string;

/** Serves the editor that started this process, over standard input and output, a pipe, a socket or Node's own channel. */
export function main(): void {
  // Without a word how to talk, an editor means its standard streams.
  if (!process.argv.some((word) => /^--(stdio|node-ipc|socket|pipe)/.test(word))) process.argv.push("--stdio");
  const pages = { en: pageAt("./checks.md"), vi: pageAt("./checks.vi.md") };
  serve(createConnection(ProposedFeatures.all), nodeHost((lang) => pages[lang]), SOJOURN_VERSION);
}

/** The address of a page that lies beside this program. */
function pageAt(path: string): string | undefined {
  const page = new URL(path, import.meta.url);
  return existsSync(page) ? page.href : undefined;
}

main();

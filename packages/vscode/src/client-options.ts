import { workspace } from "vscode";
import type { LanguageClientOptions } from "vscode-languageclient";
import { checkPages } from "./check-pages.ts";

/** What the language client is told, the same on the desktop and in the web. */
export function clientOptions(schemes: readonly string[]): LanguageClientOptions {
  return {
    documentSelector: schemes.map((scheme) => ({ language: "journey", scheme })),
    outputChannelName: "Sojourn",
    progressOnInitialization: false,
    initializationOptions: { commands: true, documentation: checkPages },
  };
}

/** The kinds of addresses that the open folders have. */
export function folderSchemes(): readonly string[] {
  return (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
}

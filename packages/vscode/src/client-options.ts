import { Uri, workspace, type ExtensionContext } from "vscode";
import type { LanguageClientOptions } from "vscode-languageclient";

/** What the language client is told, the same on the desktop and in the web. */
export function clientOptions(context: ExtensionContext, schemes: readonly string[]): LanguageClientOptions {
  const page = (name: string): string => Uri.joinPath(context.extensionUri, "dist", name).toString();
  return {
    documentSelector: schemes.map((scheme) => ({ language: "journey", scheme })),
    outputChannelName: "Sojourn",
    progressOnInitialization: false,
    initializationOptions: { commands: true, documentation: { en: page("checks.md"), vi: page("checks.vi.md") } },
  };
}

/** The kinds of addresses that the open folders have. */
export function folderSchemes(): readonly string[] {
  return (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
}

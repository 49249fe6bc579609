import type { ExtensionContext } from "vscode";
import { begin } from "./activate.ts";

/** Starts the extension where VS Code runs in a browser alone. */
export function activate(context: ExtensionContext): void {
  begin(context, { createClient: async () => (await import("./client-web.ts")).createClient(context) });
}

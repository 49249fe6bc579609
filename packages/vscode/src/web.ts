import type { ExtensionContext } from "vscode";
import { begin } from "./activate.ts";
import { createClient } from "./client-web.ts";

/** Starts the extension where VS Code runs in a browser alone. */
export function activate(context: ExtensionContext): void {
  begin(context, { createClient: async () => createClient(context) });
}

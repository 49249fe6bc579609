import type { ExtensionContext } from "vscode";
import { begin } from "./activate.ts";

/** Starts the extension where VS Code runs on Node: on a desktop or a server. */
export function activate(context: ExtensionContext): void {
  begin(context, {
    createClient: async () => (await import("./client-node.ts")).createClient(context),
    loadTasks: () => import("./tasks.ts"),
  });
}

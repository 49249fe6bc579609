import { commands, l10n, tasks, window, type ExtensionContext } from "vscode";
import { provideCheckPages } from "./check-pages.ts";
import { newJourney } from "./new-journey.ts";
import { registerPreview } from "./preview/index.ts";
import { serverOf, type Client } from "./server.ts";
import { showReferences } from "./show-references.ts";

/** What the desktop and the web do each in their own way. */
export interface Platform {
  /** Loads the client of the server. */
  createClient(): Promise<Client>;
  /** Where programs can be run: what offers `sojourn check` as a task. */
  readonly loadTasks?: () => Promise<typeof import("./tasks.ts")>;
}

/** Registers everything and lets the server start. What is not needed at once is loaded when it is. */
export function begin(context: ExtensionContext, { createClient, loadTasks }: Platform): void {
  const server = serverOf(createClient);
  context.subscriptions.push(
    server,
    registerPreview(context, server),
    provideCheckPages(context),
    commands.registerCommand("sojourn.newJourney", newJourney),
    commands.registerCommand("sojourn.restartServer", () => server.restart()),
    commands.registerCommand("sojourn.showOutput", () => server.showOutput()),
    commands.registerCommand("sojourn.showReferences", showReferences),
    commands.registerCommand("sojourn.check", async () => (await loadTasks?.())?.runCheck()),
  );
  if (loadTasks) {
    void commands.executeCommand("setContext", "sojourn.canRunTasks", true);
    context.subscriptions.push(
      tasks.registerTaskProvider("sojourn", {
        provideTasks: async () => (await loadTasks()).provideTasks(),
        resolveTask: async (task) => (await loadTasks()).resolveTask(task),
      }),
    );
  }
  // VS Code goes on first: the client's code is not read while it waits for the extension.
  const soon = setTimeout(() => void server.start().catch(tellFailure));
  context.subscriptions.push({ dispose: () => clearTimeout(soon) });
}

function tellFailure(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  void window.showErrorMessage(l10n.t("The language server of Sojourn could not be started: {0}", reason));
}

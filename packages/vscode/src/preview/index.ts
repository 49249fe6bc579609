import * as vscode from "vscode";
import { openPanel, panelOptions, type PreviewPanel } from "./panel.ts";
import { readState, type PreviewState } from "./state.ts";

/** What previews need of the language client. */
export interface PreviewClient {
  sendRequest(method: string, params: object): Promise<unknown>;
}

const viewType = "sojourn.preview";

/** Registers the commands that open previews, and lets those that were open come back after a reload. */
export function registerPreview(context: vscode.ExtensionContext, client: PreviewClient): vscode.Disposable {
  const panels = new Set<PreviewPanel>();
  const open = (uri: vscode.Uri, state: PreviewState, column: vscode.ViewColumn): void => {
    // One that follows the editor shows this file as well; one that is locked stays.
    const reusable = [...panels].find((panel) => !panel.isLocked);
    if (reusable) return reusable.show(uri, state);
    const title = vscode.l10n.t("Preview {0}", nameOf(uri));
    adopt(vscode.window.createWebviewPanel(viewType, title, { viewColumn: column, preserveFocus: true }, panelOptions(context)), { ...state, uri: uri.toString() });
  };
  const adopt = (panel: vscode.WebviewPanel, state: PreviewState): void => {
    const preview = openPanel(context, client, panel, state);
    panels.add(preview);
    panel.onDidDispose(() => panels.delete(preview));
  };
  const command = (name: string, column: vscode.ViewColumn): vscode.Disposable =>
    vscode.commands.registerCommand(name, (about?: unknown, journey?: unknown) => {
      const uri = uriOf(about) ?? activeJourney();
      if (!uri) return void vscode.window.showInformationMessage(vscode.l10n.t("Open a .journey file to see its picture here."));
      const isNamed = typeof journey === "string";
      // A line above a journey leads to its picture; the text stays where it is.
      open(uri, isNamed ? { journey } : {}, isNamed ? vscode.ViewColumn.Beside : column);
    });
  return vscode.Disposable.from(
    command("sojourn.openPreview", vscode.ViewColumn.Active),
    command("sojourn.openPreviewToSide", vscode.ViewColumn.Beside),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        panel.webview.options = panelOptions(context);
        adopt(panel, readState(state));
      },
    }),
    new vscode.Disposable(() => panels.forEach((panel) => panel.dispose())),
  );
}

/** The file that a command is about: an address, from a menu or as the server writes it. */
function uriOf(about: unknown): vscode.Uri | undefined {
  if (about instanceof vscode.Uri) return about;
  return typeof about === "string" && about !== "" ? vscode.Uri.parse(about) : undefined;
}

function activeJourney(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === "journey" ? document.uri : undefined;
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf("/") + 1);
}

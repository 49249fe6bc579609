import * as vscode from "vscode";
import type { FromWebview } from "./messages.ts";

/** For how long the status bar says what was done, in milliseconds. */
const shortly = 4000;

/** Puts a text on the clipboard. */
export async function copy({ format, text }: Extract<FromWebview, { type: "copy" }>): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(format === "svg" ? vscode.l10n.t("The picture is on the clipboard as SVG.") : vscode.l10n.t("The journey is on the clipboard as Mermaid."), shortly);
}

/** Asks where to write a picture, beside its journey unless told otherwise, and writes it. */
export async function save({ format, name, content }: Extract<FromWebview, { type: "save" }>, journey: vscode.Uri | undefined): Promise<void> {
  const file = `${fileName(name)}.${format}`;
  const folder = journey && journey.scheme !== "untitled" ? vscode.Uri.joinPath(journey, "..") : vscode.workspace.workspaceFolders?.[0]?.uri;
  const filter = format === "svg" ? { [vscode.l10n.t("SVG picture")]: ["svg"] } : { [vscode.l10n.t("PNG picture")]: ["png"] };
  const target = await vscode.window.showSaveDialog({ ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, file) } : {}), filters: filter });
  if (!target) return;
  try {
    await vscode.workspace.fs.writeFile(target, typeof content === "string" ? new TextEncoder().encode(content) : content);
    vscode.window.setStatusBarMessage(vscode.l10n.t("Saved: {0}", target.path.slice(target.path.lastIndexOf("/") + 1)), shortly);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t("The picture could not be saved: {0}", reason));
  }
}

/** A title as the name of a file on any system. */
function fileName(title: string): string {
  // oxlint-disable-next-line no-control-regex -- these are what no name may have
  const plain = title.normalize("NFC").replace(/[\u0000-\u001F\u007F<>:"/\\|?*]+/g, " ").replace(/\s+/g, " ").trim().replace(/^\.+|\.+$/g, "");
  return [...plain].slice(0, 80).join("").trim() || "journey";
}

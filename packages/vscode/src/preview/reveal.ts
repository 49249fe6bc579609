import * as vscode from "vscode";
import type { Range } from "./messages.ts";

/** Shows and selects a place in a text: where that is open already, else beside the preview. */
export async function reveal(address: string, { start, end }: Range, previewColumn: vscode.ViewColumn | undefined): Promise<void> {
  const uri = vscode.Uri.parse(address);
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  const open = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const column = open?.viewColumn ?? vscode.window.visibleTextEditors.find(({ viewColumn }) => viewColumn !== previewColumn)?.viewColumn ?? otherColumn(previewColumn);
  try {
    const editor = await vscode.window.showTextDocument(uri, { viewColumn: column, selection });
    editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  } catch (error) {
    void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
  }
}

function otherColumn(column: vscode.ViewColumn | undefined): vscode.ViewColumn {
  return column === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
}

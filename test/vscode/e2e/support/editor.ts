/** The text editor of VS Code, as somebody uses it who types and reads. */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { openFile } from "./commands.ts";
import type { VsCode } from "./vscode.ts";

/** Opens a file of the workspace with the cursor at the first place where a text stands in it, or some characters behind that. */
export async function openAt({ page, workspace }: VsCode, path: string, text: string, behind = 0): Promise<void> {
  const before = readFileSync(join(workspace.folder, path), "utf8").split(text)[0]!.split("\n");
  await openFile(page, basename(path), before.length, before.at(-1)!.length + 1 + behind);
}

/** The editor that shows a file. */
export function editorOf(page: Page, name: string): Locator {
  return page.locator(`.editor-instance .monaco-editor[data-uri$="/${encodeURI(name)}"]`).first();
}

/** Writes at the cursor, at once: nothing is completed or closed on the way. */
export async function insert(page: Page, text: string): Promise<void> {
  await page.keyboard.insertText(text);
}

/** Saves the file whose editor has the cursor, and gives its text on the disk. */
export async function saved({ page, workspace }: VsCode, path: string): Promise<string> {
  await page.keyboard.press("Control+S");
  await page.locator(".tab.active:not(.dirty)").waitFor();
  return readFileSync(join(workspace.folder, path), "utf8");
}

/** What the cursor's place is, as the status bar says: `Ln 3, Col 5 (7 selected)`. */
export async function cursor(page: Page): Promise<string> {
  return (await page.locator("#status\\.editor\\.selection").textContent()) ?? "";
}

/** Waits for a proposal of completion that is called so. */
export async function proposal(page: Page, name: string): Promise<Locator> {
  const row = page.locator(".suggest-widget.visible .monaco-list-row").filter({ has: page.locator(".label-name", { hasText: new RegExp(`^${name}$`) }) }).first();
  await row.waitFor();
  return row;
}

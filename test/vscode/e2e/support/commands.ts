/** VS Code by its command palette and its quick pick: always by the row that is seen, never by the time it takes. */
import type { Locator, Page } from "playwright-core";
import { until } from "./frames.ts";

const widget = (page: Page): Locator => page.locator(".quick-input-widget");

/** Runs the command that is called so in the palette. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await ask(page, "F1");
  await fill(page, `>${title}`);
  await choose(page, title);
}

/** Opens a file of the workspace by its name; line and column, both from 1, are where the cursor is put. */
export async function openFile(page: Page, name: string, line?: number, column = 1): Promise<void> {
  await ask(page, "Control+P");
  await fill(page, line === undefined ? name : `${name}:${line}:${column}`);
  await choose(page, name);
  await page.locator(".tab.active", { hasText: name }).waitFor();
  if (line !== undefined) await page.locator("#status\\.editor\\.selection", { hasText: `Ln ${line}, Col ${column}` }).waitFor();
}

/** Presses what opens the quick pick, until it is there: a page of an extension may lose a key while it comes or goes. */
async function ask(page: Page, key: string): Promise<void> {
  await until("the quick pick", async () => {
    await page.keyboard.press(key);
    await widget(page).locator("input[type=text]").waitFor({ timeout: 3000 });
    return true;
  });
}

/** Writes into the input of the quick pick, as soon as there is one. */
export async function fill(page: Page, text: string): Promise<void> {
  await widget(page).locator("input[type=text]").fill(text);
}

/** Clicks the row of the quick pick whose first words are exactly these. */
export async function choose(page: Page, words: string): Promise<void> {
  const exact = page.locator(".label-name", { hasText: new RegExp(`^${words.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)}$`) });
  const row = widget(page).locator(".monaco-list-row").filter({ has: exact }).first();
  await row.click({ position: { x: 20, y: 10 } });
  // What is written before it is gone would be written into the old one.
  await row.waitFor({ state: "hidden" });
}

import { chromium as driver, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { calmFlags, chromium } from "../../scripts/chromium.ts";

/** A page in a browser of its own, and what went wrong in it or was asked of elsewhere. */
export interface Seen {
  readonly page: Page;
  /** Errors of scripts and of the console, dialogs, and addresses outside this machine. */
  readonly faults: readonly string[];
}

/** Starts the real browser. */
export function startBrowser(): Promise<Browser> {
  return driver.launch({ executablePath: chromium(), args: [...calmFlags] });
}

/** Opens a page that notes what goes wrong. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Seen> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("dialog", (dialog) => {
    faults.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol !== "data:" && protocol !== "file:" && protocol !== "blob:" && hostname !== "127.0.0.1") faults.push(`asked ${request.url()}`);
  });
  return { page, faults };
}

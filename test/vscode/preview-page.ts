/// <reference lib="dom" />
// The page of a preview in a real browser, answered by the real server: what VS Code does between them is done here.

import { createServer, type Server } from "node:http";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { build, type BuildOptions } from "esbuild";
import { chromium as browsers, type Browser, type Page } from "playwright-core";
import { ask } from "../../packages/vscode/src/preview/ask.ts";
import { changed, mended } from "../../packages/vscode/src/preview/choice.ts";
import { pageOf } from "../../packages/vscode/src/preview/html.ts";
import { readFromWebview, type Choice, type FromWebview, type ToWebview } from "../../packages/vscode/src/preview/messages.ts";
import type { PreviewState } from "../../packages/vscode/src/preview/state.ts";
import { wordsIn } from "../../packages/vscode/src/preview/words.ts";
import { calmFlags, chromium } from "../../scripts/chromium.ts";
import { mermaidJourneyOnly } from "../../scripts/mermaid-journey-only.ts";
import type { Client } from "../server/client.ts";

const webview = new URL("../../packages/vscode/src/preview/webview/", import.meta.url).pathname;
const l10n = new URL("../../packages/vscode/l10n/bundle.l10n.vi.json", import.meta.url);

/** The colours of VS Code's themes that the page uses. */
export const themes = {
  "vscode-light": {
    "--vscode-foreground": "#3b3b3b",
    "--vscode-editor-background": "#ffffff",
    "--vscode-editorGroup-border": "#e5e5e5",
    "--vscode-icon-foreground": "#3b3b3b",
    "--vscode-dropdown-background": "#ffffff",
    "--vscode-dropdown-border": "#cecece",
    "--vscode-dropdown-foreground": "#3b3b3b",
    "--vscode-focusBorder": "#005fb8",
    "--vscode-menu-background": "#ffffff",
    "--vscode-menu-selectionBackground": "#005fb8",
    "--vscode-menu-selectionForeground": "#ffffff",
    "--vscode-editorWidget-background": "#f8f8f8",
    "--vscode-editorWidget-border": "#c8c8c8",
    "--vscode-descriptionForeground": "#3b3b3b",
    "--vscode-inputOption-activeBackground": "#bed6ed",
    "--vscode-inputOption-activeBorder": "#005fb8",
  },
  "vscode-dark": {
    "--vscode-foreground": "#cccccc",
    "--vscode-editor-background": "#1f1f1f",
    "--vscode-editorGroup-border": "#ffffff17",
    "--vscode-icon-foreground": "#cccccc",
    "--vscode-dropdown-background": "#313131",
    "--vscode-dropdown-border": "#3c3c3c",
    "--vscode-dropdown-foreground": "#cccccc",
    "--vscode-focusBorder": "#0078d4",
    "--vscode-menu-background": "#1f1f1f",
    "--vscode-menu-border": "#454545",
    "--vscode-menu-selectionBackground": "#0078d4",
    "--vscode-menu-selectionForeground": "#ffffff",
    "--vscode-editorWidget-background": "#202020",
    "--vscode-editorWidget-border": "#454545",
    "--vscode-descriptionForeground": "#9d9d9d",
    "--vscode-inputOption-activeBackground": "#2489db82",
    "--vscode-inputOption-activeBorder": "#2488db",
  },
  "vscode-high-contrast": {
    "--vscode-foreground": "#ffffff",
    "--vscode-editor-background": "#000000",
    "--vscode-editorGroup-border": "#6fc3df",
    "--vscode-icon-foreground": "#ffffff",
    "--vscode-dropdown-background": "#000000",
    "--vscode-dropdown-border": "#6fc3df",
    "--vscode-dropdown-foreground": "#ffffff",
    "--vscode-focusBorder": "#f38518",
    "--vscode-menu-background": "#000000",
    "--vscode-menu-border": "#6fc3df",
    "--vscode-editorWidget-background": "#0c141f",
    "--vscode-editorWidget-border": "#6fc3df",
    "--vscode-descriptionForeground": "#ffffffb3",
    "--vscode-contrastBorder": "#6fc3df",
    "--vscode-contrastActiveBorder": "#f38518",
    "--vscode-inputOption-activeBorder": "#2488db",
  },
} as const;

/** A kind of theme, as VS Code names it. */
export type Kind = keyof typeof themes;

/** A preview in a browser. */
export interface Preview {
  readonly page: Page;
  /** What the page has told, and what could not be understood of it. */
  readonly said: readonly FromWebview[];
  readonly wild: readonly unknown[];
  /** Dialogs, violations of the policy, faults, addresses asked for elsewhere. */
  readonly trouble: readonly string[];
  readonly tell: (message: unknown) => Promise<void>;
  /** Asks the server again and tells the page, as after an edit. */
  readonly refresh: (choice?: Choice) => Promise<void>;
  readonly setTheme: (kind: Kind) => Promise<void>;
}

/** Everything that a page of a preview is opened with. */
export interface Opening {
  readonly client: Client;
  readonly path: string;
  readonly choice?: Choice;
  readonly kind?: Kind;
  readonly lang?: "en" | "vi";
  readonly state?: PreviewState;
  /** What draws in the place of Mermaid. */
  readonly code?: string;
  readonly width?: number;
  readonly height?: number;
}

/** A browser for several pages, and what they load. */
export interface Stage extends AsyncDisposable {
  open(opening: Opening): Promise<Preview>;
}

/** Starts a browser, with the page bundled as it is shipped. */
export async function stage(): Promise<Stage> {
  const shared = { bundle: true, minify: true, format: "iife" as const, target: "es2024", write: false as const, logLevel: "warning" as const, mainFields: ["browser", "module", "main"] } satisfies BuildOptions;
  const [page, drawing] = await Promise.all([
    build({ ...shared, entryPoints: { preview: `${webview}main.ts` }, outdir: webview, loader: { ".woff2": "dataurl" } }),
    build({ ...shared, entryPoints: { drawing: `${webview}drawing.ts` }, outdir: webview, plugins: [mermaidJourneyOnly] }),
  ]);
  const file = (ending: string): string => page.outputFiles.find(({ path }) => path.endsWith(ending))!.text;
  const [script, style, mermaid] = [file(".js"), file(".css"), drawing.outputFiles[0]!.text];
  const pages = new Map<string, string>();
  const server: Server = createServer(({ url = "/" }, response) => {
    const [type, content] = url === "/preview.js" ? ["text/javascript", script] : url === "/preview.css" ? ["text/css", style] : ["text/html", pages.get(url) ?? ""];
    response.writeHead(content === "" ? 404 : 200, { "content-type": `${type}; charset=utf-8` }).end(content);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser: Browser = await browsers.launch({ executablePath: chromium(), args: [...calmFlags] });
  return {
    open: async ({ client, path, choice = {}, kind = "vscode-light", lang = "en", state = {}, code = mermaid, width = 900, height = 640 }) => {
      const address = `/${pages.size}`;
      pages.set(address, pageOf({ lang, nonce: `n${pages.size}`, source: origin, script: "/preview.js", style: "/preview.css", words: wordsIn({ t: lang === "vi" ? vietnamese : english }), state }));
      const context = await browser.newContext({ viewport: { width, height } });
      const shown = await context.newPage();
      const [said, wild, trouble]: [FromWebview[], unknown[], string[]] = [[], [], []];
      let chosen = choice;
      shown.on("dialog", (dialog) => void (trouble.push(`dialog: ${dialog.message()}`), dialog.dismiss()));
      shown.on("pageerror", ({ message }) => trouble.push(`fault: ${message}`));
      shown.on("console", (message) => message.type() === "error" && trouble.push(`console: ${message.text()} ${JSON.stringify(message.location())}`));
      shown.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(origin) && !/^(blob|data|about):/.test(url)) trouble.push(`request: ${url}`);
      });
      const tell = (message: unknown): Promise<void> => shown.evaluate((data) => window.postMessage(data, "*"), message as never);
      const refresh = async (next: Choice = chosen): Promise<void> => {
        chosen = next;
        const uri = client.uri(path);
        const theme = (await shown.locator("body").getAttribute("class"))?.includes("light") ? "light" : "dark";
        const answer = await ask({ sendRequest: (method, params) => client.request(method, params) }, uri, chosen, theme, 0);
        const drawing = answer?.drawing;
        const better = drawing && mended(chosen, drawing);
        if (better) return refresh(better);
        const message: ToWebview =
          drawing && drawing.journeys.length > 0
            ? { type: "picture", drawing, choice: chosen, theme }
            : { type: "nothing", reason: "no-journey", uri, ...(drawing?.broken ? { broken: drawing.broken } : {}) };
        await tell(message);
      };
      await shown.exposeFunction("tellHost", async (value: unknown) => {
        const message = readFromWebview(revived(value));
        if (!message) return void wild.push(value);
        said.push(message);
        if (message.type === "ready") await refresh();
        else if (message.type === "code") await tell({ type: "code", text: code });
        else if (message.type === "choose") await refresh(changed(chosen, message.choice));
      });
      await shown.addInitScript(
        ([bodyClass, colours]) => {
          if (window !== top) return;
          let kept = JSON.parse(sessionStorage.getItem("kept") ?? "null") as unknown;
          const tellHost = (window as unknown as { tellHost: (value: unknown) => void }).tellHost;
          (window as unknown as { acquireVsCodeApi: () => unknown }).acquireVsCodeApi = () => ({
            // Bytes cross to the test as text.
            postMessage: (value: { content?: unknown }) =>
              tellHost(value.content instanceof Uint8Array ? { ...value, content: { bytes: btoa(Array.from(value.content, (byte) => String.fromCharCode(byte)).join("")) } } : value),
            getState: () => kept,
            setState: (value: unknown) => {
              kept = value;
              sessionStorage.setItem("kept", JSON.stringify(value));
            },
          });
          addEventListener("DOMContentLoaded", () => document.body.classList.add(bodyClass));
          new MutationObserver((_, observer) => {
            if (!document.body) return;
            observer.disconnect();
            document.body.classList.add(bodyClass);
            for (const [name, value] of Object.entries(colours)) document.documentElement.style.setProperty(name, value);
          }).observe(document, { childList: true, subtree: true });
        },
        [kind, themes[kind]] as const,
      );
      await shown.goto(origin + address);
      return {
        page: shown,
        said,
        wild,
        trouble,
        tell,
        refresh,
        setTheme: async (next) => {
          await shown.evaluate(
            ([name, colours, all]) => {
              document.body.classList.remove(...all);
              document.body.classList.add(name);
              for (const [colour, value] of Object.entries(colours)) document.documentElement.style.setProperty(colour, value);
            },
            [next, themes[next], Object.keys(themes)] as const,
          );
          await refresh();
        },
      };
    },
    [Symbol.asyncDispose]: async () => {
      await browser.close();
      await new Promise((done) => server.close(done));
    },
  };
}

function revived(value: unknown): unknown {
  const { content } = (value ?? {}) as { readonly content?: { readonly bytes?: string } };
  return content?.bytes === undefined ? value : { ...(value as object), content: Uint8Array.from(Buffer.from(content.bytes, "base64")) };
}

function english(text: string, ...values: string[]): string {
  return text.replace(/\{(\d)\}/g, (_, at: string) => values[Number(at)] ?? "");
}

function vietnamese(text: string, ...values: string[]): string {
  const bundle = JSON.parse(readFileSync(l10n, "utf8")) as Readonly<Record<string, string>>;
  return english(bundle[text] ?? text, ...values);
}

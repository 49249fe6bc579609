/// <reference lib="dom" />
/** VS Code's Markdown preview as its own extension gives it to a page, with our script in it, in a real Chromium. */
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { chromium as chromiumOf, type Browser, type Page } from "playwright-core";
import { calmFlags, chromium } from "../../scripts/chromium.ts";

/** A browser that knows the bundled script. */
export interface MarkdownBrowser {
  /** Opens a preview with this content. */
  readonly open: (content: string, options?: { readonly theme?: string; readonly lang?: string }) => Promise<MarkdownPage>;
  readonly close: () => Promise<void>;
}

/** An open preview. */
export interface MarkdownPage {
  readonly page: Page;
  /** Shows other content, as the preview does when the document is written in. */
  readonly update: (content: string) => Promise<void>;
  /** What a browser complains of: policies, errors, and what was asked of the network. */
  readonly complaints: readonly string[];
}

const at = (path: string): string => fileURLToPath(new URL(`../../packages/${path}`, import.meta.url));
const origin = "http://preview.test";

/** Bundles the script as the extension does, and starts a browser. */
export async function markdownBrowser(): Promise<MarkdownBrowser> {
  const { outputFiles } = await build({
    entryPoints: { markdown: at("vscode/src/markdown/preview-script.ts") },
    bundle: true,
    write: false,
    outdir: "/out",
    format: "iife",
    platform: "browser",
    target: "es2024",
    charset: "utf8",
    minify: true,
    mainFields: ["browser", "module", "main"],
    loader: { ".woff2": "file" },
    assetNames: "fonts/[name]",
    alias: { "@sojourn/language": at("language/src/index.ts"), "@sojourn/diagrams": at("diagrams/src/index.ts") },
  });
  const files = new Map(outputFiles.map(({ path, contents }) => [path.slice("/out".length), contents]));
  const browser: Browser = await chromiumOf.launch({ executablePath: chromium(), args: [...calmFlags] });
  return { open: (content, options = {}) => open(browser, files, content, options), close: () => browser.close() };
}

const types: Readonly<Record<string, string>> = { js: "text/javascript", css: "text/css", woff2: "font/woff2" };

async function open(browser: Browser, files: ReadonlyMap<string, Uint8Array>, content: string, { theme = "vscode-light", lang = "en" }: { readonly theme?: string; readonly lang?: string }): Promise<MarkdownPage> {
  const context = await browser.newContext({ locale: lang === "vi" ? "vi-VN" : "en-US", viewport: { width: 1000, height: 900 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("console", (message) => message.type() === "error" && complaints.push(`console: ${message.text()}`));
  page.on("dialog", (dialog) => complaints.push(`dialog: ${dialog.message()}`));
  await page.route("**/*", (route) => {
    const path = new URL(route.request().url()).pathname;
    const file = files.get(path);
    if (route.request().url().startsWith(origin) && file !== undefined) return route.fulfill({ body: Buffer.from(file), contentType: types[path.split(".").at(-1)!]! });
    if (route.request().url() === `${origin}/`) return route.fulfill({ body: documentOf(content, theme), contentType: "text/html; charset=utf-8" });
    complaints.push(`asked for ${route.request().url()}`);
    return route.abort();
  });
  await page.goto(`${origin}/`);
  await page.waitForFunction(() => document.querySelector(".markdown-body") !== null && document.documentElement.dataset["ready"] === "yes");
  return {
    page,
    complaints,
    update: (changed) =>
      page.evaluate((html) => {
        const body = new DOMParser().parseFromString(html, "text/html").querySelector(".markdown-body")!;
        document.querySelector(".markdown-body")!.replaceChildren(...body.childNodes);
        window.dispatchEvent(new CustomEvent("vscode.markdown.updateContent"));
      }, bodyOf(changed)),
  };
}

function bodyOf(content: string): string {
  return `<div class="markdown-body" dir="auto">${content}</div>`;
}

/** The preview's page, its policy word for word; its content comes by a script, after ours has run. */
function documentOf(content: string, theme: string): string {
  const policy = "default-src 'none'; img-src 'self' https: data:; media-src 'self' https: data:; script-src 'nonce-word'; style-src 'self' 'unsafe-inline' https: data:; font-src 'self' https: data:;";
  return `<!DOCTYPE html><html><head>
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta id="vscode-markdown-preview-data" data-initial-md-content="${escaped(bodyOf(content))}">
    <link rel="stylesheet" type="text/css" href="/markdown.css">
  </head><body class="vscode-body ${theme}">
    <script async src="/markdown.js" nonce="word" charset="UTF-8"></script>
    <script nonce="word">
      setTimeout(() => {
        const html = document.getElementById("vscode-markdown-preview-data").getAttribute("data-initial-md-content");
        document.body.append(...new DOMParser().parseFromString(html, "text/html").body.children);
        setTimeout(() => { document.documentElement.dataset.ready = "yes"; }, 50);
      }, 150);
    </script>
  </body></html>`;
}

/** A fence as the preview's renderer writes it, at a line of the document. */
export function fence(text: string, { info = "journey", line = 2 }: { readonly info?: string; readonly line?: number } = {}): string {
  return `<pre><code data-line="${line}" class="code-line language-${escaped(info.split(/\s/)[0]!)}" dir="auto">${escaped(text)}</code></pre>\n`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]!);
}

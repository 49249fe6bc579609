/** A real VS Code in a real browser, with the packed extension in it. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium as browsers, type BrowserContext, type Page } from "playwright-core";
import { calmFlags, chromium } from "../../../../scripts/chromium.ts";
import { installExtension, startServer } from "../../../../scripts/code-server.ts";
import { newWorkspace, type Kind, type Workspace } from "./workspace.ts";

/** What is opened. */
export interface Opening {
  readonly kind: Kind;
  /** The packed extension, and its name with its publisher's. */
  readonly vsix: string;
  readonly extension: string;
  /** Files beside the examples, by their path. */
  readonly files?: Readonly<Record<string, string>>;
}

/** An open VS Code. */
export interface VsCode extends AsyncDisposable {
  readonly kind: Kind;
  readonly page: Page;
  readonly workspace: Workspace;
  /** The process of the server. */
  readonly pid: number;
  readonly url: string;
  /** What went on in the browser, in the order in which it happened. */
  readonly seen: Seen;
  /** Takes a picture of all of it into a folder that stays, and says where it is. */
  readonly photograph: (name: string) => Promise<string>;
}

/** What a browser did on its own. */
export interface Seen {
  /** Addresses that anything in the browser asked for, workers and sockets too. */
  readonly requests: string[];
  /** Addresses that are not this machine's by their name and were not answered by a service worker on it. */
  readonly unanswered: string[];
  readonly dialogs: string[];
  /** Warnings and errors of the console, and faults that nobody caught. */
  readonly complaints: string[];
}

/** How long a step may take on a machine that is busy with other things, in milliseconds. */
export const patience = 30_000;

const flags = [
  ...calmFlags,
  // A name that is not this machine's is not even looked up.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
  "--font-render-hinting=none",
];

/** Opens VS Code on a copy of the examples. */
export async function openVsCode({ kind, vsix, extension, files = {} }: Opening): Promise<VsCode> {
  await using stack = new AsyncDisposableStack();
  const workspace = stack.use(newWorkspace(kind, extension, files));
  installExtension(vsix, workspace.server);
  const server = await startServer(workspace.server);
  stack.defer(server.stop);
  const browser = await browsers.launch({ executablePath: chromium(), args: flags, chromiumSandbox: false });
  stack.defer(() => browser.close());
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-US", permissions: ["clipboard-read", "clipboard-write"], baseURL: server.url });
  const seen = watch(context);
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const photograph = async (name: string): Promise<string> => {
    const path = join(mkdtempSync(join(tmpdir(), "sojourn-vscode-picture-")), `${kind}-${name.replaceAll(/[^\w-]+/g, "-")}.png`);
    await page.screenshot({ path }).catch(() => undefined);
    return path;
  };
  try {
    await page.goto(server.url);
    await page.locator(".monaco-workbench .explorer-folders-view .monaco-list-row").first().waitFor();
  } catch (problem) {
    throw new Error(`VS Code did not open; a picture: ${await photograph("opening")}`, { cause: problem });
  }
  const kept = stack.move();
  return { kind, page, workspace, pid: server.pid, url: server.url, seen, photograph, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}

/** Notes what the browser asks for and says. */
function watch(context: BrowserContext): Seen {
  const seen: Seen = { requests: [], unanswered: [], dialogs: [], complaints: [] };
  context.on("request", (request) => seen.requests.push(request.url()));
  context.on("response", (response) => {
    const { protocol, hostname } = new URL(response.url());
    if (protocol.startsWith("http") && hostname !== "127.0.0.1" && !response.fromServiceWorker()) seen.unanswered.push(response.url());
  });
  context.on("requestfailed", (request) => {
    const why = request.failure()?.errorText;
    // A page that is closed while it loads does not wait for what it asked for.
    if (why === "net::ERR_ABORTED" || request.url().startsWith("blob:") || new URL(request.url()).hostname === "127.0.0.1") return;
    seen.unanswered.push(`${request.url()}: ${why}`);
  });
  context.on("dialog", (dialog) => {
    seen.dialogs.push(dialog.message());
    dialog.dismiss().catch(() => undefined);
  });
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) seen.complaints.push(`${message.type()} ${message.location().url}: ${message.text()}`);
  });
  context.on("weberror", (fault) => seen.complaints.push(`fault: ${fault.error().stack ?? fault.error().message}`));
  context.on("page", (page) => page.on("websocket", (socket) => seen.requests.push(socket.url())));
  return seen;
}

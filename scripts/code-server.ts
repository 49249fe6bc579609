/**
 * A real VS Code for tests: code-server from npm, beside the other caches. `node scripts/code-server.ts` installs it
 * and prints where it begins.
 */
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync, globSync } from "node:fs";
import { dirname, join } from "node:path";
import { once } from "./once.ts";

/** The version that is installed; it holds VS Code 1.139. */
const version = "4.139.1";
const cache = new URL("../node_modules/.cache/code-server/", import.meta.url).pathname;
const folder = join(cache, version);
const entry = join(folder, "node_modules/code-server/out/node/entry.js");

/** The script that starts code-server; it is installed where it is missing. */
export function codeServer(): string {
  once(join(cache, "lock"), () => existsSync(entry), install);
  return entry;
}

/** Installs without running scripts of packages: nothing is compiled, and what they would link is linked here. */
function install(): void {
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, "install-"));
  const npm = (place: string, ...words: string[]): void => {
    // Node's own npm, not the one that a project on the way up would choose.
    execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", ...words], { cwd: place, stdio: ["ignore", "ignore", "inherit"] });
  };
  try {
    writeFileSync(join(work, "package.json"), `{ "private": true }\n`);
    npm(work, `code-server@${version}`);
    const code = join(work, "node_modules/code-server/lib/vscode");
    npm(code, "--omit=dev");
    npm(join(code, "extensions"), "--omit=dev");
    link("code-linux.sh", join(code, "bin/remote-cli/code-server"));
    link("browser-linux.sh", join(code, "bin/helpers/browser.sh"));
    // Half of the size, and of no use without an account.
    for (const large of globSync(["@github/copilot-sdk*", "@microsoft/mxc-sdk"], { cwd: join(code, "node_modules") }))
      rmSync(join(code, "node_modules", large), { recursive: true });
    rmSync(folder, { recursive: true, force: true });
    renameSync(work, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function link(target: string, path: string): void {
  if (!existsSync(join(dirname(path), target))) return;
  rmSync(path, { force: true });
  symlinkSync(target, path);
}

/** Where a server keeps what belongs to it, and what it is started with. */
export interface ServerOptions {
  /** The folder of its settings and state. */
  readonly data: string;
  readonly extensions: string;
  /** The folder that it opens. */
  readonly workspace: string;
  /** Whether what stands in that folder may be run. */
  readonly isTrusted: boolean;
  readonly env: NodeJS.ProcessEnv;
}

/** A running code-server. */
export interface RunningServer {
  readonly url: string;
  readonly pid: number;
  /** Ends it and all that it started. */
  readonly stop: () => Promise<void>;
}

/** Installs a packed extension for servers that are started with the same folders. */
export function installExtension(vsix: string, options: ServerOptions): void {
  execFileSync(process.execPath, [codeServer(), ...places(options), "--install-extension", vsix], { env: options.env, stdio: ["ignore", "pipe", "pipe"], timeout: 60_000 });
}

/** Starts a server on a free port of this machine only. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const flags = ["--bind-addr", "127.0.0.1:0", "--auth", "none", "--disable-telemetry", "--disable-update-check", ...(options.isTrusted ? ["--disable-workspace-trust"] : [])];
  // A group of its own, so that what it starts ends with it.
  const server = spawn(process.execPath, [codeServer(), ...places(options), ...flags, options.workspace], { env: options.env, stdio: ["ignore", "pipe", "pipe"], detached: true });
  const end = (): void => endGroup(server);
  process.once("exit", end);
  const gone = new Promise<void>((resolve) => server.once("close", () => resolve()));
  const stop = async (): Promise<void> => {
    end();
    await gone;
    process.off("exit", end);
  };
  try {
    return { url: await addressOf(server), pid: server.pid!, stop };
  } catch (problem) {
    await stop();
    throw problem;
  }
}

function places({ data, extensions }: ServerOptions): readonly string[] {
  return ["--config", join(data, "config.yaml"), "--user-data-dir", data, "--extensions-dir", extensions];
}

/** The address that it prints when it listens. */
function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (chunk: Buffer): void => {
      if (said.length < 20_000) said += chunk.toString();
      const [, address] = /listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    };
    server.stdout!.on("data", listen);
    server.stderr!.on("data", listen);
    server.once("error", reject);
    server.once("close", (code) => reject(new Error(`code-server ended with ${code} before it listened:\n${said}`)));
  });
}

function endGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, "SIGKILL");
  } catch {
    // All of it has ended already.
  }
}

if (import.meta.main) console.log(codeServer());

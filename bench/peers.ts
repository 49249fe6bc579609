import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The folder the peers are installed in: a package of its own, outside the workspaces. */
export const peersFolder = fileURLToPath(new URL("./peers/", import.meta.url));

/** Installs the peers as their lock file says, unless these versions are there; throws when npm fails. */
export function ensurePeers(): void {
  if (wanted().every(([name, version]) => installed(name) === version)) return;
  console.log("Installing the peers (once) …");
  const { status, stderr } = spawnSync("npm", ["ci", "--ignore-scripts"], {
    cwd: peersFolder,
    encoding: "utf8",
    stdio: ["ignore", "inherit", "pipe"],
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`npm ci failed in bench/peers:\n${stderr}`);
}

/** The file `path` of an installed peer, as an absolute path. */
export function peerFile(path: string): string {
  return `${peersFolder}node_modules/${path}`;
}

/** The version of an installed peer; undefined where it is not installed. */
export function installed(name: string): string | undefined {
  const manifest = peerFile(`${name}/package.json`);
  return existsSync(manifest) ? readJson<{ version: string }>(manifest).version : undefined;
}

function wanted(): [name: string, version: string][] {
  const manifest = readJson<{ dependencies: Record<string, string> }>(`${peersFolder}package.json`);
  return Object.entries(manifest.dependencies);
}

function readJson<Shape>(path: string): Shape {
  return JSON.parse(readFileSync(path, "utf8")) as Shape;
}

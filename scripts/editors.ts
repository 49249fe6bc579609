/**
 * Installs editors from Debian's packages beside the other caches, without being root and without touching the system:
 * `node scripts/editors.ts` prints the command of each. They run with libraries of their own, so that they work on an
 * older Debian too.
 */
import { execFileSync } from "node:child_process";
import { existsSync, globSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** An editor: its package in a release of Debian, and its command there. */
interface Editor {
  readonly release: string;
  readonly package: string;
  readonly command: string;
}

/** The editors that are tried: Neovim 0.10, one that is newer, and Helix. */
export const editors = {
  "neovim-0.10": { release: "trixie", package: "neovim", command: "nvim" },
  neovim: { release: "forky", package: "neovim", command: "nvim" },
  helix: { release: "trixie", package: "hx", command: "hx" },
} as const satisfies Record<string, Editor>;

const cache = new URL("../node_modules/.cache/editors/", import.meta.url).pathname;

/** The command that starts an editor; it is installed where it is missing. */
export function editor(name: keyof typeof editors): string {
  const folder = join(cache, name);
  const { command } = editors[name];
  if (existsSync(join(folder, command))) return join(folder, command);
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, `${name}-`));
  try {
    unpack({ release: editors[name].release, packages: [editors[name].package] }, work);
    writeFileSync(join(work, command), scriptOf(command), { mode: 0o755 });
    // Whoever comes second finds it there: either is as good.
    if (!existsSync(folder)) renameSync(work, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return join(folder, command);
}

/** Fetches packages of a release and all they need, with lists and caches of its own, and unpacks them into `root` in a folder; apt checks the signatures. */
export function unpack({ release, packages }: { readonly release: string; readonly packages: readonly string[] }, folder: string): void {
  for (const path of ["lists/partial", "archives/partial", "root"]) mkdirSync(join(folder, path), { recursive: true });
  const keys = "/usr/share/keyrings/debian-archive-keyring.gpg";
  writeFileSync(join(folder, "sources.list"), `deb [signed-by=${keys}] http://deb.debian.org/debian ${release} main\n`);
  writeFileSync(join(folder, "status"), "");
  const settings = {
    "Dir::State": folder,
    "Dir::State::status": join(folder, "status"),
    "Dir::Cache": folder,
    "Dir::Etc::sourcelist": join(folder, "sources.list"),
    "Dir::Etc::sourceparts": "/dev/null",
    "Acquire::Languages": "none",
    "Acquire::Retries": "3",
    "APT::Sandbox::User": "",
    "Debug::NoLocking": "true",
  };
  writeFileSync(join(folder, "apt.conf"), Object.entries(settings).map(([name, value]) => `${name} "${value}";\n`).join(""));
  const apt = (...words: string[]): void => {
    execFileSync("apt-get", ["-qq", ...words], { env: { ...process.env, APT_CONFIG: join(folder, "apt.conf") }, stdio: ["ignore", "ignore", "inherit"] });
  };
  apt("update");
  apt("install", "--download-only", "--no-install-recommends", "--yes", ...packages);
  for (const archive of globSync(join(folder, "archives/*.deb"))) execFileSync("dpkg-deb", ["--extract", archive, join(folder, "root")]);
  for (const path of ["archives", "lists"]) rmSync(join(folder, path), { recursive: true });
}

/** Starts a command with its own loader, libraries and files. */
function scriptOf(command: string): string {
  return `#!/bin/sh
root="$(cd "$(dirname "$0")" && pwd)/root"
for libraries in "$root"/usr/lib/*-linux-gnu*; do
  for loader in "$libraries"/ld-linux-*.so.*; do
    export VIM="$root/usr/share/nvim" VIMRUNTIME="$root/usr/share/nvim/runtime" HELIX_RUNTIME="$root/usr/lib/hx/runtime"
    exec "$loader" --library-path "$libraries" "$root/usr/bin/${command}" "$@"
  done
done
`;
}

if (import.meta.main) for (const name of Object.keys(editors)) console.log(editor(name as keyof typeof editors));

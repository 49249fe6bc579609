/**
 * A Chromium for tests: the system's, or Debian's, which is installed where there is none. `node scripts/chromium.ts`
 * prints its path.
 */
import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { unpack } from "./editors.ts";
import { once } from "./once.ts";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const cache = new URL("../node_modules/.cache/chromium/", import.meta.url).pathname;
const unpacked = join(cache, "debian");
/** The release whose packages are unpacked: old enough for the C library of every system that Node 24 runs on today. */
const release = "bookworm";

/** What it is started with so that it stays by itself and asks nobody for anything. */
export const calmFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
] as const;

/** The path of a Chromium that can be started; it is installed where it is missing. */
export function chromium(): string {
  const found = (): string | undefined => onSystem() ?? (existsSync(join(unpacked, "chromium")) ? join(unpacked, "chromium") : undefined);
  once(join(cache, "lock"), () => found() !== undefined, install);
  return found()!;
}

/** The first of the usual commands on the path that can be run; Ubuntu's is a script that asks for a snap, and passed by. */
function onSystem(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isCommand);
}

function isCommand(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    if (!statSync(path).isFile()) return false;
    execFileSync(path, ["--version"], { stdio: "ignore", timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
}

function install(): void {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return installUnpacked();
  const apt = (...words: string[]): void => {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    execFileSync("apt-get", ["-qq", "-o", "DPkg::Lock::Timeout=120", ...words], { env, stdio: ["ignore", "ignore", "inherit"] });
  };
  try {
    apt("update");
    apt("install", "-y", "chromium", "fonts-noto-core");
  } catch {
    return installUnpacked();
  }
  if (onSystem() === undefined) installUnpacked();
}

/** Unpacks Debian's Chromium with all its libraries but the C library's, which has to be that of the system's loader. */
function installUnpacked(): void {
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, "install-"));
  try {
    unpack({ release, packages: ["chromium", "fonts-noto-core"] }, work);
    writeFileSync(join(work, "fonts.conf"), fontSettings);
    writeFileSync(join(work, "chromium"), startScript, { mode: 0o755 });
    rmSync(unpacked, { recursive: true, force: true });
    renameSync(work, unpacked);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const startScript = `#!/bin/sh
folder="$(cd "$(dirname "$0")" && pwd)"
root="$folder/root" libraries="$folder/libraries"
if [ ! -d "$libraries" ]; then
  mkdir -p "$libraries.$$"
  for place in "$root"/usr/lib/*-linux-gnu* "$root"/lib/*-linux-gnu*; do
    for file in "$place"/*.so* "$place"/nss/*.so*; do
      case "$(basename "$file")" in
        ld-linux*|libc.so*|libm.so*|libdl.so*|libpthread.so*|librt.so*|libresolv.so*|libmvec.so*|libutil.so*|libanl.so*|libnss_*|libBrokenLocale*|libthread_db*|libnsl*|libc_malloc*|libmemusage*|libpcprofile*) ;;
        *) [ -e "$file" ] && ln -sf "$file" "$libraries.$$/" ;;
      esac
    done
  done
  mv -T "$libraries.$$" "$libraries" 2>/dev/null || rm -rf "$libraries.$$"
fi
export LD_LIBRARY_PATH="$libraries" FONTCONFIG_FILE="$folder/fonts.conf" XDG_CACHE_HOME="$folder/cache"
exec "$root/usr/lib/chromium/chromium" "$@"
`;

const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">root/usr/share/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

if (import.meta.main) console.log(chromium());

/** The packed extension, as new as its sources. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { once } from "../../../../scripts/once.ts";

const root = new URL("../../../../", import.meta.url).pathname;
const folder = join(root, "packages/vscode");
const vsix = join(folder, "dist/sojourn.vsix");
const script = join(root, "scripts/package-vscode.ts");
const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { readonly publisher: string; readonly name: string; readonly version: string };

/** What VS Code knows the extension by. */
export const extensionId = `${manifest.publisher}.${manifest.name}`;

/** The name of the folder that it is installed into. */
export const extensionFolder = `${extensionId}-${manifest.version}`;

/** The path of the packed extension; it is packed where a source is newer. */
export function packedExtension(): string {
  const isFresh = (): boolean => changed(vsix) > newestSource();
  once(join(root, "node_modules/.cache/sojourn-vsix.lock"), isFresh, () => {
    execFileSync(process.execPath, [script], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  });
  return vsix;
}

function newestSource(): number {
  const isSource = (path: string): boolean => !/(^|\/)(node_modules|dist)\//.test(path);
  const below = (place: string): readonly string[] =>
    readdirSync(join(root, place), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => isSource(path.slice(root.length)));
  const sources = ["packages/language/src", "packages/diagrams/src", "packages/language-server/src", "packages/vscode", "syntaxes"].flatMap(below);
  return Math.max(...[...sources, script, join(root, "scripts/bundle-vscode.ts"), join(root, "package-lock.json")].map(changed));
}

/** When a path was last changed, in milliseconds since 1970; 0 where nothing is there. */
function changed(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

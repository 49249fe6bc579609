/** The parts of the extension, as they lie in the repository and in the packed file. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";

/** The folder of the extension, ending in `/`. */
export const folder = new URL("../../../packages/vscode/", import.meta.url).pathname;

/** What VS Code is told about the extension, as far as tests look at it. */
export interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly activationEvents: readonly string[];
  readonly capabilities: { readonly untrustedWorkspaces: { readonly supported: string | boolean }; readonly virtualWorkspaces: boolean };
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string; readonly enablement?: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
    readonly keybindings: readonly { readonly command: string; readonly when: string }[];
    readonly languages: readonly { readonly id: string; readonly extensions: readonly string[] }[];
    readonly grammars: readonly { readonly scopeName: string; readonly path: string }[];
    readonly semanticTokenScopes: readonly { readonly scopes: Readonly<Record<string, readonly string[]>> }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly enum?: readonly string[]; readonly default: unknown }>> };
    readonly problemPatterns: readonly { readonly name: string; readonly patterns: readonly ProblemPattern[] }[];
    readonly problemMatchers: readonly { readonly name: string; readonly severity: string; readonly pattern: string }[];
    readonly taskDefinitions: readonly { readonly type: string; readonly when: string; readonly properties: Readonly<Record<string, { readonly enum?: readonly string[] }>> }[];
    readonly walkthroughs: readonly { readonly steps: readonly { readonly id: string; readonly description: string; readonly completionEvents: readonly string[] }[] }[];
  };
}

/** A line of what a task prints: an expression, and which of its groups is what. */
export interface ProblemPattern {
  readonly regexp: string;
  readonly file?: number;
  readonly line?: number;
  readonly column?: number;
  readonly severity?: number;
  readonly code?: number;
  readonly message?: number;
}

/** Reads a file of JSON below the folder of the extension. */
export function json<Content>(path: string): Content {
  return JSON.parse(readFileSync(join(folder, path), "utf8")) as Content;
}

/** The extension's own manifest. */
export const manifest = json<Manifest>("package.json");

/** The sources that run in VS Code itself, and in its pages, by their path in the extension. */
export const sources: ReadonlyMap<string, string> = new Map(
  globSync("src/**/*.ts", { cwd: folder }).map((path) => [path, readFileSync(join(folder, path), "utf8")]),
);

/** The files of a packed extension, by their path in it. */
export function unpacked(vsix: string): ReadonlyMap<string, Buffer> {
  const zip = readFileSync(vsix);
  const files = new Map<string, Buffer>();
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
    const [method, size, nameLength, more, comment, start] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
      zip.readUInt32LE(at + 42),
    ];
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength);
    const content = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
    const packed = zip.subarray(content, content + size);
    files.set(name, method === 0 ? packed : inflateRawSync(packed));
    at += 46 + nameLength + more + comment;
  }
  return files;
}

import { originIn, type ChunkModel } from "../model/build.ts";
import { resolveImport } from "../model/imports.ts";
import { TokenKind } from "../syntax/tokens.ts";
import { itemsOf } from "../syntax/tree.ts";
import type { Span } from "../text.ts";

/** An address in a text: the path of an import or what a `link` says. The span is that of the string in its chunk. */
export interface WrittenAddress extends Span {
  readonly text: string;
  readonly isImport: boolean;
}

/** Where an address leads: a page, or a path in the workspace with what follows it, such as `#part`. */
export type AddressTarget = { readonly url: string } | { readonly path: string; readonly rest: string };

const known = new WeakMap<ChunkModel, readonly WrittenAddress[]>();

/** The addresses of a chunk, in the order of its text. */
export function addressesIn(chunk: ChunkModel): readonly WrittenAddress[] {
  let addresses = known.get(chunk);
  if (!addresses) known.set(chunk, (addresses = readAddresses(chunk)));
  return addresses;
}

function readAddresses(chunk: ChunkModel): WrittenAddress[] {
  const imports = chunk.imports.map(({ path, start, end }) => ({ text: path, start, end, isImport: true }));
  const links = chunk.elements.flatMap((element) => {
    const { url } = element as { readonly url?: unknown };
    const statement = typeof url === "string" ? originIn(chunk, element) : undefined;
    const item = statement && itemsOf(statement).find(({ kind }) => kind === TokenKind.String);
    return item ? [{ text: url as string, start: item.start, end: item.end, isImport: false }] : [];
  });
  // An element is noted behind what it holds.
  return [...imports, ...links].sort((one, other) => one.start - other.start);
}

/** Where an address that is written in the file `from` leads; undefined where it leads nowhere, or out of the workspace. */
export function targetOfAddress(from: string, { text, isImport }: Pick<WrittenAddress, "text" | "isImport">): AddressTarget | undefined {
  if (isImport) {
    const target = resolveImport(from, text);
    return "path" in target ? { path: target.path, rest: "" } : undefined;
  }
  const address = text.trim();
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return { url: address };
  const [, written = "", rest = ""] = /^([^#?]*)([^]*)$/.exec(address)!;
  // Two slashes name a computer, and a backslash is no part of a path.
  if (written === "" || written.startsWith("//") || /[\\\0]/.test(written)) return undefined;
  const folders = written.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const part of written.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") folders.push(part);
    else if (folders.pop() === undefined) return undefined;
  }
  return folders.length === 0 ? undefined : { path: folders.join("/").normalize("NFC"), rest };
}

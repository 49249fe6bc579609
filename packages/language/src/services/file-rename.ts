import { relativeImport } from "../model/imports.ts";
import type { Links } from "../model/link.ts";
import { quoteString } from "../syntax/values.ts";
import type { FileEdit } from "./view.ts";
import { addressesIn, targetOfAddress } from "./written-paths.ts";

/** A file or a folder that gets another path in the workspace. */
export interface FileRename {
  readonly from: string;
  readonly to: string;
}

/**
 * The edits that let every import, and every `link` to a file, lead where it led when files or folders get other paths: to be made
 * before that, so that their paths are those of before. What leaves the workspace is left as it is.
 */
export function filesRenamed({ files }: Pick<Links, "files">, renames: readonly FileRename[]): FileEdit[] {
  const renamed = renames.map(({ from, to }) => ({ from: plain(from), to: plain(to) })).filter(({ from, to }) => isInside(from) && isInside(to));
  if (renamed.length === 0) return [];
  // Of a folder and a file in it the file says more.
  renamed.sort((one, other) => other.from.length - one.from.length);
  const edits: FileEdit[] = [];
  for (const [path, { chunks }] of files) {
    const here = pathAfter(path, renamed);
    for (const chunk of chunks) {
      for (const address of addressesIn(chunk)) {
        const target = targetOfAddress(path, address);
        if (!target || "url" in target) continue;
        const wanted = pathAfter(target.path, renamed);
        if (wanted === target.path && here === path) continue;
        const leads = (text: string): boolean => {
          const there = targetOfAddress(here, { ...address, text });
          return there !== undefined && "path" in there && there.path === wanted;
        };
        const text = writtenAs(address.text.trim(), here, wanted) + target.rest;
        // A path that no import may have, or that an address would cut at its `#`, cannot be written.
        if (leads(address.text) || !leads(text)) continue;
        const { start } = chunk.chunk;
        edits.push({ path, start: start + address.start, end: start + address.end, text: quoteString(text) });
      }
    }
  }
  return edits;
}

function pathAfter(path: string, renames: readonly FileRename[]): string {
  for (const { from, to } of renames) {
    if (path === from) return to;
    if (path.startsWith(`${from}/`)) return to + path.slice(from.length);
  }
  return path;
}

/** The path `to` as the file `from` writes it, in the manner of what it wrote before: with `./`, without, or from the top with `/`. */
function writtenAs(before: string, from: string, to: string): string {
  if (before.startsWith("/")) return `/${to}`;
  const path = relativeImport(from, to);
  return before.startsWith(".") ? path : path.replace(/^\.\//, "");
}

function plain(path: string): string {
  return path.normalize("NFC").replace(/^\.\/+|\/+$/g, "");
}

function isInside(path: string): boolean {
  return path !== "" && !path.startsWith("/") && !path.split("/").includes("..");
}

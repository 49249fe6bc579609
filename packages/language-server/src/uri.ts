/** Addresses of files as clients write them. A folder's ends in `/`. */

/** The path of `uri` below `folder`, with `/` and in NFC; undefined where it does not lie below. */
export function pathBelow(folder: string, uri: string): string | undefined {
  const normal = normalised(uri);
  return normal.startsWith(folder) && normal.length > folder.length ? decode(normal.slice(folder.length)).normalize("NFC") : undefined;
}

/** The address of the file at `path` below `folder`. */
export function uriBelow(folder: string, path: string): string {
  return folder + path.split("/").map(encode).join("/");
}

/** An address as a folder, ending in `/`. */
export function asFolder(uri: string): string {
  const normal = normalised(uri);
  return normal.endsWith("/") ? normal : `${normal}/`;
}

/** What stands before the last part of an address; of one without folders its scheme. */
export function folderAround(uri: string): string {
  const normal = normalised(uri);
  return normal.slice(0, Math.max(normal.lastIndexOf("/"), normal.indexOf(":")) + 1);
}

/** Clients differ in which characters they encode; written one way, addresses compare. */
export function normalised(uri: string): string {
  const match = /^([a-z][a-z0-9+.-]*:)(\/\/[^/]*)?(.*)$/i.exec(uri);
  if (!match) return uri;
  const [, scheme = "", authority = "", path = ""] = match;
  return scheme + authority + path.split("/").map((part) => encode(decode(part))).join("/");
}

/** Half of a surrogate pair, which a text may hold while somebody types, has no code in UTF-8. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

import { RequestType, type Connection } from "vscode-languageserver";
import { largestFile, type FileText } from "@sojourn/language";
import type { Host } from "./host.ts";
import { folderAround, pathBelow, uriBelow } from "./uri.ts";

/** Asks the client for the addresses of the `.journey` files below a folder. */
export const findRequest = new RequestType<{ readonly folder: string }, readonly string[] | null, void>("sojourn/find");

/** Asks the client for the text of a file; null where there is none that could be read. */
export const readRequest = new RequestType<{ readonly uri: string }, string | null, void>("sojourn/read");

/** Asks the client for the text of `sojourn.config.json` in a folder; null where there is none. */
export const configurationRequest = new RequestType<{ readonly folder: string }, string | null, void>("sojourn/configuration");

/** A machine without a disk: the client reads for the server, and keeps to the folders that it has open. */
export function workerHost(connection: Connection): Host {
  return {
    now: () => new Date(),
    documentation: () => undefined,
    folderOf: folderAround,
    find: async (folder) => {
      const found = await asked(() => connection.sendRequest(findRequest, { folder }));
      const addresses: readonly unknown[] = Array.isArray(found) ? found : [];
      const paths = addresses.map((uri) => (typeof uri === "string" ? pathBelow(folder, uri) : undefined));
      return paths.filter((path) => path !== undefined).sort();
    },
    read: async (folder, path): Promise<FileText> => {
      const text = await asked(() => connection.sendRequest(readRequest, { uri: uriBelow(folder, path) }));
      if (typeof text !== "string") return { why: "not-found" };
      return text.length > largestFile ? { why: "too-large" } : { text };
    },
    configuration: async (folder) => {
      const text = await asked(() => connection.sendRequest(configurationRequest, { folder }));
      return typeof text === "string" ? text : undefined;
    },
  };
}

/** What the client answers; undefined where it cannot. */
async function asked(request: () => Promise<unknown>): Promise<unknown> {
  try {
    return await request();
  } catch {
    return undefined;
  }
}

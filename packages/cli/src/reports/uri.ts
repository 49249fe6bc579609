import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";

/** The address of a file as people name it: relative where its name is, else `file:///…`. */
export function uriOf(file: string): string {
  return isAbsolute(file) ? pathToFileURL(file).href : file.split("/").map(encodeURIComponent).join("/");
}

import type { FileText, Lang } from "@sojourn/language";

/** What a server takes from the machine it runs on. Paths are those of a workspace folder: relative, with `/`, in NFC. */
export interface Host {
  /** What the clock says. */
  now(): Date;
  /** The paths of the `.journey` files below a folder. */
  find(folder: string): Promise<readonly string[]>;
  /** The text of a file below a folder; must not leave the folder, by links either. */
  read(folder: string, path: string): Promise<FileText>;
  /** The text of the configuration at the folder; undefined where there is none. */
  configuration(folder: string): Promise<string | undefined>;
  /** The address of the page that explains the checks, a heading for each code; undefined where there is none. */
  documentation(lang: Lang): string | undefined;
  /** The folder that a file belongs to which lies in none that is open. */
  folderOf(uri: string): string;
}

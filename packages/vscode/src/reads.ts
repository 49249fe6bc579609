import { FileType, RelativePattern, Uri, workspace, type Disposable } from "vscode";
import { isWithin, mayBeRead } from "./bounds.ts";

/** Who asks for files: the server, where it cannot read any itself. */
interface Asking {
  onRequest(method: string, answer: (params: unknown) => Promise<unknown>): Disposable;
}

/** More files than this are not looked for in one folder. */
const mostFiles = 10_000;

/** More folders than this are not looked into. */
const mostFolders = 2_000;

/** The largest file that is read, in bytes; the server takes fewer, and says so. */
const largestRead = 8_000_000;

/** Answers a server that has no disk: journeys and configurations of the open folders, and nothing else. */
export function answerReads(client: Asking): void {
  client.onRequest("sojourn/find", async (params) => found(textIn(params, "folder")));
  client.onRequest("sojourn/read", async (params) => textAt(textIn(params, "uri")));
  client.onRequest("sojourn/configuration", async (params) => {
    const folder = textIn(params, "folder");
    return folder === undefined ? null : textAt(`${folder.replace(/\/$/, "")}/sojourn.config.json`);
  });
}

/** The addresses of the journeys below a folder. */
async function found(folder: string | undefined): Promise<readonly string[]> {
  const root = folder === undefined ? undefined : parsed(folder);
  if (!root || !openFolders().some((open) => isWithin(open, root.toString()))) return [];
  const files = await workspace.findFiles(new RelativePattern(root, "**/*.journey"), "**/{node_modules,.git}/**", mostFiles);
  // Not every file system can be searched; each can be walked.
  return (files.length > 0 ? files : await walked(root)).map((uri) => uri.toString());
}

async function walked(root: Uri): Promise<readonly Uri[]> {
  const files: Uri[] = [];
  const folders = [root];
  for (const folder of folders) {
    for (const [name, type] of await listed(folder)) {
      const uri = Uri.joinPath(folder, name);
      if (type === FileType.Directory && name !== "node_modules" && name !== ".git" && folders.length < mostFolders) folders.push(uri);
      // Links are not followed: they may leave the folder.
      else if (type === FileType.File && name.endsWith(".journey") && files.length < mostFiles) files.push(uri);
    }
  }
  return files;
}

async function listed(folder: Uri): Promise<readonly (readonly [string, FileType])[]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}

/** The text at an address; null where there is none that may be read. */
async function textAt(address: string | undefined): Promise<string | null> {
  const uri = address === undefined ? undefined : parsed(address);
  if (!uri || !mayBeRead(uri.toString(), openFolders(), openFiles())) return null;
  try {
    const { size } = await workspace.fs.stat(uri);
    if (size > largestRead) return null;
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}

function openFolders(): readonly string[] {
  return (workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString());
}

function openFiles(): readonly string[] {
  return workspace.textDocuments.filter(({ languageId }) => languageId === "journey").map(({ uri }) => uri.toString());
}

function textIn(params: unknown, name: string): string | undefined {
  const value = typeof params === "object" && params !== null ? (params as Record<string, unknown>)[name] : undefined;
  return typeof value === "string" ? value : undefined;
}

function parsed(address: string): Uri | undefined {
  try {
    return Uri.parse(address, true);
  } catch {
    return undefined;
  }
}

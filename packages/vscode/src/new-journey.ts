import { env, Uri, window, workspace } from "vscode";
import english from "../../cli/templates/first.en.journey";
import vietnamese from "../../cli/templates/first.vi.journey";
import { datedFor } from "./starter.ts";

/** How many names are tried for a new file. */
const mostNames = 100;

/** Writes a first journey into the open folder and shows it; where no folder is open, it shows one that is not saved yet. */
export async function newJourney(): Promise<void> {
  const content = datedFor(new Date(), /^vi\b/i.test(env.language) ? vietnamese : english);
  const folder = await folderFor();
  const file = folder && (await written(folder, content));
  const document = await (file ? workspace.openTextDocument(file) : workspace.openTextDocument({ language: "journey", content }));
  await window.showTextDocument(document);
}

/** The folder to write into: of several that are open the one that is chosen. */
async function folderFor(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length < 2) return folders[0]?.uri;
  return (await window.showWorkspaceFolderPick())?.uri;
}

/** Writes a file of a name that nobody has taken; undefined where none can be written. */
async function written(folder: Uri, content: string): Promise<Uri | undefined> {
  for (let number = 1; number <= mostNames; number++) {
    const file = Uri.joinPath(folder, number === 1 ? "first.journey" : `first-${number}.journey`);
    if (await exists(file)) continue;
    try {
      await workspace.fs.writeFile(file, new TextEncoder().encode(content));
      return file;
    } catch {
      // A folder that nobody may write to: the text is shown unsaved.
      return undefined;
    }
  }
  return undefined;
}

async function exists(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}

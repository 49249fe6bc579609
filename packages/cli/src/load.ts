import { join } from "node:path";
import { loadProject, type Diagnostic, type Project } from "@sojourn/language";
import { findFiles } from "./find.ts";
import { progressBar } from "./progress.ts";
import {
  diskFiles,
  projectPath,
  readFound,
  readStandardInput,
  shownPath,
  spelled,
  workspaceFor,
  workspaceRoot,
} from "./workspace.ts";

/** What the files that a user named hold, with all that they import. */
export interface Loaded {
  readonly projects: readonly LoadedProject[];
  /** The files in diagnostics are named as people name them. */
  readonly diagnostics: readonly Diagnostic[];
  /** Files and folders that cannot be read, each with a line that says why. */
  readonly refused: readonly string[];
  /** How many files were looked at, imported ones too. */
  readonly fileCount: number;
  /** The text of a file, by the name it has in diagnostics. */
  readonly textOf: (file: string) => string;
}

/** The files of one workspace. */
export interface LoadedProject {
  readonly project: Project;
  /** The paths of the files that were named, not merely imported. */
  readonly entries: readonly string[];
  /** The name that people know a file of the project by. */
  readonly shown: (path: string) => string;
}

/** The name of standard input in messages. */
export const standardInput = "<stdin>";

/** Reads what `paths` name: files, folders, patterns, or `-` for standard input. */
export async function load(paths: readonly string[]): Promise<Loaded> {
  const workspaces = new Map<string, Map<string, string>>();
  const { files: found, closed } = await findFiles(paths.filter((path) => path !== "-"));
  const refused = [...closed];
  for (const file of found) {
    const content = readFound(file.path);
    if ("refused" in content) refused.push(content.refused);
    else put(workspaceFor(file), file.path, content.text);
  }
  if (paths.includes("-")) {
    const here = process.cwd();
    put(workspaceRoot(here), join(here, standardInput), await readStandardInput());
  }

  const texts = new Map<string, string>();
  const projects: LoadedProject[] = [];
  const diagnostics: Diagnostic[] = [];
  let fileCount = 0;
  for (const [root, files] of workspaces) {
    const given = new Map([...files].map(([file, text]) => [projectPath(root, file), text]));
    const entries = [...given.keys()];
    const shown = (path: string) => shownPath(spelled(join(root, path)));
    const progress = progressBar(entries.length, "files");
    const { value: project, diagnostics: reported } = await loadProject(
      diskFiles(root, given, progress.step),
      entries,
    );
    progress.hide();
    for (const file of project.files) texts.set(shown(file.path), file.tree.text);
    for (const diagnostic of reported) diagnostics.push(rename(diagnostic, shown));
    projects.push({ project, entries, shown });
    fileCount += project.files.length;
  }
  return { projects, diagnostics, refused, fileCount, textOf: (file) => texts.get(file) ?? "" };

  function put(root: string, file: string, text: string): void {
    const files = workspaces.get(root) ?? new Map<string, string>();
    workspaces.set(root, files.set(file, text));
  }
}

function rename(diagnostic: Diagnostic, shown: (path: string) => string): Diagnostic {
  const { related } = diagnostic;
  return {
    ...diagnostic,
    file: shown(diagnostic.file),
    ...(related ? { related: { ...related, file: shown(related.file) } } : {}),
  };
}

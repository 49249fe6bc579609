import { join, resolve } from "node:path";
import { loadProject, type Diagnostic, type Lang, type Project, type ReviewOptions } from "@sojourn/language";
import { configurationOf, type Configuration } from "./config.ts";
import { findFiles } from "./find.ts";
import { environmentLang } from "./lang.ts";
import { progressBar } from "./progress.ts";
import {
  diskFiles,
  projectPath,
  readFound,
  readStandardInput,
  shownPath,
  spelled,
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
  /** The language that people are spoken to in. */
  readonly lang: Lang;
}

/** The files of one workspace. */
export interface LoadedProject {
  readonly project: Project;
  /** The paths of the files that were named, not merely imported. */
  readonly entries: readonly string[];
  /** The name that people know a file of the project by. */
  readonly shown: (path: string) => string;
  /** How the project was reviewed: as the call asked, else as its configuration says, else as is usual. */
  readonly options: ReviewOptions & Required<Pick<ReviewOptions, "lang">>;
}

/** The name of standard input in messages. */
export const standardInput = "<stdin>";

/** What a call asks of a review; it goes before what the configuration says. */
export interface Asked extends Omit<ReviewOptions, "isWhole"> {
  /** Only errors count, whatever the configuration says of severities and of files to ignore. */
  readonly onlyErrors?: true;
}

/** Reads what `paths` name: files, folders, patterns, or `-` for standard input. */
export async function load(paths: readonly string[], asked: Asked = {}): Promise<Loaded> {
  const here = workspaceRoot(process.cwd());
  const workspaces = new Map<string, Map<string, string>>();
  // Of a workspace that was searched as a whole it is known who imports what.
  const wholes = new Set(paths.map((path) => spelled(resolve(path))));
  const { files: found, closed } = await findFiles(paths.filter((path) => path !== "-"), asked.lang);
  const refused = [...closed];
  for (const { path, root } of found) {
    const content = readFound(path);
    if ("refused" in content) refused.push(content.refused);
    else put(root, path, content.text);
  }
  if (paths.includes("-")) {
    put(here, join(process.cwd(), standardInput), await readStandardInput());
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
    const config = await configurationOf(root, asked.lang);
    const options = optionsOf(asked, config, wholes.has(root));
    const { value: project, diagnostics: reported } = await loadProject(
      diskFiles(root, given, progress.step),
      entries,
      options,
    );
    progress.hide();
    for (const file of project.files) texts.set(shown(file.path), file.tree.text);
    const isHeard = ({ file }: Diagnostic) => asked.onlyErrors || given.has(file) || !config.leavesOut(file);
    for (const diagnostic of reported.filter(isHeard)) diagnostics.push(rename(diagnostic, shown));
    projects.push({ project, entries, shown, options });
    fileCount += project.files.length;
  }
  const { lang } = projects[0]?.options ?? optionsOf(asked, await configurationOf(here, asked.lang), false);
  return { projects, diagnostics, refused, fileCount, textOf: (file) => texts.get(file) ?? "", lang };

  function put(root: string, file: string, text: string): void {
    const files = workspaces.get(root) ?? new Map<string, string>();
    workspaces.set(root, files.set(file, text));
  }
}

function optionsOf({ onlyErrors, ...asked }: Asked, config: Configuration, isWhole: boolean): LoadedProject["options"] {
  const rest = { lang: asked.lang ?? config.locale ?? environmentLang(), today: asked.today ?? today(), isWhole };
  if (onlyErrors) return { profile: "essential", ...rest };
  const severities = { ...config.rules, ...asked.severities };
  return { profile: asked.profile ?? config.profile ?? "recommended", severities, ...rest };
}

/** The day it is here. */
function today(): string {
  const now = new Date();
  const twoDigits = (amount: number) => String(amount).padStart(2, "0");
  return `${String(now.getFullYear()).padStart(4, "0")}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

function rename(diagnostic: Diagnostic, shown: (path: string) => string): Diagnostic {
  const { related } = diagnostic;
  return {
    ...diagnostic,
    file: shown(diagnostic.file),
    ...(related ? { related: { ...related, file: shown(related.file) } } : {}),
  };
}

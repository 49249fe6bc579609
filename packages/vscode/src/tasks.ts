import { l10n, ShellExecution, Task, TaskGroup, tasks, TaskScope, window, workspace, type TaskDefinition, type WorkspaceFolder } from "vscode";
import { commandWords, type TaskWords } from "./task-words.ts";

/** What reads the findings out of what the command prints, in English and in Vietnamese. */
const matchers = ["$sojourn", "$sojourn-warning-vi", "$sojourn-info-vi"];

/** The tasks that each open folder of the disk has. Running them runs programs of the folder, so that there are none in folders that are not trusted. */
export function provideTasks(): Task[] {
  if (!workspace.isTrusted) return [];
  return foldersOnDisk().flatMap((folder) => (["check", "fix", "format"] as const).map((task) => taskOf({ type: "sojourn", task }, folder)));
}

/** A task as a file of tasks defines it, with how it is run. */
export function resolveTask({ definition, scope }: Task): Task | undefined {
  if (!workspace.isTrusted) return undefined;
  const folder = typeof scope === "object" ? scope : foldersOnDisk()[0];
  return folder && taskOf(definition, folder);
}

/** Checks the open folder; of several that which is chosen. */
export async function runCheck(): Promise<void> {
  if (!workspace.isTrusted) return void window.showWarningMessage(l10n.t("Sojourn runs no tasks in a workspace that you do not trust."));
  const folders = foldersOnDisk();
  const folder = folders.length > 1 ? await window.showWorkspaceFolderPick() : folders[0];
  if (folder) await tasks.executeTask(taskOf({ type: "sojourn", task: "check" }, folder));
}

function foldersOnDisk(): readonly WorkspaceFolder[] {
  return (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === "file");
}

function taskOf(definition: TaskDefinition & Partial<TaskWords>, folder: WorkspaceFolder): Task {
  const [command, ...words] = commandWords(definition);
  const execution = new ShellExecution(command, [...words], { cwd: folder.uri.fsPath });
  const task = new Task(definition, folder ?? TaskScope.Workspace, nameOf(definition), "sojourn", execution, matchers);
  if (definition.task !== "fix") task.group = TaskGroup.Test;
  task.detail = [command, ...words].join(" ");
  return task;
}

function nameOf({ task, paths = [] }: Partial<TaskWords>): string {
  const where = paths.length > 0 ? ` ${paths.join(" ")}` : "";
  return `${task ?? "check"}${where}`;
}

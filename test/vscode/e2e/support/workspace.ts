/** The folder that VS Code is opened on, and all that it keeps: in a place that goes with the test. */
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { ServerOptions } from "../../../../scripts/code-server.ts";

/** What an extension is run by: Node beside the files, or a worker in the browser. */
export type Kind = "desktop" | "web";

/** Folders of one run. */
export interface Workspace extends Disposable {
  /** The folder that is opened: a copy of the examples, with what was asked for beside them. */
  readonly folder: string;
  /** Written by a command called `node` that stands first on the path, should anybody call it. */
  readonly strangeNode: string;
  readonly server: ServerOptions;
}

const root = new URL("../../../../", import.meta.url).pathname;

/** Makes the folders, with more files by their path in the workspace. */
export function newWorkspace(kind: Kind, extension: string, files: Readonly<Record<string, string>>): Workspace {
  const base = realpathSync.native(mkdtempSync(join(tmpdir(), `sojourn-vscode-${kind}-`)));
  const folder = join(base, "workspace");
  const strangeNode = join(base, "node-was-called");
  cpSync(join(root, "examples"), folder, { recursive: true });
  const write = (path: string, text: string, mode = 0o644): void => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { mode });
  };
  for (const [path, text] of Object.entries(files)) write(join(folder, path), text);
  write(join(base, "bin/node"), `#!/bin/sh\necho "$@" >> "${strangeNode}"\nexit 1\n`, 0o755);
  write(join(base, "data/User/settings.json"), JSON.stringify(settingsFor(kind, extension), undefined, 2));
  for (const name of ["extensions", "home"]) mkdirSync(join(base, name));
  return {
    folder,
    strangeNode,
    server: { data: join(base, "data"), extensions: join(base, "extensions"), workspace: folder, isTrusted: kind === "desktop", env: environment(base) },
    [Symbol.dispose]: () => rmSync(base, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }),
  };
}

/** Nothing asks a gallery, greets, blinks or animates. */
function settingsFor(kind: Kind, extension: string): object {
  return {
    ...(kind === "web" ? { "remote.extensionKind": { [extension]: ["web"] } } : {}),
    "workbench.startupEditor": "none",
    "workbench.tips.enabled": false,
    "workbench.reduceMotion": "on",
    // No tip stands over what is to be clicked.
    "workbench.hover.delay": 600_000,
    "workbench.colorTheme": "Default Light Modern",
    "workbench.secondarySideBar.defaultVisibility": "hidden",
    "window.autoDetectColorScheme": false,
    "chat.disableAIFeatures": true,
    "extensions.ignoreRecommendations": true,
    "security.workspace.trust.startupPrompt": "never",
    "security.workspace.trust.banner": "never",
    "git.enabled": false,
    "npm.fetchOnlinePackageInfo": false,
    "telemetry.telemetryLevel": "off",
    "update.mode": "none",
    "files.autoSave": "off",
    "files.hotExit": "off",
    "editor.cursorBlinking": "solid",
    "editor.minimap.enabled": false,
    "editor.stickyScroll.enabled": false,
    "editor.inlayHints.enabled": "off",
    "files.simpleDialog.enable": true,
  };
}

/** Nothing of the user's: neither settings nor shells; and nothing outside can be reached by mistake. */
function environment(base: string): NodeJS.ProcessEnv {
  const nowhere = "http://127.0.0.1:9/";
  return {
    PATH: `${join(base, "bin")}:/usr/bin:/bin`,
    HOME: join(base, "home"),
    TMPDIR: base,
    LC_ALL: "C.UTF-8",
    SHELL: "/bin/sh",
    EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: nowhere }),
    HTTP_PROXY: nowhere,
    HTTPS_PROXY: nowhere,
    NO_PROXY: "127.0.0.1,localhost",
  };
}

import { watch, type FSWatcher } from "node:fs";
import { configName } from "../root.ts";

/** Watches folders for journeys that change. */
export interface Watch {
  /** Watches these folders, and no others any more. */
  readonly follow: (folders: Iterable<string>) => void;
  readonly stop: () => void;
}

/**
 * Calls `changed` when a journey in one of the folders is written, comes or goes: once for what happens within a few milliseconds,
 * for an editor writes a file in several steps, but soon enough while something never stops writing. What lies in their folders is not
 * watched.
 */
export function watchFolders(changed: () => void): Watch {
  const watchers = new Map<string, FSWatcher>();
  let waiting: NodeJS.Timeout | undefined;
  /** When the first of the changes came that are not told yet. */
  let since: number | undefined;
  const tell = (): void => {
    clearTimeout(waiting);
    since ??= performance.now();
    waiting = setTimeout(() => {
      since = undefined;
      changed();
    }, Math.max(0, Math.min(pause, since + longest - performance.now())));
  };
  return {
    follow: (folders) => {
      const wanted = new Set(folders);
      for (const [folder, watcher] of watchers) if (!wanted.has(folder)) end(folder, watcher);
      for (const folder of wanted) if (!watchers.has(folder)) begin(folder);
    },
    stop: () => {
      clearTimeout(waiting);
      for (const [folder, watcher] of watchers) end(folder, watcher);
    },
  };

  function begin(folder: string): void {
    try {
      const watcher = watch(folder, (_event, name) => isOfInterest(name) && tell());
      // A folder that goes takes its watcher with it.
      watcher.on("error", () => {
        end(folder, watcher);
        tell();
      });
      watchers.set(folder, watcher);
    } catch {
      // A folder that is not there has nothing to tell; what was in it is missed when it is read.
    }
  }

  function end(folder: string, watcher: FSWatcher): void {
    watcher.close();
    watchers.delete(folder);
  }
}

/** Milliseconds in which several changes count as one. */
const pause = 60;

/** Milliseconds after which a change is told, whatever follows it. */
const longest = 600;

/** Journeys, configurations, and what may be a folder that holds some; not what else is written beside them. */
function isOfInterest(name: string | null): boolean {
  return name === null || name.endsWith(".journey") || name === configName || !name.includes(".");
}

import { readdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Lang } from "@sojourn/language";
import { Refusal } from "../exit.ts";
import { environmentLang } from "../lang.ts";
import { load, type Loaded } from "../load.ts";
import { journeysIn, type Chosen } from "../pictures/choose.ts";
import { findingsOf } from "../reports/report.ts";
import { placesIn, type Place } from "./places.ts";
import { watchFolders } from "./watch.ts";

/** The journeys of some paths as they are now, read again whenever their files change. */
export interface Followed {
  readonly state: () => State;
  /** Is called after each reading, until the function that it gives is called. */
  readonly onRead: (act: () => void) => () => void;
  readonly stop: () => void;
}

/** What was read last. */
export interface State {
  /** Counts readings. */
  readonly version: number;
  readonly lang: Lang;
  /** Those of the last reading without errors, by a key that stays theirs from reading to reading. */
  readonly journeys: ReadonlyMap<string, Shown>;
  /** What is wrong with the text as it stands, in words; none where the journeys are those of now. */
  readonly problems: readonly Problem[];
  /** Whether the journeys are those of an earlier reading; else they are what could be read now. */
  readonly isOld: boolean;
  /** The files that were read last, imported ones too; absolute. */
  readonly files: readonly string[];
}

/** A journey, and where its parts are written. */
export interface Shown extends Chosen {
  readonly placeOf: (element: object) => Place | undefined;
}

/** Something that keeps the journeys from being read. */
export interface Problem {
  /** `file:line:column`; missing where it is about no place. */
  readonly place?: string;
  readonly message: string;
}

/** Reads the journeys that `paths` name and follows them. Refused where the paths name nothing at all. */
export async function followJourneys(paths: readonly string[], lang: Lang | undefined): Promise<Followed> {
  const acts = new Set<() => void>();
  let state = readingOf(await read(), { version: 0, lang: lang ?? environmentLang(), journeys: new Map(), problems: [], isOld: false, files: [] });
  let isReading = false;
  let isStale = false;
  const watch = watchFolders(() => void again());
  watch.follow(foldersOf(paths, state));
  return {
    state: () => state,
    onRead: (act) => {
      acts.add(act);
      return () => acts.delete(act);
    },
    stop: () => {
      watch.stop();
      acts.clear();
    },
  };

  function read(): Promise<Loaded> {
    return load(paths, { ...(lang ? { lang } : {}), onlyErrors: true });
  }

  /** One reading at a time; what changes meanwhile is read after it. */
  async function again(): Promise<void> {
    if (isReading) return void (isStale = true);
    isReading = true;
    do {
      isStale = false;
      state = await nextOf(state);
      watch.follow(foldersOf(paths, state));
      for (const act of acts) act();
    } while (isStale);
    isReading = false;
  }

  async function nextOf(before: State): Promise<State> {
    try {
      return readingOf(await read(), before);
    } catch (error) {
      if (!(error instanceof Refusal) && !(error instanceof Error)) throw error;
      return { ...before, version: before.version + 1, problems: [{ message: error.message }], isOld: before.journeys.size > 0 };
    }
  }
}

function readingOf(loaded: Loaded, before: State): State {
  const problems: Problem[] = [
    ...loaded.refused.map((message) => ({ message })),
    ...findingsOf(loaded).map(({ diagnostic: { file, message }, from }) => ({ place: `${file}:${from.line}:${from.column}`, message })),
  ];
  // Of a text that was broken from the beginning, whatever could be read is shown.
  const isOld = problems.length > 0 && before.journeys.size > 0 && (before.isOld || before.problems.length === 0);
  const journeys = isOld ? before.journeys : shownIn(loaded);
  const files = loaded.projects.flatMap(({ project, shown }) => project.files.map(({ path }) => resolve(shown(path))));
  return { version: before.version + 1, lang: loaded.lang, journeys, problems, isOld, files };
}

function shownIn(loaded: Loaded): ReadonlyMap<string, Shown> {
  const shown = new Map<string, Shown>();
  for (const one of loaded.projects) {
    const placeOf = placesIn(one);
    for (const chosen of journeysIn({ ...loaded, projects: [one] })) shown.set(`${chosen.file}#${chosen.journey.name}`, { ...chosen, placeOf });
  }
  return shown;
}

/** The folders in which something may change: those of the journeys, and those that were named, with the folders in them. */
function foldersOf(paths: readonly string[], { files }: State): Set<string> {
  const folders = new Set(files.map((file) => dirname(file)));
  for (const path of paths) addFolders(resolve(path), folders);
  return folders;
}

function addFolders(path: string, folders: Set<string>): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return void folders.add(dirname(path));
  const waiting = [path];
  for (let folder = waiting.pop(); folder !== undefined && folders.size < mostFolders; folder = waiting.pop()) {
    folders.add(folder);
    for (const name of namesOfFoldersIn(folder)) waiting.push(join(folder, name));
  }
}

/** More are not watched: a system has only so many watches to give. */
const mostFolders = 2_000;

function namesOfFoldersIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory() && entry.name !== "node_modules" && !entry.name.startsWith(".")).map(({ name }) => name);
  } catch {
    return [];
  }
}

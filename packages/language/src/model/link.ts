import { nearest } from "../near.ts";
import type { Problem } from "../problems.ts";
import type { Chunk } from "../syntax/tree.ts";
import { kinds, type Kind } from "../vocabulary.ts";
import type { ChunkModel, Declared, Reference } from "./build.ts";
import { duplicateOf, duplicatesOf, type Candidates, type FoundProblem } from "./duplicates.ts";
import { difference, type FileModel } from "./file.ts";
import { ImportMap, type MissingFile } from "./import-map.ts";
import { relativeImport } from "./imports.ts";
import { builtIn, byKind, isLocal, type LocalKind, type Scope } from "./scope.ts";
import type { Declaration, Declarations, Journey } from "./types.ts";

/** A problem and the chunk that its span is relative to. */
export interface PlacedProblem {
  readonly chunk: Chunk;
  readonly problem: Problem;
}

/** Told of each thing that an answer depends on, by its `keyOf`. */
export type Ask = (key: string) => void;

/** What a name of a kind is called where dependencies are noted; without a name which names there are, with `*` all they mean. */
export function keyOf(kind: Kind, name?: string): string {
  return name === undefined ? kind : `${kind} ${name}`;
}

/** What changes when files see others than before: whatever was linked must be linked again. */
export const everyImport = "import";

/** What the change of a file brings with it. */
export interface LinkChange {
  /** The keys that may mean something else now. */
  readonly keys: ReadonlySet<string>;
  /** The chunks that are no more. */
  readonly gone: readonly ChunkModel[];
}

/** What files declare, and what names in them mean. Files may come, change and go. */
export class Links {
  readonly files = new Map<string, FileModel>();
  readonly imports: ImportMap;
  /** By kind and name, who declares it: by the path of the file. */
  private readonly index = byKind(() => new Map<string, Map<string, Declared[]>>());
  /** Of names that some file sees twice, by key, where that is. */
  private readonly duplicates = new Map<string, readonly FoundProblem[]>();
  /** The names for which that has to be looked at again, by kind; undefined where it has to be for all. */
  private suspects: Map<Kind, Set<string>> | undefined;
  /** By key and path, the chunks that refer to the name. */
  private readonly references = new Map<string, Map<string, Set<ChunkModel>>>();
  private readonly personas = new WeakMap<Journey, ReadonlySet<string>>();
  /** By path, what `duplicates` holds. */
  private byPath: ReadonlyMap<string, readonly FoundProblem[]> = new Map();
  /** By kind, what the file that was asked about last sees: checks ask once more for each of its blocks. */
  private readonly lastSeen = new Map<Kind, { readonly path: string; readonly found: readonly Declared[] }>();
  private readonly byFile = new WeakMap<FileModel, ReadonlyMap<Kind, readonly Declared[]>>();

  constructor(missing: (path: string) => MissingFile) {
    this.imports = new ImportMap(this.files, missing);
  }

  /** Adds a file, or takes it in the place of the one at its path; `undefined` takes that one away. */
  put(path: string, file: FileModel | undefined): LinkChange {
    const before = this.files.get(path);
    const [old, now] = [before?.chunks ?? [], file?.chunks ?? []];
    const { start, behind } = difference(old, now);
    this.lastSeen.clear();
    const keys = new Set<string>();
    const touched: Touched = new Map();
    const gone = old.slice(start, old.length - behind);
    for (const chunk of gone) this.forget(chunk, path, touched);
    if (file) this.files.set(path, file);
    else this.files.delete(path);
    for (let at = start; at < now.length - behind; at++) this.learn(now[at]!, path, touched);
    for (const [kind, names] of touched) {
      keys.add(keyOf(kind, "*"));
      for (const [name, was] of names) {
        const key = keyOf(kind, name);
        keys.add(key);
        if (this.sort(path, kind, name) !== was) keys.add(kind);
        this.suspect(kind, name);
      }
    }
    const change = this.imports.put(path, before, file);
    if (change !== "none") {
      // A name that two imports bring in is reported at one of them.
      this.suspects = undefined;
    }
    if (change === "sight") keys.add(everyImport);
    return { keys, gone };
  }

  /** What names mean in a file. */
  scope(path: string, ask?: Ask): Scope {
    return {
      find: <K extends Kind>(kind: K, name: string) => {
        ask?.(keyOf(kind, name));
        return this.find(path, kind, name) as Declarations[K] | undefined;
      },
      all: <K extends Kind>(kind: K) => {
        ask?.(keyOf(kind, "*"));
        return this.seen(path, kind).map(({ element }) => element as Declarations[K]);
      },
    };
  }

  /** Whether a name somewhere refers to what a file declares. */
  isUsed(path: string, { kind, name }: Declaration): boolean {
    const users = this.references.get(keyOf(kind, name));
    if (!users || users.has(path)) return users !== undefined;
    if (!this.imports.isImported(path)) return false;
    for (const from of users.keys()) {
      if (this.imports.sees(from, path) && this.visible(from, kind, name)?.[0] === path) return true;
    }
    return false;
  }

  /** What is declared under a name, as a file sees it, and where. */
  declared(path: string, kind: Kind, name: string): { readonly path: string; readonly declared: Declared } | undefined {
    const found = this.visible(path, kind, name);
    return found && { path: found[0], declared: found[1] };
  }

  /** The chunks that have a name of a kind in them, with the paths of their files. */
  referring(kind: Kind, name: string): ReadonlyMap<ChunkModel, string> {
    const users = [...(this.references.get(keyOf(kind, name)) ?? [])];
    return new Map(users.flatMap(([path, chunks]) => [...chunks].map((chunk) => [chunk, path] as const)));
  }

  /** Everything of a kind that a file sees, in the order of files and texts; of one name the first. */
  seen(path: string, kind: Kind): readonly Declared[] {
    if (this.index[kind].size === 0) return nothing;
    const last = this.lastSeen.get(kind);
    if (last?.path === path) return last.found;
    const own = this.declaredIn(path, kind);
    const names = new Set(own.map(({ name }) => name));
    const found: Declared[] = [];
    let isOwnThere = false;
    for (const other of this.imports.seenBy(path)) {
      if (!isOwnThere && other > path) {
        for (const declared of own) found.push(declared);
        isOwnThere = true;
      }
      for (const declared of this.declaredIn(other, kind)) {
        if (names.has(declared.name)) continue;
        names.add(declared.name);
        found.push(declared);
      }
    }
    if (!isOwnThere) for (const declared of own) found.push(declared);
    this.lastSeen.set(kind, { path, found });
    return found;
  }

  /** What a file declares of a kind, in the order of its text; of one name the first. */
  private declaredIn(path: string, kind: Kind): readonly Declared[] {
    const file = this.files.get(path);
    if (!file) return nothing;
    let byKind = this.byFile.get(file);
    if (!byKind) this.byFile.set(file, (byKind = declaredByKind(file)));
    return byKind.get(kind) ?? nothing;
  }

  /** Names that are declared twice where one file sees both. */
  duplicatesIn(path: string): readonly FoundProblem[] {
    return this.allDuplicates().get(path) ?? [];
  }

  /** What is wrong with the names in one chunk: those that lead nowhere, and those that a journey has twice. */
  problemsIn(chunk: ChunkModel, path: string, ask?: Ask): Problem[] {
    if (chunk.references.length === 0 && !chunk.declarations.some(({ journey }) => journey)) return [];
    const problems: Problem[] = [];
    const locals = localNames(chunk.declarations, problems);
    const room = { comparisons: mostComparisons };
    for (const reference of chunk.references) {
      const problem = this.resolve(path, reference, locals, room, ask);
      if (problem) problems.push(problem);
    }
    return problems;
  }

  private resolve(path: string, { to, name, journey, word, start, end }: Reference, locals: LocalNames, room: Room, ask?: Ask): Problem | undefined {
    const local = (kind: LocalKind) => journey && locals.get(journey)?.[kind].get(name)?.element;
    ask?.(keyOf(to, name));
    if (isLocal(to) ? local(to) : this.find(path, to, name)) {
      if (to !== "persona" || !journey || this.isFor(journey, name)) return undefined;
      return { code: "persona-not-in-journey", facts: { name, journey: journey.label ?? journey.name }, start, end };
    }
    for (const kind of kinds) ask?.(keyOf(kind, name));
    ask?.(to);
    if (to === "persona" && this.find(path, "non-customer", name)) {
      return { code: "non-customer-as-customer", facts: { word, name }, start, end };
    }
    const kind = kinds.find((other) => other !== to && (isLocal(other) ? local(other) : this.find(path, other, name)));
    if (kind) return { code: "wrong-kind-of-reference", facts: { word, wanted: to, kind, name }, start, end };
    const elsewhere = isLocal(to) ? undefined : this.elsewhere(to, name);
    const near = elsewhere === undefined ? this.near(path, to, name, journey && locals.get(journey), room) : undefined;
    const facts = {
      kind: to,
      name,
      ...(near === undefined ? {} : { near }),
      ...(elsewhere === undefined ? {} : { elsewhere: relativeImport(path, elsewhere) }),
    };
    return { code: "unresolved-reference", facts, start, end };
  }

  /** The first file, by path, that declares a name. */
  private elsewhere(kind: Kind, name: string): string | undefined {
    const candidates = this.index[kind].get(name);
    return candidates && [...candidates.keys()].reduce((one, other) => (one < other ? one : other));
  }

  private near(path: string, kind: Kind, name: string, local: Locals | undefined, room: Room): string | undefined {
    if (room.comparisons < 0) return undefined;
    const names = [
      ...((isLocal(kind) && local?.[kind].keys()) || []),
      ...builtIn[kind].keys(),
      ...(isLocal(kind) ? [] : this.seen(path, kind).map(({ name: known }) => known)),
    ];
    room.comparisons -= names.length;
    return nearest(name, names);
  }

  private find(path: string, kind: Kind, name: string): Declaration | undefined {
    return this.visible(path, kind, name)?.[1].element ?? builtIn[kind].get(name);
  }

  /** Which of those that declare a name a file means: its own, else the first that it imports. */
  private visible(path: string, kind: Kind, name: string): readonly [path: string, declared: Declared] | undefined {
    const candidates = this.index[kind].get(name);
    if (!candidates) return undefined;
    const own = candidates.get(path);
    if (own) return [path, own[0]!];
    const [first] = this.imports.seenAmong(path, candidates);
    return first === undefined ? undefined : [first, candidates.get(first)![0]!];
  }

  /** Whether a persona is one of those of a journey; every one is where it names none. */
  private isFor(journey: Journey, persona: string): boolean {
    let personas = this.personas.get(journey);
    if (!personas) this.personas.set(journey, (personas = new Set(journey.personas)));
    return personas.size === 0 || personas.has(persona);
  }

  /** By path; worked out again for the names that changed since the last time. */
  private allDuplicates(): ReadonlyMap<string, readonly FoundProblem[]> {
    const { suspects } = this;
    if (suspects?.size === 0) return this.byPath;
    if (!suspects) this.duplicates.clear();
    for (const kind of suspects?.keys() ?? kinds) {
      for (const name of suspects?.get(kind) ?? this.index[kind].keys()) {
        const candidates = this.index[kind].get(name);
        const found = candidates && isSeveral(candidates) ? duplicatesOf(candidates, this.imports) : [];
        if (found.length > 0) this.duplicates.set(keyOf(kind, name), found);
        else this.duplicates.delete(keyOf(kind, name));
      }
    }
    this.suspects = new Map();
    const byPath = Map.groupBy([...this.duplicates.values()].flat(), (one) => one.path);
    return (this.byPath = byPath);
  }

  private suspect(kind: Kind, name: string): void {
    if (!this.suspects) return;
    const names = this.suspects.get(kind);
    if (names) names.add(name);
    else this.suspects.set(kind, new Set([name]));
  }

  private learn(chunk: ChunkModel, path: string, touched: Touched): void {
    for (const declared of chunk.declarations) {
      if (isLocal(declared.kind)) continue;
      const names = this.index[declared.kind];
      let candidates = names.get(declared.name);
      if (!candidates) names.set(declared.name, (candidates = new Map()));
      const own = candidates.get(path);
      if (own) own.push(declared);
      else candidates.set(path, [declared]);
      touch(touched, declared, own !== undefined);
    }
    for (const { to, name } of chunk.references) {
      if (isLocal(to)) continue;
      const key = keyOf(to, name);
      let users = this.references.get(key);
      if (!users) this.references.set(key, (users = new Map()));
      const chunks = users.get(path);
      if (chunks) chunks.add(chunk);
      else users.set(path, new Set([chunk]));
    }
  }

  private forget(chunk: ChunkModel, path: string, touched: Touched): void {
    for (const declared of chunk.declarations) {
      if (isLocal(declared.kind)) continue;
      const candidates = this.index[declared.kind].get(declared.name);
      const others = candidates?.get(path)?.filter((one) => one !== declared) ?? [];
      if (others.length > 0) candidates!.set(path, others);
      else candidates?.delete(path);
      touch(touched, declared, true);
    }
    for (const { to, name } of chunk.references) {
      const key = keyOf(to, name);
      const users = this.references.get(key);
      const chunks = users?.get(path);
      chunks?.delete(chunk);
      if (chunks?.size === 0) users!.delete(path);
      if (users?.size === 0) this.references.delete(key);
    }
  }

  /** Brings what a file declares under a name into the order of its text. Whether there is anything. */
  private sort(path: string, kind: Kind, name: string): boolean {
    const names = this.index[kind];
    const candidates = names.get(name);
    if (candidates?.size === 0) names.delete(name);
    const own = candidates?.get(path);
    if (own && own.length > 1) own.sort(inText);
    return own !== undefined;
  }
}

function inText(one: Declared, other: Declared): number {
  return one.chunk.start - other.chunk.start || one.start - other.start;
}

const nothing: readonly never[] = [];

/** What a file declares, by kind and in the order of its text; of one name the first. */
function declaredByKind({ chunks }: FileModel): ReadonlyMap<Kind, readonly Declared[]> {
  const byKind = new Map<Kind, Map<string, Declared>>();
  for (const { declarations } of chunks) {
    for (const declared of declarations) {
      // What stands in a journey is known there only.
      if (isLocal(declared.kind)) break;
      let names = byKind.get(declared.kind);
      if (!names) byKind.set(declared.kind, (names = new Map()));
      const first = names.get(declared.name);
      if (!first || inText(declared, first) < 0) names.set(declared.name, declared);
    }
  }
  return new Map([...byKind].map(([kind, names]) => [kind, [...names.values()].sort(inText)]));
}

/** After this many comparisons in one chunk no more near names are looked for: it takes time. */
const mostComparisons = 100_000;

interface Room {
  comparisons: number;
}

/** By kind and name, whether the file declared it before. */
type Touched = Map<Kind, Map<string, boolean>>;

function touch(touched: Touched, { kind, name }: Declared, was: boolean): void {
  let names = touched.get(kind);
  if (!names) touched.set(kind, (names = new Map()));
  if (!names.has(name)) names.set(name, was);
}

function isSeveral(candidates: Candidates): boolean {
  if (candidates.size !== 1) return candidates.size > 1;
  for (const [, own] of candidates) return own.length > 1;
  return false;
}

/** The stages and touchpoints of one journey. */
type Locals = Readonly<Record<LocalKind, Map<string, Declared>>>;

type LocalNames = ReadonlyMap<Journey, Locals>;

/** The stages and touchpoints of the journeys in a chunk, by journey and name; names that one has twice are reported. */
function localNames(declarations: readonly Declared[], problems: Problem[]): LocalNames {
  const journeys = new Map<Journey, Locals>();
  for (const declared of declarations) {
    if (!declared.journey || !isLocal(declared.kind)) continue;
    let locals = journeys.get(declared.journey);
    if (!locals) journeys.set(declared.journey, (locals = { stage: new Map(), touchpoint: new Map() }));
    const names = locals[declared.kind];
    const first = names.get(declared.name);
    if (first) problems.push(duplicateOf(declared, first).problem);
    else names.set(declared.name, declared);
  }
  return journeys;
}

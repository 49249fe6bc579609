import { nearest } from "../near.ts";
import type { Problem } from "../problems.ts";
import { builtInMetrics, channelsBuiltIn } from "./builtin.ts";
import type { Declared, Reference } from "./build.ts";
import { duplicateOf, duplicates, type Candidate, type FoundProblem, type Import, type ImportingFiles } from "./duplicates.ts";
import type { FileModel } from "./file.ts";
import { importGraph, relativeImport, resolveImport, type ImportGraph } from "./imports.ts";
import type { Declaration, Declarations, Journey, Model } from "./types.ts";
import { kinds, type Kind } from "../vocabulary.ts";
import type { Chunk } from "../syntax/tree.ts";

/** Finds what names mean, as one file sees them: what it declares, what it imports, what is built in. */
export interface Scope {
  find<K extends Kind>(kind: K, name: string): Declarations[K] | undefined;
  /** Everything of a kind that is declared where the file sees it, in the order of files and texts. */
  all<K extends Kind>(kind: K): readonly Declarations[K][];
}

/** What names mean in a model that stands alone, as `compile` or a program gives it. */
export function scopeOf(model: Model): Scope {
  const declared = byKind<Declaration>();
  const add = (declarations: readonly Declaration[]): void => {
    for (const one of declarations) if (!declared[one.kind].has(one.name)) declared[one.kind].set(one.name, one);
  };
  const { brands, competitors, personas, nonCustomers, teams, channels, metrics, surveys, journeys } = model;
  for (const all of [brands, competitors, personas, nonCustomers, teams, channels, metrics, surveys, journeys]) add(all);
  for (const brand of brands) add(brand.competitors);
  return {
    find: <K extends Kind>(kind: K, name: string) => (declared[kind].get(name) ?? builtIn[kind].get(name)) as Declarations[K] | undefined,
    all: <K extends Kind>(kind: K) => [...declared[kind].values()] as Declarations[K][],
  };
}

/** A problem and the chunk that its span is relative to. */
export interface PlacedProblem {
  readonly chunk: Chunk;
  readonly problem: Problem;
}

/** Why a file that is imported is not there. */
export interface MissingFile {
  readonly why: "not-found" | "outside" | "not-text" | "too-large" | "alone";
}

/** Files with their names resolved. */
export interface Linked {
  /** The scope of a file of the project. */
  scope(file: FileModel): Scope;
  /** Whether a name anywhere refers to a declaration. */
  isUsed(declaration: Declaration): boolean;
  /** Whether any file imports this one. */
  isImported(file: FileModel): boolean;
  /** Whether what `other` declares is known in `file`, for it is the same or imported, however far away. */
  sees(file: FileModel, other: FileModel): boolean;
  /** By file, in the order given: what linking found wrong. */
  readonly problems: ReadonlyMap<FileModel, readonly PlacedProblem[]>;
}

/**
 * Resolves imports and references among `files`. `missing` tells why a path is not among them. The order of
 * the files has no influence on the result.
 */
export function link(files: readonly FileModel[], missing: (path: string) => MissingFile): Linked {
  const sorted = files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
  return new Linker(sorted, missing).link();
}

/** After this many comparisons no more near names are looked for: it takes time. */
const mostComparisons = 1_000_000;

/** What is known inside its journey only. */
type LocalKind = "stage" | "touchpoint";

function isLocal(kind: Kind): kind is LocalKind {
  return kind === "stage" || kind === "touchpoint";
}

const builtIn = byKind<Declaration>();
for (const declaration of [...builtInMetrics, ...channelsBuiltIn]) builtIn[declaration.kind].set(declaration.name, declaration);

class Linker implements ImportingFiles {
  readonly files: readonly FileModel[];
  private readonly missing: (path: string) => MissingFile;
  private readonly problems = new Map<FileModel, PlacedProblem[]>();
  /** By kind and name, who declares it. */
  private readonly index = byKind<Candidate[]>();
  private readonly numbers: ReadonlyMap<FileModel, number>;
  /** By file, what it imports. */
  readonly imports: readonly (readonly Import[])[];
  readonly graph: ImportGraph;
  private readonly personas = new Map<Journey, ReadonlySet<string>>();
  private readonly used = new Set<Declaration>();
  private readonly imported = new Set<FileModel>();
  private comparisons = 0;

  constructor(files: readonly FileModel[], missing: (path: string) => MissingFile) {
    this.files = files;
    this.missing = missing;
    this.numbers = new Map(files.map((file, at) => [file, at]));
    const byPath = new Map(files.map((file, at) => [file.path, at]));
    for (const file of files) this.problems.set(file, []);
    this.imports = files.map((file) => this.resolveImports(file, byPath));
    this.graph = importGraph(this.imports.map((list) => list.map(({ to }) => to)));
    for (const circle of this.graph.circles) this.reportCircle(circle);
  }

  link(): Linked {
    this.files.forEach((file, at) => {
      for (const chunk of file.chunks) {
        for (const declared of chunk.declarations) {
          if (isLocal(declared.kind)) continue;
          const names = this.index[declared.kind];
          const candidates = names.get(declared.name);
          if (candidates) candidates.push({ file: at, declared });
          else names.set(declared.name, [{ file: at, declared }]);
        }
      }
    });
    for (const names of Object.values(this.index)) {
      for (const candidates of names.values()) if (candidates.length > 1) duplicates(candidates, this).forEach(this.reportFound, this);
    }
    this.files.forEach((file, at) => {
      for (const chunk of file.chunks) {
        const locals = this.localNames(file, chunk.declarations);
        for (const reference of chunk.references) this.resolve(file, at, chunk.chunk, reference, locals);
      }
    });
    const { problems, used, imported, numbers, graph } = this;
    return {
      problems,
      scope: (file) => this.scope(this.numbers.get(file)!),
      isUsed: (declaration) => used.has(declaration),
      isImported: (file) => imported.has(file),
      sees: (file, other) => file === other || graph.sees(numbers.get(file)!, numbers.get(other)!),
    };
  }

  private scope(file: number): Scope {
    return {
      find: <K extends Kind>(kind: K, name: string) => this.find(file, kind, name) as Declarations[K] | undefined,
      all: <K extends Kind>(kind: K) =>
        this.seen(file, kind).map(({ declared }) => declared.element as Declarations[K]),
    };
  }

  private find(file: number, kind: Kind, name: string): Declaration | undefined {
    const candidates = this.index[kind].get(name);
    return (candidates && this.visible(file, candidates)?.declared.element) ?? builtIn[kind].get(name);
  }

  /** Which of those that declare a name a file means: its own, else the first that it imports. */
  private visible(file: number, candidates: readonly Candidate[]): Candidate | undefined {
    let imported: Candidate | undefined;
    for (const candidate of candidates) {
      if (candidate.file === file) return candidate;
      if (!imported && this.graph.sees(file, candidate.file)) imported = candidate;
    }
    return imported;
  }

  /** What a file sees of a kind, in the order of files. */
  private seen(file: number, kind: Kind): Candidate[] {
    return [...this.index[kind].values()]
      .flatMap((candidates) => this.visible(file, candidates) ?? [])
      .sort((one, other) => one.file - other.file);
  }

  private report(file: FileModel, chunk: Chunk, problem: Problem): void {
    this.problems.get(file)!.push({ chunk, problem });
  }

  private reportFound({ file, chunk, problem }: FoundProblem): void {
    this.report(file, chunk, problem);
  }

  private resolveImports(file: FileModel, byPath: ReadonlyMap<string, number>): Import[] {
    const found: Import[] = [];
    for (const statement of file.chunks.flatMap((chunk) => chunk.imports)) {
      const { start, end, path } = statement;
      const target = resolveImport(file.path, path);
      const to = "path" in target ? byPath.get(target.path) : undefined;
      if (to !== undefined) {
        found.push({ to, statement });
        this.imported.add(this.files[to]!);
        continue;
      }
      const why = "path" in target ? this.missing(target.path).why : "why" in target ? target.why : "outside";
      if (why === "outside") {
        this.report(file, statement.chunk, { code: "import-outside-workspace", facts: { path }, start, end });
        continue;
      }
      const near = why === "not-found" && "path" in target ? this.nearFile(target.path, file.path, byPath) : undefined;
      const facts = { path, why, ...(near === undefined ? {} : { near: relativeImport(file.path, near) }) };
      this.report(file, statement.chunk, { code: "import-not-found", facts, start, end });
    }
    return found;
  }

  /** Once for each circle, at an import of its first file. */
  private reportCircle(circle: readonly number[]): void {
    const members = new Set(circle);
    const first = Math.min(...circle);
    const cameFrom = new Map<number, number>();
    const queue = [first];
    for (const from of queue) {
      for (const { to } of this.imports[from]!) {
        if (!members.has(to) || cameFrom.has(to)) continue;
        cameFrom.set(to, from);
        queue.push(to);
      }
    }
    const path = [first];
    for (let at = cameFrom.get(first)!; at !== first; at = cameFrom.get(at)!) path.unshift(at);
    path.unshift(first);
    const { statement } = this.imports[first]!.find(({ to }) => to === path[1])!;
    const { start, end, chunk } = statement;
    const facts = { path: path.map((at) => this.files[at]!.path) };
    this.report(this.files[first]!, chunk, { code: "import-cycle", facts, start, end });
  }

  /** The stages and touchpoints of the journeys in a chunk, by journey and name. */
  private localNames(file: FileModel, declarations: readonly Declared[]): ReadonlyMap<Journey, Locals> {
    const journeys = new Map<Journey, Record<LocalKind, Map<string, Declared>>>();
    for (const declared of declarations) {
      if (!declared.journey || !isLocal(declared.kind)) continue;
      let locals = journeys.get(declared.journey);
      if (!locals) journeys.set(declared.journey, (locals = { stage: new Map(), touchpoint: new Map() }));
      const names = locals[declared.kind];
      const first = names.get(declared.name);
      if (first) this.reportFound(duplicateOf(file, declared, file, first));
      else names.set(declared.name, declared);
    }
    return journeys;
  }

  private resolve(
    file: FileModel,
    at: number,
    chunk: Chunk,
    { to, name, journey, word, start, end }: Reference,
    locals: ReadonlyMap<Journey, Locals>,
  ): void {
    const local = (kind: LocalKind) => journey && locals.get(journey)?.[kind].get(name);
    const meant = isLocal(to) ? local(to)?.element : this.find(at, to, name);
    if (meant) {
      this.used.add(meant);
      if (to === "persona" && journey && !this.isFor(journey, name)) {
        const facts = { name, journey: journey.label ?? journey.name };
        this.report(file, chunk, { code: "persona-not-in-journey", facts, start, end });
      }
      return;
    }
    if (to === "persona" && this.find(at, "non-customer", name)) {
      return this.report(file, chunk, { code: "non-customer-as-customer", facts: { word, name }, start, end });
    }
    const kind = kinds.find((other) => other !== to && (isLocal(other) ? local(other) : this.find(at, other, name)));
    if (kind) {
      return this.report(file, chunk, { code: "wrong-kind-of-reference", facts: { word, wanted: to, kind, name }, start, end });
    }
    const elsewhere = this.index[to].get(name)?.[0];
    const near = elsewhere ? undefined : this.near(name, () => this.names(at, to, journey && locals.get(journey)));
    const facts = {
      kind: to,
      name,
      ...(near === undefined ? {} : { near }),
      ...(elsewhere ? { elsewhere: relativeImport(file.path, this.files[elsewhere.file]!.path) } : {}),
    };
    this.report(file, chunk, { code: "unresolved-reference", facts, start, end });
  }

  /** Whether a persona is one of those of a journey; every one is where it names none. */
  private isFor(journey: Journey, persona: string): boolean {
    let personas = this.personas.get(journey);
    if (!personas) this.personas.set(journey, (personas = new Set(journey.personas)));
    return personas.size === 0 || personas.has(persona);
  }

  /** The file that `path` was probably meant to be; all end alike, so that their endings say nothing. */
  private nearFile(path: string, importer: string, byPath: ReadonlyMap<string, number>): string | undefined {
    const ending = ".journey";
    const others = () => [...byPath.keys()].filter((other) => other !== importer && other.endsWith(ending));
    const near = this.near(path.slice(0, -ending.length), () => others().map((other) => other.slice(0, -ending.length)));
    return near === undefined ? undefined : near + ending;
  }

  private near(name: string, names: () => readonly string[]): string | undefined {
    if (this.comparisons > mostComparisons) return undefined;
    const candidates = names();
    this.comparisons += candidates.length;
    return nearest(name, candidates);
  }

  /** The names of a kind that a file sees. */
  private names(file: number, kind: Kind, local: Locals | undefined): string[] {
    return [...((isLocal(kind) && local?.[kind].keys()) || []), ...builtIn[kind].keys(), ...this.seen(file, kind).map(({ declared }) => declared.name)];
  }
}

/** The stages and touchpoints of one journey. */
type Locals = Readonly<Record<LocalKind, ReadonlyMap<string, Declared>>>;

type ByKind<Value> = Readonly<Record<Kind, Map<string, Value>>>;

function byKind<Value>(): ByKind<Value> {
  return Object.fromEntries(kinds.map((kind) => [kind, new Map<string, Value>()])) as unknown as ByKind<Value>;
}

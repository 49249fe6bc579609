import { nearest } from "../near.ts";
import type { Problem } from "../problems.ts";
import { builtInMetrics, channelsBuiltIn } from "./builtin.ts";
import type { Declared, ImportStatement, Reference } from "./build.ts";
import type { FileModel } from "./file.ts";
import { importGraph, relativeImport, resolveImport, type ImportGraph } from "./imports.ts";
import type { Declaration, Declarations, Journey } from "./types.ts";
import { kinds, type Kind } from "../vocabulary.ts";
import type { Chunk } from "../syntax/tree.ts";

/** Finds what names mean, as one file sees them: what it declares, what it imports, what is built in. */
export interface Scope {
  find<K extends Kind>(kind: K, name: string): Declarations[K] | undefined;
  /** Everything of a kind that is declared where the file sees it, in the order of files and texts. */
  all<K extends Kind>(kind: K): readonly Declarations[K][];
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

interface Candidate {
  readonly file: number;
  readonly declared: Declared;
}

/** Beyond this many names that mean nothing, no more near ones are looked for: it takes time. */
const mostSuggestions = 200;

const localKinds: ReadonlySet<Kind> = new Set(["stage", "touchpoint"]);

const builtIn = byKind<Declaration>();
for (const declaration of [...builtInMetrics, ...channelsBuiltIn]) builtIn[declaration.kind].set(declaration.name, declaration);

class Linker {
  private readonly files: readonly FileModel[];
  private readonly missing: (path: string) => MissingFile;
  private readonly problems = new Map<FileModel, PlacedProblem[]>();
  /** By kind and name, who declares it. */
  private readonly index = byKind<Candidate[]>();
  private readonly numbers: ReadonlyMap<FileModel, number>;
  private readonly graph: ImportGraph;
  private suggestions = 0;

  constructor(files: readonly FileModel[], missing: (path: string) => MissingFile) {
    this.files = files;
    this.missing = missing;
    this.numbers = new Map(files.map((file, at) => [file, at]));
    const byPath = new Map(files.map((file, at) => [file.path, at]));
    for (const file of files) this.problems.set(file, []);
    const imports = files.map((file) => this.resolveImports(file, byPath));
    this.graph = importGraph(imports.map((list) => list.map(({ to }) => to)));
    for (const circle of this.graph.circles) this.reportCircle(circle, imports);
  }

  link(): Linked {
    this.files.forEach((file, at) => {
      for (const chunk of file.chunks) {
        for (const declared of chunk.declarations) {
          if (localKinds.has(declared.kind)) continue;
          const names = this.index[declared.kind];
          const candidates = names.get(declared.name);
          if (candidates) candidates.push({ file: at, declared });
          else names.set(declared.name, [{ file: at, declared }]);
        }
      }
    });
    for (const names of Object.values(this.index)) {
      for (const candidates of names.values()) if (candidates.length > 1) this.reportDuplicates(candidates);
    }
    this.files.forEach((file, at) => {
      for (const chunk of file.chunks) {
        const locals = this.localNames(file, chunk.declarations);
        for (const reference of chunk.references) this.resolve(file, at, chunk.chunk, reference, locals);
      }
    });
    return { problems: this.problems, scope: (file) => this.scope(this.numbers.get(file)!) };
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
    const own = candidates?.find((candidate) => candidate.file === file);
    const seen = own ?? candidates?.find((candidate) => this.graph.sees(file, candidate.file));
    return seen?.declared.element ?? builtIn[kind].get(name);
  }

  /** What a file sees of a kind, in the order of files. */
  private seen(file: number, kind: Kind): Candidate[] {
    return [...this.index[kind].values()]
      .flatMap((candidates) => candidates.find((candidate) => candidate.file === file || this.graph.sees(file, candidate.file)) ?? [])
      .sort((one, other) => one.file - other.file);
  }

  private report(file: FileModel, chunk: Chunk, problem: Problem): void {
    this.problems.get(file)!.push({ chunk, problem });
  }

  private resolveImports(file: FileModel, byPath: ReadonlyMap<string, number>): { to: number; statement: ImportStatement }[] {
    const found: { to: number; statement: ImportStatement }[] = [];
    for (const statement of file.chunks.flatMap((chunk) => chunk.imports)) {
      const { start, end, path } = statement;
      const target = resolveImport(file.path, path);
      const to = "path" in target ? byPath.get(target.path) : undefined;
      if (to !== undefined) {
        found.push({ to, statement });
        continue;
      }
      const why = "path" in target ? this.missing(target.path).why : "why" in target ? target.why : "outside";
      if (why === "outside") {
        this.report(file, statement.chunk, { code: "import-outside-workspace", facts: { path }, start, end });
        continue;
      }
      const near = why === "not-found" && "path" in target ? nearest(target.path, byPath.keys()) : undefined;
      const facts = { path, why, ...(near === undefined ? {} : { near: relativeImport(file.path, near) }) };
      this.report(file, statement.chunk, { code: "import-not-found", facts, start, end });
    }
    return found;
  }

  /** Once for each circle, at an import of its first file. */
  private reportCircle(circle: readonly number[], imports: readonly { to: number; statement: ImportStatement }[][]): void {
    const members = new Set(circle);
    const first = Math.min(...circle);
    const cameFrom = new Map<number, number>();
    const queue = [first];
    for (const from of queue) {
      for (const { to } of imports[from]!) {
        if (!members.has(to) || cameFrom.has(to)) continue;
        cameFrom.set(to, from);
        queue.push(to);
      }
    }
    const path = [first];
    for (let at = cameFrom.get(first)!; at !== first; at = cameFrom.get(at)!) path.unshift(at);
    path.unshift(first);
    const { statement } = imports[first]!.find(({ to }) => to === path[1])!;
    const { start, end, chunk } = statement;
    const facts = { path: path.map((at) => this.files[at]!.path) };
    this.report(this.files[first]!, chunk, { code: "import-cycle", facts, start, end });
  }

  /** A name may be declared once in what a file sees: in itself, and in what it imports. */
  private reportDuplicates(candidates: readonly Candidate[]): void {
    candidates.forEach(({ file, declared }, at) => {
      const other = candidates.find((candidate, position) =>
        candidate.file === file
          ? position < at
          : this.graph.sees(file, candidate.file) && (candidate.file < file || !this.graph.sees(candidate.file, file)),
      );
      if (other) this.reportDuplicate(this.files[file]!, declared, this.files[other.file]!, other.declared);
    });
  }

  private reportDuplicate(file: FileModel, declared: Declared, otherFile: FileModel, other: Declared): void {
    const { start, end, kind, name, chunk } = declared;
    const facts = {
      kind,
      name,
      exact: spelling(declared) === spelling(other),
      ...(otherFile === file ? {} : { file: relativeImport(file.path, otherFile.path) }),
    };
    const place = { file: otherFile.path, start: other.chunk.start + other.start, end: other.chunk.start + other.end };
    this.report(file, chunk, { code: "duplicate-name", facts, start, end, related: { ...place, message: "declared-here" } });
  }

  /** The stages and touchpoints of the journeys in a chunk, by journey and name. */
  private localNames(file: FileModel, declarations: readonly Declared[]): ReadonlyMap<Journey, Locals> {
    const journeys = new Map<Journey, ByKind<Declared>>();
    for (const declared of declarations) {
      if (!declared.journey || !localKinds.has(declared.kind)) continue;
      let names = journeys.get(declared.journey);
      if (!names) journeys.set(declared.journey, (names = byKind()));
      const first = names[declared.kind].get(declared.name);
      if (first) this.reportDuplicate(file, declared, file, first);
      else names[declared.kind].set(declared.name, declared);
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
    const local = (kind: Kind) => journey && locals.get(journey)?.[kind].get(name);
    if (localKinds.has(to) ? local(to) : this.find(at, to, name)) {
      if (to === "persona" && journey && journey.personas.length > 0 && !journey.personas.includes(name)) {
        const facts = { name, journey: journey.label ?? journey.name };
        this.report(file, chunk, { code: "persona-not-in-journey", facts, start, end });
      }
      return;
    }
    if (to === "persona" && this.find(at, "non-customer", name)) {
      return this.report(file, chunk, { code: "non-customer-as-customer", facts: { word, name }, start, end });
    }
    const kind = kinds.find((other) => other !== to && (localKinds.has(other) ? local(other) : this.find(at, other, name)));
    if (kind) {
      return this.report(file, chunk, { code: "wrong-kind-of-reference", facts: { word, wanted: to, kind, name }, start, end });
    }
    const elsewhere = this.index[to].get(name)?.[0];
    const near = elsewhere || this.suggestions++ >= mostSuggestions ? undefined : nearest(name, this.names(at, to, journey && locals.get(journey)));
    const facts = {
      kind: to,
      name,
      ...(near === undefined ? {} : { near }),
      ...(elsewhere ? { elsewhere: relativeImport(file.path, this.files[elsewhere.file]!.path) } : {}),
    };
    this.report(file, chunk, { code: "unresolved-reference", facts, start, end });
  }

  /** The names of a kind that a file sees. */
  private names(file: number, kind: Kind, local: Locals | undefined): string[] {
    return [...(local?.[kind].keys() ?? []), ...builtIn[kind].keys(), ...this.seen(file, kind).map(({ declared }) => declared.name)];
  }
}

/** The stages and touchpoints of one journey. */
type Locals = Readonly<Record<Kind, ReadonlyMap<string, Declared>>>;

type ByKind<Value> = Readonly<Record<Kind, Map<string, Value>>>;

function byKind<Value>(): ByKind<Value> {
  return Object.fromEntries(kinds.map((kind) => [kind, new Map<string, Value>()])) as unknown as ByKind<Value>;
}

/** The name as it is written, before normalisation. */
function spelling({ chunk, start, end }: Declared): string {
  return chunk.text.slice(start, end);
}

import { nearest } from "../near.ts";
import type { ImportStatement } from "./build.ts";
import type { FileModel } from "./file.ts";
import { importGraph, relativeImport, resolveImport, type ImportGraph } from "./imports.ts";
import type { PlacedProblem } from "./link.ts";

/** Why a file that is imported is not there. */
export interface MissingFile {
  readonly why: "not-found" | "outside" | "not-text" | "too-large" | "alone";
}

/** An import that leads to a file. */
export interface Import {
  /** The path of the file. */
  readonly to: string;
  readonly statement: ImportStatement;
}

/** What a change of a file does to imports: nothing, some are written anew and lead where they led, or files may see others than before. */
export type ImportChange = "none" | "statements" | "sight";

/** Which files import which, and what is wrong with their imports. */
export class ImportMap {
  private readonly files: ReadonlyMap<string, FileModel>;
  private readonly missing: (path: string) => MissingFile;
  private readonly resolved = new Map<string, Resolved>();
  private graph: Graph | undefined;
  /** The paths by folder, and by the name of the file. */
  private folders: ReadonlyMap<string, readonly string[]> | undefined;
  private names: ReadonlyMap<string, readonly string[]> | undefined;
  private comparisons = 0;

  constructor(files: ReadonlyMap<string, FileModel>, missing: (path: string) => MissingFile) {
    this.files = files;
    this.missing = missing;
  }

  /** Notes that a file came, changed or went. */
  put(path: string, before: FileModel | undefined, file: FileModel | undefined): ImportChange {
    this.comparisons = 0;
    if (!before || !file) {
      this.forget();
      return "sight";
    }
    const [old, now] = [statementsOf(before), statementsOf(file)];
    if (old.length === now.length && old.every((statement, at) => statement === now[at])) return "none";
    this.resolved.delete(path);
    if (old.length === now.length && old.every((statement, at) => statement.path === now[at]!.path)) {
      if (this.graph) this.graph = { ...this.graph, circles: undefined };
      return "statements";
    }
    this.graph = undefined;
    return "sight";
  }

  /** Forgets where imports lead: what is missing may have come. */
  forget(): void {
    this.resolved.clear();
    this.graph = undefined;
    this.folders = undefined;
    this.names = undefined;
  }

  /** The imports of a file that lead to one. */
  of(path: string): readonly Import[] {
    return this.resolve(path).imports;
  }

  /** The paths that the imports of a file name inside the workspace, whether there are such files or not. */
  wanted(path: string): readonly string[] {
    return statementsOf(this.files.get(path)!).flatMap((statement) => {
      const target = resolveImport(path, statement.path);
      return "path" in target ? [target.path] : [];
    });
  }

  /** What is wrong with the imports of a file. */
  problemsIn(path: string): readonly PlacedProblem[] {
    const own = this.resolve(path).problems;
    const circles = this.circles().get(path);
    return circles ? [...own, ...circles] : own;
  }

  /** Whether a file sees what another declares, for it imports it, however far away. Not itself. */
  sees(from: string, to: string): boolean {
    const { numbers, graph } = this.linked();
    const [one, other] = [numbers.get(from), numbers.get(to)];
    return one !== undefined && other !== undefined && graph.sees(one, other);
  }

  /** The paths of all files that a file sees, sorted; itself left out. */
  seenBy(from: string): readonly string[] {
    if (this.of(from).length === 0) return none;
    const { numbers, sorted, graph } = this.linked();
    return graph.seen(numbers.get(from)!).map((file) => sorted[file]!);
  }

  /** Those of `paths` that a file sees, sorted; itself left out. */
  seenAmong(from: string, paths: ReadonlyMap<string, unknown>): readonly string[] {
    if (this.of(from).length === 0) return none;
    const { numbers, sorted, graph } = this.linked();
    const one = numbers.get(from)!;
    if (paths.size > sorted.length / 16) return graph.seen(one).map((file) => sorted[file]!).filter((path) => paths.has(path));
    const found = [...paths.keys()].filter((path) => graph.sees(one, numbers.get(path)!));
    return found.length > 1 ? found.sort() : found;
  }

  /** Whether any file imports this one. */
  isImported(path: string): boolean {
    return this.linked().imported.has(path);
  }

  /** The files that import several, sorted. */
  several(): readonly string[] {
    return this.linked().several;
  }

  private resolve(path: string): Resolved {
    let resolved = this.resolved.get(path);
    if (!resolved) this.resolved.set(path, (resolved = this.resolveAll(path)));
    return resolved;
  }

  private resolveAll(path: string): Resolved {
    const statements = statementsOf(this.files.get(path)!);
    if (statements.length === 0) return nothing;
    const imports: Import[] = [];
    const problems: PlacedProblem[] = [];
    for (const statement of statements) {
      const { start, end, chunk, path: specifier } = statement;
      const target = resolveImport(path, specifier);
      if ("path" in target && this.files.has(target.path)) {
        imports.push({ to: target.path, statement });
        continue;
      }
      const why = "path" in target ? this.missing(target.path).why : "why" in target ? target.why : "outside";
      if (why === "outside") {
        problems.push({ chunk, problem: { code: "import-outside-workspace", facts: { path: specifier }, start, end } });
        continue;
      }
      const near = why === "not-found" && "path" in target ? this.near(target.path, path) : undefined;
      const facts = { path: specifier, why, ...(near === undefined ? {} : { near: relativeImport(path, near) }) };
      problems.push({ chunk, problem: { code: "import-not-found", facts, start, end } });
    }
    return { imports, problems };
  }

  private linked(): Graph {
    return (this.graph ??= this.link());
  }

  private link(): Graph {
    const sorted = [...this.files.keys()].sort();
    const numbers = new Map(sorted.map((path, at) => [path, at]));
    const imported = new Set<string>();
    const several: string[] = [];
    const targets = sorted.map((path) => {
      const imports = this.of(path);
      if (imports.length > 1) several.push(path);
      return imports.map(({ to }) => {
        imported.add(to);
        return numbers.get(to)!;
      });
    });
    return { sorted, numbers, imported, several, graph: importGraph(targets), circles: undefined };
  }

  private circles(): ReadonlyMap<string, readonly PlacedProblem[]> {
    const linked = this.linked();
    linked.circles ??= Map.groupBy(
      linked.graph.circles.map((circle) => this.circleProblem(circle.map((file) => linked.sorted[file]!))),
      ({ chunk }) => chunk.file,
    );
    return linked.circles;
  }

  /** Once for each circle, at an import of its first file. */
  private circleProblem(circle: readonly string[]): PlacedProblem {
    const members = new Set(circle);
    const first = [...circle].sort()[0]!;
    const cameFrom = new Map<string, string>();
    const queue = [first];
    for (const from of queue) {
      for (const { to } of this.of(from)) {
        if (!members.has(to) || cameFrom.has(to)) continue;
        cameFrom.set(to, from);
        queue.push(to);
      }
    }
    const path = [first];
    for (let at = cameFrom.get(first)!; at !== first; at = cameFrom.get(at)!) path.unshift(at);
    path.unshift(first);
    const { statement } = this.of(first).find(({ to }) => to === path[1])!;
    const { start, end, chunk } = statement;
    return { chunk, problem: { code: "import-cycle", facts: { path }, start, end } };
  }

  /** The file that `path` was probably meant to be: one in its folder, or of its name. All end alike, so that their endings say nothing. */
  private near(path: string, importer: string): string | undefined {
    const cut = (file: string): string => file.slice(0, -ending.length);
    const [folder, name] = [folderOf(path), nameOf(path)];
    this.folders ??= Map.groupBy([...this.files.keys()].filter((file) => file.endsWith(ending)), folderOf);
    this.names ??= Map.groupBy(this.files.keys(), nameOf);
    if (this.comparisons > mostComparisons) return undefined;
    const others = [this.folders.get(folder), this.names.get(name)].flatMap((group) => group ?? []).filter((file) => file !== importer);
    this.comparisons += others.length;
    const near = nearest(cut(path), [...new Set(others)].sort().map(cut));
    return near === undefined ? undefined : near + ending;
  }
}

interface Resolved {
  readonly imports: readonly Import[];
  readonly problems: readonly PlacedProblem[];
}

interface Graph {
  readonly sorted: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly imported: ReadonlySet<string>;
  readonly several: readonly string[];
  readonly graph: ImportGraph;
  circles: ReadonlyMap<string, readonly PlacedProblem[]> | undefined;
}

const none: readonly never[] = [];
const nothing: Resolved = { imports: none, problems: none };
const ending = ".journey";

/** After this many comparisons, counted anew with each change, no more near paths are looked for: it takes time. */
const mostComparisons = 1_000_000;

function statementsOf({ chunks }: FileModel): readonly ImportStatement[] {
  const statements: ImportStatement[] = [];
  for (const { imports } of chunks) for (const statement of imports) statements.push(statement);
  return statements;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

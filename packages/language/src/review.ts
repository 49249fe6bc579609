import { diagnose, type Diagnostic, type Said } from "./checks/diagnose.ts";
import { inspect, type Inspected } from "./checks/inspect.ts";
import { rulesOf, type ReviewOptions, type Rules } from "./checks/rules.ts";
import { visitsOf, type Visits } from "./checks/visit.ts";
import type { Lang } from "./lang.ts";
import type { ChunkModel } from "./model/build.ts";
import type { FileModel } from "./model/file.ts";
import type { MissingFile } from "./model/import-map.ts";
import { everyImport, Links } from "./model/link.ts";
import type { Scope } from "./model/scope.ts";
import type { Declaration } from "./model/types.ts";

/**
 * The review of files that may come, change and go. What was found in a top-level block is kept until the block
 * changes, or what a name in it means: an edit costs what it touches.
 */
export class Review {
  readonly links: Links;
  private readonly rules: Rules;
  private readonly visits: Visits;
  private readonly lang: Lang;
  private readonly today: string;
  private readonly isWhole: boolean;
  private readonly inspected = new WeakMap<ChunkModel, Inspected>();
  private readonly said = new WeakMap<object, Said>();
  /** By key, the blocks whose findings depend on it; undefined where nothing is expected to change. */
  private readonly dependents: Map<string, Set<ChunkModel>> | undefined;
  /** By block, the keys that its findings depend on. */
  private readonly asked = new WeakMap<ChunkModel, Set<string>>();
  /** The paths of the files in which something could not be read. */
  private readonly broken = new Set<string>();

  /** `missing` tells why a path is not among the files. Only what `isLive` notes down what its findings depend on. */
  constructor(missing: (path: string) => MissingFile, options: ReviewOptions, isLive = false) {
    this.links = new Links(missing);
    this.rules = rulesOf(options);
    this.visits = visitsOf(this.rules);
    this.lang = options.lang ?? "en";
    this.today = options.today ?? "";
    this.isWhole = options.isWhole ?? false;
    this.dependents = isLive ? new Map() : undefined;
  }

  /** Adds a file, or takes it in the place of the one at its path; `undefined` takes that one away. */
  put(path: string, file: FileModel | undefined): void {
    const { keys, gone } = this.links.put(path, file);
    if (file?.chunks.some(({ chunk, problems }) => problems.length + chunk.problems.length > 0)) this.broken.add(path);
    else this.broken.delete(path);
    if (!this.dependents) return;
    for (const chunk of gone) this.drop(chunk);
    if (keys.has(everyImport)) return this.forget();
    for (const key of keys) for (const chunk of this.dependents.get(key) ?? []) this.drop(chunk);
  }

  /** Looks at everything again: files that were missing may have come. */
  refresh(): void {
    this.links.imports.forget();
    this.forget();
  }

  /** What names mean in a file. */
  scope(path: string): Scope {
    return this.links.scope(path);
  }

  /** Everything to be said of a file, in the order of its text; nothing where there is none at the path. */
  diagnose(path: string): Diagnostic[] {
    const { links, rules, lang, said } = this;
    const file = links.files.get(path);
    if (!file) return [];
    const linking = [...links.imports.problemsIn(path), ...links.duplicatesIn(path)];
    let isKnown: boolean | undefined;
    const isUsed = (declaration: Declaration): boolean | undefined => {
      if (links.isUsed(path, declaration)) return true;
      isKnown ??= this.isKnown(file);
      return isKnown ? false : undefined;
    };
    return diagnose(file, (at) => this.inspect(file.chunks[at]!, path), { rules, lang, linking, isUsed, said });
  }

  private inspect(chunk: ChunkModel, path: string): Inspected {
    const known = this.inspected.get(chunk);
    if (known) return known;
    const { links, dependents } = this;
    const keys = new Set<string>();
    const ask = dependents && ((key: string) => void keys.add(key));
    const found = inspect(chunk, links.problemsIn(chunk, path, ask), this.visits, links.scope(path, ask), this.today);
    if (!dependents) return found;
    this.inspected.set(chunk, found);
    this.asked.set(chunk, keys);
    for (const key of keys) {
      const chunks = dependents.get(key);
      if (chunks) chunks.add(chunk);
      else dependents.set(key, new Set([chunk]));
    }
    return found;
  }

  /** Forgets what was found in a block, and what that depends on. */
  private drop(chunk: ChunkModel): void {
    this.inspected.delete(chunk);
    for (const key of this.asked.get(chunk) ?? []) {
      const chunks = this.dependents!.get(key);
      chunks?.delete(chunk);
      if (chunks?.size === 0) this.dependents!.delete(key);
    }
    this.asked.delete(chunk);
  }

  /** Whether it is known who refers to what a file declares. */
  private isKnown({ path, model }: FileModel): boolean {
    const { imports } = this.links;
    // A file that others import may be imported by some that are not here, and one that holds no journey surely is.
    if (imports.isImported(path) ? !this.isWhole : model.journeys.length === 0) return false;
    // What could not be read may have used anything.
    for (const one of this.broken) if (one === path || imports.sees(one, path)) return false;
    return true;
  }

  private forget(): void {
    for (const file of this.links.files.values()) for (const chunk of file.chunks) this.inspected.delete(chunk);
    this.dependents?.clear();
  }
}

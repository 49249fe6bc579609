import type { Problem } from "../problems.ts";
import type { Chunk } from "../syntax/tree.ts";
import type { Declared } from "./build.ts";
import type { ImportMap } from "./import-map.ts";
import { relativeImport } from "./imports.ts";

/** Who declares a name: by the path of the file, in the order of its text. */
export type Candidates = ReadonlyMap<string, readonly Declared[]>;

/** A problem, and where it is. */
export interface FoundProblem {
  readonly path: string;
  readonly chunk: Chunk;
  readonly problem: Problem;
}

/** A name may be declared once in what a file sees: in itself, and in what it imports. */
export function duplicatesOf(candidates: Candidates, imports: ImportMap): FoundProblem[] {
  const found: FoundProblem[] = [];
  for (const [path, own] of candidates) {
    // Of files that import each other only the later one is at fault.
    const imported = imports.seenAmong(path, candidates).find((other) => other < path || !imports.sees(other, path));
    own.forEach((declared, at) => {
      const other = imported !== undefined && (at === 0 || imported < path) ? imported : at > 0 ? path : undefined;
      if (other === undefined) return;
      found.push(duplicateOf(declared, other === path ? own[0]! : candidates.get(other)![0]!));
    });
  }
  if (candidates.size > 1) {
    for (const path of imports.several()) {
      const twins = candidates.has(path) ? undefined : twinsIn(path, candidates, imports);
      if (twins) found.push(twins);
    }
  }
  return found;
}

/** `declared` has the name that `other` has already. */
export function duplicateOf(declared: Declared, other: Declared): FoundProblem {
  const { kind, name, chunk, start, end } = declared;
  const facts = {
    kind,
    name,
    exact: isExact(declared, other),
    ...(other.chunk.file === chunk.file ? {} : { file: relativeImport(chunk.file, other.chunk.file) }),
  };
  return { path: chunk.file, chunk, problem: { code: "duplicate-name", facts, start, end, related: placeOf(other) } };
}

/** Two imports may bring in a name from two files that know nothing of each other: reported where they meet. */
function twinsIn(path: string, candidates: Candidates, imports: ImportMap): FoundProblem | undefined {
  const seen = imports.seenAmong(path, candidates);
  if (seen.length < 2) return undefined;
  const own = imports.of(path);
  const brought = own.map(({ to }) => seen.filter((candidate) => candidate === to || imports.sees(to, candidate)));
  // Where one import brings them all, they meet behind it.
  if (brought.some((all) => all.length === seen.length)) return undefined;
  const first = brought.find((all) => all.length > 0)![0]!;
  const at = brought.findIndex((all) => all.length > 0 && !all.includes(first));
  if (at < 0) return undefined;
  const second = brought[at]![0]!;
  const [one, other] = [candidates.get(first)![0]!, candidates.get(second)![0]!];
  const facts = {
    kind: one.kind,
    name: one.name,
    exact: isExact(one, other),
    file: relativeImport(path, first),
    twin: relativeImport(path, second),
  };
  const { chunk, start, end } = own[at]!.statement;
  return { path, chunk, problem: { code: "duplicate-name", facts, start, end, related: placeOf(one) } };
}

function placeOf({ chunk, start, end }: Declared): NonNullable<Problem["related"]> {
  return { chunk, start, end };
}

/** Whether both are written alike, not only after normalisation. A label stands for a name that looks otherwise. */
function isExact(one: Declared, other: Declared): boolean {
  const [first, second] = [one, other].map(({ chunk, start, end }) => chunk.text.slice(start, end));
  return first === second || [first, second].some((text) => text?.startsWith('"'));
}

import type { Problem, RelatedPlace } from "../problems.ts";
import type { Chunk } from "../syntax/tree.ts";
import type { Declared, ImportStatement } from "./build.ts";
import type { FileModel } from "./file.ts";
import { relativeImport, type ImportGraph } from "./imports.ts";

/** One of those who declare a name, and the number of its file. */
export interface Candidate {
  readonly file: number;
  readonly declared: Declared;
}

/** An import that leads to a file, and the number of that file. */
export interface Import {
  readonly to: number;
  readonly statement: ImportStatement;
}

/** Files that import each other; `imports` are by file. */
export interface ImportingFiles {
  readonly files: readonly FileModel[];
  readonly imports: readonly (readonly Import[])[];
  readonly graph: ImportGraph;
}

/** A problem, and where it is. */
export interface FoundProblem {
  readonly file: FileModel;
  readonly chunk: Chunk;
  readonly problem: Problem;
}

/**
 * A name may be declared once in what a file sees: in itself, and in what it imports. `candidates` are all that
 * declare one name, in the order of files and texts.
 */
export function duplicates(candidates: readonly Candidate[], among: ImportingFiles): FoundProblem[] {
  if (candidates.length < 2) return [];
  return [...candidates.flatMap((_, at) => besideItself(candidates, at, among)), ...among.files.flatMap((_, at) => twins(candidates, at, among))];
}

/** `declared` has the name that `other` has already. */
export function duplicateOf(file: FileModel, declared: Declared, otherFile: FileModel, other: Declared): FoundProblem {
  const { kind, name, chunk, start, end } = declared;
  const facts = { kind, name, exact: isExact(declared, other), ...(otherFile === file ? {} : { file: relativeImport(file.path, otherFile.path) }) };
  return { file, chunk, problem: { code: "duplicate-name", facts, start, end, related: placeOf(otherFile, other) } };
}

/** Whether candidate `at` has the name of one above it in its file, or of one in a file that it imports. */
function besideItself(candidates: readonly Candidate[], at: number, { files, imports, graph }: ImportingFiles): FoundProblem[] {
  const { file, declared } = candidates[at]!;
  if (imports[file]!.length === 0 && candidates[at - 1]?.file !== file) return [];
  const other = candidates.find((candidate, position) =>
    candidate.file === file
      ? position < at
      : graph.sees(file, candidate.file) && (candidate.file < file || !graph.sees(candidate.file, file)),
  );
  return other ? [duplicateOf(files[file]!, declared, files[other.file]!, other.declared)] : [];
}

/** Two imports may bring in a name from two files that know nothing of each other: reported where they meet. */
function twins(candidates: readonly Candidate[], file: number, { files, imports, graph }: ImportingFiles): FoundProblem[] {
  const own = imports[file]!;
  if (own.length < 2 || candidates.some((candidate) => candidate.file === file)) return [];
  const seen = candidates.filter((candidate) => graph.sees(file, candidate.file));
  if (seen.length < 2) return [];
  const brought = own.map(({ to }) => seen.filter((candidate) => candidate.file === to || graph.sees(to, candidate.file)));
  // Where one import brings them all, they meet behind it.
  if (brought.some((all) => all.length === seen.length)) return [];
  const one = brought.find((all) => all.length > 0)![0]!;
  const at = brought.findIndex((all) => all.length > 0 && !all.includes(one));
  if (at < 0) return [];
  const other = brought[at]![0]!;
  const [importer, first, second] = [files[file]!, files[one.file]!, files[other.file]!];
  const facts = {
    kind: one.declared.kind,
    name: one.declared.name,
    exact: isExact(one.declared, other.declared),
    file: relativeImport(importer.path, first.path),
    twin: relativeImport(importer.path, second.path),
  };
  const { chunk, start, end } = own[at]!.statement;
  return [{ file: importer, chunk, problem: { code: "duplicate-name", facts, start, end, related: placeOf(first, one.declared) } }];
}

function placeOf({ path }: FileModel, { chunk, start, end }: Declared): RelatedPlace {
  return { file: path, start: chunk.start + start, end: chunk.start + end, message: "declared-here" };
}

/** Whether both are written alike, not only after normalisation. A label stands for a name that looks otherwise. */
function isExact(one: Declared, other: Declared): boolean {
  const [first, second] = [one, other].map(({ chunk, start, end }) => chunk.text.slice(start, end));
  return first === second || [first, second].some((text) => text?.startsWith('"'));
}

import { messageOf, type Diagnostic } from "./checks/diagnose.ts";
import { checkOf } from "./checks/registry.ts";
import type { ReviewOptions } from "./checks/rules.ts";
import { largestFile, mergeModels, readFileModel, type FileModel } from "./model/file.ts";
import type { MissingFile } from "./model/import-map.ts";
import type { Scope } from "./model/scope.ts";
import { Review } from "./review.ts";
import { resolveImport } from "./model/imports.ts";
import type { Journey, Model } from "./model/types.ts";

/** What a function on user text gives: always a value, and what is wrong with the text. */
export interface Result<Value> {
  readonly value: Value;
  readonly diagnostics: readonly Diagnostic[];
}

/** Where files come from. Paths are relative to the workspace, with `/`, and in Unicode's form NFC. */
export interface FileSystem {
  /** The text of a file, or why there is none. Must not leave the workspace, by links either: that is `outside`. */
  read(path: string): FileText | Promise<FileText>;
}

/** A file's text, or why it cannot be had. */
export type FileText = { readonly text: string } | { readonly why: Exclude<MissingFile["why"], "alone"> };

/** Several files with their names resolved. */
export interface Project {
  /** Sorted by path: the files named, and all that they import. */
  readonly files: readonly FileModel[];
  /** What all files hold together, in the order of their paths. */
  readonly model: Model;
  /** Every journey, in the order of the files, with the file it stands in and what names mean there. */
  journeys(): readonly LocatedJourney[];
  /** What names mean in the file at `path`; undefined where it is not one of the files. */
  scope(path: string): Scope | undefined;
}

/** A journey and where it stands. */
export interface LocatedJourney {
  readonly path: string;
  readonly journey: Journey;
  /** Finds what the names in the journey mean. */
  readonly scope: Scope;
}

/**
 * Text → model of one file, with everything that is wrong. Imports are not followed: use `loadProject` for
 * files that belong together. `path` names the text in diagnostics; the other options say how to review it.
 */
export function compile(text: string, options: ReviewOptions & { readonly path?: string } = {}): Result<Model> {
  const { value, diagnostics } = compileFiles([{ path: options.path ?? "untitled.journey", text }], options);
  return { value: value.model, diagnostics };
}

/** Files → project, without reading any: imports find what is among `files` only. `missing` tells why others are not there. */
export function compileFiles(
  files: readonly { readonly path: string; readonly text: string }[],
  options: ReviewOptions & { readonly missing?: (path: string) => MissingFile } = {},
): Result<Project> {
  const { missing = () => ({ why: files.length === 1 ? "alone" : "not-found" }) } = options;
  const tooLarge = files.filter(({ text }) => isTooLarge(text));
  const read = files.filter((file) => !tooLarge.includes(file)).map(({ path, text }) => readFileModel(path.normalize("NFC"), text));
  return assemble(
    read,
    (path) => (tooLarge.some((file) => file.path === path) ? { why: "too-large" } : missing(path)),
    tooLarge.map(({ path, text }) => tooLargeDiagnostic(path, byteLength(text), options)),
    options,
  );
}

/**
 * Reads the files at `paths` and everything they import. A file that cannot be read is reported where it is
 * imported; an entry that cannot be read is reported at its beginning.
 */
export async function loadProject(
  fileSystem: FileSystem,
  paths: readonly string[],
  options: ReviewOptions = {},
): Promise<Result<Project>> {
  const entries = paths.map((path) => path.normalize("NFC"));
  const files = new Map<string, FileModel>();
  const missing = new Map<string, MissingFile>();
  const known = new Set(entries);
  const diagnostics: Diagnostic[] = [];
  for (let frontier = [...known]; frontier.length > 0; ) {
    const next: string[] = [];
    for (let at = 0; at < frontier.length; at += filesAtOnce) {
      const paths = frontier.slice(at, at + filesAtOnce);
      const texts = await Promise.all(paths.map((path) => fileSystem.read(path)));
      texts.forEach((content, index) => take(paths[index]!, content, next));
    }
    frontier = next;
  }
  for (const entry of entries) {
    const why = missing.get(entry)?.why;
    if (why !== undefined && why !== "too-large") diagnostics.push(entryDiagnostic(entry, why, options));
  }
  return assemble([...files.values()], (path) => missing.get(path) ?? { why: "not-found" }, diagnostics, options);

  function take(path: string, content: FileText, next: string[]): void {
    if ("why" in content) return void missing.set(path, content);
    if (isTooLarge(content.text)) {
      missing.set(path, { why: "too-large" });
      return void diagnostics.push(tooLargeDiagnostic(path, byteLength(content.text), options));
    }
    const file = readFileModel(path, content.text);
    files.set(path, file);
    for (const { path: specifier } of file.chunks.flatMap((chunk) => chunk.imports)) {
      const target = resolveImport(path, specifier);
      if (!("path" in target) || known.has(target.path)) continue;
      known.add(target.path);
      next.push(target.path);
    }
  }
}

/** How many files are read at the same time. */
const filesAtOnce = 64;

/** Links files that are read, and reviews them; `before` is what is to be said of those that could not be read. */
function assemble(
  read: readonly FileModel[],
  missing: (path: string) => MissingFile,
  before: readonly Diagnostic[],
  options: ReviewOptions,
): Result<Project> {
  const files = read.toSorted((one, other) => (one.path < other.path ? -1 : 1));
  const review = new Review(missing, options);
  for (const file of files) review.put(file.path, file);
  const diagnostics = files.flatMap(({ path }) => review.diagnose(path));
  const byPath = new Map(files.map((file) => [file.path, file]));
  let model: Model | undefined;
  const value: Project = {
    files,
    get model() {
      return (model ??= files.length === 1 ? files[0]!.model : mergeModels(files.map((file) => file.model)));
    },
    journeys: () =>
      files.flatMap((file) => {
        const scope = review.scope(file.path);
        return file.model.journeys.map((journey) => ({ path: file.path, journey, scope }));
      }),
    scope: (path) => {
      const file = byPath.get(path.normalize("NFC"));
      return file && review.scope(file.path);
    },
  };
  return { value, diagnostics: [...before, ...diagnostics] };
}

function isTooLarge(text: string): boolean {
  return text.length > largestFile || (text.length * 3 > largestFile && byteLength(text) > largestFile);
}

/** How many bytes `text` has in UTF-8. */
function byteLength(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // A surrogate is half of a character of four bytes.
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

function tooLargeDiagnostic(file: string, bytes: number, options: ReviewOptions): Diagnostic {
  return diagnosticAt(file, "file-too-large", { bytes, limit: largestFile }, options);
}

function entryDiagnostic(file: string, why: string, options: ReviewOptions): Diagnostic {
  return why === "outside"
    ? diagnosticAt(file, "import-outside-workspace", { path: file }, options)
    : diagnosticAt(file, "import-not-found", { path: file, why }, options);
}

/** A diagnostic at the beginning of a file that was not read: whatever the rules, that must be known. */
function diagnosticAt(file: string, code: Diagnostic["code"], facts: unknown, { lang = "en" }: ReviewOptions): Diagnostic {
  return { code, severity: checkOf(code)!.severity, message: messageOf(code, facts, lang), file, start: 0, end: 0 };
}

import type { Both, Lang } from "../lang.ts";
import type { FileModel } from "../model/file.ts";
import type { PlacedProblem } from "../model/link.ts";
import type { Declaration } from "../model/types.ts";
import type { RelatedPlace } from "../problems.ts";
import type { Chunk, Tree } from "../syntax/tree.ts";
import type { Span, TextEdit } from "../text.ts";
import type { Change, Severity } from "./check.ts";
import { importEdit } from "./import-edit.ts";
import { silenced, wrongCode } from "./ignores.ts";
import type { Finding, Inspected } from "./inspect.ts";
import { checkOf, type Code } from "./registry.ts";
import type { Rules } from "./rules.ts";
import { shorten } from "./wording.ts";

/** One finding, as people and programs read it. Offsets are UTF-16 code units in the file. */
export interface Diagnostic extends Span {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  /** The path of the file, as the project names it. */
  readonly file: string;
  /** Another place that explains it. */
  readonly related?: RelatedPlace;
  /** Changes of the file that mend it, the best first. */
  readonly fixes?: readonly Fix[];
}

/** A change of a file that mends a finding. */
export interface Fix {
  /** What it does, in the imperative: `Write "channel"`. */
  readonly title: string;
  /** It cannot change what anyone meant, so that it may be made without asking. */
  readonly isSafe: boolean;
  /** Offsets in the file, in the order of the text, none overlapping. */
  readonly edits: readonly TextEdit[];
}

/** What has to be known of a file besides what its chunks say by themselves. */
export interface Around {
  readonly rules: Rules;
  readonly lang: Lang;
  /** What is wrong with its imports, and with names that it sees twice. */
  readonly linking: readonly PlacedProblem[];
  /** Whether anything refers to what the file declares; undefined where that cannot be known. */
  readonly isUsed: (declaration: Declaration) => boolean | undefined;
  /** What was said of findings before, in the same language. */
  readonly said: WeakMap<object, Said>;
}

/** A finding in words, with the changes that mend it; it holds wherever the chunk moves. */
export interface Said {
  readonly message: string;
  readonly changes: readonly Change[];
}

/** Everything to be said of one file, in the order of the text. `inspected` is by chunk. */
export function diagnose(file: FileModel, inspected: (at: number) => Inspected, around: Around): Diagnostic[] {
  const { rules, linking } = around;
  const diagnostics: Diagnostic[] = [];
  // What the names of a missing file mean is not known: silence about them proves nothing.
  const isLinked = !linking.some(({ problem }) => problem.code.startsWith("import-"));
  const byChunk = linking.length === 0 ? undefined : Map.groupBy(linking, ({ chunk }) => chunk);
  file.chunks.forEach(({ chunk }, at) => {
    const own = inspected(at);
    const linked = byChunk?.get(chunk);
    if (own.findings.length + own.ignores.length === 0 && !linked) return;
    const all = linked ? { ...own, findings: [...own.findings, ...linked.map(({ problem }) => problem)] } : own;
    for (const finding of heard(all, around, isLinked)) {
      if (rules.has(finding.code)) diagnostics.push(written(finding, chunk, file, around));
    }
  });
  return diagnostics.sort(inText);
}

/** By place and code; of several of a code at one place, such as names that an import brings in again, by what they say. */
function inText(one: Diagnostic, other: Diagnostic): number {
  return one.start - other.start || one.end - other.end || compare(one.code, other.code) || compare(one.message, other.message);
}

/** What is wrong with the form of a text; nothing where every statement could be read. */
export function diagnoseSyntax(tree: Tree): Diagnostic[] {
  return tree.chunks.flatMap((chunk) =>
    chunk.problems
      .filter(({ code }) => code !== "invalid-date")
      .map(({ code, facts, start, end }): Diagnostic => {
        const { severity } = checkOf(code)!;
        return { code, severity, message: messageOf(code, facts, "en"), file: chunk.file, start: chunk.start + start, end: chunk.start + end };
      }),
  );
}

/** The words of a finding. What stands in the text stands in them in brief: a name may be as long as a file. */
export function messageOf(code: Code, facts: unknown, lang: Lang): string {
  const brief = Object.entries(facts as object).map(([key, fact]) => [key, typeof fact === "string" ? shorten(fact, 100) : fact]);
  return checkOf(code)!.message[lang](Object.fromEntries(brief));
}

/** Without what ignore comments silence, but with the comments that silence nothing. */
function heard({ findings, ignores }: Inspected, { rules, isUsed }: Around, isLinked: boolean): readonly Finding[] {
  /** By finding, whether what must not be used is used; undefined where that is not known. */
  const inUse = (finding: Finding): boolean | undefined => (finding.ifUnused ? isUsed(finding.ifUnused) : false);
  const standing = findings.filter((finding) => inUse(finding) !== true);
  const { findings: unheard, used } = silenced(standing, ignores);
  const kept = standing.filter((finding) => !unheard.has(finding) && inUse(finding) === false);
  /** How many more near codes are looked for; it takes time. */
  let guesses = 100;
  for (const ignore of ignores) {
    const { code, covers, start, end } = ignore;
    if (used.has(ignore)) continue;
    const wrong = wrongCode(code, guesses > 0);
    if (wrong) guesses--;
    // A code that does not speak in this review may well speak in another.
    if (!wrong && covers && !(isLinked && rules.has(code as Code))) continue;
    const reason = code === "" ? "no-code" : wrong ? "wrong-code" : covers ? "silent" : "nothing-follows";
    kept.push({ code: "unknown-ignore", facts: { code, reason, ...wrong }, start, end });
  }
  return kept;
}

/** A finding in words, at its place in the file. */
function written(finding: Finding, chunk: Chunk, file: FileModel, { rules, lang, said }: Around): Diagnostic {
  const { code, facts, start, end, related } = finding;
  const check = checkOf(code)!;
  let words = said.get(finding);
  if (!words) said.set(finding, (words = { message: messageOf(code, facts, lang), changes: check.fix?.({ facts, chunk, start, end }) ?? [] }));
  const { message, changes } = words;
  return {
    code,
    severity: rules.get(code)!,
    message,
    file: file.path,
    start: chunk.start + start,
    end: chunk.start + end,
    ...(related ? { related: relatedPlace(related, (check.related ?? here)[lang]) } : {}),
    ...(changes.length > 0 ? { fixes: changes.map((change) => fixOf(change, chunk, file, lang)) } : {}),
  };
}

function relatedPlace({ chunk, start, end }: NonNullable<Finding["related"]>, message: string): RelatedPlace {
  return { file: chunk.file, start: chunk.start + start, end: chunk.start + end, message };
}

const here: Both<string> = { en: "It belongs together with this.", vi: "Liên quan đến chỗ này." };

function fixOf({ title, isSafe, edits, imports }: Change, chunk: Chunk, file: FileModel, lang: Lang): Fix {
  const placed = edits.map(({ start, end, text }) => ({ start: chunk.start + start, end: chunk.start + end, text }));
  const added = imports === undefined ? [] : [importEdit(file, imports)];
  return { title: title[lang], isSafe, edits: [...added, ...placed].sort((one, other) => one.start - other.start) };
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

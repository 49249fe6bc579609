import type { Lang } from "../lang.ts";
import { originIn, type ChunkModel } from "../model/build.ts";
import type { FileModel } from "../model/file.ts";
import type { PlacedProblem } from "../model/link.ts";
import { nameValue } from "../model/head.ts";
import type { RelatedPlace } from "../problems.ts";
import { TokenKind } from "../syntax/tokens.ts";
import { headSpan, itemsOf, type Chunk, type Item, type Statement, type Tree } from "../syntax/tree.ts";
import { stringValue } from "../syntax/values.ts";
import type { Span, TextEdit } from "../text.ts";
import type { Change, Severity, Where } from "./check.ts";
import { importEdit } from "./import-edit.ts";
import { ignoresOf, silences, wrongCode } from "./ignores.ts";
import { checkOf, type Code } from "./registry.ts";
import type { Rules } from "./rules.ts";
import { visitChunk, type Surroundings, type Visits } from "./visit.ts";
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

/** How one review is done: what all its files have in common. */
export interface Review {
  readonly rules: Rules;
  readonly visits: Visits;
  readonly lang: Lang;
  /** Every file that could import one of those reviewed is among them. */
  readonly isWhole: boolean;
}

/** A finding, relative to its chunk. */
interface Finding extends Span {
  readonly code: Code;
  readonly facts: unknown;
  readonly related?: Omit<RelatedPlace, "message">;
}

/** Everything to be said of one file, in the order of the text. `linking` is what resolving names found. */
export function diagnose(file: FileModel, linking: readonly PlacedProblem[], review: Review, around: Surroundings): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  // What the names of a missing file mean is not known: silence about them proves nothing.
  const isLinked = !linking.some(({ problem }) => problem.code.startsWith("import-"));
  const byChunk = Map.groupBy(linking, ({ chunk }) => chunk);
  for (const chunk of file.chunks) {
    const linked = byChunk.get(chunk.chunk)?.map(({ problem }) => problem) ?? [];
    const findings: Finding[] = [...chunk.chunk.problems, ...chunk.problems, ...linked];
    visitChunk(chunk, file, review.visits, around, (code, facts, element, where) => {
      const finding = place(chunk, code, facts, element, where);
      if (finding) findings.push(finding);
    });
    for (const finding of heard(chunk.chunk, findings, review, isLinked)) {
      if (review.rules.has(finding.code)) diagnostics.push(written(finding, chunk.chunk, file, review));
    }
  }
  return diagnostics.sort((one, other) => one.start - other.start || one.end - other.end || compare(one.code, other.code));
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
function heard(chunk: Chunk, findings: readonly Finding[], { rules, isWhole }: Review, isLinked: boolean): readonly Finding[] {
  const ignores = ignoresOf(chunk);
  if (ignores.length === 0) return findings;
  const used = new Set<object>();
  const kept = findings.filter(({ code, start }) => {
    const by = ignores.filter((ignore) => silences(ignore, code, start));
    for (const one of by) used.add(one);
    return by.length === 0;
  });
  for (const ignore of ignores) {
    const { code, covers, start, end } = ignore;
    if (used.has(ignore)) continue;
    const wrong = wrongCode(code);
    // A code that does not speak in this review may well speak in another.
    if (!wrong && covers && !(isLinked && rules.has(code as Code) && (isWhole || code !== "unused-declaration"))) continue;
    const reason = code === "" ? "no-code" : wrong ? "wrong-code" : covers ? "silent" : "nothing-follows";
    kept.push({ code: "unknown-ignore", facts: { code, reason, ...wrong }, start, end });
  }
  return kept;
}

/** Where a check's finding stands; undefined for elements that were read from no statement of this chunk. */
function place(chunk: ChunkModel, code: Code, facts: unknown, element: object, { word, text, related }: Where = {}): Finding | undefined {
  const own = originIn(chunk, element);
  if (!own) return undefined;
  const statement = word === undefined ? own : (inner(own, word, text) ?? own);
  const item = text === undefined ? undefined : itemsOf(statement).find((one) => says(one, text));
  const other = related && originIn(chunk, related);
  const { start, end } = item ?? headSpan(statement);
  return { code, facts, start, end, ...(other ? { related: placeOf(other) } : {}) };
}

/** The first statement of `word` in the block of `statement`, of several the first that says `text`. */
function inner({ block }: Statement, word: string, text: string | undefined): Statement | undefined {
  const named = (block?.statements ?? []).filter((one) => itemsOf(one)[0]?.text === word);
  return named.find((one) => text === undefined || itemsOf(one).some((item) => says(item, text))) ?? named[0];
}

function says({ kind, text: source }: Item, text: string): boolean {
  if (kind === TokenKind.Name) return nameValue(source) === text;
  return kind === TokenKind.String ? stringValue(source) === text : source === text;
}

function placeOf({ chunk, ...statement }: Statement): Omit<RelatedPlace, "message"> {
  const { start, end } = headSpan({ chunk, ...statement });
  return { file: chunk.file, start: chunk.start + start, end: chunk.start + end };
}

/** A finding in words, at its place in the file. */
function written({ code, facts, start, end, related }: Finding, chunk: Chunk, file: FileModel, { rules, lang }: Review): Diagnostic {
  const check = checkOf(code)!;
  const fixes = check.fix?.({ facts, chunk, start, end }).map((change) => fixOf(change, chunk, file, lang)) ?? [];
  return {
    code,
    severity: rules.get(code)!,
    message: messageOf(code, facts, lang),
    file: file.path,
    start: chunk.start + start,
    end: chunk.start + end,
    ...(related ? { related: { ...related, message: (check.related ?? here)[lang] } } : {}),
    ...(fixes.length > 0 ? { fixes } : {}),
  };
}

const here = { en: "It belongs together with this.", vi: "Liên quan đến chỗ này." };

function fixOf({ title, isSafe, edits, imports }: Change, chunk: Chunk, file: FileModel, lang: Lang): Fix {
  const placed = edits.map(({ start, end, text }) => ({ start: chunk.start + start, end: chunk.start + end, text }));
  const added = imports === undefined ? [] : [importEdit(file, imports)];
  return { title: title[lang], isSafe, edits: [...added, ...placed].sort((one, other) => one.start - other.start) };
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

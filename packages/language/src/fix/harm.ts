import type { FileModel } from "../model/file.ts";
import { TokenKind, endAt, kindAt, startAt } from "../syntax/tokens.ts";
import type { Attempt } from "./attempt.ts";
import type { State } from "./state.ts";

/**
 * The files that fixes did harm to, or no good: there are more errors, or errors of another code; a finding is there
 * still; a comment is gone.
 */
export function harmedFiles(before: State, after: State, attempts: readonly Attempt[]): ReadonlySet<string> {
  const files = new Set(attempts.map(({ file }) => file));
  return new Set([...worseFiles(before, after), ...filesStillFound(before, after, attempts, files), ...filesWithoutComments(before, after, files)]);
}

function worseFiles(before: State, after: State): string[] {
  const [old, now] = [errorsByFile(before), errorsByFile(after)];
  return [...now].flatMap(([file, codes]) => {
    // A file that was not read before, because nothing imported it, has errors of its own.
    if (!before.files.has(file)) return [];
    const known = old.get(file) ?? [];
    return codes.length > known.length || codes.some((code) => !known.includes(code)) ? [file] : [];
  });
}

function errorsByFile({ diagnostics }: State): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, string[]>();
  for (const { file, code, severity } of diagnostics) {
    if (severity !== "error") continue;
    const codes = files.get(file);
    if (codes) codes.push(code);
    else files.set(file, [code]);
  }
  return files;
}

function filesStillFound(before: State, after: State, attempts: readonly Attempt[], files: ReadonlySet<string>): string[] {
  const of = ({ diagnostics }: State) => tally(diagnostics.filter(({ file }) => files.has(file)));
  const [old, now, tried] = [of(before), of(after), tally(attempts)];
  return attempts
    .filter((attempt) => {
      const finding = keyOf(attempt);
      return (now.get(finding) ?? 0) > (old.get(finding) ?? 0) - tried.get(finding)!;
    })
    .map(({ file }) => file);
}

interface Finding {
  readonly file: string;
  readonly code: string;
  readonly message: string;
}

/** How often each finding is there. */
function tally(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  return counts;
}

function keyOf({ file, code, message }: Finding): string {
  return `${file}\n${code}\n${message}`;
}

function filesWithoutComments(before: State, after: State, files: ReadonlySet<string>): string[] {
  return [...files].filter((file) => {
    const left = commentsOf(after.files.get(file)!);
    return [...commentsOf(before.files.get(file)!)].some(([comment, times]) => !isIgnore.test(comment) && (left.get(comment) ?? 0) < times);
  });
}

/** A comment that is there for the checks only may be deleted by them. */
const isIgnore = /^\/[/*]\s*sojourn-ignore(?![\w-])/;

/** The comments of a file, and how often each stands in it. */
function commentsOf({ chunks }: FileModel): ReadonlyMap<string, number> {
  const comments = new Map<string, number>();
  for (const { chunk } of chunks) {
    const { tokens, text } = chunk;
    for (let index = 0; index < tokens.length; index++) {
      const kind = kindAt(tokens, index);
      if (kind !== TokenKind.LineComment && kind !== TokenKind.BlockComment) continue;
      const comment = text.slice(startAt(tokens, index), endAt(tokens, index, text.length));
      comments.set(comment, (comments.get(comment) ?? 0) + 1);
    }
  }
  return comments;
}

import type { Both } from "../../lang.ts";
import { resolveImport } from "../../model/imports.ts";
import { headSpan } from "../../syntax/tree.ts";
import { newlineOf, type Span } from "../../text.ts";
import type { FileEdit, View } from "../view.ts";
import type { CodeAction } from "./action.ts";
import { lineStartAt, nextLineAt, withComments } from "./surroundings.ts";

const title: Both<string> = { en: "Sort and merge imports", vi: "Sắp xếp và gộp các import" };

/** An import with the comments that belong to it; spans are those of the file. */
interface Piece extends Span {
  readonly specifier: string;
  /** What it leads to, so that two ways of writing one path are one import. */
  readonly target: string;
  /** The comments before it, each on its lines, and the one behind it. */
  readonly before: string;
  readonly statement: string;
  readonly behind: string;
}

/** Sorts the imports of a file by their paths and makes one of those that lead to the same file. Unused ones stay: that is not known here. */
export function organizeImports({ file, lang }: Pick<View, "file" | "lang">): CodeAction | undefined {
  const pieces = piecesOf({ file });
  const [first, ...rest] = pieces ?? [];
  if (!pieces || !first || rest.length === 0) return undefined;
  const { text } = file.tree;
  const newline = newlineOf(text);
  const sorted = merged(pieces, newline)
    .toSorted((one, other) => (one.specifier === other.specifier ? 0 : one.specifier < other.specifier ? -1 : 1))
    .map(({ before, statement, behind }) => before + statement + behind)
    .join(newline);
  const stand = pieces.every((piece, at) => at === 0 || /^[\s;]*$/.test(text.slice(pieces[at - 1]!.end, piece.start)));
  const edits: FileEdit[] = stand
    ? [{ path: file.path, start: first.start, end: pieces.at(-1)!.end, text: sorted }]
    : [
        { path: file.path, start: first.start, end: first.end, text: sorted },
        ...rest.map((piece) => ({ path: file.path, ...removal(text, piece), text: "" })),
      ];
  const isSame = stand && text.slice(first.start, pieces.at(-1)!.end) === sorted;
  return isSame ? undefined : { title: title[lang], kind: "source.organizeImports", edits };
}

/** The imports in the order of the text; undefined where the form of one is broken. */
function piecesOf({ file }: Pick<View, "file">): Piece[] | undefined {
  const pieces: Piece[] = [];
  for (const { chunk, imports } of file.chunks) {
    const [found] = imports;
    if (!found) continue;
    const [statement, another] = chunk.statements;
    if (!statement || another || statement.block || chunk.problems.length > 0) return undefined;
    const head = headSpan(statement);
    const { start, end } = withComments(statement);
    pieces.push({
      specifier: found.path,
      target: targetOf(file.path, found.path),
      start: chunk.start + start,
      end: chunk.start + end,
      before: chunk.text.slice(start, head.start),
      statement: chunk.text.slice(head.start, head.end),
      behind: chunk.text.slice(head.end, end),
    });
  }
  return pieces;
}

function targetOf(from: string, specifier: string): string {
  const target = resolveImport(from, specifier);
  return "path" in target ? target.path : specifier;
}

/** One piece for each target; the comments of those that go stand before the one that stays. */
function merged(pieces: readonly Piece[], newline: string): Piece[] {
  return [...Map.groupBy(pieces, ({ target }) => target).values()].map(([kept, ...others]) => {
    const comments = others.map(({ before, behind }) => before + (behind.trim() === "" ? "" : behind.trim() + newline)).filter((text) => text !== "");
    return { ...kept!, before: [...comments, kept!.before].join("") };
  });
}

/** An import with its whole line, where nothing else stands on it. */
function removal(text: string, { start, end }: Span): Span {
  const line = lineStartAt(text, start);
  const next = text.slice(line, start).trim() === "" ? nextLineAt(text, end) : undefined;
  return next === undefined ? { start, end } : { start: line, end: next };
}

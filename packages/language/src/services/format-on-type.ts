import { TokenKind } from "../syntax/tokens.ts";
import { statementSpan, tokenSpan, type Chunk, type Statement } from "../syntax/tree.ts";
import type { Span, TextEdit } from "../text.ts";
import { formatRange, isSound } from "./formatting.ts";
import { placeAt, type Place } from "./place.ts";
import { chunkAt, type View } from "./view.ts";

/**
 * The edits for what was typed before `offset`: a `}` formats its statement, a newline the statement on the line above,
 * and it indents the new line.
 */
export function formatOnType(view: Pick<View, "file">, offset: number, typed: string): TextEdit[] {
  const { text } = view.file.tree;
  if (typed === "}") return text[offset - 1] === "}" && isClose(view, offset - 1) ? formatRange(view, offset - 1, offset) : [];
  return typed === "\n" || typed === "\r\n" ? behindNewline(view, offset) : [];
}

function isClose(view: Pick<View, "file">, offset: number): boolean {
  const place = placeAt(view, offset);
  const statement = place?.outer.at(-1)?.statement;
  const close = statement?.block?.close;
  return close !== undefined && statement!.chunk.start + tokenSpan(statement!.chunk, close).start === offset;
}

function behindNewline(view: Pick<View, "file">, offset: number): TextEdit[] {
  const { text } = view.file.tree;
  let lineStart = offset;
  while (lineStart > 0 && (text[lineStart - 1] === " " || text[lineStart - 1] === "\t")) lineStart--;
  if (lineStart === 0 || (text[lineStart - 1] !== "\n" && text[lineStart - 1] !== "\r")) return [];
  // Between the two characters of a CRLF no line begins.
  if (text[lineStart - 1] === "\r" && text[lineStart] === "\n") return [];
  const newline = text[lineStart - 1] === "\n" && text[lineStart - 2] === "\r" ? 2 : 1;
  const above = lineStart - newline;
  const place = placeAt(view, offset);
  if (!place || isInsideText(place)) return [];
  const finished = statementEndingAt(view, above);
  const edits = finished ? formatRange(view, finished.start, finished.end).filter((edit) => edit.end <= lineStart) : [];
  const indentation = indentBehind(text, place, offset, lineStart);
  return indentation ? [...edits.filter(({ end }) => end <= indentation.start), indentation] : edits;
}

function isInsideText({ inside }: Place): boolean {
  return inside === TokenKind.String || inside === TokenKind.BlockComment || inside === TokenKind.LineComment;
}

/** The statement whose last token stands on the line that ends at `offset`. */
function statementEndingAt({ file }: Pick<View, "file">, offset: number): Span | undefined {
  const { text } = file.tree;
  let end = offset;
  while (end > 0 && (text[end - 1] === " " || text[end - 1] === "\t" || text[end - 1] === ";")) end--;
  const chunk = end > 0 ? chunkAt(file, end - 1)?.chunk : undefined;
  if (!chunk || !isSound(chunk)) return undefined;
  const statement = innermostAt(chunk, end - 1 - chunk.start);
  if (!statement) return undefined;
  const span = statementSpan(statement);
  return chunk.start + span.end === end ? { start: end - 1, end } : undefined;
}

/** The blanks that the new line is to begin with; nothing where they are right, or where it is not known what they should be. */
function indentBehind(text: string, { chunk, outer, head, items }: Place, offset: number, lineStart: number): TextEdit | undefined {
  if (chunk.chunk.problems.some(({ code }) => code !== "unclosed-block" && code !== "invalid-date")) return undefined;
  let end = offset;
  while (text[end] === " " || text[end] === "\t") end++;
  const isLast = (before: number): boolean => isBlank(text.slice(chunk.chunk.start + before, lineStart));
  const continues = head !== undefined && items.some((item) => item.kind === TokenKind.Comma && isLast(item.end));
  const depth = text[end] === "}" ? outer.length - 1 : outer.length;
  const blanks = "  ".repeat(Math.max(0, depth)) + (continues ? "    " : "");
  return text.slice(lineStart, end) === blanks ? undefined : { start: lineStart, end, text: blanks };
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}

/** The innermost statement that holds the character at `offset` of a chunk. */
function innermostAt(chunk: Chunk, offset: number): Statement | undefined {
  let found: Statement | undefined;
  for (let among = chunk.statements; ; ) {
    const next = among.find((one) => statementSpan(one).end > offset);
    if (!next || statementSpan(next).start > offset) return found;
    found = next;
    among = next.block?.statements ?? [];
  }
}

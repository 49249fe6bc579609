import { originIn, type ChunkModel } from "../model/build.ts";
import type { Declaration, Survey } from "../model/types.ts";
import { itemsOf, statementSpan, tokenSpan, type Statement } from "../syntax/tree.ts";
import type { Span } from "../text.ts";
import type { Kind } from "../vocabulary.ts";
import { declarationSpan, nameOfDeclared, type View } from "./view.ts";

/** Something in the outline of a file: its whole statement, and in `selection` its name. */
export interface DocumentSymbol extends Span {
  readonly kind: Kind | "question";
  readonly name: string;
  /** Its label. */
  readonly detail: string | undefined;
  readonly selection: Span;
  /** What it holds, inside its span. */
  readonly children: readonly DocumentSymbol[];
}

/** The outline of a file: what it declares, a journey holding its stages, a stage its touchpoints, a survey its questions. */
export function documentSymbols({ file }: Pick<View, "file">): DocumentSymbol[] {
  return file.chunks.flatMap((chunk) => symbolsIn(chunk));
}

interface Growing extends DocumentSymbol {
  readonly children: DocumentSymbol[];
}

function symbolsIn(chunk: ChunkModel): DocumentSymbol[] {
  const top: DocumentSymbol[] = [];
  const around: Growing[] = [];
  // Declarations come in the order of the text, the outer before the inner.
  for (const declared of chunk.declarations) {
    const { start, end } = declarationSpan(declared, chunk);
    const { kind, name, element } = declared;
    while (around.length > 0 && around.at(-1)!.end <= start) around.pop();
    const parent = around.at(-1);
    // A block that is never closed reaches to the end of the chunk, past that of the block around it.
    const inside = parent ? Math.min(end, parent.end) : end;
    const selection = spanOf(nameOfDeclared(declared, chunk));
    const children = kind === "survey" ? questionsOf(element, chunk) : [];
    const symbol: Growing = { kind, name, detail: detailOf(element), start, end: inside, selection, children };
    (parent?.children ?? top).push(symbol);
    around.push(symbol);
  }
  return top;
}

function questionsOf(survey: Declaration, chunk: ChunkModel): DocumentSymbol[] {
  const from = chunk.chunk.start;
  return (survey as Survey).questions.flatMap((question) => {
    const statement = originIn(chunk, question);
    const name = statement && itemsOf(statement)[1];
    if (!name) return [];
    const { start, end } = within(statement);
    const selection = { start: from + name.start, end: from + name.end };
    return { kind: "question", name: question.name, detail: detailOf(question), start: from + start, end: from + end, selection, children: [] };
  });
}

/** The span of a statement, ended where the block around it ends. */
function within(statement: Statement): Span {
  const { start, end } = statementSpan(statement);
  const close = statement.parent?.block?.close;
  return { start, end: close === undefined ? end : Math.min(end, tokenSpan(statement.chunk, close).start) };
}

function detailOf({ label }: { readonly label?: string }): string | undefined {
  return label === undefined || label.trim() === "" ? undefined : label;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

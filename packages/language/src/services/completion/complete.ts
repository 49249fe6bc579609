import { nameValue } from "../../model/head.ts";
import { planOf } from "../../model/plan.ts";
import { TokenKind, startAt } from "../../syntax/tokens.ts";
import type { Item } from "../../syntax/tree.ts";
import type { Span } from "../../text.ts";
import type { Kind } from "../../vocabulary.ts";
import { headState } from "../head-state.ts";
import { placeAt, tokenBefore, type Place, type Step } from "../place.ts";
import type { View } from "../view.ts";
import { codesAt } from "./codes.ts";
import { rank, type CompletionItem, type CompletionList, type CompletionOptions } from "./item.ts";
import { namesAt } from "./names.ts";
import { pathsAt } from "./paths.ts";
import { valuesAt } from "./values.ts";
import { wordsAt } from "./words.ts";

/** What could be written at `offset`: words, names, values, each taking the place of the word that the cursor is in. */
export function complete(view: View, offset: number, options: CompletionOptions): CompletionList {
  const { text } = view.file.tree;
  // What wants a blank behind it does not bring a second one.
  const { items, isIncomplete } = listAt(view, offset, options);
  const fitted = items.map((item) => {
    const hasTwo = !item.isSnippet && item.insert.endsWith(" ") && /[ \t]/.test(text.charAt(item.replaced.end));
    return hasTwo ? { ...item, insert: item.insert.slice(0, -1) } : item;
  });
  return { items: fitted, isIncomplete };
}

function listAt(view: View, offset: number, options: CompletionOptions): CompletionList {
  const place = placeAt(view, offset);
  if (!place) return whole(wordsAt(view, undefined, { start: offset, end: offset }, options));
  const { inside, head, items, itemAt } = place;
  if (inside === TokenKind.LineComment || inside === TokenKind.BlockComment) return whole(codesAt(view, commentStart(place), offset));
  const touched = itemAt === undefined ? undefined : items[itemAt];
  if (inside === TokenKind.String) {
    const isPath = head?.row?.fields[0]!.value.is === "path" && itemAt === 1;
    return whole(touched && isPath ? pathsAt(view, contentOf(touched, place), false) : []);
  }
  const edited = touched && isEdited(touched, place) ? touched : undefined;
  const replaced = spanOf(edited, place, view.file.tree.text, offset);
  if (!head || itemAt === 0) return whole(wordsAt(view, place, replaced, options));
  // A text that is finished: what follows it wants a blank first.
  if (touched?.kind === TokenKind.String && touched.end === place.offset) return whole([]);
  return inHead(view, place, head, replaced, options);
}

/** What may follow the items of a head that stand before the cursor. */
function inHead(view: View, place: Place, head: Step, replaced: Span, options: CompletionOptions): CompletionList {
  const row = head.in && head.word ? planOf(head.in).rows.get(head.word.text) : undefined;
  if (!row) return whole([]);
  const { file, links } = view;
  const scope = links.scope(file.path);
  const from = replaced.start - place.chunk.chunk.start;
  const before = place.items.filter(({ end }) => end <= from);
  const others = place.items.slice(1).filter(({ kind, start, end }) => kind === TokenKind.Name && (end <= from || start > place.offset));
  const used = new Set(others.map(({ text }) => nameValue(text)));
  const { next } = headState(row, before, (name) => scope.find("metric", nameValue(name)) !== undefined);
  const lists = next.map((part, at): CompletionList => {
    const { field } = part;
    const sort = rank(at);
    const isOnceEach = field.isList || row.hasEntries;
    if (part.part === "value" && field.value.is === "ref") {
      return namesAt(view, place, field.value.to as Kind, replaced, isOnceEach ? used : none, sort);
    }
    if (part.part === "value" && field.value.is === "path") return whole(pathsAt(view, replaced, true));
    const values = valuesAt(view, place, part, replaced, sort, options);
    return whole(isOnceEach && field.value.is === "word" ? values.filter(({ label }) => !used.has(label)) : values);
  });
  return { items: lists.flatMap(({ items }) => items), isIncomplete: lists.some(({ isIncomplete }) => isIncomplete) };
}

function whole(items: readonly CompletionItem[]): CompletionList {
  return { items, isIncomplete: false };
}

const none: ReadonlySet<string> = new Set();

/** Whether what the cursor touches is still being written, and not something behind which the next begins. */
function isEdited({ kind, start, end }: Item, { offset }: Place): boolean {
  if (kind === TokenKind.Comma || kind === TokenKind.String) return false;
  // At the end of a number its unit may follow without a blank: that is settled by what may stand there.
  return start < offset || (kind === TokenKind.Name && offset <= end);
}

/** The word that the cursor is in, a date or a code that the scanner cuts into several among them. */
function spanOf(edited: Item | undefined, { chunk: { chunk } }: Place, text: string, offset: number): Span {
  if (edited?.kind === TokenKind.Name || edited?.kind === TokenKind.Sign) return { start: chunk.start + edited.start, end: chunk.start + edited.end };
  if (!edited) return { start: offset, end: offset };
  let [start, end] = [offset, offset];
  while (start > chunk.start && isFigure(text.charCodeAt(start - 1))) start--;
  while (end < chunk.start + chunk.text.length && isFigure(text.charCodeAt(end))) end++;
  return { start, end };
}

/** Digits, `-`, `.`, `%` and `_`. */
function isFigure(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 45 || code === 46 || code === 37 || code === 95;
}

/** What stands between the quotes of a text; relative to the file. */
function contentOf({ start, end, text }: Item, { chunk: { chunk } }: Place): Span {
  const quotes = text.startsWith('"""') ? 3 : 1;
  const isClosed = text.length >= 2 * quotes && text.endsWith('"'.repeat(quotes));
  return { start: chunk.start + start + quotes, end: chunk.start + end - (isClosed ? quotes : 0) };
}

/** Where the comment begins that a place is inside of; relative to the file. */
function commentStart({ chunk: { chunk }, offset }: Place): number {
  return chunk.start + startAt(chunk.tokens, tokenBefore(chunk.tokens, offset));
}

import type { Both } from "../../lang.ts";
import { planOf, type PlannedRow } from "../../model/plan.ts";
import { TokenKind } from "../../syntax/tokens.ts";
import { itemsOf, type Statement } from "../../syntax/tree.ts";
import type { Span } from "../../text.ts";
import { rowOf, rowsOf, type BlockName } from "../../vocabulary.ts";
import { docIn } from "../../vocabulary.vi.ts";
import type { Place } from "../place.ts";
import type { View } from "../view.ts";
import { itemOf, rank, type CompletionItem, type CompletionOptions } from "./item.ts";
import { blockSnippet, firstJourney, statementSnippet, withoutPlaceholders } from "./snippets.ts";

/** The words that may begin a statement at a place, in the order of the table; those that stand there already come last or not at all. */
export function wordsAt(view: View, place: Place | undefined, replaced: Span, options: CompletionOptions): CompletionItem[] {
  const block = place ? place.block : "file";
  if (!block) return [];
  const { lang, file } = view;
  const isEmpty = block === "file" && !file.chunks.some(({ declarations }) => declarations.length > 0);
  const isAlone = place?.head === undefined || place.items.length === 1 && !place.head.statement.block;
  const said = place ? wordsSaid(place, block) : new Set<string>();
  const items: CompletionItem[] = isEmpty && isAlone ? [templateItem(view, replaced, options)] : [];
  let at = 0;
  for (const row of planOf(block).rows.values()) {
    const isSaid = said.has(row.word);
    if (isSaid && !row.isList) continue;
    // A list that is there already is rather continued than written once more.
    const isLater = isSaid && rowOf(block, row.word)!.many !== true;
    const sortText = `${isLater ? "2" : "1"}${rank(at++)}`;
    items.push(wordItem(row, block, { replaced, sortText, lang }, isAlone, options));
    const inFull = isAlone && options.snippets ? blockSnippet(row, lang) : undefined;
    if (inFull !== undefined) {
      items.push(itemOf({
        label: `${row.word} … { }`,
        kind: "block",
        replaced,
        sortText: `${sortText}b`,
        insert: inFull,
        isSnippet: true,
        detail: withBlock[lang],
        about: { is: "row", block, word: row.word },
      }));
    }
  }
  return items;
}

function wordItem(
  row: PlannedRow,
  block: BlockName,
  { replaced, sortText, lang }: Pick<CompletionItem, "replaced" | "sortText"> & Pick<View, "lang">,
  isAlone: boolean,
  { snippets }: CompletionOptions,
): CompletionItem {
  const snippet = statementSnippet(row, lang);
  const isSnippet = isAlone && snippets && snippet !== `${row.word}$0`;
  const takesMore = row.fields.some(({ value }) => value.is !== "flag");
  return itemOf({
    label: row.word,
    kind: row.declares ? "block" : "word",
    replaced,
    sortText,
    // In the middle of a statement only the word changes; what follows it stays.
    insert: isSnippet ? snippet : isAlone && takesMore ? `${row.word} ` : row.word,
    isSnippet,
    detail: docIn(rowsOf(block)[row.word]!.doc, lang),
    about: { is: "row", block, word: row.word },
  });
}

function templateItem({ lang }: View, replaced: Span, { snippets }: CompletionOptions): CompletionItem {
  const snippet = firstJourney[lang];
  return itemOf({
    label: templateLabel[lang],
    kind: "template",
    replaced,
    sortText: "0",
    insert: snippets ? snippet : withoutPlaceholders(snippet),
    isSnippet: snippets,
    detail: templateDetail[lang],
  });
}

const withBlock: Both<string> = { en: "with its block", vi: "kèm khối chi tiết" };
const templateLabel: Both<string> = { en: "first journey", vi: "hành trình đầu tiên" };
const templateDetail: Both<string> = {
  en: "A persona and a whole small journey to begin with",
  vi: "Một chân dung khách hàng và một hành trình nhỏ để bắt đầu",
};

/** The words of the statements beside the one at the place, and those that the head of the block says. */
function wordsSaid({ outer, head }: Place, block: BlockName): ReadonlySet<string> {
  const said = new Set<string>();
  const holder = outer.at(-1);
  // In a file every word may stand any number of times.
  if (!holder) return said;
  for (const statement of holder.statement.block!.statements) {
    const word = statement === head?.statement ? undefined : firstWord(statement);
    if (word !== undefined) said.add(word);
  }
  const names = new Set(itemsOf(holder.statement).slice(1).filter(({ kind }) => kind === TokenKind.Name).map(({ text }) => text));
  for (const [word, { inHead }] of Object.entries(rowsOf(block))) if (inHead && names.has(word)) said.add(word);
  return said;
}

function firstWord(statement: Statement): string | undefined {
  const word = itemsOf(statement)[0];
  return word?.kind === TokenKind.Name ? word.text : undefined;
}

import { nameValue } from "../model/head.ts";
import type { Both } from "../lang.ts";
import { daysBetween } from "../model/dates.ts";
import { planOf } from "../model/plan.ts";
import { resolveImport } from "../model/imports.ts";
import type { Expectation } from "../model/types.ts";
import { kindIn } from "../checks/kinds.ts";
import { TokenKind, startAt } from "../syntax/tokens.ts";
import type { Item } from "../syntax/tree.ts";
import { isCalendarDate, numberValue, stringValue } from "../syntax/values.ts";
import type { Span } from "../text.ts";
import { globalKinds, nameAt, declarationOf, namesOf, type View } from "./view.ts";
import { cardOf } from "./cards.ts";
import { distanceIn, weekdayIn } from "./dates.ts";
import { documentChoice, documentCode, documentName, documentWord, labelsSeen, referencesIn } from "./documentation.ts";
import { gapIn, gapsOfStatement, quadrantIn, quadrantOf } from "./figures-in-words.ts";
import { headState } from "./head-state.ts";
import { escapeMarkdown } from "./markdown.ts";
import { feelingOf } from "./meanings.ts";
import { placeAt, tokenBefore, type Place, type Step } from "./place.ts";
import { elementOf, journeyAt } from "./surroundings.ts";

/** What is to be said of a place, in Markdown; the span is that in the file. */
export interface Hover extends Span {
  readonly markdown: string;
}

/** What is to be said of the word, the name or the value at `offset`. `today`, such as 2026-12-31, tells how far off dates are. */
export function hover(view: View, offset: number, today?: string): Hover | undefined {
  const place = placeAt(view, offset);
  if (!place) return undefined;
  if (place.inside === TokenKind.LineComment || place.inside === TokenKind.BlockComment) return hoverCode(view, place, offset);
  const { head, items, itemAt } = place;
  const item = itemAt === undefined ? undefined : items[itemAt];
  if (!head || !item || item.kind === TokenKind.Comma) return undefined;
  const gaps = gapsOfStatement(view, place.chunk, place.outer, head).map((gap) => escapeMarkdown(gapIn(gap, view.lang)));
  const said = itemAt === 0 ? wordText(view, place, head) : (nameText(view, offset) ?? valueText(view, place, head, item, today));
  const parts = [...gaps, ...(said === undefined ? [] : [said])];
  if (parts.length === 0) return undefined;
  const from = place.chunk.chunk.start;
  return { start: from + item.start, end: from + item.end, markdown: parts.join("\n\n") };
}

function wordText({ lang }: View, place: Place, head: Step): string | undefined {
  const documentation = head.in && head.word ? documentWord(head.in, head.word.text, lang) : undefined;
  const quadrant = quadrantText(place, head, lang);
  return documentation === undefined || quadrant === undefined ? documentation : `${quadrant}\n\n${documentation}`;
}

/** What is declared under the name at a place, with how often it is referred to. */
function nameText(view: View, offset: number): string | undefined {
  const name = nameAt(view, offset);
  if (!name) return undefined;
  const found = declarationOf(view, name);
  // Stages and touchpoints are known in their journey only; what is declared here is meant, whatever else has its name.
  if (!found || (!name.declares && found.declared.journey === undefined)) return documentName(view, name.kind, name.name);
  const count = namesOf(view, found.path, found.declared, found.chunk).length - 1;
  return `${cardOf(found.declared.element, view.lang, labelsSeen(view, found.path))}\n\n${referencesIn[view.lang](count)}`;
}

function valueText(view: View, place: Place, head: Step, item: Item, today: string | undefined): string | undefined {
  const { lang } = view;
  const row = head.in && head.word ? planOf(head.in).rows.get(head.word.text) : undefined;
  if (!row) return undefined;
  const scope = view.links.scope(view.file.path);
  const { taken } = headState(row, place.items, (name) => scope.find("metric", nameValue(name)) !== undefined);
  const at = taken.find((one) => one.item === item);
  if (!at) return undefined;
  const { field, part } = at;
  if (part === "introducer") return documentWord(row.block ?? row.in, item.text, lang) ?? documentWord(row.in, row.word, lang);
  switch (field.value.is) {
    case "word":
      return documentChoice(item.text, lang);
    case "date":
      return dateText(item.text, today, lang);
    case "number":
      if (row.key === "feelings") return `${item.text}: ${feelingOf(numberValue(item.text), lang)}`;
      return quadrantText(place, head, lang);
    case "path":
      return fileText(view, stringValue(item.text));
    case "name":
    case "text":
    case "link":
    case "unit":
    case "percent":
    case "range":
    case "quantity":
    case "comparison":
    case "flag":
    case "ref":
      return undefined;
  }
}

/** The weekday of a date and how far it lies from today. */
function dateText(date: string, today: string | undefined, lang: View["lang"]): string | undefined {
  if (!isCalendarDate(date)) return undefined;
  const weekday = weekdayIn[lang](date);
  return today !== undefined && isCalendarDate(today) ? `${weekday}, ${distanceIn[lang](daysBetween(today, date))}` : weekday;
}

/** Where an expectation stands among those of its journey, at its importance and its performance. */
function quadrantText({ chunk, outer }: Place, head: Step, lang: View["lang"]): string | undefined {
  const holder = outer.at(-1);
  const word = head.word?.text;
  if (holder?.row?.block !== "expects" || (word !== "importance" && word !== "performance")) return undefined;
  const journey = journeyAt({ chunk, outer });
  const expectation = elementOf(chunk, holder.statement) as Expectation | undefined;
  const quadrant = journey && expectation && quadrantOf(journey, expectation);
  return quadrant && quadrantIn[lang][quadrant];
}

/** What an imported file declares: `people.journey: 2 × persona`. */
function fileText({ file, links, lang }: View, specifier: string): string | undefined {
  const target = resolveImport(file.path, specifier);
  const found = "path" in target ? links.files.get(target.path) : undefined;
  if (!found) return undefined;
  const declared = found.chunks.flatMap(({ declarations }) => declarations);
  const counts = globalKinds.flatMap((kind) => {
    const count = declared.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : [`${count} × ${lang === "en" ? kindIn.en[kind] : kindIn.vi[kind].toLowerCase()}`];
  });
  return `${escapeMarkdown(found.path)}: ${counts.length === 0 ? nothingIn[lang] : counts.join(" · ")}`;
}

const nothingIn: Both<string> = { en: "declares nothing", vi: "không khai báo gì" };

/** A code in a comment that silences findings: what it finds. */
function hoverCode({ file, lang }: View, { chunk: { chunk } }: Place, offset: number): Hover | undefined {
  const { text } = file.tree;
  let [start, end] = [offset, offset];
  while (start > chunk.start && isCodePart(text.charCodeAt(start - 1))) start--;
  while (end < chunk.start + chunk.text.length && isCodePart(text.charCodeAt(end))) end++;
  const comment = text.slice(chunk.start + startAt(chunk.tokens, tokenBefore(chunk.tokens, start - chunk.start)), start);
  const isIgnore = /^\/[/*]\s*sojourn-ignore\s[\w, \t-]*$/.test(comment);
  const markdown = isIgnore ? documentCode(text.slice(start, end), lang) : undefined;
  return markdown === undefined ? undefined : { start, end, markdown };
}

function isCodePart(code: number): boolean {
  return (code >= 97 && code <= 122) || code === 45;
}

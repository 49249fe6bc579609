import { valueIn } from "../checks/wording.ts";
import { nameValue } from "../model/head.ts";
import { planOf, type PlannedField, type PlannedRow } from "../model/plan.ts";
import { valueText } from "../signature-text.ts";
import { TokenKind } from "../syntax/tokens.ts";
import type { Span } from "../text.ts";
import { rowOf } from "../vocabulary.ts";
import { headState, type HeadState } from "./head-state.ts";
import { placeAt } from "./place.ts";
import type { View } from "./view.ts";

/** What a statement takes, shown while its values are typed. */
export interface SignatureHelp {
  /** The ways in which the statement may be written: `expects [Persona, …] "text"`, `expects [Persona, …] Metric Comparison`. */
  readonly signatures: readonly Signature[];
  /** Which of them fits what is written so far. */
  readonly activeSignature: number;
}

/** One way in which a statement may be written. */
export interface Signature {
  readonly label: string;
  /** What the statement is for. */
  readonly documentation: string;
  readonly parameters: readonly Parameter[];
  /** Which parameter the cursor is at; undefined behind the last. */
  readonly activeParameter: number | undefined;
}

/** A value of a statement: where it stands in the label of its signature, and what may be written for it. */
export interface Parameter extends Span {
  readonly documentation: string;
}

/** The signatures of the statement in whose head `offset` is, behind its word; undefined elsewhere, and for statements that take nothing. */
export function signatureHelp(view: View, offset: number): SignatureHelp | undefined {
  const place = placeAt(view, offset);
  if (!place?.head?.in || !place.head.word || place.inside === TokenKind.LineComment || place.inside === TokenKind.BlockComment) return undefined;
  const row = planOf(place.head.in).rows.get(place.head.word.text);
  if (!row || place.offset <= place.head.word.end) return undefined;
  const ways = waysOf(row);
  if (ways.every((fields) => fields.length === 0)) return undefined;
  const scope = view.links.scope(view.file.path);
  // What the cursor touches is still being written, and what is behind it does not matter.
  const touched = place.items.filter(({ kind, start, end }) => (kind === TokenKind.Comma ? end <= place.offset : start < place.offset));
  const state = headState(row, touched, (name) => scope.find("metric", nameValue(name)) !== undefined);
  const isInside = touched.length > 1 && touched.at(-1)!.end >= place.offset && touched.at(-1)!.kind !== TokenKind.Comma;
  const active = activeFields(state, isInside);
  const { doc } = rowOf(place.head.in, row.word)!;
  const signatures = ways.map((fields) => signatureOf(row, fields, doc, active, view.lang));
  const given = new Set(state.taken.filter(({ entry }) => entry === state.entry).map(({ field }) => field));
  const alone = ways.findIndex((fields) => ways.length > 1 && [...given].every((field) => fields.includes(field)));
  return { signatures, activeSignature: Math.max(0, alone) };
}

/** The field that the cursor is in, else those that may come next. */
function activeFields({ taken, next }: HeadState, isInside: boolean): readonly PlannedField[] {
  const last = taken.at(-1);
  return isInside && last ? [last.field] : next.map(({ field }) => field);
}

/** The fields of a row; where one of several must be given, once for each of them. */
function waysOf({ fields, introduced, oneOf, pair }: PlannedRow): readonly (readonly PlannedField[])[] {
  const own = fields.filter(({ value, introducer }) => value.is !== "flag" || introducer !== "");
  const all = [...own, ...introduced.filter((field) => !fields.includes(field))];
  if (oneOf.length < 2) return [all];
  return oneOf.map((one) => all.filter((field) => field === one || (!oneOf.includes(field) && !(pair?.[0] === field && !pair.includes(one)))));
}

function signatureOf(
  row: PlannedRow,
  fields: readonly PlannedField[],
  documentation: string,
  active: readonly PlannedField[],
  lang: View["lang"],
): Signature {
  let label = row.word;
  const parameters: Parameter[] = [];
  for (const field of fields) {
    const text = fieldText(field, row);
    const start = label.length + 1;
    label += ` ${text}`;
    const value = field.value.is === "flag" ? "" : valueIn[lang](field.value);
    parameters.push({ start, end: start + text.length, documentation: value });
  }
  if (row.hasEntries) label += ", …";
  if (row.block) label += " { … }";
  const at = fields.findIndex((field) => active.includes(field));
  return { label, documentation, parameters, activeParameter: at < 0 ? undefined : at };
}

function fieldText({ value, key, isList, isOptional, introducer }: PlannedField, { oneOf, pair }: PlannedRow): string {
  const plain = value.is === "text" && key === "label" ? '"label"' : valueText(value);
  const text = [introducer, isList ? `${plain}, …` : plain].filter((part) => part !== "").join(" ");
  // Of several ways to write a statement each has what makes it that way.
  const isOfWay = oneOf.some((field) => field.key === key) || pair?.some((field) => field.key === key);
  return isOptional && !isOfWay ? `[${text}]` : text;
}

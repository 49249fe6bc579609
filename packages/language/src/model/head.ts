import { nearest } from "../near.ts";
import type { Facts, ValueReason } from "../problems.ts";
import type { Comparison, Quantity, Value } from "../signature.ts";
import type { Span } from "../text.ts";
import { TokenKind } from "../syntax/tokens.ts";
import type { Item } from "../syntax/tree.ts";
import { isCalendarDate, numberValue, rangeValue, stringValue } from "../syntax/values.ts";
import { planOf, type PlannedField, type PlannedRow } from "./plan.ts";

/** What a statement says, by key. */
export type Values = Record<string, unknown>;

/** Receives what reading a head finds besides values. */
export interface HeadSink {
  problem<Code extends "wrong-value" | "score-out-of-scale">(code: Code, facts: Facts[Code], span: Span): void;
  reference(to: string, name: string, span: Span): void;
  path(path: string, span: Span): void;
}

interface Reference {
  readonly to: string;
  readonly item: Item;
}

/** A name as the model holds it: NFC, so that both ways of writing an accent are one name. */
export function nameValue(text: string): string {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return text.normalize("NFC");
  return text;
}

/** The largest number that is taken; beyond it figures are no longer exact. */
const largest = 1e15;

/** Reads the items behind a statement's word by the signature of its row. One reader reads many heads. */
export class HeadReader {
  private row!: PlannedRow;
  private items!: readonly Item[];
  private at = 0;
  /** The bits of the fields that have been given, and the one given last. */
  private given = 0;
  private last: PlannedField | undefined;
  /** The names that the head refers to; they are told at its end. */
  private readonly references: Reference[] = [];
  private readonly sink: HeadSink;

  constructor(sink: HeadSink) {
    this.sink = sink;
  }

  /** Puts what the head says into `target`; false where a value is missing or wrong, which the sink is told. */
  readInto(target: Values, row: PlannedRow, items: readonly Item[]): boolean {
    this.begin(row, items);
    const isSound = this.entry(target) && this.atEnd();
    this.end();
    return isSound;
  }

  /** As `readInto`, for a row with entries: one set of values for each; undefined where one is wrong. */
  readEntries(row: PlannedRow, items: readonly Item[]): Values[] | undefined {
    this.begin(row, items);
    const entries: Values[] = [];
    let isSound = true;
    do {
      const entry: Values = {};
      isSound = this.entry(entry);
      entries.push(entry);
    } while (isSound && this.takes(TokenKind.Comma));
    isSound = isSound && this.atEnd();
    this.end();
    return isSound ? entries : undefined;
  }

  private begin(row: PlannedRow, items: readonly Item[]): void {
    this.row = row;
    this.items = items;
    this.at = 1;
  }

  private end(): void {
    if (this.references.length === 0) return;
    for (const { to, item } of this.references) this.sink.reference(to, nameValue(item.text), item);
    this.references.length = 0;
  }

  private entry(target: Values): boolean {
    this.given = 0;
    this.last = undefined;
    let isSound = true;
    let next = 0;
    const { positional } = this.row;
    for (;;) {
      const item = this.items[this.at];
      if (!item) break;
      const field = positional[next];
      // A name that must be given is one even where it looks like an introducing word.
      const introduced = field?.value.is === "name" && !field.isOptional ? undefined : this.introducedBy(item);
      if (introduced) {
        this.at++;
        isSound = this.take(introduced, target) && isSound;
      } else if (!field) {
        const meant = this.row.introduced.find((one) => one.introducer === item.text && !this.has(one));
        if (!meant) break;
        this.at++;
        return this.take(meant, target);
      } else if (this.fits(field, item)) {
        isSound = this.take(field, target) && isSound;
        next++;
      } else if (field.isOptional) {
        next++;
      } else {
        return this.wrong(field.value, item);
      }
    }
    return isSound && this.complete(target);
  }

  private takes(kind: TokenKind): boolean {
    if (this.items[this.at]?.kind !== kind) return false;
    this.at++;
    return true;
  }

  private atEnd(): boolean {
    const item = this.items[this.at];
    if (!item) return true;
    this.refuseMore(item);
    return false;
  }

  /** Says why `item`, which is one too many, cannot stand where it stands. */
  private refuseMore(item: Item): void {
    const { row, last, items, at } = this;
    const before = items[at - 1]!;
    const isName = item.kind === TokenKind.Name;
    const near = isName ? nearest(item.text, row.introduced.map(({ introducer }) => introducer)) : undefined;
    const isListed = last?.isList ? couldStand(last, item) : row.hasEntries && couldStand(row.positional[0]!, item);
    if (row.declares && at === 1) this.refuse("unexpected", { is: "name" }, item);
    else if (last?.isList && items[at - 2]?.kind === TokenKind.Comma && planOf(row.in).rows.has(before.text)) {
      // A comma at the end of the line above, and the word of the next statement taken for a name.
      this.references.pop();
      this.at = at - 1;
      this.missing(last.value);
    } else if (isName && row.block && planOf(row.block).rows.has(item.text)) this.refuse("in-block", undefined, item);
    else if (isListed) this.refuse("comma-missing", undefined, item);
    else if (item.kind === TokenKind.Comma) this.refuse(row.isList ? "one-each" : "one-only", undefined, item);
    else if (row.declares && isName && before.kind === TokenKind.Name && near === undefined) {
      this.refuse("blank-in-name", undefined, { ...item, text: `${before.text} ${item.text}` });
    } else this.refuse("unexpected", undefined, item, near);
  }

  private has({ bit }: PlannedField): boolean {
    return (this.given & bit) !== 0;
  }

  private complete(target: Values): boolean {
    const { fields, oneOf, pair, required, isSimple } = this.row;
    if (isSimple && (this.given & required) === required) return true;
    for (const field of fields) {
      if (this.has(field)) continue;
      if (field.isOptional) {
        if (field.isList) target[field.key] = [];
      } else if (field.value.is === "flag" && field.introducer === "") target[field.key] = true;
      else return this.missing(field.value, field.introducer === "" ? {} : { introducer: field.introducer });
    }
    if (pair && this.has(pair[0]) !== this.has(pair[1])) return this.missing(pair[this.has(pair[0]) ? 1 : 0].value);
    if (oneOf.length === 0 || oneOf.some((field) => this.has(field))) return true;
    const [one, other] = oneOf.map((field) => (field === pair?.[1] ? pair : [field]).map(({ value }) => value));
    return this.missing(one![0]!, { or: other! });
  }

  private missing(expected: Value, more: Pick<Facts["wrong-value"], "introducer" | "or"> = {}): false {
    const last = this.items[this.at - 1]!;
    this.sink.problem("wrong-value", { word: this.row.word, reason: "missing", found: last.text, expected, ...more }, last);
    return false;
  }

  private wrong(expected: Value, item: Item): false {
    this.refuse("unexpected", expected, item);
    this.at = this.items.length;
    return false;
  }

  private refuse(reason: ValueReason, expected: Value | undefined, item: Item, near?: string): undefined {
    const facts: Facts["wrong-value"] = {
      word: this.row.word,
      reason,
      found: item.text,
      ...(expected ? { expected } : {}),
      ...(near === undefined ? {} : { near }),
    };
    this.sink.problem("wrong-value", facts, item);
    return undefined;
  }

  /** The field that `item` introduces, provided that what follows could be its value. */
  private introducedBy(item: Item): PlannedField | undefined {
    const { introduced } = this.row;
    if (introduced.length === 0 || item.kind !== TokenKind.Name) return undefined;
    return introduced.find((field) => field.introducer === item.text && !this.has(field) && this.isFollowedBy(field, this.at + 1));
  }

  /** Whether the item at `at` could be such a value; a word must be one of the choices, or nearly. */
  private isFollowedBy(field: PlannedField, at: number): boolean {
    const { value } = field;
    const item = this.items[at];
    if (value.is === "flag") return true;
    if (!item || !couldStand(field, item)) return false;
    return value.is !== "word" || value.choices.includes(item.text) || nearest(item.text, value.choices) !== undefined;
  }

  /**
   * `expects DeliveryTime <= 5 days`: a name before a sign is the metric, not one more persona; so it is before a
   * number, whose sign has been forgotten.
   */
  private fits(field: PlannedField, item: Item): boolean {
    if (!couldStand(field, item)) return false;
    if (!field.isNames) return true;
    const following = this.items[this.at + 1]?.kind;
    return following !== TokenKind.Sign && !(this.row.pair && (following === TokenKind.Number || following === TokenKind.Percent));
  }

  /** Reads the value of `field` into `target`; false where it is wrong, which the sink has been told. */
  private take(field: PlannedField, target: Values): boolean {
    this.given |= field.bit;
    this.last = field;
    if (field.value.is === "flag") {
      target[field.key] = true;
      return true;
    }
    const first = this.takeOne(field);
    if (first === undefined) return false;
    if (!field.isList) {
      target[field.key] = first;
      return true;
    }
    const all = [first];
    while (this.takes(TokenKind.Comma)) {
      const next = this.takeOne(field);
      if (next === undefined) return false;
      all.push(next);
    }
    target[field.key] = all;
    return true;
  }

  private takeOne(field: PlannedField): unknown {
    const item = this.items[this.at];
    if (!item) return this.missing(field.value) || undefined;
    if (!this.fits(field, item)) return this.wrong(field.value, item) || undefined;
    this.at++;
    return this.value(field, item);
  }

  private value(field: PlannedField, item: Item): unknown {
    const { value } = field;
    switch (value.is) {
      case "name":
        return nameValue(item.text);
      case "ref":
        this.references.push({ to: value.to, item });
        return nameValue(item.text);
      case "word":
        if (value.choices.includes(item.text)) return item.text;
        return this.refuse("unknown-word", value, item, nearest(item.text, value.choices));
      case "unit":
        return item.kind === TokenKind.String ? stringValue(item.text) : nameValue(item.text);
      case "text":
        return stringValue(item.text);
      case "path": {
        const path = stringValue(item.text);
        this.sink.path(path, item);
        return path;
      }
      case "link":
        return isSafeLink(stringValue(item.text)) ? stringValue(item.text) : this.refuse("unsafe-link", value, item);
      case "date":
        // The scanner has reported a day that no calendar has.
        return isCalendarDate(item.text) ? item.text : undefined;
      case "percent": {
        const share = numberValue(item.text);
        return share >= 0 && share <= 100 ? share : this.refuse("out-of-bounds", value, item);
      }
      case "number":
        return this.score(value, item);
      case "range":
        return this.range(value, item);
      case "quantity":
        return this.quantity(field, item);
      case "comparison":
        return this.comparison(field, item);
      case "flag":
        return true;
    }
  }

  private score({ min, max }: Value & { is: "number" }, item: Item): number | undefined {
    const score = numberValue(item.text);
    if (score >= min && score <= max) return score;
    this.sink.problem("score-out-of-scale", { word: this.row.word, text: item.text, min, max }, item);
    return undefined;
  }

  private range(expected: Value, item: Item): unknown {
    const bounds = rangeValue(item.text);
    const { min = -Infinity, max = Infinity } = bounds;
    if (min > max) return this.refuse("upside-down", expected, item);
    const isExact = Object.values(bounds).every((bound) => Math.abs(bound) <= largest);
    return isExact ? bounds : this.refuse("too-large", expected, item);
  }

  private quantity(field: PlannedField, item: Item): Quantity | undefined {
    const amount = numberValue(item.text);
    if (!(Math.abs(amount) <= largest)) return this.refuse("too-large", field.value, item);
    if (item.kind === TokenKind.Percent) return { amount, unit: "%" };
    const following = this.items[this.at];
    if (!following || !this.isUnit(following, field)) return { amount };
    this.at++;
    return { amount, unit: following.kind === TokenKind.String ? stringValue(following.text) : nameValue(following.text) };
  }

  /** Whether what follows the amount of `field` is its unit: not the word nor the text of a later field. */
  private isUnit(item: Item, field: PlannedField): boolean {
    if (item.kind === TokenKind.String) return !field.textFollows;
    if (item.kind !== TokenKind.Name) return false;
    return !this.row.introduced.some(({ introducer }) => introducer === item.text);
  }

  private comparison(field: PlannedField, sign: Item): Comparison | undefined {
    const item = this.items[this.at];
    if (!item) return this.missing(field.value) || undefined;
    if (item.kind !== TokenKind.Number && item.kind !== TokenKind.Percent) return this.wrong(field.value, item) || undefined;
    this.at++;
    const quantity = this.quantity(field, item);
    if (!quantity) return undefined;
    const { amount, unit } = quantity;
    return unit === undefined ? { sign: sign.text as Comparison["sign"], amount } : { sign: sign.text as Comparison["sign"], amount, unit };
  }
}

/** Whether a token of this kind can begin a value of the field. */
function couldStand({ starts }: PlannedField, { kind }: Item): boolean {
  return (starts & (1 << kind)) !== 0;
}

/** Pages and mail, and paths. Browsers drop blanks and control characters in a scheme, so they do not count. */
function isSafeLink(url: string): boolean {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url.replace(/[\s\p{Cc}]/gu, ""))?.[1]?.toLowerCase();
  return scheme === undefined || scheme === "http" || scheme === "https" || scheme === "mailto";
}

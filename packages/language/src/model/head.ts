import { nearest } from "../near.ts";
import type { Facts, ValueReason } from "../problems.ts";
import type { Field, Row, Value } from "../signature.ts";
import type { Span } from "../text.ts";
import { TokenKind } from "../syntax/tokens.ts";
import type { Item } from "../syntax/tree.ts";
import { isCalendarDate, numberValue, rangeValue, stringValue } from "../syntax/values.ts";

/** What a head says: the values by key, or undefined where it cannot be read. */
export type Values = Record<string, unknown>;

/** Receives what reading a head finds besides values. */
export interface HeadSink {
  problem<Code extends "wrong-value" | "score-out-of-scale" | "invalid-date">(code: Code, facts: Facts[Code], span: Span): void;
  reference(to: string, name: string, span: Span): void;
  path(path: string, span: Span): void;
}

/**
 * Reads the items behind a statement's word by the signature of its row. Gives one set of values, or for a
 * row with entries one for each; undefined where a value is missing or wrong, which the sink is told.
 */
export function readHead(row: Row, inHead: readonly HeadRow[], items: readonly Item[], sink: HeadSink): Values[] | undefined {
  const reader = new HeadReader(row, inHead, items, sink);
  const first = reader.read();
  if (!first) return undefined;
  const all = [first];
  while (row.entries && reader.takes(TokenKind.Comma)) {
    const next = reader.read();
    if (!next) return undefined;
    all.push(next);
  }
  return reader.atEnd() ? all : undefined;
}

/** A row of the block that may also stand in the head, under its word. */
export interface HeadRow {
  readonly word: string;
  readonly row: Row;
}

/** A name as the model holds it: NFC, so that both ways of writing an accent are one name. */
export function nameValue(text: string): string {
  return /^[\x00-\x7F]*$/.test(text) ? text : text.normalize("NFC");
}

/** The largest number that is taken; beyond it figures are no longer exact. */
const largest = 1e15;

class HeadReader {
  private at = 1;
  private readonly word: Item;
  private readonly introduced: readonly Field[];
  private readonly row: Row;
  private readonly inHead: readonly HeadRow[];
  private readonly items: readonly Item[];
  private readonly sink: HeadSink;

  constructor(row: Row, inHead: readonly HeadRow[], items: readonly Item[], sink: HeadSink) {
    this.row = row;
    this.inHead = inHead;
    this.items = items;
    this.sink = sink;
    this.word = items[0]!;
    this.introduced = row.fields.filter((field) => field.after !== undefined);
  }

  read(): Values | undefined {
    const values: Values = {};
    let failed = false;
    let next = 0;
    const { fields } = this.row;
    const given = (key: string) => Object.hasOwn(values, key);
    for (;;) {
      while (next < fields.length && (fields[next]!.after !== undefined || given(fields[next]!.key))) next++;
      const item = this.items[this.at];
      if (!item) break;
      const positional = fields[next];
      if (!(positional?.value.is === "name" && !positional.optional)) {
        const introduced = this.introducedBy(item, given);
        if (introduced) {
          this.at++;
          if (!this.take(introduced.key, introduced.field, values)) failed = true;
          continue;
        }
      }
      if (!positional) break;
      if (!this.fits(positional, item)) {
        if (positional.optional) {
          next++;
          continue;
        }
        this.wrong(positional.value, item);
        return undefined;
      }
      if (!this.take(positional.key, positional, values)) failed = true;
      next++;
    }
    return !failed && this.complete(values) ? values : undefined;
  }

  takes(kind: TokenKind): boolean {
    if (this.items[this.at]?.kind !== kind) return false;
    this.at++;
    return true;
  }

  atEnd(): boolean {
    const item = this.items[this.at];
    if (!item) return true;
    this.sink.problem("wrong-value", { word: this.word.text, reason: "unexpected", found: item.text, ...this.nearWord(item) }, item);
    return false;
  }

  private complete(values: Values): boolean {
    for (const { key, optional, list, value, after } of this.row.fields) {
      if (Object.hasOwn(values, key)) continue;
      if (list && optional) values[key] = [];
      else if (value.is === "flag" && after === undefined) values[key] = true;
      else if (!optional) return this.missing(value);
    }
    if (this.row.oneOf?.some((key) => Object.hasOwn(values, key)) === false) {
      return this.missing(this.row.fields.find(({ key }) => key === this.row.oneOf![0])!.value);
    }
    // A metric is nothing without its level, nor a level without its metric.
    if (this.row.oneOf?.includes("level") && Object.hasOwn(values, "metric") !== Object.hasOwn(values, "level")) {
      return this.missing(this.row.fields.find(({ key }) => key === (Object.hasOwn(values, "metric") ? "level" : "metric"))!.value);
    }
    return true;
  }

  private missing(expected: Value): false {
    const last = this.items[this.at - 1] ?? this.word;
    this.sink.problem("wrong-value", { word: this.word.text, reason: "missing", expected }, last);
    return false;
  }

  private wrong(expected: Value, item: Item): void {
    const reason: ValueReason = "unexpected";
    this.sink.problem("wrong-value", { word: this.word.text, reason, expected, found: item.text }, item);
  }

  private nearWord(item: Item): { readonly near?: string } {
    const words = [...this.introduced.map((field) => field.after!), ...this.inHead.map(({ word }) => word)];
    const near = item.kind === TokenKind.Name ? nearest(item.text, words) : undefined;
    return near === undefined ? {} : { near };
  }

  /** The field that `item` introduces, provided that what follows could be its value. */
  private introducedBy(item: Item, given: (key: string) => boolean): { readonly key: string; readonly field: Field } | undefined {
    if (item.kind !== TokenKind.Name) return undefined;
    const following = this.items[this.at + 1];
    for (const field of this.introduced) {
      if (field.after !== item.text || given(field.key)) continue;
      if (field.value.is === "flag" || !following || this.couldBe(field.value, following)) return { key: field.key, field };
    }
    for (const { word, row } of this.inHead) {
      const field = row.fields[0]!;
      const key = row.key ?? word;
      if (word === item.text && !given(key) && following && this.couldBe(field.value, following)) return { key, field };
    }
    return undefined;
  }

  /** As `couldStand`, and a word must be one of the choices, or nearly. */
  private couldBe(value: Value, item: Item): boolean {
    return value.is === "word" && item.kind === TokenKind.Name
      ? value.choices.includes(item.text) || nearest(item.text, value.choices) !== undefined
      : couldStand(value, item);
  }

  /** `expects DeliveryTime <= 5 days`: a name before a sign is the metric, not one more persona. */
  private fits(field: Field, item: Item): boolean {
    if (!couldStand(field.value, item)) return false;
    return !(field.value.is === "ref" && field.list && this.items[this.at + 1]?.kind === TokenKind.Sign);
  }

  /** Reads the value of `field` into `values`; false where it is wrong, which the sink has been told. */
  private take(key: string, field: Field, values: Values): boolean {
    if (field.value.is === "flag") {
      values[key] = true;
      return true;
    }
    const all: unknown[] = [];
    for (;;) {
      const item = this.items[this.at];
      if (!item) return this.missing(field.value);
      if (!couldStand(field.value, item)) {
        this.wrong(field.value, item);
        this.at = this.items.length;
        return false;
      }
      this.at++;
      const value = this.value(field.value, item);
      if (value === undefined) return false;
      all.push(value);
      if (!field.list || !this.takes(TokenKind.Comma)) break;
    }
    values[key] = field.list ? all : all[0];
    return true;
  }

  private value(value: Value, item: Item): unknown {
    switch (value.is) {
      case "name":
        return nameValue(item.text);
      case "ref": {
        const name = nameValue(item.text);
        this.sink.reference(value.to, name, item);
        return name;
      }
      case "word":
        return value.choices.includes(item.text) ? item.text : this.unknownWord(value, item);
      case "unit":
        return item.kind === TokenKind.String ? stringValue(item.text) : nameValue(item.text);
      case "text":
        return stringValue(item.text);
      case "path":
        this.sink.path(stringValue(item.text), item);
        return stringValue(item.text);
      case "link":
        return this.linkValue(value, item);
      case "date":
        // The scanner has reported a day that no calendar has.
        return isCalendarDate(item.text) ? item.text : undefined;
      case "percent":
        return this.bounded(value, item, 0, 100);
      case "number":
        return this.scored(value, item);
      case "range":
        return this.rangeOf(value, item);
      case "quantity":
        return this.quantity(value, item);
      case "comparison":
        return this.comparison(value, item);
      case "flag":
        return true;
    }
  }

  private unknownWord(value: Value & { is: "word" }, item: Item): undefined {
    const near = nearest(item.text, value.choices);
    const facts: Facts["wrong-value"] = { word: this.word.text, reason: "unknown-word", expected: value, found: item.text };
    this.sink.problem("wrong-value", near === undefined ? facts : { ...facts, near }, item);
    return undefined;
  }

  private linkValue(expected: Value, item: Item): string | undefined {
    const url = stringValue(item.text);
    // Browsers drop blanks and control characters before and inside a scheme, so they do not count here.
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url.replace(/[\s\p{Cc}]/gu, ""))?.[1]?.toLowerCase();
    if (scheme === undefined || ["http", "https", "mailto"].includes(scheme)) return url;
    return this.refuse("unsafe-link", expected, item);
  }

  private rangeOf(expected: Value, item: Item): unknown {
    const bounds = rangeValue(item.text);
    const { min = -Infinity, max = Infinity } = bounds;
    if (min > max) return this.refuse("upside-down", expected, item);
    const given = Object.values(bounds);
    return given.every((bound) => Math.abs(bound) <= largest) ? bounds : this.refuse("too-large", expected, item);
  }

  private bounded(expected: Value, item: Item, min: number, max: number): number | undefined {
    const amount = numberValue(item.text);
    return amount >= min && amount <= max ? amount : this.refuse("out-of-bounds", expected, item);
  }

  private scored(value: Value & { is: "number" }, item: Item): number | undefined {
    const amount = numberValue(item.text);
    if (amount >= value.min && amount <= value.max) return amount;
    this.sink.problem("score-out-of-scale", { word: this.word.text, text: item.text, min: value.min, max: value.max }, item);
    return undefined;
  }

  private quantity(expected: Value, item: Item): unknown {
    const amount = numberValue(item.text);
    if (!(Math.abs(amount) <= largest)) return this.refuse("too-large", expected, item);
    if (item.kind === TokenKind.Percent) return { amount, unit: "%" };
    const following = this.items[this.at];
    if (following?.kind !== TokenKind.Name || this.isIntroducer(following)) {
      if (following?.kind !== TokenKind.String || this.row.fields.some((field) => field.value.is === "text")) return { amount };
    }
    this.at++;
    return { amount, unit: following.kind === TokenKind.String ? stringValue(following.text) : nameValue(following.text) };
  }

  private comparison(expected: Value, sign: Item): unknown {
    const item = this.items[this.at];
    if (!item) return this.missing(expected) || undefined;
    if (item.kind !== TokenKind.Number && item.kind !== TokenKind.Percent) {
      this.wrong(expected, item);
      this.at = this.items.length;
      return undefined;
    }
    this.at++;
    const quantity = this.quantity(expected, item);
    return quantity === undefined ? undefined : { sign: sign.text, ...(quantity as object) };
  }

  private isIntroducer(item: Item): boolean {
    const following = this.items[this.at + 1];
    return this.introduced.some((field) => field.after === item.text && following !== undefined && this.couldBe(field.value, following));
  }

  private refuse(reason: ValueReason, expected: Value, item: Item): undefined {
    this.sink.problem("wrong-value", { word: this.word.text, reason, expected, found: item.text }, item);
    return undefined;
  }
}

/** Whether a token of this kind can begin such a value. */
function couldStand(value: Value, { kind }: Item): boolean {
  switch (value.is) {
    case "name":
    case "word":
    case "ref":
      return kind === TokenKind.Name;
    case "unit":
      return kind === TokenKind.Name || kind === TokenKind.String;
    case "text":
    case "link":
    case "path":
      return kind === TokenKind.String;
    case "date":
      return kind === TokenKind.Date;
    case "percent":
      return kind === TokenKind.Percent;
    case "range":
      return kind === TokenKind.Range;
    case "number":
      return kind === TokenKind.Number;
    case "quantity":
      return kind === TokenKind.Number || kind === TokenKind.Percent;
    case "comparison":
      return kind === TokenKind.Sign;
    case "flag":
      return false;
  }
}

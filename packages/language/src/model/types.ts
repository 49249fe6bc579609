import type { Field, Row, ValueType } from "../signature.ts";
import type { BlockName, Kind, vocabulary } from "../vocabulary.ts";

/**
 * The model: plain, read-only data whose types derive from the table of words. References are names;
 * a `Scope` finds what they mean. Lists are always there, and may be empty; every other attribute may be
 * missing.
 */
export interface Model extends BlockModel<"file"> {}

export interface Brand extends Element<"file", "brand"> {}
export interface Competitor extends Element<"file", "competitor"> {}
export interface Persona extends Element<"file", "persona"> {}
export interface NonCustomer extends Element<"file", "non-customer"> {}
export interface Team extends Element<"file", "team"> {}
export interface Channel extends Element<"file", "channel"> {}
export interface Metric extends Element<"file", "metric"> {}
export interface Survey extends Element<"file", "survey"> {}
export interface Question extends Element<"survey", "question"> {}
export interface Journey extends Element<"file", "journey"> {}
export interface Stage extends Element<"journey", "stage"> {}
export interface Touchpoint extends Element<"stage", "touchpoint"> {}
export interface Feeling extends Element<"touchpoint", "feels"> {}
export interface Expectation extends Element<"touchpoint", "expects"> {}
export interface PromiseMade extends Element<"touchpoint", "promises"> {}
export interface Delivery extends Element<"touchpoint", "delivers"> {}
export interface Measurement extends Element<"touchpoint", "measures"> {}
export interface Pain extends Element<"touchpoint", "pain"> {}
export interface Improvement extends Element<"touchpoint", "improvement"> {}

/** For each block the type of the elements that have one, so that types show names and not their insides. */
interface Named extends Declarations {
  readonly question: Question;
  readonly expects: Expectation;
  readonly promises: PromiseMade;
  readonly delivers: Delivery;
  readonly measures: Measurement;
  readonly pain: Pain;
  readonly improvement: Improvement;
}

/** For each kind of declaration its type. */
export interface Declarations {
  readonly brand: Brand;
  readonly competitor: Competitor;
  readonly persona: Persona;
  readonly "non-customer": NonCustomer;
  readonly team: Team;
  readonly channel: Channel;
  readonly metric: Metric;
  readonly survey: Survey;
  readonly journey: Journey;
  readonly stage: Stage;
  readonly touchpoint: Touchpoint;
}

/** Anything that has a name. */
export type Declaration = Declarations[Kind];

/** What the model holds for the word `W` of block `B`: one element where the word may be repeated. */
export type Element<B extends BlockName, W extends keyof RowsOf<B>> = ElementOf<RowsOf<B>[W]>;

type RowsOf<B extends BlockName> = (typeof vocabulary)[B]["rows"];

type BlockModel<B extends BlockName> = Flat<
  {
    readonly [W in keyof RowsOf<B> as IsList<RowsOf<B>[W]> extends true ? KeyOf<B, W> : never]: readonly Value<
      NamedOf<RowsOf<B>[W]>
    >[];
  } & {
    readonly [W in keyof RowsOf<B> as IsList<RowsOf<B>[W]> extends true ? never : KeyOf<B, W>]?: ElementOf<RowsOf<B>[W]>;
  }
>;

/** The members of an intersection as one type, so that editors show them. */
export type Flat<T> = { [Key in keyof T]: T[Key] };

type NamedOf<R> = R extends { block: infer B extends keyof Named } ? Named[B] : ElementOf<R>;

/** The element of a list: a list of lists (`tag a, b`) is one list. */
type Value<E> = E extends readonly (infer Inner)[] ? Inner : E;

type IsList<R> = R extends { many: true } ? true : R extends { fields: readonly [{ list: true }] } ? true : false;

type KeyOf<B extends BlockName, W extends keyof RowsOf<B>> = RowsOf<B>[W] extends { key: infer Key extends string } ? Key : W & string;

type ElementOf<R> = R extends { block: infer B extends BlockName; fields: infer Fs }
  ? Flat<Fields<Fs> & BlockModel<B> & KindOf<R>>
  : R extends { fields: readonly [infer F extends Field] }
    ? F extends { list: true }
      ? readonly ValueType<F["value"]>[]
      : ValueType<F["value"]>
    : R extends { fields: infer Fs }
      ? Flat<Fields<Fs>>
      : never;

type KindOf<R> = R extends { declares: infer K } ? { readonly kind: K; readonly name: string } : unknown;

type Fields<Fs> = Fs extends readonly Field[]
  ? {
      readonly [F in Fs[number] as F extends { optional: true } ? never : F["key"]]: FieldType<F>;
    } & {
      readonly [F in Fs[number] as F extends { optional: true } ? (F extends { list: true } ? never : F["key"]) : never]?: FieldType<F>;
    } & {
      readonly [F in Fs[number] as F extends { optional: true; list: true } ? F["key"] : never]: FieldType<F>;
    }
  : never;

type FieldType<F> = F extends { list: true; value: infer V } ? readonly ValueType<V>[] : F extends { value: infer V } ? ValueType<V> : never;

/** Whether the model holds a list for what this row says. */
export function isListRow(row: Row): boolean {
  return row.many === true || (row.fields.length === 1 && row.fields[0]!.list === true);
}

/** Whether the model holds the bare value of the row's one field, not an object. */
export function isBareRow(row: Row): boolean {
  return row.block === undefined && row.fields.length === 1;
}

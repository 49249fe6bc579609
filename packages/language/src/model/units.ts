import type { Comparison, Quantity } from "../signature.ts";

/** Units that convert into each other; each in terms of the dimension's first. */
const dimensions: Readonly<Record<string, Readonly<Record<string, { readonly factor: number; readonly names: readonly string[] }>>>> = {
  time: {
    seconds: { factor: 1, names: ["second", "sec", "s", "giây"] },
    minutes: { factor: 60, names: ["minute", "min", "mins", "phút"] },
    hours: { factor: 3600, names: ["hour", "h", "giờ", "tiếng"] },
    days: { factor: 86_400, names: ["day", "d", "ngày"] },
    weeks: { factor: 604_800, names: ["week", "w", "tuần"] },
  },
  // A month has no fixed number of days, so months convert into years only.
  calendar: {
    months: { factor: 1, names: ["month", "tháng"] },
    quarters: { factor: 3, names: ["quarter", "quý"] },
    years: { factor: 12, names: ["year", "năm"] },
  },
  ratio: {
    "%": { factor: 1, names: ["percent", "percents", "phần-trăm"] },
  },
};

interface Unit {
  readonly dimension: string;
  readonly name: string;
  readonly factor: number;
}

const units = new Map<string, Unit>();
for (const [dimension, members] of Object.entries(dimensions)) {
  for (const [name, { factor, names }] of Object.entries(members)) {
    for (const alias of [name, ...names]) units.set(fold(alias), { dimension, name, factor });
  }
}

/** The units that are known to convert, under the name by which results give them. */
export const knownUnits: readonly string[] = Object.values(dimensions).flatMap((members) => Object.keys(members));

/** Whether two units measure the same thing; a unit that is not known is like itself only. */
export function sameDimension(one: string | undefined, other: string | undefined): boolean {
  return unitOf(one).dimension === unitOf(other).dimension;
}

/** The unit by its plain name: `day` is `days`, `phút` is `minutes`; a unit that is not known as it is. */
export function canonicalUnit(unit: string | undefined): string | undefined {
  return unit === undefined ? undefined : unitOf(unit).name;
}

/**
 * The amount of `quantity` in `unit`; a quantity without a unit is taken to be in it already.
 * Undefined where the two measure different things.
 */
export function amountIn(quantity: Quantity, unit: string | undefined): number | undefined {
  if (quantity.unit === undefined || unit === undefined) return quantity.unit === unit || quantity.unit === undefined ? quantity.amount : undefined;
  const [from, to] = [unitOf(quantity.unit), unitOf(unit)];
  return from.dimension === to.dimension ? tidy((quantity.amount * from.factor) / to.factor) : undefined;
}

/** Whether `amount` is at the level that `sign` and `limit` describe; both in one unit. */
export function satisfies(amount: number, sign: Comparison["sign"], limit: number): boolean {
  switch (sign) {
    case "<=":
      return amount <= limit;
    case ">=":
      return amount >= limit;
    case "<":
      return amount < limit;
    case ">":
      return amount > limit;
    case "=":
      return amount === limit;
  }
}

/** `value` without the last digits that floating point leaves: 0.1 + 0.2 is 0.3. */
export function tidy(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(12));
}

function unitOf(unit: string | undefined): Unit {
  if (unit === undefined) return { dimension: "none", name: "", factor: 1 };
  const folded = fold(unit);
  return units.get(folded) ?? { dimension: `unit ${folded}`, name: unit, factor: 1 };
}

function fold(unit: string): string {
  return unit.normalize("NFC").toLowerCase();
}

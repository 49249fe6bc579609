import type { Both } from "../lang.ts";
import { sameDimension } from "../model/units.ts";
import type { Comparison, Quantity } from "../signature.ts";
import { shorten } from "./wording.ts";

/** Figures in sentences. Units are those of the language: `days`, `%`, or any word a team made up. */

/** A value with its unit: `7 days`, `1 day`, `80%`, `42`. */
export const quantityIn: Both<(quantity: Quantity) => string> = {
  en: ({ amount, unit }) => (unit === undefined ? String(amount) : unit === "%" ? `${amount}%` : `${amount} ${unitIn.en(unit, amount)}`),
  vi: ({ amount, unit }) => (unit === undefined ? String(amount) : unit === "%" ? `${amount}%` : `${amount} ${unitIn.vi(unit, amount)}`),
};

/** A unit by the amount before it: `day`, `days`; in Vietnamese `ngày`. */
const unitIn: Both<(unit: string, amount: number) => string> = {
  en: (unit, amount) => (amount === 1 && Object.hasOwn(vietnamese, unit) ? unit.slice(0, -1) : inBrief(unit)),
  vi: (unit) => (Object.hasOwn(vietnamese, unit) ? vietnamese[unit]! : inBrief(unit)),
};

/** A unit that a team made up may be as long as a file. */
function inBrief(unit: string): string {
  return shorten(unit, 40);
}

const vietnamese: Readonly<Record<string, string>> = {
  seconds: "giây",
  minutes: "phút",
  hours: "giờ",
  days: "ngày",
  weeks: "tuần",
  months: "tháng",
  quarters: "quý",
  years: "năm",
};

/** A level that is wanted: `within 3 days`, `at least 80%`. */
export const levelIn: Both<(level: { readonly sign: Comparison["sign"]; readonly expected: number; readonly unit?: string }) => string> = {
  en: ({ sign, expected: amount, unit }) => `${sign === "<=" && isTime(unit) ? "within" : english[sign]} ${quantityIn.en(quantityOf(amount, unit))}`,
  vi: ({ sign, expected: amount, unit }) => `${sign === "<=" && isTime(unit) ? "trong vòng" : viet[sign]} ${quantityIn.vi(quantityOf(amount, unit))}`,
};

/** A level as the model holds it, in words: `within 3 days`, `at least 80%`. */
export const comparisonIn: Both<(level: Comparison) => string> = {
  en: ({ amount, ...level }) => levelIn.en({ ...level, expected: amount }),
  vi: ({ amount, ...level }) => levelIn.vi({ ...level, expected: amount }),
};

/** A level as it is written in a file: `<= 3 days`. */
export function writtenLevel({ sign, amount, unit }: Comparison): string {
  return `${sign} ${amount}${unit === undefined ? "" : unit === "%" ? unit : ` ${inBrief(unit)}`}`;
}

const english = { "<=": "at most", ">=": "at least", "<": "under", ">": "over", "=": "exactly" } as const;
const viet = { "<=": "nhiều nhất", ">=": "ít nhất", "<": "dưới", ">": "trên", "=": "đúng" } as const;

/** A value that is reached, with the day it was measured: `in 7 days (as of 2026-10-31)`, `71%`. */
export const reachedIn: Both<(value: { readonly delivered: number; readonly unit?: string; readonly asOf?: string }) => string> = {
  en: ({ delivered, unit, asOf }) =>
    `${isTime(unit) ? "in " : ""}${quantityIn.en(quantityOf(delivered, unit))}${asOf === undefined ? "" : ` (as of ${asOf})`}`,
  vi: ({ delivered, unit, asOf }) =>
    `${isTime(unit) ? "mất " : "đạt "}${quantityIn.vi(quantityOf(delivered, unit))}${asOf === undefined ? "" : ` (tính đến ${asOf})`}`,
};

/** That a value is reached, in a sentence about the metric: `is delivered in 7 days (as of 2026-10-31)`, `stands at 71%`. */
export const standsIn: Both<(value: Parameters<typeof reachedIn.en>[0]) => string> = {
  en: (value) => `${isTime(value.unit) ? "is delivered" : "stands at"} ${reachedIn.en(value)}`,
  vi: (value) => `thực tế ${reachedIn.vi(value)}`,
};

/** How far a value lies from the level, of a gap as `gapsOf` gives it: `4 days late`, `9 points worse`, `2 days early`. */
export const differenceIn: Both<(gap: { readonly gap: number; readonly sign: Comparison["sign"]; readonly unit?: string }) => string> = {
  en: ({ gap, sign, unit }) => {
    if (gap === 0) return "just missed";
    const size = unit === "%" ? `${Math.abs(gap)} ${Math.abs(gap) === 1 ? "point" : "points"}` : quantityIn.en(quantityOf(Math.abs(gap), unit));
    if (isTime(unit) && sign.startsWith("<")) return `${size} ${gap < 0 ? "late" : "early"}`;
    return `${size} ${gap < 0 ? "worse" : "better"}`;
  },
  vi: ({ gap, sign, unit }) => {
    if (gap === 0) return "vừa hụt";
    const size = unit === "%" ? `${Math.abs(gap)} điểm phần trăm` : quantityIn.vi(quantityOf(Math.abs(gap), unit));
    if (isTime(unit) && sign.startsWith("<")) return `${gap < 0 ? "trễ" : "sớm hơn"} ${size}`;
    return `${gap < 0 ? "kém" : "tốt hơn"} ${size}`;
  },
};

function quantityOf(amount: number, unit: string | undefined): Quantity {
  return unit === undefined ? { amount } : { amount, unit };
}

function isTime(unit: string | undefined): boolean {
  return unit !== undefined && (sameDimension(unit, "days") || sameDimension(unit, "months"));
}

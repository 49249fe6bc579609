import { levelIn, type Both, type Comparison, type Lang, type Metric, type Quantity, type Scope } from "@sojourn/language";
import { labels } from "../../labels.ts";
import { labelOf, shown } from "./paragraph.ts";

/**
 * A number as people write it: at most two digits behind the point, which is a comma in Vietnamese; thousands apart, a real minus. What is so
 * small that it would look like nothing has two digits that count.
 */
export function numberIn(lang: Lang, value: number): string {
  if (!Number.isFinite(value)) return "–";
  const [whole = "", fraction] = plain(Math.abs(value)).split(".");
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(\d{3})+$)/g, lang === "vi" ? "." : ",") : whole;
  const text = fraction === undefined ? grouped : `${grouped}${lang === "vi" ? "," : "."}${fraction}`;
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

/** Digits only, whatever the size. */
function plain(value: number): string {
  // Less than a millionth is what calculating with fractions leaves over.
  if (value >= 1e-6 && value < 0.01) return value.toFixed(1 - Math.floor(Math.log10(value))).replace(/0+$/, "");
  return value < 1e21 ? String(Number(value.toFixed(2))).replace(/e.*/, "") : BigInt(value).toString();
}

/** An amount with its unit, as people write it: `2.5 days`, `71%`. */
export function quantityIn(lang: Lang, { amount, unit }: Quantity, fallback?: string): string {
  const own = unit ?? fallback;
  const value = numberIn(lang, amount);
  if (own === undefined) return value;
  if (own === "%" || own === "percent") return `${value}%`;
  return `${value} ${shown(labels[lang].unit(own, amount))}`;
}

/** A level that is wanted, in words: `within 3 days`, `ít nhất 80%`. */
export function levelText(lang: Lang, { sign, amount, unit }: Comparison, fallback?: string): string {
  const own = unit ?? fallback;
  const worded = levelIn[lang]({ sign, expected: 0, ...(own === undefined ? {} : { unit: own }) });
  const [before = ""] = worded.split(/\s*0/);
  return `${before} ${quantityIn(lang, { amount, ...(own === undefined ? {} : { unit: own }) })}`;
}

/** A metric and a level of it: `Delivery time within 3 days`; the text where it is one. */
export function claimText(lang: Lang, claim: { readonly text?: string; readonly metric?: string; readonly level?: Comparison }, scope: Scope): string {
  const { text, metric: name, level } = claim;
  const metric: Metric | undefined = name === undefined ? undefined : scope.find("metric", name);
  const parts = [
    ...(text === undefined ? [] : [shown(text)]),
    ...(name === undefined ? [] : [labelOf(metric, name)]),
    ...(level === undefined ? [] : [levelText(lang, level, metric?.unit)]),
  ];
  return parts.filter((part) => part !== "").join(" ");
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** A date of the model, `2026-12-31`, as people write it: `31 Dec 2026`, `31/12/2026`. */
export const dateIn: Both<(date: string) => string> = {
  en: (date) => rearranged(date, (year, month, day) => `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`),
  vi: (date) => rearranged(date, (year, month, day) => `${day}/${month}/${year}`),
};

function rearranged(date: string, write: (year: string, month: string, day: string) => string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  return year === undefined || month === undefined || day === undefined ? shown(date) : write(year, month, day);
}

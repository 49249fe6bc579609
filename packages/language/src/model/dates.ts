import type { Quantity } from "../signature.ts";
import { amountIn } from "./units.ts";

/** Calendar dates as the model holds them: `2026-12-31`, without a time of day or a zone. They sort as text. */

/**
 * The day that lies `interval` behind `date`. Months, quarters and years stay on the day of the month, or end with the
 * month where it has no such day: 31 January and one month is 28 February. Part of a day counts as a whole one.
 * Undefined where the unit measures no time or is missing, for part of a month, and outside the years 0 to 9999.
 */
export function addInterval(date: string, interval: Quantity): string | undefined {
  if (interval.unit === undefined) return undefined;
  const days = amountIn(interval, "days");
  if (days !== undefined) return dateOf(dayOf(date) + Math.ceil(days));
  const months = amountIn(interval, "months");
  return months === undefined || !Number.isInteger(months) ? undefined : addMonths(date, months);
}

/** How many days `later` lies behind `earlier`; below 0 where it lies before it. */
export function daysBetween(earlier: string, later: string): number {
  return dayOf(later) - dayOf(earlier);
}

function addMonths(date: string, months: number): string | undefined {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const first = new Date(0);
  first.setUTCFullYear(year, month - 1 + months, 1);
  const last = new Date(first);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  return dateOf(first.getTime() / dayLength + Math.min(day, last.getUTCDate()) - 1);
}

const dayLength = 86_400_000;

/** Days since 1970-01-01; UTC has no summer time, so that every day is as long as any other. */
function dayOf(date: string): number {
  return Date.parse(date) / dayLength;
}

function dateOf(day: number): string | undefined {
  const date = new Date(day * dayLength);
  const year = date.getUTCFullYear();
  return year >= 0 && year <= 9999 ? date.toISOString().slice(0, 10) : undefined;
}

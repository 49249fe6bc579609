import type { Both } from "../lang.ts";
import { addInterval } from "../model/dates.ts";

/** Days as an editor speaks of them. Dates are those of the model: `2026-12-31`. */

/** The days that deadlines mostly fall on: today, the ends of its month, quarter and year. Each once, the earliest first. */
export function usualDates(today: string): readonly { readonly date: string; readonly what: Both<string> }[] {
  const [year, month] = [today.slice(0, 4), Number(today.slice(5, 7))];
  const quarterEnd = Math.ceil(month / 3) * 3;
  const all = [
    { date: today, what: { en: "today", vi: "hôm nay" } },
    { date: lastDay(year, month), what: { en: "end of the month", vi: "cuối tháng" } },
    { date: lastDay(year, quarterEnd), what: { en: "end of the quarter", vi: "cuối quý" } },
    { date: `${year}-12-31`, what: { en: "end of the year", vi: "cuối năm" } },
  ];
  return all.filter(({ date }, at) => all.findIndex((one) => one.date === date) === at);
}

/** The last day of a month, 1 to 12. */
function lastDay(year: string, month: number): string {
  // Months that are shorter end the count on their own last day.
  return addInterval(`${year}-01-31`, { amount: month - 1, unit: "months" })!;
}

/** The name of a date's weekday. */
export const weekdayIn: Both<(date: string) => string> = {
  en: (date) => weekdays.en[new Date(date).getUTCDay()]!,
  vi: (date) => weekdays.vi[new Date(date).getUTCDay()]!,
};

const weekdays: Both<readonly string[]> = {
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
  vi: ["Chủ nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"],
};

/** How far a day lies from today, in days, above 0 in the future: `in 3 days`, `yesterday`. */
export const distanceIn: Both<(days: number) => string> = {
  en: (days) => {
    if (days === 0) return "today";
    if (days === 1) return "tomorrow";
    if (days === -1) return "yesterday";
    return days > 0 ? `in ${days} days` : `${-days} days ago`;
  },
  vi: (days) => {
    if (days === 0) return "hôm nay";
    if (days === 1) return "ngày mai";
    if (days === -1) return "hôm qua";
    return days > 0 ? `còn ${days} ngày nữa` : `${-days} ngày trước`;
  },
};

import type { Facts } from "../../problems.ts";
import { isCalendarDate } from "../../syntax/values.ts";
import { problemCheck, type Change, type Found } from "../check.ts";
import { writeInstead } from "../replacement.ts";

type Here = Facts["invalid-date"];

export const invalidDate = problemCheck({
  code: "invalid-date",
  message: {
    en: ({ text }) =>
      isCalendarDate(padded(text))
        ? `Month and day have two digits: write ${padded(text)}.`
        : `${text} is no day of the calendar. Write year, month and day, such as 2026-12-31.`,
    vi: ({ text }) =>
      isCalendarDate(padded(text))
        ? `Tháng và ngày phải có hai chữ số: hãy viết ${padded(text)}.`
        : `${text} không phải một ngày có trên lịch. Hãy viết năm, tháng, ngày, ví dụ 2026-12-31.`,
  },
  documentation: {
    what: {
      en: "A date is no day of the calendar, or not written as year-month-day with two digits for month and day.",
      vi: "Ngày không có trên lịch, hoặc không viết theo dạng năm-tháng-ngày với hai chữ số cho tháng và ngày.",
    },
    why: {
      en: "Deadlines that no calendar has are never met.",
      vi: "Hạn rơi vào ngày không có trên lịch thì không bao giờ đạt được.",
    },
    bad: `journey Buy "Buying" {
  reviewed 2026-02-30
}
`,
    good: `journey Buy "Buying" {
  reviewed 2026-02-28
}
`,
  },
  fix,
});

/** The date with two digits for month and day. */
function padded(text: string): string {
  return text.replace(/-(?=\d(-|$))/g, "-0");
}

function fix({ facts: { text }, start, end }: Found<Here>): readonly Change[] {
  if (isCalendarDate(padded(text))) return [writeInstead({ start, end }, padded(text), { isSafe: true })];
  const yearFirst = inOrder(/^(\d{4})[./](\d{1,2})[./](\d{1,2})$/.exec(text)?.slice(1));
  if (yearFirst !== undefined) return [writeInstead({ start, end }, yearFirst, { isSafe: true })];
  // Day first, as most of the world writes it: whether the writer does, nobody can tell.
  const yearLast = inOrder(/^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text)?.slice(1).reverse());
  return yearLast === undefined ? [] : [writeInstead({ start, end }, yearLast)];
}

/** Year, month and day as one date; undefined where no calendar has it. */
function inOrder(parts: readonly string[] | undefined): string | undefined {
  const date = parts?.map((part) => part.padStart(2, "0")).join("-");
  return date !== undefined && isCalendarDate(date) ? date : undefined;
}

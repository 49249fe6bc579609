import { isCalendarDate } from "../../syntax/values.ts";
import { problemCheck } from "../check.ts";

export const invalidDate = problemCheck({
  code: "invalid-date",
  message: {
    en: ({ text }) => {
    const padded = text.replace(/-(?=\d(-|$))/g, "-0");
    if (isCalendarDate(padded)) return `Month and day have two digits: write ${padded}.`;
    return `${text} is no day of the calendar. Write year, month and day, such as 2026-12-31.`;
  },
    vi: ({ text }) => {
    const padded = text.replace(/-(?=\d(-|$))/g, "-0");
    if (isCalendarDate(padded)) return `Month and day have two digits: write ${padded}.`;
    return `${text} is no day of the calendar. Write year, month and day, such as 2026-12-31.`;
  },
  },
  documentation: {
    what: {
      en: "A date is no day of the calendar, or not written as year-month-day with two digits for month and day.",
      vi: "A date is no day of the calendar, or not written as year-month-day with two digits for month and day.",
    },
    why: {
      en: "Deadlines that no calendar has are never met.",
      vi: "Deadlines that no calendar has are never met.",
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
});

import type { Both } from "../../lang.ts";

/** A unit by its canonical name within a sentence, without an amount: `percent`, `days`; in Vietnamese `phần trăm`, `ngày`. */
export const unitWithin: Both<(unit: string) => string> = {
  en: (unit) => (unit === "%" ? "percent" : unit),
  vi: (unit) => (Object.hasOwn(vietnamese, unit) ? vietnamese[unit]! : unit),
};

const vietnamese: Readonly<Record<string, string>> = {
  "%": "phần trăm",
  seconds: "giây",
  minutes: "phút",
  hours: "giờ",
  days: "ngày",
  weeks: "tuần",
  months: "tháng",
  quarters: "quý",
  years: "năm",
};

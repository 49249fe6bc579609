import { addInterval, daysBetween } from "../../model/dates.ts";
import type { Journey } from "../../model/types.ts";
import { canonicalUnit } from "../../model/units.ts";
import type { Quantity } from "../../signature.ts";
import { warning, type Look } from "../check.ts";
import { quantityIn } from "../figures.ts";

type Facts = {
  readonly journey: string;
  readonly reviewed: string;
  readonly every: Quantity;
  /** The day on which the next review was due, and how many days ago that is. */
  readonly due: string;
  readonly late: number;
};

export const reviewOverdue = warning({
  code: "review-overdue",
  message: {
    en: ({ journey, reviewed, every, due, late }: Facts) =>
      `The journey "${journey}" was due for review on ${due}, ${quantityIn.en({ amount: late, unit: "days" })} ago: it is looked at every ${quantityIn.en(every)}, last on ${reviewed}. Hold it against what customers live through today, then bring the date behind "reviewed" up to date.`,
    vi: ({ journey, reviewed, every, due, late }: Facts) =>
      `Hành trình "${journey}" đã đến hạn rà soát ngày ${due}, trễ ${quantityIn.vi({ amount: late, unit: "days" })}: cứ ${quantityIn.vi(every)} rà soát một lần, lần gần nhất là ${reviewed}. Hãy đối chiếu với trải nghiệm của khách hàng hiện nay, rồi ghi ngày mới sau "reviewed".`,
  },
  documentation: {
    what: {
      en: "The day of a journey's next review has passed.",
      vi: "Ngày rà soát tiếp theo của hành trình đã qua.",
    },
    why: {
      en: "Customers, competitors and prices move on while a map stands still, and decisions made by an old one are made for yesterday's customers. Only a journey that has both a rhythm and a last review is judged.",
      vi: "Khách hàng, đối thủ và giá cả thay đổi trong khi bản đồ đứng yên; quyết định theo bản đồ cũ là quyết định cho khách hàng của hôm qua. Chỉ xét hành trình có cả chu kỳ lẫn ngày rà soát gần nhất.",
    },
    bad: `persona Lan "Lan, office worker"

journey Morning "The morning coffee" {
  for Lan
  review every 3 months
  reviewed 2026-06-30

  stage Act "Buys" {
    touchpoint Order "Orders ahead" {
      feels Lan 4
    }
  }
}
`,
    good: `persona Lan "Lan, office worker"

journey Morning "The morning coffee" {
  for Lan
  review every 3 months
  reviewed 2026-11-12

  stage Act "Buys" {
    touchpoint Order "Orders ahead" {
      feels Lan 4
    }
  }
}
`,
  },
  needsToday: true,
  visit: { journey: visit },
});

function visit(journey: Journey, { today, report }: Look<Facts>): void {
  const { label, name, review: every, reviewed } = journey;
  if (!every || reviewed === undefined || every.amount <= 0) return;
  const due = addInterval(reviewed, every);
  if (due === undefined || due >= today) return;
  const unit = canonicalUnit(every.unit)!;
  const facts = { journey: label ?? name, reviewed, every: { amount: every.amount, unit }, due, late: daysBetween(due, today) };
  report(facts, journey, { word: "reviewed", text: reviewed });
}

import { daysBetween } from "../../model/dates.ts";
import type { Touchpoint } from "../../model/types.ts";
import { warning, type LookAt } from "../check.ts";
import { quantityIn } from "../figures.ts";

type Facts = {
  readonly text: string;
  readonly due: string;
  /** Days since then, at least 1. */
  readonly late: number;
  readonly status?: "planned" | "doing";
  /** The label of the team that does it. */
  readonly owner?: string;
};

export const improvementOverdue = warning({
  code: "improvement-overdue",
  message: {
    en: ({ text, due, late, status, owner }: Facts) =>
      `"${text}" was due on ${due}, ${quantityIn.en({ amount: late, unit: "days" })} ago, and ${standing.en[status ?? "unknown"]}. `
      + `${owner === undefined ? "Write" : `Ask "${owner}", then write`} "status done" if it is finished, or a new "due".`,
    vi: ({ text, due, late, status, owner }: Facts) =>
      `"${text}" đã quá hạn ${quantityIn.vi({ amount: late, unit: "days" })} (hạn ${due}) mà ${standing.vi[status ?? "unknown"]}. `
      + `Hãy ${owner === undefined ? "" : `hỏi "${owner}" rồi `}ghi "status done" nếu đã xong, hoặc ghi hạn mới vào "due".`,
  },
  documentation: {
    what: {
      en: "The due date of an improvement has passed and it is not done.",
      vi: "Cải tiến đã quá hạn mà chưa xong.",
    },
    why: {
      en: "Customers go on meeting what it was to mend, while the map says that someone takes care of it.",
      vi: "Khách hàng vẫn tiếp tục gặp điều cần sửa, trong khi bản đồ nói rằng đã có người lo.",
    },
    bad: `team Logistics "Logistics"

journey Buy "Buying" {
  stage Act "Receives" {
    touchpoint Deliver "The parcel arrives" {
      improvement "A second courier" { owner Logistics; due 2026-10-15; status doing }
    }
  }
}
`,
    good: `team Logistics "Logistics"

journey Buy "Buying" {
  stage Act "Receives" {
    touchpoint Deliver "The parcel arrives" {
      improvement "A second courier" { owner Logistics; due 2026-10-15; status done }
    }
  }
}
`,
  },
  needsToday: true,
  visit: { touchpoint: visit },
});

const standing = {
  en: { planned: "is still planned", doing: "is still being worked on", unknown: "nothing says that it is done" },
  vi: { planned: "vẫn còn nằm trong kế hoạch", doing: "vẫn đang làm", unknown: "chưa thấy ghi là đã xong" },
} as const;

function visit({ improvements }: Touchpoint, { scope, today, report }: LookAt<"touchpoint", Facts>): void {
  for (const improvement of improvements) {
    const { text, due, status, owner } = improvement;
    if (due === undefined || due >= today || status === "done") continue;
    const team = owner === undefined ? undefined : scope.find("team", owner);
    const facts = { text, due, late: daysBetween(due, today), ...(status === undefined ? {} : { status }) };
    report(team ? { ...facts, owner: team.label ?? team.name } : facts, improvement, { word: "due" });
  }
}

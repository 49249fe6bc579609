import type { Touchpoint } from "../../model/types.ts";
import { advice, type Change, type Found, type LookAt } from "../check.ts";
import { labelOf } from "./naming.ts";

type Facts = {
  readonly improvement: string;
  /** The team that owns the touchpoint: its name, and what people call it. */
  readonly owner?: string;
  readonly team?: string;
};

export const improvementWithoutOwner = advice({
  code: "improvement-without-owner",
  message: {
    en: ({ improvement }: Facts) => `Nobody is in charge of "${improvement}". Write "owner" and the team that does it.`,
    vi: ({ improvement }: Facts) => `Chưa nhóm nào phụ trách cải tiến "${improvement}". Hãy ghi "owner" và tên nhóm thực hiện.`,
  },
  documentation: {
    what: {
      en: "An improvement that is not done has no owner.",
      vi: "Cải tiến chưa xong mà không có nhóm phụ trách.",
    },
    why: {
      en: "An improvement without a name beside it is a wish. Who owns the touchpoint is not always who changes it: a late parcel may be mended by the web team that states the date.",
      vi: "Cải tiến không ghi ai làm thì chỉ là mong ước. Nhóm phụ trách điểm chạm chưa chắc là nhóm thực hiện: kiện hàng giao trễ có khi lại do nhóm web sửa, vì họ là người ghi ngày giao.",
    },
    bad: `team Logistics "Logistics"

journey Buy "Buying beans online" {
  stage Act "Receives" {
    touchpoint Deliver "The parcel arrives" {
      owner Logistics
      improvement "A second courier for the north" { due 2027-03-31; status planned }
    }
  }
}
`,
    good: `team Logistics "Logistics"

journey Buy "Buying beans online" {
  stage Act "Receives" {
    touchpoint Deliver "The parcel arrives" {
      owner Logistics
      improvement "A second courier for the north" { owner Logistics; due 2027-03-31; status planned }
    }
  }
}
`,
  },
  visit: { touchpoint: visit },
  fix: giveOwner,
});

function visit({ improvements, owner }: Touchpoint, { scope, report }: LookAt<"touchpoint", Facts>): void {
  const team = owner === undefined ? undefined : scope.find("team", owner);
  for (const improvement of improvements) {
    if (improvement.owner !== undefined || improvement.status === "done") continue;
    report({ improvement: improvement.text, ...(team ? { owner: team.name, team: labelOf(team) } : {}) }, improvement);
  }
}

/** Hands it to the team that owns the touchpoint: a guess, so not without asking. */
function giveOwner({ facts: { owner, team }, chunk: { text }, end }: Found<Facts>): readonly Change[] {
  if (owner === undefined) return [];
  const brace = /^[ \t]*\{[ \t]*(\r?\n[ \t]*)?/.exec(text.slice(end));
  const at = end + (brace?.[0].length ?? 0);
  const line = brace?.[1];
  const isEmpty = text.slice(at).trimStart().startsWith("}");
  const added = !brace ? ` { owner ${owner} }` : `${line === undefined && !/[ \t]$/.test(brace[0]) ? " " : ""}owner ${owner}${isEmpty ? " " : (line ?? "; ")}`;
  const title = { en: `Let "${team}" own it`, vi: `Giao cho "${team}" phụ trách` };
  return [{ title, isSafe: false, edits: [{ start: at, end: at, text: added }] }];
}

import type { Scope } from "../../model/scope.ts";
import type { Journey, Touchpoint } from "../../model/types.ts";
import { advice, type LookAt } from "../check.ts";
import { labelOf } from "./naming.ts";

type Facts = {
  readonly touchpoint: string;
  /** The teams, as people call them. */
  readonly from: string;
  readonly to: string;
};

export const handoffWithoutFrontstage = advice({
  code: "handoff-without-frontstage",
  message: {
    en: ({ touchpoint, from, to }: Facts) =>
      `At "${touchpoint}" customers pass from "${from}" to "${to}", and it is not said what they see of it. Write "frontstage" and who receives them, and how.`,
    vi: ({ touchpoint, from, to }: Facts) =>
      `Ở "${touchpoint}", khách hàng được chuyển từ "${from}" sang "${to}" mà chưa rõ họ nhìn thấy gì. Hãy ghi "frontstage": nhóm nào đón khách và đón thế nào.`,
  },
  related: { en: "Customers come from here.", vi: "Khách hàng đi từ đây sang." },
  documentation: {
    what: {
      en: "A touchpoint has another owner than the one before it, and nothing on its front stage.",
      vi: "Điểm chạm có nhóm phụ trách khác với điểm chạm trước, mà phần tiền sảnh còn trống.",
    },
    why: {
      en: "Customers fall between two teams where each thinks the other has them. What the second team lets them see tells them that they have arrived. Neighbours are those in the order of writing, or those that \"next\" names.",
      vi: "Khách hàng dễ bị bỏ rơi ở chỗ giáp ranh, nơi nhóm này tưởng nhóm kia đang lo. Điều nhóm sau cho khách nhìn thấy là dấu hiệu rằng họ đã được đón. Hai điểm chạm liền nhau theo thứ tự viết, hoặc theo \"next\".",
    },
    source: "Bitner, Ostrom and Morgan 2008 (service blueprinting)",
    bad: `team Ecommerce "Online shop"
team Logistics "Logistics"

journey Buy "Buying beans online" {
  stage Act "Buys and receives" {
    touchpoint Pay "Pays" {
      owner Ecommerce
    }
    touchpoint Deliver "The parcel arrives" {
      owner Logistics
    }
  }
}
`,
    good: `team Ecommerce "Online shop"
team Logistics "Logistics"

journey Buy "Buying beans online" {
  stage Act "Buys and receives" {
    touchpoint Pay "Pays" {
      owner Ecommerce
    }
    touchpoint Deliver "The parcel arrives" {
      owner Logistics
      frontstage Logistics "Calls an hour ahead and greets by name"
    }
  }
}
`,
  },
  visit: { journey: visit },
});

function visit(journey: Journey, { scope, report }: LookAt<"journey", Facts>): void {
  const touchpoints = journey.stages.flatMap((stage) => stage.touchpoints);
  const byName = new Map<string, Touchpoint>();
  for (const touchpoint of touchpoints) if (!byName.has(touchpoint.name)) byName.set(touchpoint.name, touchpoint);
  const reported = new Set<Touchpoint>();
  touchpoints.forEach((before, at) => {
    const following = before.next.length > 0 ? before.next.map((name) => byName.get(name)) : [touchpoints[at + 1]];
    for (const touchpoint of following) {
      if (!touchpoint || touchpoint.frontstage.length > 0 || reported.has(touchpoint)) continue;
      const [from, to] = [ownerOf(before, scope), ownerOf(touchpoint, scope)];
      if (!from || !to || from === to) continue;
      reported.add(touchpoint);
      const facts = { touchpoint: labelOf(touchpoint), from: labelOf(from), to: labelOf(to) };
      report(facts, touchpoint, { text: touchpoint.name, related: before });
    }
  });
}

function ownerOf({ owner }: Touchpoint, scope: Scope) {
  return owner === undefined ? undefined : scope.find("team", owner);
}

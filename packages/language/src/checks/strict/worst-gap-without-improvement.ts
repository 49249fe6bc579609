import type { Gap } from "../../model/gaps.ts";
import type { Scope } from "../../model/scope.ts";
import type { Journey, Touchpoint } from "../../model/types.ts";
import { advice, type Look, type LookAt } from "../check.ts";
import { differenceIn, levelIn, reachedIn } from "../figures.ts";
import { peopleIn } from "../people.ts";
import { labelOf } from "./naming.ts";

type Facts = Pick<Gap, "sign" | "expected" | "delivered" | "unit" | "gap"> & {
  readonly journey: string;
  readonly touchpoint: string;
  readonly metric: string;
  /** Whose gap it is; empty where the journey names no persona. */
  readonly personas: readonly string[];
};

export const worstGapWithoutImprovement = advice({
  code: "worst-gap-without-improvement",
  message: {
    en: (facts: Facts) => {
      const { journey, touchpoint, metric, personas } = facts;
      const who = personas.length === 0 ? "Customers expect" : `${peopleIn.en(personas)} ${personas.length === 1 ? "expects" : "expect"}`;
      return `No gap of "${journey}" is wider than the one at "${touchpoint}", and no improvement is under way. ${who} "${metric}" ${levelIn.en(facts)}, delivered ${reachedIn.en(facts)}: ${differenceIn.en(facts)}. Write an "improvement" with its owner and its due date.`;
    },
    vi: (facts: Facts) => {
      const { journey, touchpoint, metric, personas } = facts;
      const who = personas.length === 0 ? "Khách hàng" : peopleIn.vi(personas);
      return `Trong "${journey}", không khoảng cách kỳ vọng nào lớn hơn ở "${touchpoint}", mà chưa có cải tiến nào được lên kế hoạch hay đang làm. ${who} kỳ vọng "${metric}" ${levelIn.vi(facts)} nhưng thực tế ${reachedIn.vi(facts)}: ${differenceIn.vi(facts)}. Hãy ghi "improvement" kèm nhóm phụ trách và hạn.`;
    },
  },
  related: { en: "This is what is expected.", vi: "Đây là điều khách hàng kỳ vọng." },
  documentation: {
    what: {
      en: "The widest expectation gap of a journey has no improvement that is planned or under way.",
      vi: "Khoảng cách kỳ vọng lớn nhất của hành trình chưa có cải tiến nào được lên kế hoạch hay đang làm.",
    },
    why: {
      en: "A map that shows where it hurts most and changes nothing there was drawn in vain. Gaps are compared relative to what was expected, so that days and percentages can stand side by side; where several are equally wide, each is named.",
      vi: "Bản đồ cho thấy chỗ đau nhất mà không đổi gì ở đó thì vẽ ra cũng vô ích. Các khoảng cách được so theo tỷ lệ với mức kỳ vọng, nhờ vậy số ngày và phần trăm so được với nhau; nếu nhiều khoảng cách lớn bằng nhau thì nêu tất cả.",
    },
    source: "Parasuraman, Zeithaml and Berry 1985 (SERVQUAL, gap 5)",
    bad: `team Logistics "Logistics"

metric DeliveryTime "Delivery time" {
  unit days
  better lower
}

journey Buy "Buying beans online" {
  stage Act "Receives" {
    touchpoint Deliver "The parcel arrives" {
      expects DeliveryTime <= 5 days { importance 5 }
      delivers DeliveryTime 7 days { as-of 2026-10-31 }
      improvement "Print the date on the label" { owner Logistics; status done }
    }
  }
}
`,
    good: `team Logistics "Logistics"

metric DeliveryTime "Delivery time" {
  unit days
  better lower
}

journey Buy "Buying beans online" {
  stage Act "Receives" {
    touchpoint Deliver "The parcel arrives" {
      expects DeliveryTime <= 5 days { importance 5 }
      delivers DeliveryTime 7 days { as-of 2026-10-31 }
      improvement "Print the date on the label" { owner Logistics; status done }
      improvement "A second courier for the north" { owner Logistics; due 2027-03-31; status planned }
    }
  }
}
`,
  },
  visit: { journey: visit },
});

function visit(journey: Journey, look: LookAt<"journey", Facts>): void {
  const { scope, report } = look;
  for (const [touchpoint, gaps] of worstWithoutImprovement(journey, look)) {
    const { metric, persona, sign, expected, delivered, unit, gap } = gaps[0]!;
    const expectation = touchpoint.expectations.find(
      (one) => one.metric === metric && one.level && (persona === undefined || one.personas.length === 0 || one.personas.includes(persona)),
    );
    const facts = {
      journey: labelOf(journey),
      touchpoint: labelOf(touchpoint),
      metric: labelOf(scope.find("metric", metric)!),
      personas: personasIn(gaps, scope),
      sign,
      expected,
      delivered,
      gap,
      ...(unit === undefined ? {} : { unit }),
    };
    report(facts, touchpoint, { text: touchpoint.name, ...(expectation ? { related: expectation } : {}) });
  }
}

/** The touchpoints with the widest expectation gaps of a journey that nobody works on, each with those gaps. */
export function worstWithoutImprovement(journey: Journey, { gapsAt }: Pick<Look<never>, "gapsAt">): ReadonlyMap<Touchpoint, readonly Gap[]> {
  const worst = new Map<Touchpoint, Gap[]>();
  // What a journey of the future delivers is a wish.
  if (journey.state === "future") return worst;
  let widest = 0;
  for (const stage of journey.stages) {
    for (const touchpoint of stage.touchpoints) {
      for (const gap of gapsAt(touchpoint, stage, journey)) {
        if (gap.kind !== "expectation" || gap.relative === undefined || gap.relative >= 0 || gap.relative > widest) continue;
        if (gap.relative < widest) worst.clear();
        widest = gap.relative;
        const others = worst.get(touchpoint);
        if (others) others.push(gap);
        else worst.set(touchpoint, [gap]);
      }
    }
  }
  for (const touchpoint of worst.keys()) {
    if (touchpoint.improvements.some(({ status }) => status !== "done")) worst.delete(touchpoint);
  }
  return worst;
}

/** Those who have the very gap that the first one has. */
function personasIn(gaps: readonly Gap[], scope: Scope): readonly string[] {
  const { metric, sign, expected } = gaps[0]!;
  const names = gaps
    .filter((gap) => gap.metric === metric && gap.sign === sign && gap.expected === expected)
    .flatMap(({ persona }) => persona ?? []);
  return [...new Set(names)].map((name) => labelOf(scope.find("persona", name) ?? { name }));
}

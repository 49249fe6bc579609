import type { Both } from "../../lang.ts";
import { personasOf, type Gap } from "../../model/gaps.ts";
import type { Expectation, Touchpoint } from "../../model/types.ts";
import { warning, type LookAt } from "../check.ts";
import { levelIn, standsIn } from "../figures.ts";
import { pointsAgainst } from "../levels.ts";
import { holdersOf, peopleIn } from "../people.ts";

type Facts = Failure & {
  readonly touchpoint: string;
  readonly wow: string;
  /** The labels of those who expect; none where they are customers as such. */
  readonly who: readonly string[];
  /** What is expected: a text, or the label of a metric. */
  readonly expected: string;
};

/** How the basic fails: by figures, or by the customers' own judgement. */
type Failure = { readonly level: Pick<Gap, "sign" | "expected" | "delivered" | "unit"> } | { readonly importance: number; readonly performance: number };

export const wowOnFailedBasic = warning({
  code: "wow-on-failed-basic",
  message: {
    en: (facts: Facts) =>
      `The wow "${facts.wow}" at "${facts.touchpoint}" stands on a basic that fails: ${failureIn.en(facts)}. Put that right first; nobody is delighted by an extra while they miss what they count on.`,
    vi: (facts: Facts) =>
      `Điểm "wow" "${facts.wow}" tại "${facts.touchpoint}" đứng trên một điều cơ bản chưa đạt: ${failureIn.vi(facts)}. Hãy sửa điều đó trước; không ai thấy bất ngờ thú vị khi điều họ trông đợi còn thiếu.`,
  },
  related: { en: "This is what customers count on.", vi: "Đây là điều khách hàng trông đợi." },
  documentation: {
    what: {
      en: "A touchpoint has a wow, while an expectation there is failed.",
      vi: "Điểm chạm có điểm \"wow\" trong khi một kỳ vọng ở đó chưa được đáp ứng.",
    },
    why: {
      en: "What customers take for granted does not please when it is there, but spoils everything when it is missing; an extra cannot make up for it. A basic fails when figures say so, or when customers rate it 2 or less and it matters 4 or more to them; what matters 2 or less is no basic.",
      vi: "Điều khách coi là đương nhiên không làm họ vui khi có, nhưng làm hỏng tất cả khi thiếu; một món quà thêm không bù được. Điều cơ bản bị coi là chưa đạt khi số liệu cho thấy, hoặc khi khách chấm performance từ 2 trở xuống mà importance từ 4 trở lên; điều có importance từ 2 trở xuống không phải là cơ bản.",
    },
    source: "Kano, Seraku, Takahashi and Tsuji 1984",
    bad: `persona Lan "Lan, office worker"

metric DeliveryTime "Delivery time" {
  unit days
  better lower
}

journey Beans "Ordering beans online" {
  for Lan

  stage Act "Receives" {
    touchpoint Deliver "The parcel arrives" {
      feels Lan 2
      expects Lan DeliveryTime <= 5 days { importance 5 }
      delivers DeliveryTime 7 days
      wow "A handwritten tasting card in the box"
    }
  }
}
`,
    good: `persona Lan "Lan, office worker"

metric DeliveryTime "Delivery time" {
  unit days
  better lower
}

journey Beans "Ordering beans online" {
  for Lan

  stage Act "Receives" {
    touchpoint Deliver "The parcel arrives" {
      feels Lan 4.5
      expects Lan DeliveryTime <= 5 days { importance 5 }
      delivers DeliveryTime 4 days
      wow "A handwritten tasting card in the box"
    }
  }
}
`,
  },
  visit: { touchpoint: visit },
});

const failureIn: Both<(facts: Facts) => string> = {
  en: (facts) => {
    const [who, is] = [peopleIn.en(facts.who), facts.who.length === 1 ? "s" : ""];
    return "level" in facts
      ? `${who} expect${is} "${facts.expected}" ${levelIn.en(facts.level)}, and it ${standsIn.en(facts.level)}`
      : `${who} rate${is} "${facts.expected}" ${facts.performance} of 5, though it matters ${facts.importance} of 5`;
  },
  vi: (facts) =>
    "level" in facts
      ? `${peopleIn.vi(facts.who)} kỳ vọng "${facts.expected}" ${levelIn.vi(facts.level)} nhưng ${standsIn.vi(facts.level)}`
      : `${peopleIn.vi(facts.who)} chấm "${facts.expected}" ${facts.performance}/5 dù mức độ quan trọng là ${facts.importance}/5`,
};

function visit(touchpoint: Touchpoint, look: LookAt<"touchpoint", Facts>): void {
  const [wow] = touchpoint.wows;
  if (wow === undefined) return;
  const failed = failedByFigures(touchpoint, look) ?? failedByJudgement(touchpoint, look);
  if (!failed) return;
  const { expectation, expected, failure } = failed;
  const who = holdersOf(expectation, look.journey, look.scope);
  if (!who) return;
  const facts = { ...failure, touchpoint: touchpoint.label ?? touchpoint.name, wow, who, expected };
  look.report(facts, touchpoint, { word: "wow", text: wow, related: expectation });
}

interface FailedBasic {
  readonly expectation: Expectation;
  readonly expected: string;
  readonly failure: Failure;
}

/** The first expectation that figures call failed. */
function failedByFigures({ expectations }: Touchpoint, { gaps, journey, scope }: LookAt<"touchpoint", Facts>): FailedBasic | undefined {
  for (const { kind, metric: name, sign, expected, delivered, unit, gap, verdict, importance = 5, persona } of gaps()) {
    const isFailed = verdict === "failed" || (verdict === "abandoned" && gap < 0);
    if (kind !== "expectation" || !isFailed || importance <= unimportant) continue;
    const metric = scope.find("metric", name)!;
    // A sign that points the wrong way is another mistake.
    if (pointsAgainst(metric, { sign, amount: expected })) continue;
    const expectation = expectations.find((one) => one.metric === name && one.level?.sign === sign && personasOf(one, journey).includes(persona))!;
    const level = { sign, expected, delivered, ...(unit === undefined ? {} : { unit }) };
    return { expectation, expected: metric.label ?? metric.name, failure: { level } };
  }
  return undefined;
}

/** The first expectation that customers rate low although it matters to them; where there are figures, they know better. */
function failedByJudgement({ expectations }: Touchpoint, { gaps, scope }: LookAt<"touchpoint", Facts>): FailedBasic | undefined {
  const measured: ReadonlySet<string | undefined> = new Set(gaps().flatMap(({ kind, metric }) => (kind === "expectation" ? [metric] : [])));
  for (const expectation of expectations) {
    const { importance, performance, text, metric: name } = expectation;
    const metric = name === undefined ? undefined : scope.find("metric", name);
    const expected = text ?? metric?.label ?? metric?.name;
    if (expected === undefined || importance === undefined || performance === undefined || measured.has(name)) continue;
    if (importance >= important && performance <= poor) return { expectation, expected, failure: { importance, performance } };
  }
  return undefined;
}

/** What matters so much is a basic, what matters so little is none, and what is rated so low fails. */
const [important, unimportant, poor] = [4, 2, 2];

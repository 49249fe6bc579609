import type { Touchpoint } from "../../model/types.ts";
import type { Comparison } from "../../signature.ts";
import { itemsOf, type Statement } from "../../syntax/tree.ts";
import { TokenKind } from "../../syntax/tokens.ts";
import type { Span } from "../../text.ts";
import { warning, type LookAt } from "../check.ts";
import { comparisonIn } from "../figures.ts";
import { pointsTo, upsideDown, withUnit } from "../levels.ts";
import { pathTo } from "../statement-at.ts";

type Facts = {
  /** The level that lies on the wrong side of the adequate one. */
  readonly word: "desired" | "abandons";
  readonly level: Comparison;
  readonly adequate: Comparison;
};

export const desiredWeakerThanAdequate = warning({
  code: "desired-weaker-than-adequate",
  message: {
    en: ({ word, level, adequate }: Facts) =>
      word === "desired"
        ? `The zone of tolerance is upside down: `
          + `desired is ${comparisonIn.en(level)}, but ${comparisonIn.en(adequate)} is no more than adequate. `
          + "Write a desired level that is better than adequate."
        : `The zone of tolerance is upside down: `
          + `customers leave when it is ${comparisonIn.en(level)}, but ${comparisonIn.en(adequate)} is adequate for them. `
          + "Write a level to leave at that is worse than adequate.",
    vi: ({ word, level, adequate }: Facts) =>
      word === "desired"
        ? `Vùng khoan dung bị ngược: mức mong muốn là ${comparisonIn.vi(level)}, `
          + `trong khi ${comparisonIn.vi(adequate)} mới chỉ là mức chấp nhận được. Hãy ghi mức mong muốn tốt hơn mức chấp nhận được.`
        : `Vùng khoan dung bị ngược: khách hàng bỏ đi khi ${comparisonIn.vi(level)}, `
          + `trong khi ${comparisonIn.vi(adequate)} là mức họ chấp nhận được. Hãy ghi ngưỡng bỏ đi kém hơn mức chấp nhận được.`,
  },
  related: { en: "This is the adequate level.", vi: "Đây là mức chấp nhận được." },
  documentation: {
    what: {
      en: "The desired level of an expectation is weaker than the adequate one, or customers leave at a level that is adequate.",
      vi: "Mức mong muốn của một kỳ vọng kém hơn mức chấp nhận được, hoặc ngưỡng bỏ đi nằm trong mức chấp nhận được.",
    },
    why: {
      en: "The zone of tolerance runs from desired, which delights, over adequate, which is just borne, "
        + "to the level at which customers leave. Upside down, delight and failure change places and every gap misleads.",
      vi: "Vùng khoan dung đi từ mức mong muốn (làm khách vui), qua mức chấp nhận được (khách còn chịu được), đến mức khiến khách bỏ đi. "
        + "Khi bị ngược, hài lòng và thất vọng đổi chỗ cho nhau và mọi khoảng cách đều sai lệch.",
    },
    source: "Zeithaml, Berry and Parasuraman 1993",
    bad: `metric DeliveryTime "Delivery time" {
  unit days
  better lower
}

journey Buy "Buying" {
  stage Act "Receives" {
    touchpoint Deliver "The parcel arrives" {
      expects DeliveryTime <= 3 days {
        desired <= 5 days
        abandons > 10 days
      }
    }
  }
}
`,
    good: `metric DeliveryTime "Delivery time" {
  unit days
  better lower
}

journey Buy "Buying" {
  stage Act "Receives" {
    touchpoint Deliver "The parcel arrives" {
      expects DeliveryTime <= 5 days {
        desired <= 3 days
        abandons > 10 days
      }
    }
  }
}
`,
  },
  visit: { touchpoint: visit },
  fix: ({ facts: { level, adequate, word }, chunk, start }) => {
    const inner = pathTo(chunk, start).at(-1);
    const outer = inner?.parent;
    const [first, second] = [outer && amountSpan(outer), inner && amountSpan(inner)];
    // Two levels that point the same way do not make a zone by changing places.
    if (!first || !second || (word === "abandons" && pointsTo(level) === pointsTo(adequate))) return [];
    const textOf = ({ start: from, end: to }: Span): string => chunk.text.slice(from, to);
    const title = { en: "Swap the two levels", vi: "Đổi chỗ hai mức" };
    return [{ title, isSafe: false, edits: [{ ...first, text: textOf(second) }, { ...second, text: textOf(first) }] }];
  },
});

function visit(touchpoint: Touchpoint, { scope, report }: LookAt<"touchpoint", Facts>): void {
  for (const expectation of touchpoint.expectations) {
    const { metric: name, level } = expectation;
    const metric = name === undefined ? undefined : scope.find("metric", name);
    if (!metric || !level) continue;
    const wrong = upsideDown(metric, expectation);
    for (const word of ["desired", "abandons"] as const) {
      if (!wrong[word]) continue;
      const facts = { word, level: withUnit(metric, expectation[word]!), adequate: withUnit(metric, level) };
      report(facts, expectation, { word, related: expectation });
    }
  }
}

/** What stands behind the sign in the head of a statement. */
function amountSpan(statement: Statement): Span | undefined {
  const items = itemsOf(statement);
  const sign = items.findIndex(({ kind }) => kind === TokenKind.Sign);
  const [from, to] = [items[sign + 1], items.at(-1)];
  return sign < 0 || !from || !to ? undefined : { start: from.start, end: to.end };
}

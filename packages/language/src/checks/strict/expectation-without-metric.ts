import type { Touchpoint } from "../../model/types.ts";
import { advice, type LookAt } from "../check.ts";
import { isImportantButUnmeasured, isWatched } from "./important-but-unmeasured.ts";

type Facts = { readonly text: string };

export const expectationWithoutMetric = advice({
  code: "expectation-without-metric",
  message: {
    en: ({ text }: Facts) =>
      `Nothing measures whether "${text}" comes true. Write "measures" with a metric and its target, or put the expectation in figures: a metric and its level.`,
    vi: ({ text }: Facts) =>
      `Chưa có gì đo xem kỳ vọng "${text}" có được đáp ứng hay không. Hãy ghi "measures" với một chỉ số và mục tiêu, hoặc viết kỳ vọng bằng con số: một chỉ số kèm mức mong đợi.`,
  },
  documentation: {
    what: {
      en: "An expectation is a text, and nothing at its touchpoint is measured.",
      vi: "Kỳ vọng chỉ là lời văn, mà ở điểm chạm ấy không đo gì.",
    },
    why: {
      en: "What nobody measures is met by luck, and nobody learns when the luck runs out. A metric, a survey that measures one, or a delivered value at the touchpoint is enough; an important expectation without any is the concern of important-but-unmeasured.",
      vi: "Điều không ai đo thì chỉ được đáp ứng nhờ may mắn, và không ai hay lúc vận may hết. Chỉ cần một chỉ số, một khảo sát có đo chỉ số, hoặc một mức đạt được ở điểm chạm; kỳ vọng quan trọng mà không đo gì thì đã có important-but-unmeasured nhắc.",
    },
    bad: `journey Buy "Buying beans online" {
  stage Act "Receives" {
    touchpoint Deliver "The parcel arrives" {
      expects "Told before it is late" { importance 3; from past-experience }
    }
  }
}
`,
    good: `metric LateNotices "Delays told in time" {
  unit percent
  better higher
}

journey Buy "Buying beans online" {
  stage Act "Receives" {
    touchpoint Deliver "The parcel arrives" {
      expects "Told before it is late" { importance 3; from past-experience }
      measures LateNotices { baseline 20%; target >= 95% by 2027-06-30 }
    }
  }
}
`,
  },
  visit: { touchpoint: visit },
});

function visit(touchpoint: Touchpoint, { scope, journey, report }: LookAt<"touchpoint", Facts>): void {
  if (touchpoint.deliveries.length > 0 || isWatched(touchpoint, scope)) return;
  for (const expectation of touchpoint.expectations) {
    const { text, metric } = expectation;
    if (text === undefined || metric !== undefined || isImportantButUnmeasured(expectation, touchpoint, journey, scope)) continue;
    report({ text }, expectation);
  }
}

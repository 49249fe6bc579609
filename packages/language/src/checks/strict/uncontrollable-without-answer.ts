import type { Expectation, Touchpoint } from "../../model/types.ts";
import { expectationSources } from "../../vocabulary.ts";
import { advice, type LookAt } from "../check.ts";
import { allOf, wantedIn, wantedOf, type Wanted } from "./naming.ts";

type Facts = Wanted & { readonly sources: readonly string[] };

export const uncontrollableWithoutAnswer = advice({
  code: "uncontrollable-without-answer",
  message: {
    en: ({ sources, ...wanted }: Facts) =>
      `Nothing you say changes the expectation of ${wantedIn.en(wanted)} (from ${allOf.en(sources)}), and nothing here answers it. Write "promises" to say what you can do, an "opportunity" or an "improvement", or a "note" with the reason why you leave it.`,
    vi: ({ sources, ...wanted }: Facts) =>
      `Bạn không điều khiển được kỳ vọng ${wantedIn.vi(wanted)} (nguồn: ${allOf.vi(sources)}), mà ở đây chưa có gì đáp lại. Hãy ghi "promises" để nói rõ điều bạn làm được, "opportunity" hoặc "improvement", hay "note" cho biết vì sao để nguyên.`,
  },
  documentation: {
    what: {
      en: "An expectation comes from sources out of our hand only, and the touchpoint has no answer to it.",
      vi: "Kỳ vọng chỉ đến từ những nguồn ngoài tầm tay, mà điểm chạm chưa có gì đáp lại.",
    },
    why: {
      en: "A need, a situation or an alternative does not go away when we word our messages better. It can be met, or customers can be told early what to count on; either is a decision. Quiet where figures tell how it is met, or a performance of 4 or more does.",
      vi: "Nhu cầu, hoàn cảnh hay lựa chọn thay thế không mất đi khi ta viết thông điệp hay hơn. Ta có thể đáp ứng, hoặc nói sớm để khách biết nên trông đợi gì; cách nào cũng là một quyết định. Nếu đã có số liệu cho thấy mức đáp ứng, hoặc performance từ 4 trở lên, thì mã này không lên tiếng.",
    },
    source: "Zeithaml, Berry and Parasuraman 1993",
    bad: `journey Buy "Buying beans online" {
  stage Act "Receives" {
    touchpoint Deliver "The parcel arrives" {
      expects "The parcel comes after work" { from personal-need }
    }
  }
}
`,
    good: `journey Buy "Buying beans online" {
  stage Act "Receives" {
    touchpoint Deliver "The parcel arrives" {
      expects "The parcel comes after work" { from personal-need }
      opportunity "Let customers choose the evening round"
    }
  }
}
`,
  },
  visit: { touchpoint: visit },
});

const outOfHand: ReadonlySet<string> = new Set(expectationSources["out-of-hand"]);

function visit(touchpoint: Touchpoint, { scope, gaps, report }: LookAt<"touchpoint", Facts>): void {
  const { expectations, promises, improvements, opportunities, notes } = touchpoint;
  if (promises.length + improvements.length + opportunities.length + notes.length > 0) return;
  for (const expectation of expectations) {
    const { sources, notes: own } = expectation;
    if (sources.length === 0 || own.length > 0 || !sources.every((source) => outOfHand.has(source))) continue;
    const wanted = wantedOf(expectation, scope);
    if (wanted && !isJudged(expectation, gaps)) report({ ...wanted, sources }, expectation);
  }
}

/** Whether customers call it well met, or figures tell how it is met: where they tell of a gap, other checks speak. */
function isJudged({ performance, metric }: Expectation, gaps: LookAt<"touchpoint", Facts>["gaps"]): boolean {
  if (performance !== undefined && performance >= 4) return true;
  return metric !== undefined && gaps().some((gap) => gap.kind === "expectation" && gap.metric === metric);
}

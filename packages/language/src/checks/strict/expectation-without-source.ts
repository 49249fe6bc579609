import type { Touchpoint } from "../../model/types.ts";
import { advice, type LookAt } from "../check.ts";
import { wantedIn, wantedOf, type Wanted } from "./naming.ts";

export const expectationWithoutSource = advice({
  code: "expectation-without-source",
  message: {
    en: (facts: Wanted) =>
      `It is not said where the expectation of ${wantedIn.en(facts)} comes from. Write "from" and its source in the block, such as explicit-promise, word-of-mouth or past-experience.`,
    vi: (facts: Wanted) =>
      `Chưa rõ kỳ vọng ${wantedIn.vi(facts)} từ đâu mà có. Hãy ghi "from" và nguồn trong khối, chẳng hạn explicit-promise, word-of-mouth hoặc past-experience.`,
  },
  documentation: {
    what: {
      en: "An expectation does not say where it comes from.",
      vi: "Kỳ vọng chưa ghi nguồn.",
    },
    why: {
      en: "What we said ourselves we can say differently; what friends and experience taught we can only influence; a personal need we can only meet. Which of these it is decides what to do about a gap.",
      vi: "Điều ta tự nói ra thì ta có thể nói lại; điều khách nghe từ bạn bè hay rút từ trải nghiệm thì ta chỉ tác động được phần nào; còn nhu cầu riêng thì chỉ có thể đáp ứng. Biết nguồn mới biết cách xử lý khoảng cách kỳ vọng.",
    },
    source: "Zeithaml, Berry and Parasuraman 1993",
    bad: `journey Buy "Buying beans online" {
  stage Act "Receives" {
    touchpoint Deliver "The parcel arrives" {
      expects "The beans were roasted this week" { importance 5 }
    }
  }
}
`,
    good: `journey Buy "Buying beans online" {
  stage Act "Receives" {
    touchpoint Deliver "The parcel arrives" {
      expects "The beans were roasted this week" { importance 5; from advertising }
    }
  }
}
`,
  },
  visit: { touchpoint: visit },
});

function visit({ expectations }: Touchpoint, { scope, report }: LookAt<"touchpoint", Wanted>): void {
  for (const expectation of expectations) {
    const wanted = wantedOf(expectation, scope);
    if (wanted && expectation.sources.length === 0) report(wanted, expectation);
  }
}

import type { Touchpoint } from "../../model/types.ts";
import { advice, type LookAt } from "../check.ts";
import { labelOf } from "./naming.ts";

type Facts = { readonly touchpoint: string };

export const touchpointWithoutChannel = advice({
  code: "touchpoint-without-channel",
  message: {
    en: ({ touchpoint }: Facts) =>
      `It is not said where "${touchpoint}" happens. Write "channel" and the place, such as web, app, phone or store.`,
    vi: ({ touchpoint }: Facts) =>
      `Chưa rõ "${touchpoint}" diễn ra ở đâu. Hãy ghi "channel" và kênh, chẳng hạn web, app, phone hoặc store.`,
  },
  documentation: {
    what: {
      en: "A touchpoint has no channel.",
      vi: "Điểm chạm chưa có kênh.",
    },
    why: {
      en: "A touchpoint is a meeting, and a meeting has a place. Without it nobody sees where customers change from one channel to another, which is where they get lost.",
      vi: "Điểm chạm là một cuộc gặp, mà cuộc gặp nào cũng có nơi chốn. Không ghi kênh thì không thấy khách phải chuyển kênh ở đâu, và đó chính là chỗ họ dễ bỏ cuộc.",
    },
    source: "Halvorsrud, Kvale and Følstad 2016 (Customer Journey Modelling Language)",
    bad: `journey Buy "Buying beans online" {
  stage Ask "Compares" {
    touchpoint Reviews "Reads the reviews" {
      does "Opens three tabs and compares"
    }
  }
}
`,
    good: `journey Buy "Buying beans online" {
  stage Ask "Compares" {
    touchpoint Reviews "Reads the reviews" {
      channel web, social
      does "Opens three tabs and compares"
    }
  }
}
`,
  },
  visit: { touchpoint: visit },
});

function visit(touchpoint: Touchpoint, { report }: LookAt<"touchpoint", Facts>): void {
  if (touchpoint.channels.length === 0) report({ touchpoint: labelOf(touchpoint) }, touchpoint, { text: touchpoint.name });
}

import type { Journey } from "../../model/types.ts";
import { advice, type LookAt } from "../check.ts";
import { labelOf } from "./naming.ts";

type Facts = { readonly journey: string };

export const noDriver = advice({
  code: "no-driver",
  message: {
    en: ({ journey }: Facts) =>
      `It is not said which touchpoint of "${journey}" makes customers buy or recommend you. Write "drives" with purchase or recommendation and a strength from 1 to 5 where it does.`,
    vi: ({ journey }: Facts) =>
      `Chưa rõ điểm chạm nào của "${journey}" khiến khách hàng mua hoặc giới thiệu bạn. Hãy ghi "drives" với purchase hoặc recommendation và mức từ 1 đến 5 ở điểm chạm đó.`,
  },
  documentation: {
    what: {
      en: "No touchpoint of a journey drives purchase or recommendation.",
      vi: "Không điểm chạm nào của hành trình thúc đẩy việc mua hay giới thiệu.",
    },
    why: {
      en: "Not all touchpoints weigh the same. A journey that tells which ones decide shows where a gap costs money, and where it can wait.",
      vi: "Các điểm chạm không nặng như nhau. Hành trình chỉ ra điểm nào quyết định thì cũng cho thấy khoảng cách ở đâu làm mất tiền, ở đâu còn chờ được.",
    },
    bad: `journey Buy "Buying beans online" {
  stage Ask "Compares" {
    touchpoint Reviews "Reads the reviews" {
      channel web
    }
  }
}
`,
    good: `journey Buy "Buying beans online" {
  stage Ask "Compares" {
    touchpoint Reviews "Reads the reviews" {
      channel web
      drives purchase 5
    }
  }
}
`,
  },
  visit: { journey: visit },
});

function visit(journey: Journey, { report }: LookAt<"journey", Facts>): void {
  const touchpoints = journey.stages.flatMap((stage) => stage.touchpoints);
  if (touchpoints.length === 0 || touchpoints.some(({ drivers }) => drivers.length > 0)) return;
  report({ journey: labelOf(journey) }, journey, { text: journey.name });
}

import type { Touchpoint } from "../../model/types.ts";
import { warning, type LookAt } from "../check.ts";

type Facts = {
  readonly touchpoint: string;
  /** The first persona of the journey, to show what to write. */
  readonly persona?: string;
};

export const unscoredTouchpoint = warning({
  code: "unscored-touchpoint",
  asksForMore: true,
  message: {
    en: ({ touchpoint, persona }: Facts) =>
      `Nobody says how it feels at "${touchpoint}", so a diagram shows a neutral face there. Write a score from 1 (awful) to 5 (delighted): ${example(persona)}.`,
    vi: ({ touchpoint, persona }: Facts) =>
      `Điểm chạm "${touchpoint}" chưa có điểm cảm xúc nên sơ đồ vẽ gương mặt trung tính ở đó. Hãy ghi điểm từ 1 (rất tệ) đến 5 (rất hài lòng): ${example(persona)}.`,
  },
  documentation: {
    what: {
      en: "Nobody feels anything at a touchpoint of a journey as it is today.",
      vi: "Một điểm chạm trong hành trình hiện tại không ghi cảm xúc của ai.",
    },
    why: {
      en: "A diagram draws a neutral face where no score stands, and readers take it for an answer. Ask customers, or write a first guess and let the next survey correct it. A journey of the state future is left alone: nobody has felt it yet.",
      vi: "Nơi không có điểm, sơ đồ vẽ gương mặt trung tính và người đọc tưởng đó là câu trả lời. Hãy hỏi khách hàng, hoặc ghi một phỏng đoán ban đầu rồi sửa lại sau lần khảo sát tới. Hành trình tương lai (state future) được bỏ qua: chưa ai trải nghiệm nó.",
    },
    source: "Nielsen Norman Group, Journey Mapping 101 (Gibbons 2018)",
    bad: `persona Lan "Lan, office worker"

journey Morning "The morning coffee" {
  for Lan

  stage Act "Buys" {
    touchpoint Order "Orders ahead" {
      channel app
    }
  }
}
`,
    good: `persona Lan "Lan, office worker"

journey Morning "The morning coffee" {
  for Lan

  stage Act "Buys" {
    touchpoint Order "Orders ahead" {
      channel app
      feels Lan 4 "in control"
    }
  }
}
`,
  },
  visit: { touchpoint: visit },
});

function example(persona: string | undefined): string {
  return persona === undefined ? "feels 4" : `feels ${persona} 4`;
}

function visit(touchpoint: Touchpoint, { journey, scope, report }: LookAt<"touchpoint", Facts>): void {
  if (touchpoint.feelings.length > 0 || journey.state === "future") return;
  const persona = journey.personas.find((name) => scope.find("persona", name));
  const facts = { touchpoint: touchpoint.label ?? touchpoint.name, ...(persona === undefined ? {} : { persona }) };
  report(facts, touchpoint, { text: touchpoint.name });
}

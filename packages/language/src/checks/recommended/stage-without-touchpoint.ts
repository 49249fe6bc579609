import type { Stage } from "../../model/types.ts";
import { warning, type LookAt } from "../check.ts";

type Facts = { readonly stage: string };

export const stageWithoutTouchpoint = warning({
  code: "stage-without-touchpoint",
  asksForMore: true,
  message: {
    en: ({ stage }: Facts) =>
      `Nothing happens in the stage "${stage}". Write where the customer meets us: touchpoint "…". If they never do, leave the stage out.`,
    vi: ({ stage }: Facts) =>
      `Giai đoạn "${stage}" chưa có điểm chạm nào. Hãy ghi nơi khách hàng gặp ta: touchpoint "…". Nếu họ không gặp ta ở đâu, hãy bỏ giai đoạn này.`,
  },
  documentation: {
    what: {
      en: "A stage has no touchpoint.",
      vi: "Một giai đoạn không có điểm chạm nào.",
    },
    why: {
      en: "A stage is only a name until we know where the customer meets us in it. An empty one hides either a blind spot of ours or a stage of our process that no customer goes through, and no diagram shows it.",
      vi: "Giai đoạn chỉ là một cái tên chừng nào chưa biết khách hàng gặp ta ở đâu. Giai đoạn trống che giấu một điểm mù, hoặc là một bước nội bộ mà khách hàng không hề trải qua, và không sơ đồ nào vẽ nó.",
    },
    bad: `persona Lan "Lan, office worker"

journey Beans "Ordering beans online" {
  for Lan

  stage Ask "Compares" phase ask {
    goal "Be sure before paying"
  }
}
`,
    good: `persona Lan "Lan, office worker"

journey Beans "Ordering beans online" {
  for Lan

  stage Ask "Compares" phase ask {
    goal "Be sure before paying"

    touchpoint ReadReviews "Reads the reviews" {
      channel web
      feels Lan 4 "curious"
    }
  }
}
`,
  },
  visit: { stage: visit },
});

function visit(stage: Stage, { report }: LookAt<"stage", Facts>): void {
  if (stage.touchpoints.length === 0) report({ stage: stage.label ?? stage.name }, stage, { text: stage.name });
}

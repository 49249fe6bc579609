import type { Touchpoint } from "../../model/types.ts";
import { advice, type LookAt } from "../check.ts";
import { labelOf } from "./naming.ts";

type Facts = { readonly touchpoint: string };

export const touchpointWithoutOwner = advice({
  code: "touchpoint-without-owner",
  message: {
    en: ({ touchpoint }: Facts) => `Nobody answers for "${touchpoint}". Write "owner" and the team that sees to it.`,
    vi: ({ touchpoint }: Facts) => `Chưa nhóm nào phụ trách "${touchpoint}". Hãy ghi "owner" và tên nhóm chịu trách nhiệm.`,
  },
  documentation: {
    what: {
      en: "A touchpoint has no owner.",
      vi: "Điểm chạm chưa có nhóm phụ trách.",
    },
    why: {
      en: "What everyone shares, nobody mends. The owner of the journey answers for the whole; each touchpoint needs a team that can change it.",
      vi: "Việc của chung thì không ai sửa. Người phụ trách hành trình lo cho toàn cục; mỗi điểm chạm vẫn cần một nhóm có quyền thay đổi nó.",
    },
    bad: `team Ecommerce "Online shop"

journey Buy "Buying beans online" {
  owner Ecommerce
  stage Act "Buys" {
    touchpoint Pay "Pays in the app" {
      channel app
    }
  }
}
`,
    good: `team Ecommerce "Online shop"
team Payments "Payments"

journey Buy "Buying beans online" {
  owner Ecommerce
  stage Act "Buys" {
    touchpoint Pay "Pays in the app" {
      channel app
      owner Payments
    }
  }
}
`,
  },
  visit: { touchpoint: visit },
});

function visit(touchpoint: Touchpoint, { report }: LookAt<"touchpoint", Facts>): void {
  if (touchpoint.owner === undefined) report({ touchpoint: labelOf(touchpoint) }, touchpoint, { text: touchpoint.name });
}

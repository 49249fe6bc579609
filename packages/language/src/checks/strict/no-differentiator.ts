import type { Journey } from "../../model/types.ts";
import { advice, type LookAt } from "../check.ts";
import { labelOf } from "./naming.ts";

type Facts = { readonly journey: string };

export const noDifferentiator = advice({
  code: "no-differentiator",
  message: {
    en: ({ journey }: Facts) =>
      `Nothing in "${journey}" is yours alone. Write "differentiator" and what only you do, at the touchpoint where customers notice it or in the brand.`,
    vi: ({ journey }: Facts) =>
      `Trong "${journey}" chưa có gì là của riêng bạn. Hãy ghi "differentiator" và điều chỉ bạn làm được, ở điểm chạm mà khách nhận ra hoặc trong "brand".`,
  },
  documentation: {
    what: {
      en: "Neither a touchpoint of the journey nor a brand names what only we do.",
      vi: "Không điểm chạm nào của hành trình, cũng không thương hiệu nào, nêu điều chỉ ta làm được.",
    },
    why: {
      en: "A journey without a difference describes any firm in the market; customers then choose by price. What is different has to be felt somewhere along the way.",
      vi: "Hành trình không có điểm khác biệt thì tả doanh nghiệp nào cũng đúng; khi ấy khách chỉ còn chọn theo giá. Điểm khác biệt phải được cảm nhận ở đâu đó trên đường đi.",
    },
    bad: `brand CaPheSang "Cà phê Sáng" {
  promise "Coffee in hand three minutes after you order"
}

journey Buy "Buying beans online" {
  stage Act "Receives" {
    touchpoint Unpack "Opens the parcel" {
      channel courier
    }
  }
}
`,
    good: `brand CaPheSang "Cà phê Sáng" {
  promise "Coffee in hand three minutes after you order"
}

journey Buy "Buying beans online" {
  stage Act "Receives" {
    touchpoint Unpack "Opens the parcel" {
      channel courier
      differentiator "The roaster's signature and the hour of roasting on each bag"
    }
  }
}
`,
  },
  visit: { journey: visit },
});

function visit(journey: Journey, { scope, report }: LookAt<"journey", Facts>): void {
  const touchpoints = journey.stages.flatMap((stage) => stage.touchpoints);
  if (touchpoints.length === 0) return;
  if ([...touchpoints, ...scope.all("brand")].some(({ differentiators }) => differentiators.length > 0)) return;
  report({ journey: labelOf(journey) }, journey, { text: journey.name });
}

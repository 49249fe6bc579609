import type { Journey } from "../../model/types.ts";
import { advice, type LookAt } from "../check.ts";
import { labelOf } from "./naming.ts";

type Facts = { readonly journey: string };

export const noAfterPurchase = advice({
  code: "no-after-purchase",
  message: {
    en: ({ journey }: Facts) =>
      `No stage of "${journey}" comes after the purchase. Add one with "phase after" that shows how customers use it, ask for help and come back, or write "phase after" at the stage that is meant.`,
    vi: ({ journey }: Facts) =>
      `"${journey}" chưa có giai đoạn nào sau khi mua. Hãy thêm giai đoạn với "phase after" cho thấy khách dùng, cần hỗ trợ và quay lại ra sao, hoặc ghi "phase after" cho giai đoạn tương ứng.`,
  },
  documentation: {
    what: {
      en: "A journey with the phases before or during has none after.",
      vi: "Hành trình có phase before hoặc during mà không có after.",
    },
    why: {
      en: "What happens after the money is paid decides whether customers come back and what they tell others. A map that ends at the till shows the view of sales, not that of the customer. Where no stage has a phase it is not known; where the five A's are used, phase-missing tells.",
      vi: "Chuyện xảy ra sau khi trả tiền quyết định khách có quay lại không và kể gì với người khác. Bản đồ dừng ở quầy thu ngân là góc nhìn của người bán, không phải của khách hàng. Nếu không giai đoạn nào ghi phase thì không thể biết; nếu dùng mô hình 5A thì đã có phase-missing nhắc.",
    },
    source: "Lemon and Verhoef 2016",
    bad: `journey Buy "Buying beans online" {
  stage Look "Looks around" phase before
  stage Order "Orders and pays" phase during
}
`,
    good: `journey Buy "Buying beans online" {
  stage Look "Looks around" phase before
  stage Order "Orders and pays" phase during
  stage Brew "Brews at home and orders again" phase after
}
`,
  },
  visit: { journey: visit },
});

function visit(journey: Journey, { report }: LookAt<"journey", Facts>): void {
  const named = journey.stages.flatMap(({ phase }) => phase ?? []);
  // Of the five A's another check says which are missing.
  if (named.length > 0 && named.every((phase) => phase === "before" || phase === "during")) {
    report({ journey: labelOf(journey) }, journey, { text: journey.name });
  }
}

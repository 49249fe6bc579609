import type { NonCustomer, Touchpoint } from "../../model/types.ts";
import { warning, type LookAt } from "../check.ts";

type Facts = {
  readonly touchpoint: string;
  readonly nonCustomer: string;
};

export const attractsNonCustomer = warning({
  code: "attracts-non-customer",
  asksForMore: true,
  message: {
    en: ({ touchpoint, nonCustomer }: Facts) =>
      `"${touchpoint}" draws in "${nonCustomer}", whom you chose not to serve, and nothing here answers it. Write what you change: improvement "…" { for "${nonCustomer}" }, or a note that says why it may stay so.`,
    vi: ({ touchpoint, nonCustomer }: Facts) =>
      `Điểm chạm "${touchpoint}" thu hút "${nonCustomer}", đối tượng bạn đã chọn không phục vụ, mà chưa có gì đáp lại. Hãy ghi điều sẽ thay đổi: improvement "…" { for "${nonCustomer}" }, hoặc một note giải thích vì sao chấp nhận.`,
  },
  documentation: {
    what: {
      en: "A touchpoint attracts a non-customer, and no improvement or note there answers it.",
      vi: "Điểm chạm thu hút đối tượng không phục vụ mà không có cải tiến hay ghi chú nào ở đó đáp lại.",
    },
    why: {
      en: "Whoever is drawn in and cannot be served costs money twice: first the advertising, then the disappointment they tell of. Say early whom it is for, and where others are served better. An improvement answers when its text or its for names the non-customer.",
      vi: "Người bị thu hút mà không được phục vụ gây tốn kém hai lần: tiền quảng cáo, rồi nỗi thất vọng mà họ kể lại. Hãy nói sớm dịch vụ dành cho ai, và ai nên đến nơi nào phù hợp hơn. Cải tiến được xem là lời đáp khi nội dung hoặc mục for của nó nêu tên đối tượng đó.",
    },
    bad: `persona Lan "Lan, office worker"

non-customer VoucherHunter "Voucher hunter" {
  because "Buys only below cost and leaves when the voucher ends"
}

journey Beans "Ordering beans online" {
  for Lan

  stage Notice "Notices us" phase aware {
    touchpoint Advert "Sees the half-price advert" {
      channel ads
      feels Lan 3.5
      attracts VoucherHunter
      improvement "New pictures for the advert"
    }
  }
}
`,
    good: `persona Lan "Lan, office worker"

non-customer VoucherHunter "Voucher hunter" {
  because "Buys only below cost and leaves when the voucher ends"
}

journey Beans "Ordering beans online" {
  for Lan

  stage Notice "Notices us" phase aware {
    touchpoint Advert "Sees the half-price advert" {
      channel ads
      feels Lan 3.5
      attracts VoucherHunter
      improvement "Move the discount to the third parcel" { for "Voucher hunter" }
    }
  }
}
`,
  },
  visit: { touchpoint: visit },
});

function visit(touchpoint: Touchpoint, { scope, report }: LookAt<"touchpoint", Facts>): void {
  const { attracts, label, name } = touchpoint;
  if (attracts.length === 0) return;
  const answers = folded(answersAt(touchpoint).join("\n"));
  for (const attracted of new Set(attracts)) {
    const nonCustomer = scope.find("non-customer", attracted);
    if (!nonCustomer || namesOf(nonCustomer).some((one) => answers.includes(one))) continue;
    report({ touchpoint: label ?? name, nonCustomer: nonCustomer.label ?? attracted }, touchpoint, { word: "attracts", text: attracted });
  }
}

/** Everything at a touchpoint that may say how a non-customer is answered. */
function answersAt({ improvements, notes }: Touchpoint): readonly string[] {
  return [...notes, ...improvements.flatMap(({ text, for: of, notes: own }) => [text, of ?? "", ...own])];
}

/** What people call a non-customer: name and label, and each side of a label such as "Săn voucher · Deal hunter". */
function namesOf({ name, label = "" }: NonCustomer): readonly string[] {
  const sides = label.split(/[·|/()–—]/).map((side) => side.trim());
  return [name, label, ...sides].filter((one) => one !== "").map(folded);
}

function folded(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

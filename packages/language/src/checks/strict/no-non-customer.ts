import type { Scope } from "../../model/scope.ts";
import type { Journey } from "../../model/types.ts";
import { advice, type LookAt } from "../check.ts";
import { labelOf } from "./naming.ts";

type Facts = { readonly journey: string };

export const noNonCustomer = advice({
  code: "no-non-customer",
  message: {
    en: ({ journey }: Facts) =>
      `It is not said whom "${journey}" is not for. Declare a "non-customer", with "because", "signal" and "instead".`,
    vi: ({ journey }: Facts) =>
      `Chưa rõ "${journey}" không dành cho ai. Hãy khai báo một "non-customer", kèm "because", "signal" và "instead".`,
  },
  documentation: {
    what: {
      en: "No non-customer is declared where the journey could see one.",
      vi: "Chưa khai báo đối tượng không phục vụ nào mà hành trình nhìn thấy được.",
    },
    why: {
      en: "Whoever serves everyone pleases nobody: offers and promises made for the wrong people are paid for by the right ones. Naming whom you do not serve, how to tell them early and where they are better off is a kindness to both. It is said once, at the first journey that a file sees.",
      vi: "Phục vụ tất cả thì không làm ai hài lòng: ưu đãi và lời hứa dành cho sai người rốt cuộc do đúng người trả giá. Nêu rõ ta không phục vụ ai, nhận ra họ sớm bằng cách nào và họ nên đến đâu là tốt cho cả hai bên. Chỉ nhắc một lần, ở hành trình đầu tiên mà tệp nhìn thấy.",
    },
    bad: `journey Buy "Buying beans online" {
  goal "Fresh beans before the weekend"
}
`,
    good: `non-customer VoucherHunter "Voucher hunter" {
  because "Buys only below cost and leaves when the voucher ends"
  signal "More than three vouchers a month"
  instead "Supermarket instant coffee"
}

journey Buy "Buying beans online" {
  goal "Fresh beans before the weekend"
}
`,
  },
  visit: { journey: visit },
});

function visit(journey: Journey, { scope, report }: LookAt<"journey", Facts>): void {
  if (firstOf(scope) !== journey || scope.all("non-customer").length > 0) return;
  report({ journey: labelOf(journey) }, journey, { text: journey.name });
}

/** The first journey that each file sees, looked up once for all its journeys. */
const firsts = new WeakMap<Scope, Journey | undefined>();

function firstOf(scope: Scope): Journey | undefined {
  if (!firsts.has(scope)) firsts.set(scope, scope.all("journey")[0]);
  return firsts.get(scope);
}

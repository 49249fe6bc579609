import type { Declaration } from "../../model/types.ts";
import { warning, type Look } from "../check.ts";
import { kindIn } from "../kinds.ts";

type Facts = {
  readonly kind: Declaration["kind"];
  readonly name: string;
};

const visit = (declaration: Declaration, { report }: Look<Facts>): void => {
  const { kind, name } = declaration;
  report({ kind, name }, declaration, { text: name, ifUnused: declaration });
};

export const unusedDeclaration = warning({
  code: "unused-declaration",
  message: {
    en: ({ kind, name }: Facts) => `The ${kindIn.en[kind]} "${name}" is never used. Refer to it, or delete it.`,
    vi: ({ kind, name }: Facts) => `${kindIn.vi[kind]} "${name}" không được dùng ở đâu cả. Hãy dùng đến, hoặc xóa đi.`,
  },
  documentation: {
    what: {
      en: "A persona, team, channel, metric, survey or competitor is declared and never used.",
      vi: "Chân dung khách hàng, nhóm, kênh, chỉ số, khảo sát hoặc đối thủ được khai báo nhưng không được dùng.",
    },
    why: {
      en: "Nobody meets it in any journey: it is left over, or the place where it should stand was forgotten. A file that others may import is judged only when all of them are checked together.",
      vi: "Không hành trình nào nhắc đến nó: hoặc nó bị bỏ lại, hoặc người viết quên chỗ cần dùng. Tệp có thể được tệp khác nhập vào chỉ bị xét khi mọi tệp được kiểm tra cùng lúc.",
    },
    bad: `team Care "Customer care"
team Logistics "Logistics"

journey Buy "Buying" {
  owner Care
}
`,
    good: `team Care "Customer care"

journey Buy "Buying" {
  owner Care
}
`,
  },
  visit: { persona: visit, team: visit, channel: visit, metric: visit, survey: visit, competitor: visit },
});

import { problemCheck } from "../check.ts";
import { kindWithin } from "../kinds.ts";
import { withArticle } from "../wording.ts";

export const wrongKindOfReference = problemCheck({
  code: "wrong-kind-of-reference",
  message: {
    en: ({ word, wanted, kind, name }) => `"${word}" takes the name of ${withArticle(wanted)} here; "${name}" is ${withArticle(kind)}.`,
    vi: ({ word, wanted, kind, name }) =>
      `"${word}" ở đây nhận tên của một ${kindWithin.vi(wanted)}, còn "${name}" là một ${kindWithin.vi(kind)}. Hãy dùng một tên khác.`,
  },
  documentation: {
    what: {
      en: "A name refers to something of another kind than the statement takes.",
      vi: "Một tên trỏ đến thứ khác loại với thứ mà câu lệnh nhận.",
    },
    why: {
      en: "A persona cannot own a touchpoint, and a team cannot feel.",
      vi: "Chân dung khách hàng không thể phụ trách điểm chạm, còn nhóm thì không có cảm xúc.",
    },
    bad: `persona Lan "Lan"

journey Buy "Buying" {
  owner Lan
}
`,
    good: `team Sales "Sales"

journey Buy "Buying" {
  owner Sales
}
`,
  },
});

import { problemCheck } from "../check.ts";
import { withArticle } from "../wording.ts";

export const wrongKindOfReference = problemCheck({
  code: "wrong-kind-of-reference",
  message: {
    en: ({ word, wanted, kind, name }) => `"${word}" takes the name of ${withArticle(wanted)} here; "${name}" is ${withArticle(kind)}.`,
    vi: ({ word, wanted, kind, name }) => `"${word}" takes the name of ${withArticle(wanted)} here; "${name}" is ${withArticle(kind)}.`,
  },
  documentation: {
    what: {
      en: "A name refers to something of another kind than the statement takes.",
      vi: "A name refers to something of another kind than the statement takes.",
    },
    why: {
      en: "A persona cannot own a touchpoint, and a team cannot feel.",
      vi: "A persona cannot own a touchpoint, and a team cannot feel.",
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

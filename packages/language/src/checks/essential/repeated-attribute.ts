import { problemCheck } from "../check.ts";
import { blockOf, capital } from "../wording.ts";

export const repeatedAttribute = problemCheck({
  code: "repeated-attribute",
  message: {
    en: ({ word, block }) =>
    `${capital(blockOf(block))} has one "${word}" only, and it stands above. Put both into one, or delete this one.`,
    vi: ({ word, block }) =>
    `${capital(blockOf(block))} has one "${word}" only, and it stands above. Put both into one, or delete this one.`,
  },
  documentation: {
    what: {
      en: "An attribute that may stand once stands twice.",
      vi: "An attribute that may stand once stands twice.",
    },
    why: {
      en: "The first one counts; the second would be lost without a word.",
      vi: "The first one counts; the second would be lost without a word.",
    },
    bad: `persona Lan "Lan" {
  age 25..34
  age 35..44
}
`,
    good: `persona Lan "Lan" {
  age 25..44
}
`,
  },
});

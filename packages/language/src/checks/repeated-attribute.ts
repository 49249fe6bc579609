import { problemCheck } from "./check.ts";
import { blockOf, capital } from "./wording.ts";

export const repeatedAttribute = problemCheck({
  code: "repeated-attribute",
  message: ({ word, block }) =>
    `${capital(blockOf(block))} has one "${word}" only, and it stands above. Put both into one, or delete this one.`,
  documentation: {
    what: "An attribute that may stand once stands twice.",
    why: "The first one counts; the second would be lost without a word.",
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

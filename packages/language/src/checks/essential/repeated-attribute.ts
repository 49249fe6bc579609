import { problemCheck } from "../check.ts";
import { blockIn, capital } from "../wording.ts";

export const repeatedAttribute = problemCheck({
  code: "repeated-attribute",
  message: {
    en: ({ word, block }) => `${capital(blockIn.en(block))} has one "${word}" only, and it stands above. Put both into one, or delete this one.`,
    vi: ({ word, block }) => `${capital(blockIn.vi(block))} chỉ có một "${word}", và nó đã được ghi ở trên. Hãy gộp cả hai làm một, hoặc xóa dòng này.`,
  },
  documentation: {
    what: {
      en: "An attribute that may stand once stands twice.",
      vi: "Thuộc tính chỉ được ghi một lần lại xuất hiện hai lần.",
    },
    why: {
      en: "The first one counts; the second would be lost without a word.",
      vi: "Chỉ lần ghi đầu có hiệu lực; lần sau sẽ mất đi mà không ai hay.",
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

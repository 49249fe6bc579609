import { problemCheck } from "../check.ts";
import { writeNearWord } from "../replacement.ts";
import { blockIn, capital, didYouMeanIn } from "../wording.ts";

export const unknownAttribute = problemCheck({
  code: "unknown-attribute",
  message: {
    en: ({ word, block, near }) => `${capital(blockIn.en(block))} has no attribute "${word}".${didYouMeanIn.en(near)}`,
    vi: ({ word, block, near }) => `${capital(blockIn.vi(block))} không có thuộc tính "${word}".${didYouMeanIn.vi(near)}`,
  },
  documentation: {
    what: {
      en: "A statement begins with a word that this block does not know.",
      vi: "Câu lệnh bắt đầu bằng một từ mà khối này không biết.",
    },
    why: {
      en: "The statement is left out, so a slip of the pen would lose what it says.",
      vi: "Câu lệnh bị bỏ qua, nên chỉ một lỗi gõ cũng làm mất điều nó nói.",
    },
    bad: `journey Buy "Buying" {
  stage Act "Buys" {
    touchpoint Pay "Pays" { chanel web }
  }
}
`,
    good: `journey Buy "Buying" {
  stage Act "Buys" {
    touchpoint Pay "Pays" { channel web }
  }
}
`,
  },
  fix: writeNearWord,
});

import { problemCheck } from "../check.ts";
import { blockOf, capital, didYouMean } from "../wording.ts";

export const unknownAttribute = problemCheck({
  code: "unknown-attribute",
  message: {
    en: ({ word, block, near }) => `${capital(blockOf(block))} has no attribute "${word}".${didYouMean(near)}`,
    vi: ({ word, block, near }) => `${capital(blockOf(block))} has no attribute "${word}".${didYouMean(near)}`,
  },
  documentation: {
    what: {
      en: "A statement begins with a word that this block does not know.",
      vi: "A statement begins with a word that this block does not know.",
    },
    why: {
      en: "The statement is left out, so a slip of the pen would lose what it says.",
      vi: "The statement is left out, so a slip of the pen would lose what it says.",
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
});

import { problemCheck } from "../check.ts";
import { anyOf, blockOf } from "../wording.ts";

export const misplacedStatement = problemCheck({
  code: "misplaced-statement",
  message: {
    en: ({ word, block, belongs }) =>
    `"${word}" does not stand in ${block === "file" ? "a file by itself" : blockOf(block)}, but in ${places(belongs)}.`,
    vi: ({ word, block, belongs }) =>
    `"${word}" does not stand in ${block === "file" ? "a file by itself" : blockOf(block)}, but in ${places(belongs)}.`,
  },
  documentation: {
    what: {
      en: "A word of the language stands in a block that it does not belong to.",
      vi: "A word of the language stands in a block that it does not belong to.",
    },
    why: {
      en: "Where a statement stands says what it is about: a severity is that of a pain.",
      vi: "Where a statement stands says what it is about: a severity is that of a pain.",
    },
    bad: `journey Buy "Buying" {
  stage Act "Buys" {
    touchpoint Pay "Pays" {
      severity 3
    }
  }
}
`,
    good: `journey Buy "Buying" {
  stage Act "Buys" {
    touchpoint Pay "Pays" {
      pain "The card is refused" { severity 3 }
    }
  }
}
`,
  },
});

function places(blocks: readonly string[]): string {
  const some = blocks.slice(0, 3).map((block) => (block === "file" ? "the file, outside every block" : blockOf(block)));
  return blocks.length > 4 ? `a block such as ${anyOf(some)}` : anyOf([...some, ...blocks.slice(3).map(blockOf)]);
}

import { problemCheck } from "./check.ts";
import { anyOf, withArticle } from "./wording.ts";

export const misplacedStatement = problemCheck({
  code: "misplaced-statement",
  message: ({ word, block, belongs }) =>
    `"${word}" does not stand in ${block === "file" ? "a file by itself" : withArticle(block)}, but in ${anyOf(belongs.map(place))}.`,
  documentation: {
    what: "A word of the language stands in a block that it does not belong to.",
    why: "Where a statement stands says what it is about: a severity is that of a pain.",
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

function place(block: string): string {
  return block === "file" ? "the file, outside every block" : withArticle(block);
}

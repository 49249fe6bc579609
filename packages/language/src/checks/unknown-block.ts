import { problemCheck } from "./check.ts";
import { didYouMean, withArticle } from "./wording.ts";

export const unknownBlock = problemCheck({
  code: "unknown-block",
  message: ({ word, block, near }) =>
    `${block === "file" ? "A file" : withArticle(block).replace("a", "A")} holds no "${word}".${didYouMean(near)}`,
  documentation: {
    what: "A block begins with a word that is not known here.",
    why: "The block is left out with all that stands in it.",
    bad: `persna Lan "Lan"
`,
    good: `persona Lan "Lan"
`,
  },
});

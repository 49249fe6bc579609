import { rowsOf, type BlockName } from "../../vocabulary.ts";
import { problemCheck } from "../check.ts";
import { anyOf, blockOf, capital, didYouMean } from "../wording.ts";

export const unknownBlock = problemCheck({
  code: "unknown-block",
  message: {
    en: ({ word, block, near }) =>
    `${block === "file" ? "A file" : capital(blockOf(block))} holds no "${word}".${near === undefined ? known(block) : didYouMean(near)}`,
    vi: ({ word, block, near }) =>
    `${block === "file" ? "A file" : capital(blockOf(block))} holds no "${word}".${near === undefined ? known(block) : didYouMean(near)}`,
  },
  documentation: {
    what: {
      en: "A block begins with a word that is not known here.",
      vi: "A block begins with a word that is not known here.",
    },
    why: {
      en: "The block is left out with all that stands in it.",
      vi: "The block is left out with all that stands in it.",
    },
    bad: `persna Lan "Lan"
`,
    good: `persona Lan "Lan"
`,
  },
});

/** What a file holds, or what a block holds that has a block of its own. */
function known(block: string): string {
  const rows = Object.entries(rowsOf(block as BlockName)).filter(([, row]) => block === "file" || row.block !== undefined);
  return rows.length === 0 ? "" : ` Write ${anyOf(rows.map(([word]) => word))}.`;
}

import { rowsOf, type BlockName } from "../../vocabulary.ts";
import { problemCheck } from "../check.ts";
import { writeNearWord } from "../replacement.ts";
import { anyOfIn, blockIn, capital, didYouMeanIn } from "../wording.ts";

export const unknownBlock = problemCheck({
  code: "unknown-block",
  message: {
    en: ({ word, block, near }) =>
      `${block === "file" ? "A file" : capital(blockIn.en(block))} holds no "${word}".${near === undefined ? known.en(block) : didYouMeanIn.en(near)}`,
    vi: ({ word, block, near }) =>
      `${capital(blockIn.vi(block))} không chứa "${word}".${near === undefined ? known.vi(block) : didYouMeanIn.vi(near)}`,
  },
  documentation: {
    what: {
      en: "A block begins with a word that is not known here.",
      vi: "Khối bắt đầu bằng một từ không được biết ở đây.",
    },
    why: {
      en: "The block is left out with all that stands in it.",
      vi: "Cả khối bị bỏ qua cùng với mọi thứ bên trong.",
    },
    bad: `persna Lan "Lan"
`,
    good: `persona Lan "Lan"
`,
  },
  fix: writeNearWord,
});

const known = {
  en: (block: string) => (holds(block).length === 0 ? "" : ` Write ${anyOfIn.en(holds(block))}.`),
  vi: (block: string) => (holds(block).length === 0 ? "" : ` Hãy viết ${anyOfIn.vi(holds(block))}.`),
};

/** What a file holds, or what a block holds that has a block of its own. */
function holds(block: string): readonly string[] {
  const rows = Object.entries(rowsOf(block as BlockName)).filter(([, row]) => block === "file" || row.block !== undefined);
  return rows.map(([word]) => word);
}

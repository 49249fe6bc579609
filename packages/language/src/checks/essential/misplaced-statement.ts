import { problemCheck } from "../check.ts";
import { anyOfIn, blockIn } from "../wording.ts";

export const misplacedStatement = problemCheck({
  code: "misplaced-statement",
  message: {
    en: ({ word, block, belongs }) =>
      `"${word}" does not stand in ${block === "file" ? "a file by itself" : blockIn.en(block)}, but in ${places.en(belongs)}.`,
    vi: ({ word, block, belongs }) =>
      `"${word}" không thể đứng ${block === "file" ? "riêng một mình trong tệp" : `trong ${blockIn.vi(block)}`}. Hãy đặt nó ${places.vi(belongs)}.`,
  },
  documentation: {
    what: {
      en: "A word of the language stands in a block that it does not belong to.",
      vi: "Một từ của ngôn ngữ đứng trong khối không phải của nó.",
    },
    why: {
      en: "Where a statement stands says what it is about: a severity is that of a pain.",
      vi: "Chỗ đứng của câu lệnh cho biết nó nói về điều gì: \"severity\" là mức nghiêm trọng của một nỗi đau.",
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

const places = { en, vi };

function en(blocks: readonly string[]): string {
  const some = blocks.slice(0, 3).map((block) => (block === "file" ? "the file, outside every block" : blockIn.en(block)));
  return blocks.length > 4 ? `a block such as ${anyOfIn.en(some)}` : anyOfIn.en([...some, ...blocks.slice(3).map(blockIn.en)]);
}

function vi(blocks: readonly string[]): string {
  if (blocks.length > 4) return `trong một khối như ${anyOfIn.vi(blocks.slice(0, 3).map(blockIn.vi))}`;
  const inner = blocks.filter((block) => block !== "file").map(blockIn.vi);
  const outer = blocks.includes("file") ? ["ở ngoài mọi khối của tệp"] : [];
  return anyOfIn.vi([...outer, ...(inner.length === 0 ? [] : [`trong ${anyOfIn.vi(inner)}`])]);
}

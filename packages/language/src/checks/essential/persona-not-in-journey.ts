import type { Facts } from "../../problems.ts";
import { headSpan } from "../../syntax/tree.ts";
import { problemCheck, type Change, type Found } from "../check.ts";
import { firstOf, pathTo } from "../statement-at.ts";

type Here = Facts["persona-not-in-journey"];

export const personaNotInJourney = problemCheck({
  code: "persona-not-in-journey",
  message: {
    en: ({ name, journey }) => `"${name}" is not one of those whom the journey "${journey}" is for. Add the name to its "for", or delete it here.`,
    vi: ({ name, journey }) => `Hành trình "${journey}" không dành cho "${name}". Hãy thêm tên này vào "for" của hành trình, hoặc xóa tên ở đây.`,
  },
  documentation: {
    what: {
      en: "A persona feels or expects something in a journey that is not theirs.",
      vi: "Một chân dung khách hàng có cảm xúc hoặc kỳ vọng trong hành trình không phải của họ.",
    },
    why: {
      en: "The diagram and the gaps are drawn for the personas named in for.",
      vi: "Sơ đồ và khoảng cách kỳ vọng được tính cho những chân dung khách hàng nêu trong \"for\".",
    },
    bad: `persona Lan "Lan"
persona Minh "Minh"

journey Buy "Buying" {
  for Lan
  stage Act "Buys" {
    touchpoint Pay "Pays" {
      feels Minh 4
    }
  }
}
`,
    good: `persona Lan "Lan"

journey Buy "Buying" {
  for Lan
  stage Act "Buys" {
    touchpoint Pay "Pays" {
      feels Lan 4
    }
  }
}
`,
  },
  fix,
});

function fix({ facts: { name }, chunk, start }: Found<Here>): readonly Change[] {
  const journey = pathTo(chunk, start)[0];
  const personas = journey?.block && firstOf(journey.block.statements, "for");
  if (!personas) return [];
  const { end } = headSpan(personas);
  const title = { en: `Add ${name} to the journey's "for"`, vi: `Thêm ${name} vào "for" của hành trình` };
  return [{ title, isSafe: false, edits: [{ start: end, end, text: `, ${name}` }] }];
}

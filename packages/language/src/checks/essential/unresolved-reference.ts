import type { Facts } from "../../problems.ts";
import { problemCheck, type Change, type Found } from "../check.ts";
import { kindIn, kindWithin } from "../kinds.ts";
import { writeInstead } from "../replacement.ts";
import { didYouMeanIn } from "../wording.ts";

type Here = Facts["unresolved-reference"];

export const unresolvedReference = problemCheck({
  code: "unresolved-reference",
  message: { en, vi },
  documentation: {
    what: {
      en: "A name refers to something that is not declared in this file or in what it imports.",
      vi: "Một tên trỏ đến thứ không được khai báo trong tệp này hoặc trong các tệp nó nhập vào.",
    },
    why: {
      en: "A touchpoint without its owner, or an expectation without its persona, says nothing.",
      vi: "Điểm chạm không có người phụ trách, hay kỳ vọng không biết là của ai, thì chẳng nói lên điều gì.",
    },
    bad: `journey Buy "Buying" {
  owner Logistcs
}

team Logistics "Logistics"
`,
    good: `journey Buy "Buying" {
  owner Logistics
}

team Logistics "Logistics"
`,
  },
  fix,
});

function en({ kind, name, near, elsewhere }: Here): string {
  if (elsewhere !== undefined) return `The ${kind} "${name}" stands in a file that this one does not import. Write import "${elsewhere}".`;
  if (near !== undefined) return `There is no ${kind} "${name}".${didYouMeanIn.en(near)}`;
  const how = kind === "touchpoint" ? "in this journey" : `here: ${kind} ${name} "…"`;
  return `There is no ${kind} "${name}". Declare it ${how}, or name another.`;
}

function vi({ kind, name, near, elsewhere }: Here): string {
  if (elsewhere !== undefined) return `${kindIn.vi[kind]} "${name}" nằm trong tệp mà tệp này chưa nhập vào. Hãy viết import "${elsewhere}".`;
  if (near !== undefined) return `Không có ${kindWithin.vi(kind)} "${name}".${didYouMeanIn.vi(near)}`;
  const how = kind === "touchpoint" ? "trong hành trình này" : `ở đây: ${kind} ${name} "…"`;
  return `Không có ${kindWithin.vi(kind)} "${name}". Hãy khai báo ${how}, hoặc dùng một tên khác.`;
}

function fix({ facts: { kind, near, elsewhere }, start, end }: Found<Here>): readonly Change[] {
  if (near !== undefined) return [writeInstead({ start, end }, near)];
  if (elsewhere === undefined) return [];
  const title = { en: `Import the ${kind} from "${elsewhere}"`, vi: `Nhập ${kindWithin.vi(kind)} từ "${elsewhere}"` };
  return [{ title, isSafe: true, edits: [], imports: elsewhere }];
}

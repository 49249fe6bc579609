import type { Both } from "../../lang.ts";
import type { Facts } from "../../problems.ts";
import { isName } from "../../syntax/names.ts";
import { kindWithin } from "../kinds.ts";
import { didYouMeanIn, shorten, valueIn } from "../wording.ts";

type Here = Facts["wrong-value"];

/** Why a value cannot stand where it stands. */
export const valueMessage: Both<(facts: Here) => string> = { en, vi };

/** The name in the quotes, where a name should stand without them; undefined where something else is wrong. */
export function quotedName({ reason, expected, found = "" }: Here): string | undefined {
  if (reason !== "unexpected" || !expected || !["name", "ref", "word"].includes(expected.is)) return undefined;
  return found.startsWith('"') && isName(found.slice(1, -1)) ? found.slice(1, -1) : undefined;
}

function en(facts: Here): string {
  const { word, reason, expected, found = "", near } = facts;
  const wanted = expected ? valueIn.en(expected) : "";
  const brief = shown.en(found);
  switch (reason) {
    case "missing":
      return `Something is missing behind ${behind(found, brief)}: write ${missing.en(facts)}.`;
    case "unexpected":
      if (!expected) return `"${word}" takes nothing more here: ${brief} is too much.${didYouMeanIn.en(near)}`;
      if (expected.is === "flag") return `"${word}" stands alone. Delete ${brief}.`;
      return `"${word}" takes ${wanted} here, not ${brief}.${quotedName(facts) === undefined ? "" : " Write it without quotes."}`;
    case "comma-missing":
      return `Write a comma before ${brief}: "${word}" takes several, with commas between them.`;
    case "one-only":
      return `"${word}" takes one only. Write ; or a new line instead of the comma, or delete what stands behind it.`;
    case "one-each":
      return `"${word}" takes one at a time. Write another "${word}" instead of the comma.`;
    case "in-block":
      return `"${brief}" stands in the block of "${word}". Write { ${brief} … } behind what stands before it.`;
    case "blank-in-name":
      return `A name has no blank in it: write ${brief.replaceAll(" ", "-")}, or "${brief}" in quotes.`;
    case "unknown-word":
      return `"${word}" does not take "${brief}".${near === undefined ? ` Write ${wanted}.` : didYouMeanIn.en(near)}`;
    case "no-name":
      return `Give the ${word} a name or a label: ${word} Name "Label".`;
    case "no-block":
      return `"${word}" has no block. Delete the { } and what stands in it.`;
    case "upside-down":
      return `The range ${brief} runs backwards. Write the smaller number first.`;
    case "too-large":
      return `The number ${brief} is too large to be exact. Use a larger unit.`;
    case "out-of-bounds":
      return `"${word}" takes ${wanted}, not ${brief}.`;
    case "unsafe-link":
      return `This link does not lead to a page: ${brief}. Write ${wanted}.`;
  }
}

function vi(facts: Here): string {
  const { word, reason, expected, found = "", near } = facts;
  const wanted = expected ? valueIn.vi(expected) : "";
  const brief = shown.vi(found);
  switch (reason) {
    case "missing":
      return `Thiếu nội dung sau ${behind(found, brief)}: hãy viết ${missing.vi(facts)}.`;
    case "unexpected":
      if (!expected) return `"${word}" không nhận thêm gì ở đây: ${brief} là thừa.${didYouMeanIn.vi(near)}`;
      if (expected.is === "flag") return `"${word}" đứng một mình. Hãy xóa ${brief}.`;
      return `"${word}" ở đây nhận ${wanted}, không nhận ${brief}.${quotedName(facts) === undefined ? "" : " Hãy bỏ dấu ngoặc kép."}`;
    case "comma-missing":
      return `Hãy viết dấu phẩy trước ${brief}: "${word}" nhận nhiều giá trị, cách nhau bằng dấu phẩy.`;
    case "one-only":
      return `"${word}" chỉ nhận một giá trị. Hãy thay dấu phẩy bằng ; hoặc xuống dòng, hoặc xóa phần phía sau.`;
    case "one-each":
      return `Mỗi "${word}" chỉ nhận một giá trị. Hãy viết thêm một "${word}" nữa thay cho dấu phẩy.`;
    case "in-block":
      return `"${brief}" phải nằm trong khối của "${word}". Hãy viết { ${brief} … } sau phần đứng trước nó.`;
    case "blank-in-name":
      return `Tên không được có khoảng trắng: hãy viết ${brief.replaceAll(" ", "-")}, hoặc đặt "${brief}" trong dấu ngoặc kép.`;
    case "unknown-word":
      return `"${word}" không nhận "${brief}".${near === undefined ? ` Hãy viết ${wanted}.` : didYouMeanIn.vi(near)}`;
    case "no-name":
      return `Hãy đặt tên hoặc nhãn cho ${kindWithin.vi(word)}: ${word} Name "Label".`;
    case "no-block":
      return `"${word}" không có khối. Hãy xóa { } cùng những gì bên trong.`;
    case "upside-down":
      return `Khoảng ${brief} bị ngược. Hãy viết số nhỏ hơn trước.`;
    case "too-large":
      return `Số ${brief} quá lớn nên không còn chính xác. Hãy dùng một đơn vị lớn hơn.`;
    case "out-of-bounds":
      return `"${word}" nhận ${wanted}, không nhận ${brief}.`;
    case "unsafe-link":
      return `Liên kết này không dẫn đến trang nào: ${brief}. Hãy viết ${wanted}.`;
  }
}

/** What stands before a gap: a word in quotes, anything else as it is. */
function behind(found: string, brief: string): string {
  return /^[",]/.test(found) ? brief : `"${brief}"`;
}

const missing = {
  en: ({ expected, or = [], introducer }: Here) => {
    const wanted = valueIn.en(expected!);
    if (introducer !== undefined) return `${introducer} and ${wanted}`;
    return or.length === 0 ? wanted : `${wanted} or ${or.map(valueIn.en).join(" and ")}`;
  },
  vi: ({ expected, or = [], introducer }: Here) => {
    const wanted = valueIn.vi(expected!);
    if (introducer !== undefined) return `${introducer} rồi đến ${wanted}`;
    return or.length === 0 ? wanted : `${wanted}, hoặc ${or.map(valueIn.vi).join(" và ")}`;
  },
};

const shown = {
  en: (found: string) => (found === "," ? "a comma" : shorten(found, 40)),
  vi: (found: string) => (found === "," ? "dấu phẩy" : shorten(found, 40)),
};

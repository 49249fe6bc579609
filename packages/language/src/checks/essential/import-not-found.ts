import type { Facts } from "../../problems.ts";
import { quoteString } from "../../syntax/values.ts";
import { problemCheck, type Change, type Found } from "../check.ts";
import { writeInstead } from "../replacement.ts";
import { didYouMeanIn } from "../wording.ts";

type Here = Facts["import-not-found"];

export const importNotFound = problemCheck({
  code: "import-not-found",
  message: { en, vi },
  documentation: {
    what: {
      en: "An import names a file that cannot be read.",
      vi: "Lệnh import trỏ đến một tệp không đọc được.",
    },
    why: {
      en: "What the file declares is not known here, so names that stand in it are reported too.",
      vi: "Những gì tệp đó khai báo không được biết đến ở đây, nên các tên nằm trong đó cũng bị báo lỗi.",
    },
    bad: `import "./people.journey"
`,
    good: `--- buying.journey
import "./people.journey"
--- people.journey
persona Lan "Lan"
`,
  },
  fix,
});

function en({ path, why, near }: Here): string {
  switch (why) {
    case "empty":
      return 'This import names no file. Write its path: import "./people.journey".';
    case "ending":
      return `"${path}" does not end in .journey. Write the path of a .journey file: "./people.journey".`;
    case "backslash":
      return `Write / between folders: "${path.replaceAll("\\", "/")}".`;
    case "alone":
      return `"${path}" is not at hand: this text is read on its own. Read it together with the files that it imports.`;
    case "not-text":
      return `"${path}" is no text in UTF-8, so it is not read. Save it as UTF-8.`;
    case "too-large":
      return `"${path}" is larger than a .journey file may be, so it is not read. Split it.`;
    default:
      return `There is no file "${path}" beside this one.${didYouMeanIn.en(near)}`;
  }
}

function vi({ path, why, near }: Here): string {
  switch (why) {
    case "empty":
      return 'Lệnh import này không nêu tệp nào. Hãy ghi đường dẫn của tệp: import "./people.journey".';
    case "ending":
      return `"${path}" không kết thúc bằng .journey. Hãy ghi đường dẫn của một tệp .journey: "./people.journey".`;
    case "backslash":
      return `Hãy dùng dấu / giữa các thư mục: "${path.replaceAll("\\", "/")}".`;
    case "alone":
      return `Không có sẵn "${path}": văn bản này đang được đọc riêng lẻ. Hãy đọc nó cùng với các tệp mà nó nhập vào.`;
    case "not-text":
      return `"${path}" không phải văn bản UTF-8 nên không được đọc. Hãy lưu lại tệp ở dạng UTF-8.`;
    case "too-large":
      return `"${path}" lớn hơn mức cho phép của tệp .journey nên không được đọc. Hãy tách nhỏ tệp.`;
    default:
      return `Không có tệp "${path}" bên cạnh tệp này.${didYouMeanIn.vi(near)}`;
  }
}

function fix({ facts: { why, near }, chunk, start, end }: Found<Here>): readonly Change[] {
  if (near !== undefined) return [writeInstead({ start, end }, quoteString(near))];
  const source = chunk.text.slice(start, end);
  // A backslash that begins an escape such as \" or \u{…} stands between no folders.
  if (why !== "backslash" || /\\(?:"|u\{)/.test(source)) return [];
  return [writeInstead({ start, end }, source.replace(/\\+/g, "/"), { isSafe: true })];
}

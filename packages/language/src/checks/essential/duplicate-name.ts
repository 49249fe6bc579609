import type { Facts } from "../../problems.ts";
import { problemCheck } from "../check.ts";
import { kindIn } from "../kinds.ts";
import { capital, withArticle } from "../wording.ts";

type Here = Facts["duplicate-name"];

export const duplicateName = problemCheck({
  code: "duplicate-name",
  message: { en, vi },
  related: { en: "It is declared here.", vi: "Tên này được khai báo ở đây." },
  documentation: {
    what: {
      en: "Two declarations of one kind have the same name in what a file sees: in itself and in what it imports.",
      vi: "Hai khai báo cùng loại trùng tên trong phạm vi một tệp nhìn thấy: trong chính nó và trong các tệp nó nhập vào.",
    },
    why: {
      en: "A reference to the name would mean either. Names are compared after Unicode normalisation (NFC), so two that look alike are alike.",
      vi: "Khi nhắc đến tên ấy, không ai biết là nói về khai báo nào. Tên được so sánh sau khi chuẩn hóa Unicode (NFC), nên hai tên trông giống nhau là một.",
    },
    bad: `team Care "Customer care"
team Care "Call centre"
`,
    good: `team Care "Customer care"
team CallCentre "Call centre"
`,
  },
});

function en({ kind, name, file, twin, exact }: Here): string {
  const where = file === undefined ? "already" : `in ${file} already`;
  const declared = twin === undefined ? `is declared ${where}` : `is declared in both ${file} and ${twin}`;
  const spelling = exact ? "" : " (written with other Unicode characters that look the same)";
  return `${capital(withArticle(kind))} "${name}" ${declared}${spelling}. Rename one of them.`;
}

function vi({ kind, name, file, twin, exact }: Here): string {
  const where = file === undefined ? "" : ` trong ${file}`;
  const declared = twin === undefined ? `đã được khai báo${where}` : `được khai báo ở cả ${file} lẫn ${twin}`;
  const spelling = exact ? "" : " (viết bằng những ký tự Unicode khác nhưng trông giống hệt)";
  return `${kindIn.vi[kind]} "${name}" ${declared}${spelling}. Hãy đổi tên một trong hai.`;
}

import type { Facts } from "../../problems.ts";
import { problemCheck } from "../check.ts";
import { capital, withArticle } from "../wording.ts";

export const duplicateName = problemCheck({
  code: "duplicate-name",
  message: {
    en: message,
    vi: message,
  },
  documentation: {
    what: {
      en: "Two declarations of one kind have the same name in what a file sees: in itself and in what it imports.",
      vi: "Two declarations of one kind have the same name in what a file sees: in itself and in what it imports.",
    },
    why: {
      en: "A reference to the name would mean either. Names are compared after Unicode normalisation (NFC), so two that look alike are alike.",
      vi: "A reference to the name would mean either. Names are compared after Unicode normalisation (NFC), so two that look alike are alike.",
    },
    bad: `team Care "Customer care"
team Care "Call centre"
`,
    good: `team Care "Customer care"
team CallCentre "Call centre"
`,
  },
});

function message({ kind, name, file, twin, exact }: Facts["duplicate-name"]): string {
  const where = file === undefined ? "already" : `in ${file} already`;
  const declared = twin === undefined ? `is declared ${where}` : `is declared in both ${file} and ${twin}`;
  const spelling = exact ? "" : " (written with other Unicode characters that look the same)";
  return `${capital(withArticle(kind))} "${name}" ${declared}${spelling}. Rename one of them.`;
}

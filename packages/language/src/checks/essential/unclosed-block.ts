import { problemCheck } from "../check.ts";

export const unclosedBlock = problemCheck({
  code: "unclosed-block",
  message: {
    en: ({ of }) => `The block of "${of}" is never closed. Write its } where it ends.`,
    vi: ({ of }) => `Khối của "${of}" chưa được đóng. Hãy viết dấu } ở chỗ khối kết thúc.`,
  },
  documentation: {
    what: {
      en: "A { has no } that belongs to it.",
      vi: "Một dấu { không có dấu } đi kèm.",
    },
    why: {
      en: "What follows might be meant to stand inside or behind; the next declaration at the beginning of a line is taken to stand behind.",
      vi: "Không rõ phần tiếp theo nằm trong hay nằm sau khối; khai báo kế tiếp ở đầu dòng được hiểu là nằm sau khối.",
    },
    bad: `persona Lan "Lan" {
  need "Coffee before nine"
`,
    good: `persona Lan "Lan" {
  need "Coffee before nine"
}
`,
  },
});

import { problemCheck } from "../check.ts";

export const unclosedBlock = problemCheck({
  code: "unclosed-block",
  message: {
    en: ({ of }) => `The block of "${of}" is never closed. Write its } where it ends.`,
    vi: ({ of }) => `The block of "${of}" is never closed. Write its } where it ends.`,
  },
  documentation: {
    what: {
      en: "A { has no } that belongs to it.",
      vi: "A { has no } that belongs to it.",
    },
    why: {
      en: "What follows might be meant to stand inside or behind; the next declaration at the beginning of a line is taken to stand behind.",
      vi: "What follows might be meant to stand inside or behind; the next declaration at the beginning of a line is taken to stand behind.",
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

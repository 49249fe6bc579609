import { problemCheck } from "./check.ts";

export const unclosedBlock = problemCheck({
  code: "unclosed-block",
  message: ({ of }) => `The block of "${of}" is never closed. Write its } where it ends.`,
  documentation: {
    what: "A { has no } that belongs to it.",
    why: "What follows might be meant to stand inside or behind; the next declaration at the beginning of a line is taken to stand behind.",
    bad: `persona Lan "Lan" {
  need "Coffee before nine"
`,
    good: `persona Lan "Lan" {
  need "Coffee before nine"
}
`,
  },
});

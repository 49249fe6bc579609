import type { Persona } from "../../model/types.ts";
import { advice, type Look } from "../check.ts";
import { labelOf } from "./naming.ts";

type Facts = { readonly persona: string };

export const personaWithoutNeed = advice({
  code: "persona-without-need",
  message: {
    en: ({ persona }: Facts) => `It is not said what "${persona}" wants. Write "need" and what this customer cannot do without, or "goal" and what is to be reached.`,
    vi: ({ persona }: Facts) => `Chưa rõ "${persona}" cần gì. Hãy ghi "need" và điều khách hàng này không thể thiếu, hoặc "goal" và điều họ muốn đạt được.`,
  },
  documentation: {
    what: {
      en: "A persona has neither a need nor a goal.",
      vi: "Chân dung khách hàng chưa có nhu cầu hay mục tiêu nào.",
    },
    why: {
      en: "Without what the customer wants nobody can tell whether the journey leads there, and the persona is a portrait without a purpose.",
      vi: "Không biết khách hàng muốn gì thì không ai nói được hành trình có đưa họ đến đó hay không, và chân dung chỉ còn là một bức hình.",
    },
    source: "Cooper 1999",
    bad: `persona Lan "Lan, office worker" {
  age 25..34
  behavior "Orders on the bus"
}
`,
    good: `persona Lan "Lan, office worker" {
  age 25..34
  behavior "Orders on the bus"
  need "Coffee before the nine o'clock meeting"
}
`,
  },
  visit: { persona: visit },
});

function visit(persona: Persona, { report }: Look<Facts>): void {
  if (persona.needs.length + persona.goals.length === 0) report({ persona: labelOf(persona) }, persona, { text: persona.name });
}

import type { Persona } from "../../model/types.ts";
import { advice, type Look } from "../check.ts";
import { labelOf } from "./naming.ts";

type Facts = { readonly persona: string };

export const personaWithoutBehavior = advice({
  code: "persona-without-behavior",
  message: {
    en: ({ persona }: Facts) => `It is not said what "${persona}" does. Write "behavior" and something that customers like this are seen to do.`,
    vi: ({ persona }: Facts) => `Chưa rõ "${persona}" thường làm gì. Hãy ghi "behavior" và một việc mà những khách hàng như vậy vẫn làm.`,
  },
  documentation: {
    what: {
      en: "A persona has no behaviour.",
      vi: "Chân dung khách hàng chưa có hành vi nào.",
    },
    why: {
      en: "Age and occupation say who might come; what people do says what they will do next. Two customers of the same age part ways by their habits, and the journey follows the habits.",
      vi: "Tuổi và nghề cho biết ai có thể đến; hành vi cho biết họ sẽ làm gì tiếp theo. Hai khách cùng tuổi khác nhau ở thói quen, mà hành trình thì đi theo thói quen.",
    },
    bad: `persona Lan "Lan, office worker" {
  age 25..34
  need "Coffee before the nine o'clock meeting"
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
  if (persona.behaviors.length === 0) report({ persona: labelOf(persona) }, persona, { text: persona.name });
}

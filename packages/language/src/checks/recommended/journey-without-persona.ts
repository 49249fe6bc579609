import type { Journey } from "../../model/types.ts";
import { warning, type Look } from "../check.ts";

type Facts = {
  readonly journey: string;
  /** The personas that its touchpoints name, at most `mostNamed`. */
  readonly personas: readonly string[];
};

const mostNamed = 4;

export const journeyWithoutPersona = warning({
  code: "journey-without-persona",
  asksForMore: true,
  message: {
    en: ({ journey, personas }: Facts) =>
      `The journey "${journey}" does not say whose it is. ${personas.length > 0 ? `Write "for ${personas.join(", ")}"` : 'Write its persona, such as "for Lan",'} in it.`,
    vi: ({ journey, personas }: Facts) =>
      `Hành trình "${journey}" chưa nói là của ai. Hãy ghi ${personas.length > 0 ? `"for ${personas.join(", ")}"` : '"for" cùng chân dung khách hàng, ví dụ "for Lan",'} vào hành trình.`,
  },
  documentation: {
    what: {
      en: "A journey names no persona.",
      vi: "Một hành trình không nêu chân dung khách hàng nào.",
    },
    why: {
      en: "A journey is seen through one customer's eyes. Without a persona a map tells how we sell, not what anyone lives through, and nobody can say whether it is true.",
      vi: "Hành trình được nhìn qua mắt của một khách hàng. Thiếu chân dung khách hàng, bản đồ chỉ kể cách ta bán chứ không kể điều khách trải qua, và không ai nói được nó đúng hay sai.",
    },
    source: "Nielsen Norman Group, Journey Mapping 101 (Gibbons 2018)",
    bad: `persona Lan "Lan, office worker"

journey Morning "The morning coffee" {
  goal "Coffee before nine"

  stage Act "Buys" {
    touchpoint Order "Orders ahead" {
      feels Lan 4
    }
  }
}
`,
    good: `persona Lan "Lan, office worker"

journey Morning "The morning coffee" {
  for Lan
  goal "Coffee before nine"

  stage Act "Buys" {
    touchpoint Order "Orders ahead" {
      feels Lan 4
    }
  }
}
`,
  },
  visit: { journey: visit },
});

function visit(journey: Journey, { scope, report }: Look<Facts>): void {
  if (journey.personas.length > 0) return;
  const personas = namedIn(journey).filter((name) => scope.find("persona", name));
  report({ journey: journey.label ?? journey.name, personas: personas.slice(0, mostNamed) }, journey, { text: journey.name });
}

/** The personas whose feelings and expectations stand in the journey, in the order of the text. */
function namedIn({ stages }: Journey): readonly string[] {
  const touchpoints = stages.flatMap((stage) => stage.touchpoints);
  return [
    ...new Set(
      touchpoints.flatMap(({ feelings, expectations }) => [
        ...feelings.flatMap(({ persona }) => persona ?? []),
        ...expectations.flatMap(({ personas }) => personas),
      ]),
    ),
  ];
}

import { problemCheck } from "../check.ts";

export const personaNotInJourney = problemCheck({
  code: "persona-not-in-journey",
  message: {
    en: ({ name, journey }) => `"${name}" is not one of those whom the journey "${journey}" is for. Add the name to its "for", or delete it here.`,
    vi: ({ name, journey }) => `"${name}" is not one of those whom the journey "${journey}" is for. Add the name to its "for", or delete it here.`,
  },
  documentation: {
    what: {
      en: "A persona feels or expects something in a journey that is not theirs.",
      vi: "A persona feels or expects something in a journey that is not theirs.",
    },
    why: {
      en: "The diagram and the gaps are drawn for the personas named in for.",
      vi: "The diagram and the gaps are drawn for the personas named in for.",
    },
    bad: `persona Lan "Lan"
persona Minh "Minh"

journey Buy "Buying" {
  for Lan
  stage Act "Buys" {
    touchpoint Pay "Pays" {
      feels Minh 4
    }
  }
}
`,
    good: `persona Lan "Lan"

journey Buy "Buying" {
  for Lan
  stage Act "Buys" {
    touchpoint Pay "Pays" {
      feels Lan 4
    }
  }
}
`,
  },
});

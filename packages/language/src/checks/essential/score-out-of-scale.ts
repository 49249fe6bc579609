import { problemCheck } from "../check.ts";

export const scoreOutOfScale = problemCheck({
  code: "score-out-of-scale",
  message: {
    en: ({ word, text, min, max }) => `"${word}" takes a score from ${min} to ${max}, not ${text}.`,
    vi: ({ word, text, min, max }) => `"${word}" takes a score from ${min} to ${max}, not ${text}.`,
  },
  documentation: {
    what: {
      en: "A score lies outside its scale of 1 to 5.",
      vi: "A score lies outside its scale of 1 to 5.",
    },
    why: {
      en: "A score off the scale would be drawn off the diagram.",
      vi: "A score off the scale would be drawn off the diagram.",
    },
    bad: `persona Lan "Lan"

journey Buy "Buying" {
  for Lan
  stage Act "Buys" {
    touchpoint Pay "Pays" {
      feels Lan 9
    }
  }
}
`,
    good: `persona Lan "Lan"

journey Buy "Buying" {
  for Lan
  stage Act "Buys" {
    touchpoint Pay "Pays" {
      feels Lan 5
    }
  }
}
`,
  },
});

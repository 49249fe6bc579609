import { problemCheck } from "../check.ts";

export const scoreOutOfScale = problemCheck({
  code: "score-out-of-scale",
  message: {
    en: ({ word, text, min, max }) => `"${word}" takes a score from ${min} to ${max}, not ${text}.`,
    vi: ({ word, text, min, max }) => `"${word}" nhận điểm từ ${min} đến ${max}, không nhận ${text}. Hãy chấm lại theo thang này.`,
  },
  documentation: {
    what: {
      en: "A score lies outside its scale of 1 to 5.",
      vi: "Điểm số nằm ngoài thang từ 1 đến 5.",
    },
    why: {
      en: "A score off the scale would be drawn off the diagram.",
      vi: "Điểm nằm ngoài thang sẽ bị vẽ ra ngoài sơ đồ.",
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

import { problemCheck } from "../check.ts";

export const tooDeep = problemCheck({
  code: "too-deep",
  message: {
    en: ({ limit }) => `Blocks are nested more than ${limit} deep here. A journey needs seven at most; a } is probably missing before this.`,
    vi: ({ limit }) => `Blocks are nested more than ${limit} deep here. A journey needs seven at most; a } is probably missing before this.`,
  },
  documentation: {
    what: {
      en: "Blocks are nested deeper than any journey needs.",
      vi: "Blocks are nested deeper than any journey needs.",
    },
    why: {
      en: "Such a text is a slip or an attack; it is read up to that depth.",
      vi: "Such a text is a slip or an attack; it is read up to that depth.",
    },
    bad: `${"a { a { a { a { a {\n".repeat(13)}${"} } } } }\n".repeat(13)}`,
    good: `persona Lan "Lan" { age 25..34 }
`,
  },
});

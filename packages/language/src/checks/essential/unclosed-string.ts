import { problemCheck } from "../check.ts";

export const unclosedString = problemCheck({
  code: "unclosed-string",
  message: {
    en: ({ what }) => closeIt[what],
    vi: ({ what }) => closeIt[what],
  },
  documentation: {
    what: {
      en: "A text in quotes, or a comment, has no end.",
      vi: "A text in quotes, or a comment, has no end.",
    },
    why: {
      en: "It is taken to end with its line, so that the rest of the file is still read.",
      vi: "It is taken to end with its line, so that the rest of the file is still read.",
    },
    bad: `team Kitchen "Kitchen
`,
    good: `team Kitchen "Kitchen"
`,
  },
});

const closeIt = {
  string: 'This text has no closing quote. Write " where it ends; for a text over several lines write """ on both sides.',
  text: 'This text has no end. Write """ where it ends.',
  comment: "This comment has no end. Write */ where it ends, or begin it with //.",
} as const;

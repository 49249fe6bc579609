import type { Rule } from "./textmate-pattern.ts";

/** A grammar that colours the language inside the ```` ```journey ```` fences of Markdown. */
export function markdownInjection(mark: string): object {
  return {
    comment: mark,
    scopeName: "markdown.journey.injection",
    injectionSelector: "L:text.html.markdown",
    patterns: [fence],
  };
}

/** Whatever the text inside leaves open ends with the fence: each line must first pass `while`. */
const fence: Rule = {
  name: "markup.fenced_code.block.markdown",
  begin: "(?:^|\\G)([ \\t]*)(`{3,}|~{3,})[ \\t]*(?i:(journey))(?=[ \\t:,{]|$)([^`]*)$",
  beginCaptures: {
    2: { name: "punctuation.definition.markdown" },
    3: { name: "fenced_code.block.language.markdown" },
    4: { name: "fenced_code.block.language.attributes.markdown" },
  },
  end: "(?:^|\\G)(?:\\1|[ \\t]{0,3})(\\2[`~]*)[ \\t]*$",
  endCaptures: { 1: { name: "punctuation.definition.markdown" } },
  patterns: [
    {
      begin: "(?:^|\\G)([ \\t]*)(?=.*)",
      while: "(?:^|\\G)(?![ \\t]*(?:`{3,}|~{3,})[ \\t]*$)",
      contentName: "meta.embedded.block.journey",
      patterns: [{ include: "source.journey" }],
    },
  ],
};

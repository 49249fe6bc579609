import type { Facts } from "../../problems.ts";
import { problemCheck } from "../check.ts";
import { didYouMean } from "../wording.ts";

export const unresolvedReference = problemCheck({
  code: "unresolved-reference",
  message: {
    en: message,
    vi: message,
  },
  documentation: {
    what: {
      en: "A name refers to something that is not declared in this file or in what it imports.",
      vi: "A name refers to something that is not declared in this file or in what it imports.",
    },
    why: {
      en: "A touchpoint without its owner, or an expectation without its persona, says nothing.",
      vi: "A touchpoint without its owner, or an expectation without its persona, says nothing.",
    },
    bad: `journey Buy "Buying" {
  owner Logistcs
}

team Logistics "Logistics"
`,
    good: `journey Buy "Buying" {
  owner Logistics
}

team Logistics "Logistics"
`,
  },
});

function message({ kind, name, near, elsewhere }: Facts["unresolved-reference"]): string {
  if (elsewhere !== undefined) return `The ${kind} "${name}" stands in a file that this one does not import. Write import "${elsewhere}".`;
  if (near !== undefined) return `There is no ${kind} "${name}".${didYouMean(near)}`;
  const how = kind === "touchpoint" ? "in this journey" : `here: ${kind} ${name} "…"`;
  return `There is no ${kind} "${name}". Declare it ${how}, or name another.`;
}

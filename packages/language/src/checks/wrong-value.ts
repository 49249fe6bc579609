import type { Facts } from "../problems.ts";
import { problemCheck } from "./check.ts";
import { describeValue, didYouMean, shorten } from "./wording.ts";

export const wrongValue = problemCheck({
  code: "wrong-value",
  message,
  documentation: {
    what: "A value is missing, is one too many, or is not of the kind that the statement takes.",
    why: "The statement cannot be understood and is left out.",
    bad: 'persona Lan "Lan" {\n  age "twenty-five"\n}\n',
    good: 'persona Lan "Lan" {\n  age 25..34\n}\n',
  },
});

function message({ word, reason, expected, found = "", near }: Facts["wrong-value"]): string {
  const wanted = expected ? describeValue(expected) : "";
  switch (reason) {
    case "missing":
      return `Something is missing after "${word}": write ${wanted}.`;
    case "unexpected":
      return expected
        ? `"${word}" takes ${wanted} here, not ${shorten(found, 40)}.`
        : `"${word}" takes nothing more here: ${shorten(found, 40)} is too much.${didYouMean(near)}`;
    case "unknown-word":
      return `"${word}" takes ${wanted}, not "${shorten(found, 40)}".${didYouMean(near)}`;
    case "no-name":
      return `Give the ${word} a name or a label: ${word} Name "Label".`;
    case "no-block":
      return `"${word}" has no block. Delete the { } and what stands in it.`;
    case "upside-down":
      return `The range ${found} runs backwards. Write the smaller number first.`;
    case "too-large":
      return `The number ${shorten(found, 40)} is too large to be exact. Use a larger unit.`;
    case "out-of-bounds":
      return `"${word}" takes ${wanted}, not ${shorten(found, 40)}.`;
    case "unsafe-link":
      return `This link does not lead to a page: ${shorten(found, 40)}. Write ${wanted}.`;
  }
}

import type { Facts } from "../../problems.ts";
import { isName } from "../../syntax/names.ts";
import { problemCheck } from "../check.ts";
import { describeValue, didYouMean, shorten } from "../wording.ts";

export const wrongValue = problemCheck({
  code: "wrong-value",
  message: {
    en: message,
    vi: message,
  },
  documentation: {
    what: {
      en: "A value is missing, is one too many, or is not of the kind that the statement takes.",
      vi: "A value is missing, is one too many, or is not of the kind that the statement takes.",
    },
    why: {
      en: "The statement cannot be understood and is left out.",
      vi: "The statement cannot be understood and is left out.",
    },
    bad: 'persona Lan "Lan" {\n  age "twenty-five"\n}\n',
    good: 'persona Lan "Lan" {\n  age 25..34\n}\n',
  },
});

function message(facts: Facts["wrong-value"]): string {
  const { word, reason, expected, found = "", near } = facts;
  const wanted = expected ? describeValue(expected) : "";
  const brief = shown(found);
  switch (reason) {
    case "missing":
      return `Something is missing behind ${/^[",]/.test(found) ? brief : `"${brief}"`}: write ${missing(facts)}.`;
    case "unexpected":
      return expected ? unexpected(facts) : `"${word}" takes nothing more here: ${brief} is too much.${didYouMean(near)}`;
    case "comma-missing":
      return `Write a comma before ${brief}: "${word}" takes several, with commas between them.`;
    case "one-only":
      return `"${word}" takes one only. Write ; or a new line instead of the comma, or delete what stands behind it.`;
    case "one-each":
      return `"${word}" takes one at a time. Write another "${word}" instead of the comma.`;
    case "in-block":
      return `"${brief}" stands in the block of "${word}". Write { ${brief} … } behind what stands before it.`;
    case "blank-in-name":
      return `A name has no blank in it: write ${brief.replaceAll(" ", "-")}, or "${brief}" in quotes.`;
    case "unknown-word":
      return `"${word}" does not take "${brief}".${near === undefined ? ` Write ${wanted}.` : didYouMean(near)}`;
    case "no-name":
      return `Give the ${word} a name or a label: ${word} Name "Label".`;
    case "no-block":
      return `"${word}" has no block. Delete the { } and what stands in it.`;
    case "upside-down":
      return `The range ${brief} runs backwards. Write the smaller number first.`;
    case "too-large":
      return `The number ${brief} is too large to be exact. Use a larger unit.`;
    case "out-of-bounds":
      return `"${word}" takes ${wanted}, not ${brief}.`;
    case "unsafe-link":
      return `This link does not lead to a page: ${brief}. Write ${wanted}.`;
  }
}

function missing({ expected, or = [], introducer }: Facts["wrong-value"]): string {
  const wanted = describeValue(expected!);
  if (introducer !== undefined) return `${introducer} and ${wanted}`;
  return or.length === 0 ? wanted : `${wanted} or ${or.map(describeValue).join(" and ")}`;
}

function unexpected({ word, expected, found = "" }: Facts["wrong-value"]): string {
  const brief = shown(found);
  if (expected!.is === "flag") return `"${word}" stands alone. Delete ${brief}.`;
  const isQuotedName = ["name", "ref", "word"].includes(expected!.is) && found.startsWith('"') && isName(found.slice(1, -1));
  return `"${word}" takes ${describeValue(expected!)} here, not ${brief}.${isQuotedName ? " Write it without quotes." : ""}`;
}

function shown(found: string): string {
  return found === "," ? "a comma" : shorten(found, 40);
}

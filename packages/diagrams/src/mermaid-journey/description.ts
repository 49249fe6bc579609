import type { Lang } from "@sojourn/language";
import { sourceOf, type Outline } from "../outline.ts";
import { numberIn } from "../picture/parts/figures.ts";
import { settable } from "../text/settable.ts";
import { words } from "./words.ts";

/** What the picture shows, in whole sentences: what the journey is about, how much it holds, where it is best and worst. */
export function descriptionOf({ description, sections }: Outline, lang: Lang): string {
  const said = words[lang];
  const tasks = sections.flatMap((section) => section.tasks);
  const [first] = tasks;
  if (first === undefined) return said.empty;
  const best = tasks.reduce((one, other) => (other.score > one.score ? other : one), first);
  const worst = tasks.reduce((one, other) => (other.score < one.score ? other : one), first);
  const told = (kind: "best" | "worst", { name, score }: typeof first): string => said[kind](settable(name), numberIn(lang, score));
  const sentences = [
    ...(description === "" ? [] : [`${settable(description).replace(/[.!?…]$/, "")}.`]),
    said.counted(sections.length, new Set(tasks.map((task) => sourceOf(task)!.touchpoint)).size),
    told("best", best),
    ...(worst.score === best.score ? [] : [told("worst", worst)]),
  ];
  return sentences.join(" ");
}

import type { Journey, Lang } from "@sojourn/language";
import { shown } from "../picture/parts/paragraph.ts";
import type { StageSpan } from "./columns.ts";
import type { Findings } from "./findings.ts";
import type { PersonaMark } from "./personas.ts";
import { mapWords } from "./words.ts";

/** For those who do not see the map: what journey, for whom, how long, where it fails most and where it feels worst. */
export function describe(journey: Journey, spans: readonly StageSpan[], personas: readonly PersonaMark[], findings: Findings, lang: Lang): string {
  const say = mapWords[lang];
  const names = personas.filter(({ name }) => name !== "").map(({ label }) => label);
  const touchpoints = spans.reduce((sum, { columns }) => sum + columns.length, 0);
  const sentences = [
    names.length === 0 ? undefined : say.journeyOf(names.join(", ")),
    labelled(say.scenario, journey.scenario),
    labelled(say.goal, journey.goal),
    say.extent(spans.length, touchpoints),
    findings.worstGap?.text,
    findings.lowestEmotion?.text,
  ];
  return sentences
    .filter((sentence) => sentence !== undefined)
    .map((sentence) => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`))
    .join(" ");
}

function labelled(label: string, text: string | undefined): string | undefined {
  const said = text === undefined ? "" : shown(text);
  return said === "" ? undefined : `${label}: ${said}`;
}

import { gapsOf, type Gap, type Journey, type Lang, type Scope, type Touchpoint } from "@sojourn/language";
import { numberIn } from "../picture/parts/figures.ts";
import { labelOf } from "../picture/parts/paragraph.ts";
import type { Column } from "./lane.ts";
import type { PersonaMark } from "./personas.ts";
import { mapWords } from "./words.ts";

/** What stands out in a journey, in one sentence, and where. */
export interface Finding {
  readonly text: string;
  readonly touchpoint: Touchpoint;
}

/** What stands out in the part of a journey that is shown. */
export interface Findings {
  /** The expectation that is missed by most, as a share of what is expected. */
  readonly worstGap: Finding | undefined;
  readonly lowestEmotion: Finding | undefined;
}

/** Where the journey fails most and where it feels worst, for the personas that are shown. */
export function findingsOf(journey: Journey, scope: Scope, columns: readonly Column[], personas: readonly PersonaMark[], lang: Lang): Findings {
  const labels = new Map(personas.map(({ name, label }) => [name, label]));
  return { worstGap: worstGap(journey, scope, columns, labels, lang), lowestEmotion: lowestEmotion(columns, labels, lang) };
}

type Labels = ReadonlyMap<string, string>;

function worstGap(journey: Journey, scope: Scope, columns: readonly Column[], labels: Labels, lang: Lang): Finding | undefined {
  const touchpoints = new Map(columns.map(({ touchpoint }) => [touchpoint.name, touchpoint]));
  const missed = gapsOf(journey, scope).filter(
    ({ kind, relative = 0, touchpoint, persona }) =>
      kind === "expectation" && relative < 0 && touchpoints.has(touchpoint) && (persona === undefined || labels.has(persona)),
  );
  const worst = missed.reduce<Gap | undefined>((found, gap) => (found === undefined || gap.relative! < found.relative! ? gap : found), undefined);
  if (worst === undefined) return undefined;
  const alike = missed.filter(({ relative, metric }) => relative === worst.relative && metric === worst.metric);
  const text = mapWords[lang].worstGap(
    labelOf(scope.find("metric", worst.metric), worst.metric),
    `${numberIn(lang, Math.round(worst.relative! * 100))}%`,
    placesIn(alike.map(({ touchpoint, persona }) => ({ touchpoint: touchpoints.get(touchpoint)!, persona })), labels, lang),
  );
  return { text, touchpoint: touchpoints.get(worst.touchpoint)! };
}

function lowestEmotion(columns: readonly Column[], labels: Labels, lang: Lang): Finding | undefined {
  const felt = columns.flatMap(({ touchpoint }) =>
    touchpoint.feelings
      .filter(({ persona, score }) => score >= 1 && score <= 5 && labels.has(persona ?? ""))
      .map(({ persona, score }) => ({ touchpoint, persona, score })),
  );
  const lowest = Math.min(...felt.map(({ score }) => score));
  const alike = felt.filter(({ score }) => score === lowest);
  const [first] = alike;
  if (first === undefined) return undefined;
  return { text: mapWords[lang].lowestEmotion(numberIn(lang, lowest), placesIn(alike, labels, lang)), touchpoint: first.touchpoint };
}

interface Place {
  readonly touchpoint: Touchpoint;
  readonly persona: string | undefined;
}

/** Where, and to whom: `The parcel arrives (Thảo, Emma)`. Of many places the first two, and how many more there are. */
function placesIn(places: readonly Place[], labels: Labels, lang: Lang): string {
  const all = new Map<Touchpoint, Set<string>>();
  for (const { touchpoint, persona } of places) {
    const who = all.get(touchpoint) ?? new Set();
    const label = persona === undefined ? undefined : labels.get(persona);
    if (label !== undefined) who.add(label);
    all.set(touchpoint, who);
  }
  const told = [...all].map(([touchpoint, who]) => (who.size === 0 ? labelOf(touchpoint) : `${labelOf(touchpoint)} (${[...who].join(", ")})`));
  return told.slice(0, 2).join("; ") + (told.length > 2 ? `; ${mapWords[lang].more(told.length - 2)}` : "");
}

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
  const touchpoint = touchpoints.get(worst.touchpoint)!;
  const text = mapWords[lang].worstGap({
    metric: labelOf(scope.find("metric", worst.metric), worst.metric),
    percent: `${numberIn(lang, Math.round(worst.relative! * 100))}%`,
    at: labelOf(touchpoint),
    who: worst.persona === undefined ? undefined : labels.get(worst.persona),
  });
  return { text, touchpoint };
}

function lowestEmotion(columns: readonly Column[], labels: Labels, lang: Lang): Finding | undefined {
  const felt = columns.flatMap(({ touchpoint }) =>
    touchpoint.feelings
      .filter(({ persona, score }) => score >= 1 && score <= 5 && labels.has(persona ?? ""))
      .map(({ persona, score }) => ({ touchpoint, persona, score })),
  );
  const [first, ...others] = felt;
  if (first === undefined) return undefined;
  const { touchpoint, persona, score } = others.reduce((lowest, one) => (one.score < lowest.score ? one : lowest), first);
  const who = persona === undefined ? undefined : labels.get(persona);
  return { text: mapWords[lang].lowestEmotion({ score: numberIn(lang, score), at: labelOf(touchpoint), who }), touchpoint };
}

import { differenceIn, levelIn, quantityIn, reachedIn } from "../checks/figures.ts";
import type { Both, Lang } from "../lang.ts";
import type { ChunkModel } from "../model/build.ts";
import { latestDelivery, touchpointGaps, type Gap, type Verdict } from "../model/gaps.ts";
import { prioritiesOf, type Quadrant } from "../model/priorities.ts";
import type { Delivery, Expectation, Journey, PromiseMade, Touchpoint } from "../model/types.ts";
import type { Step } from "./place.ts";
import { around, elementOf } from "./surroundings.ts";
import type { View } from "./view.ts";

/** What is computed from a statement, in words: gaps, and where an expectation stands by importance and performance. */

/**
 * The gaps that a statement is part of: of an expectation against what is delivered, of a promise against what is delivered
 * and what is expected, of a delivery against both. `outer` are the statements around it.
 */
export function gapsOfStatement({ file, links }: View, chunk: ChunkModel, outer: readonly Step[], step: Step): readonly Gap[] {
  const key = step.row?.key;
  if (key !== "expectations" && key !== "promises" && key !== "deliveries") return [];
  const journey = around(chunk, outer, "journey");
  const stage = around(chunk, outer, "stage");
  const touchpoint = around(chunk, outer, "touchpoint");
  const element = elementOf(chunk, step.statement);
  // What the brand promises everyone has no touchpoint.
  if (!journey || !stage || !touchpoint || !element) return [];
  const scope = links.scope(file.path);
  const gaps = (changed: Partial<Touchpoint>): readonly Gap[] => touchpointGaps(journey, stage, { ...touchpoint, ...changed }, scope);
  if (key === "expectations") return gaps({ expectations: [element as Expectation], promises: [] });
  if (key === "promises") {
    const promise = element as PromiseMade;
    const aboutIt = gaps({ promises: [promise] });
    return aboutIt.filter(({ kind, metric }) => kind !== "expectation" && metric === promise.metric);
  }
  const delivery = element as Delivery;
  if (latestDelivery(touchpoint, delivery.metric) !== delivery) return [];
  return gaps({ deliveries: [delivery] }).filter(({ kind, metric }) => kind !== "message" && metric === delivery.metric);
}

/** A gap as a sentence without a full stop: `Lan: expected within 5 days, delivered in 7 days: 2 days late (−40 %), failed`. */
export function gapIn(gap: Gap, lang: Lang): string {
  const { kind, persona, verdict } = gap;
  const [wanted, got] = sides[lang][kind];
  const whose = persona === undefined ? "" : `${persona}: `;
  // How a promise compares with what is expected is nobody's experience yet.
  const judged = kind === "message" ? "" : `, ${verdicts[lang][verdict]}`;
  const { delivered: amount, unit } = gap;
  const value = kind === "message" ? quantityIn[lang](unit === undefined ? { amount } : { amount, unit }) : reachedIn[lang](gap);
  return `${whose}${wanted} ${levelIn[lang](gap)}, ${got} ${value}: ${difference(gap, lang)}${share(gap)}${judged}`;
}

/** A gap in a few words, for the margin of a text: `2 days late (−40 %)`. */
export function briefGapIn(gap: Gap, lang: Lang): string {
  return `${difference(gap, lang)}${share(gap)}`;
}

function difference(gap: Gap, lang: Lang): string {
  return gap.gap === 0 && gap.verdict !== "failed" ? exact[lang] : differenceIn[lang](gap);
}

/** The relative gap in whole percent, with its sign; nothing where it is not defined, or no gap at all. */
function share({ relative, gap }: Gap): string {
  if (relative === undefined || gap === 0) return "";
  const percent = Math.round(relative * 100);
  return ` (${percent < 0 ? "−" : "+"}${Math.abs(percent)} %)`;
}

const exact: Both<string> = { en: "just that", vi: "vừa đúng mức" };

const sides: Both<Readonly<Record<Gap["kind"], readonly [wanted: string, got: string]>>> = {
  en: {
    expectation: ["expected", "delivered"],
    promise: ["promised", "delivered"],
    message: ["expected", "promised"],
  },
  vi: {
    expectation: ["kỳ vọng", "thực tế"],
    promise: ["đã hứa", "thực tế"],
    message: ["kỳ vọng", "đã hứa"],
  },
};

const verdicts: Both<Readonly<Record<Verdict, string>>> = {
  en: { delighted: "delighted", exceeded: "exceeded", met: "met", failed: "failed", abandoned: "customers leave" },
  vi: { delighted: "gây thích thú", exceeded: "vượt mức", met: "đạt", failed: "không đạt", abandoned: "khách hàng bỏ đi" },
};

/** The quadrant of an expectation among those of its journey; undefined where importance or performance is missing. */
export function quadrantOf(journey: Journey, expectation: Expectation): Quadrant | undefined {
  const rated = journey.stages
    .flatMap((stage) => stage.touchpoints.flatMap((touchpoint) => touchpoint.expectations))
    .filter(({ importance, performance }) => importance !== undefined && performance !== undefined);
  const at = rated.indexOf(expectation);
  return at < 0 ? undefined : prioritiesOf(journey).items[at]?.quadrant;
}

/** What a quadrant is called, and what to do there. */
export const quadrantIn: Both<Readonly<Record<Quadrant, string>>> = {
  en: {
    "concentrate-here": "concentrate here: important, and done worse than the rest",
    "keep-up-the-good-work": "keep up the good work: important, and done well",
    "low-priority": "low priority: less important, and done worse than the rest",
    "possible-overkill": "possible overkill: less important, and done well",
  },
  vi: {
    "concentrate-here": "tập trung vào đây: quan trọng nhưng làm kém hơn mặt bằng chung",
    "keep-up-the-good-work": "tiếp tục phát huy: quan trọng và đang làm tốt",
    "low-priority": "ưu tiên thấp: ít quan trọng và làm kém hơn mặt bằng chung",
    "possible-overkill": "có thể đầu tư quá mức: ít quan trọng nhưng làm rất tốt",
  },
};

/** The mean of the scores that personas give in `feels`, with one decimal at most; undefined where there is none. */
export function meanScore(touchpoints: readonly Touchpoint[]): number | undefined {
  const scores = touchpoints.flatMap(({ feelings }) => feelings.map(({ score }) => score));
  if (scores.length === 0) return undefined;
  return Math.round((scores.reduce((sum, score) => sum + score, 0) / scores.length) * 10) / 10;
}

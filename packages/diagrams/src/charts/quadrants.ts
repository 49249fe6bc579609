import { prioritiesOf } from "@sojourn/language";
import type { Expectation, Journey, Priorities, Priority, Quadrant, Stage, Touchpoint } from "@sojourn/language";
import type { Selection } from "../outline.ts";
import type { Tone } from "../picture/theme.ts";
import { isShown } from "./compared.ts";

/** The quadrants in the order in which they are told: what to do first, first. */
export const quadrants = ["concentrate-here", "keep-up-the-good-work", "low-priority", "possible-overkill"] as const;

/** The tone of what stands in a quadrant. */
export const quadrantTones: Readonly<Record<Quadrant, Tone>> = {
  "concentrate-here": "bad",
  "keep-up-the-good-work": "good",
  "low-priority": "neutral",
  "possible-overkill": "neutral",
};

/** The means, where the quadrants meet. */
export type Crosshair = NonNullable<Priorities["crosshair"]>;

/** An expectation in its quadrant, with its number in the picture. */
export interface Numbered {
  readonly number: number;
  readonly priority: Priority;
  readonly expectation: Expectation;
  readonly touchpoint: Touchpoint;
}

/** The rated expectations of the part of a journey that is shown, numbered quadrant by quadrant, the most important and worst done first. */
export function numberedIn(journey: Journey, { personas, stages }: Selection): { readonly crosshair: Crosshair | undefined; readonly items: readonly Numbered[] } {
  const own = ({ personas: names }: Expectation) => (names.length > 0 ? names : journey.personas);
  const isRated = (expectation: Expectation): boolean =>
    Number.isFinite(expectation.importance) && Number.isFinite(expectation.performance) &&
    (own(expectation).length === 0 || own(expectation).some((name) => isShown(name, personas)));
  const rated: { readonly touchpoint: Touchpoint; readonly expectation: Expectation }[] = [];
  const part = journey.stages.filter(({ name }) => stages === undefined || stages.includes(name)).map((stage): Stage => ({
    ...stage,
    touchpoints: stage.touchpoints.map((touchpoint): Touchpoint => {
      const expectations = touchpoint.expectations.filter(isRated);
      for (const expectation of expectations) rated.push({ touchpoint, expectation });
      return { ...touchpoint, expectations };
    }),
  }));
  const { crosshair, items } = prioritiesOf({ ...journey, stages: part });
  // Items follow each other as the expectations are written.
  const sorted = items
    .map((priority, at) => ({ priority, ...rated[at]! }))
    .sort(({ priority: one }, { priority: other }) => {
      const byQuadrant = quadrants.indexOf(one.quadrant) - quadrants.indexOf(other.quadrant);
      return byQuadrant || other.importance - one.importance || one.performance - other.performance;
    });
  return { crosshair, items: sorted.map((item, at) => ({ number: at + 1, ...item })) };
}

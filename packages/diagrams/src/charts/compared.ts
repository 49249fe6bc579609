import { gapsOf, type Expectation, type Gap, type Journey, type PromiseMade, type Scope, type Stage, type Touchpoint } from "@sojourn/language";
import type { Selection } from "../outline.ts";

/** One comparison at a touchpoint, with all personas for whom it is the same. */
export interface Compared {
  readonly gap: Gap;
  readonly stage: Stage;
  readonly touchpoint: Touchpoint;
  /** Whose level it is measured against. */
  readonly element: Expectation | PromiseMade;
  /** Names of personas; "" for customers as such; none in promise gaps. */
  readonly personas: readonly string[];
}

/** Every comparison of the part of a journey that is shown, as written. */
export function comparedIn(journey: Journey, scope: Scope, { personas, stages }: Selection): Compared[] {
  return journey.stages
    .filter(({ name }) => stages === undefined || stages.includes(name))
    .flatMap((stage) =>
      stage.touchpoints.flatMap((touchpoint) => [
        ...touchpoint.expectations.flatMap((expectation) => comparedWith(journey, scope, stage, touchpoint, expectation, personas)),
        ...touchpoint.promises.flatMap((promise): Compared[] => {
          const [gap] = gapsAt(journey, scope, stage, { ...touchpoint, expectations: [], promises: [promise] });
          return gap === undefined ? [] : [{ gap, stage, touchpoint, element: promise, personas: [] }];
        }),
      ]),
    );
}

/** How what is delivered, and what is promised, compares with one expectation: nothing where it cannot be compared, or where it is that of others. */
export function comparedWith(
  journey: Journey,
  scope: Scope,
  stage: Stage,
  touchpoint: Touchpoint,
  element: Expectation,
  shown: Selection["personas"],
): Compared[] {
  if (element.metric === undefined || element.level === undefined) return [];
  const gaps = gapsAt(journey, scope, stage, { ...touchpoint, expectations: [element] });
  return (["expectation", "message"] as const).flatMap((kind): Compared[] => {
    const alike = gaps.filter((gap) => gap.kind === kind && isShown(gap.persona, shown));
    const [gap] = alike;
    const names = new Set(alike.map(({ persona }) => persona ?? ""));
    return gap === undefined ? [] : [{ gap, stage, touchpoint, element, personas: [...names] }];
  });
}

/** The gap of each persona apart, as the gap of the journey counts them. */
export function gapsApart(compared: readonly Compared[]): Gap[] {
  return compared.flatMap(({ gap, personas }) => (personas.length === 0 ? [gap] : personas.map(() => gap)));
}

/** Whether what one persona expects is shown. */
export function isShown(persona: string | undefined, shown: Selection["personas"]): boolean {
  return shown === undefined || persona === undefined || shown.includes(persona);
}

function gapsAt(journey: Journey, scope: Scope, stage: Stage, touchpoint: Touchpoint): Gap[] {
  return gapsOf({ ...journey, stages: [{ ...stage, touchpoints: [touchpoint] }] }, scope);
}

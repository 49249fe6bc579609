import type { Expectation, Journey } from "./types.ts";
import { tidy } from "./units.ts";

/** The quadrants of importance–performance analysis (Martilla and James 1977). */
export type Quadrant = "concentrate-here" | "keep-up-the-good-work" | "low-priority" | "possible-overkill";

/** An expectation in its quadrant. */
export interface Priority {
  readonly stage: string;
  readonly touchpoint: string;
  readonly personas: readonly string[];
  /** The expectation's text, or the metric it is about. */
  readonly expectation: string;
  /** 1 to 5. */
  readonly importance: number;
  /** 1 to 5. */
  readonly performance: number;
  readonly quadrant: Quadrant;
}

/** The expectations of a journey by importance and performance. */
export interface Priorities {
  /** The means, where the quadrants meet; undefined where no expectation has both figures. */
  readonly crosshair: { readonly importance: number; readonly performance: number } | undefined;
  readonly items: readonly Priority[];
}

/**
 * Puts each expectation that has importance and performance into its quadrant. The crosshair is at the
 * means of both (each expectation counts once); on the line counts as the higher side.
 */
export function prioritiesOf(journey: Journey): Priorities {
  const rated = journey.stages.flatMap((stage) =>
    stage.touchpoints.flatMap((touchpoint) =>
      touchpoint.expectations.filter(isRated).map((expectation) => ({ stage, touchpoint, expectation })),
    ),
  );
  if (rated.length === 0) return { crosshair: undefined, items: [] };
  const mean = (key: "importance" | "performance") =>
    tidy(rated.reduce((sum, { expectation }) => sum + expectation[key], 0) / rated.length);
  const crosshair = { importance: mean("importance"), performance: mean("performance") };
  const items = rated.map(({ stage, touchpoint, expectation }): Priority => {
    const { importance, performance, personas, text, metric } = expectation;
    return {
      stage: stage.name,
      touchpoint: touchpoint.name,
      personas: personas.length > 0 ? personas : journey.personas,
      expectation: text ?? metric ?? "",
      importance,
      performance,
      quadrant: quadrantOf(importance >= crosshair.importance, performance >= crosshair.performance),
    };
  });
  return { crosshair, items };
}

function quadrantOf(isImportant: boolean, isStrong: boolean): Quadrant {
  if (isImportant) return isStrong ? "keep-up-the-good-work" : "concentrate-here";
  return isStrong ? "possible-overkill" : "low-priority";
}

function isRated(expectation: Expectation): expectation is Expectation & { importance: number; performance: number } {
  return expectation.importance !== undefined && expectation.performance !== undefined;
}

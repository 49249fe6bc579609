import type { Feeling, Touchpoint } from "@sojourn/language";
import type { PersonaMark } from "../map/personas.ts";

/** What one persona feels along a journey. */
export interface Series {
  readonly persona: PersonaMark;
  /** In the order of the touchpoints. */
  readonly points: readonly Felt[];
}

/** One score at one touchpoint. */
export interface Felt {
  /** Which touchpoint, from 0. */
  readonly column: number;
  readonly touchpoint: Touchpoint;
  readonly feeling: Feeling;
  /** 1 to 5. */
  readonly score: number;
  /** Which of how many scores this persona has there. */
  readonly turn: number;
  readonly turns: number;
}

/** The feelings of each persona who has any; scores out of bounds are drawn at the bounds, what is no number is left out. */
export function seriesOf(touchpoints: readonly Touchpoint[], personas: readonly PersonaMark[]): Series[] {
  return personas
    .map((persona) => ({
      persona,
      points: touchpoints.flatMap((touchpoint, column): Felt[] => {
        const own = touchpoint.feelings.filter((feeling) => (feeling.persona ?? "") === persona.name && !Number.isNaN(feeling.score));
        return own.map((feeling, turn) => ({ column, touchpoint, feeling, score: Math.min(5, Math.max(1, feeling.score)), turn, turns: own.length }));
      }),
    }))
    .filter(({ points }) => points.length > 0);
}

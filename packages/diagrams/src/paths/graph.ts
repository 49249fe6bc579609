import type { Journey, Stage, Touchpoint } from "@sojourn/language";
import type { Selection } from "../outline.ts";

/** Which touchpoint may follow which, of the stages that are shown. */
export interface PathGraph {
  readonly stages: readonly PathStage[];
  /** In the order of writing. */
  readonly steps: readonly Step[];
  readonly edges: readonly Edge[];
}

/** A stage and its touchpoints. */
export interface PathStage {
  readonly stage: Stage;
  readonly steps: readonly Step[];
}

/** A touchpoint on the way. */
export interface Step {
  /** In the order of writing, of those that are shown. */
  readonly index: number;
  /** Of its stage, in the order of writing. */
  readonly stage: number;
  readonly touchpoint: Touchpoint;
  /** The journey begins here. */
  readonly isStart: boolean;
  /** Nothing follows. */
  readonly isEnd: boolean;
  /** No way from the start leads here. */
  readonly isUnreached: boolean;
}

/** From one touchpoint to one that may follow; indices of steps. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  /** It leads to the same touchpoint or to one written before. */
  readonly isBack: boolean;
}

/** The paths through a journey: by `next`, by the order of writing where a touchpoint does not say. Names that mean no touchpoint lead nowhere. */
export function graphOf(journey: Journey, { stages: wanted }: Selection = {}): PathGraph {
  const all = journey.stages.flatMap(({ touchpoints }) => touchpoints);
  const places = new Map<string, number>();
  for (const [at, { name }] of all.entries()) if (!places.has(name)) places.set(name, at);
  const following = all.map(({ next }, at): readonly number[] => {
    if (next.length === 0) return at + 1 < all.length ? [at + 1] : [];
    return [...new Set(next.flatMap((name) => places.get(name) ?? []))];
  });
  const reached = reachedFrom(0, following);
  const placeOf = new Map(all.map((touchpoint, at) => [touchpoint, at]));
  const shown = journey.stages.filter(({ name }) => wanted === undefined || wanted.includes(name));
  const indices = new Map<Touchpoint, number>();
  const grouped = shown.map((stage, at): PathStage => ({
    stage,
    steps: stage.touchpoints.map((touchpoint): Step => {
      const place = placeOf.get(touchpoint)!;
      indices.set(touchpoint, indices.size);
      return {
        index: indices.size - 1,
        stage: at,
        touchpoint,
        isStart: place === 0,
        isEnd: following[place]!.length === 0,
        isUnreached: !reached.has(place),
      };
    }),
  }));
  const steps = grouped.flatMap((group) => group.steps);
  const edges = steps.flatMap(({ index, touchpoint }) =>
    following[placeOf.get(touchpoint)!]!.flatMap((place): Edge[] => {
      const to = indices.get(all[place]!);
      return to === undefined ? [] : [{ from: index, to, isBack: to <= index }];
    }),
  );
  return { stages: grouped, steps, edges };
}

function reachedFrom(start: number, following: readonly (readonly number[])[]): ReadonlySet<number> {
  const reached = new Set<number>();
  const waiting = start < following.length ? [start] : [];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (reached.has(at)) continue;
    reached.add(at);
    waiting.push(...following[at]!);
  }
  return reached;
}

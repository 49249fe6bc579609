import type { Frame } from "../picture/picture.ts";

/** A part of a picture that fills up: what may not be covered, what should not be. */
export interface Room {
  /** Nothing may stand here from now on. */
  readonly take: (frame: Frame) => void;
  /** A line runs through this point: labels avoid it where they can. */
  readonly cross: (point: readonly [number, number]) => void;
  /**
   * Of the places that are free and within `bounds` the first with the fewest points of lines in it, which is taken from then on; undefined
   * where there is none, or where each has more than `most`.
   */
  readonly place: <F extends Frame>(candidates: readonly F[], bounds: Frame, most?: number) => F | undefined;
}

/** An empty room. */
export function roomOf(): Room {
  const taken: Frame[] = [];
  const crossed: (readonly [number, number])[] = [];
  return {
    take: (frame) => void taken.push(frame),
    cross: (point) => void crossed.push(point),
    place: <F extends Frame>(candidates: readonly F[], bounds: Frame, most = Number.POSITIVE_INFINITY) => {
      let best: F | undefined;
      let fewest = most + 1;
      for (const one of candidates) {
        if (!holds(bounds, one) || taken.some((other) => overlap(one, other))) continue;
        const count = crossingsOf(one, fewest);
        if (count < fewest) [best, fewest] = [one, count];
        if (fewest === 0) break;
      }
      if (best !== undefined) taken.push(best);
      return best;
    },
  };

  /** How many points of lines are in it; counted no further than `enough`. */
  function crossingsOf({ x: left, y: top, width, height }: Frame, enough: number): number {
    let count = 0;
    for (const [x, y] of crossed) if (x > left && x < left + width && y > top && y < top + height && ++count >= enough) break;
    return count;
  }
}

function holds(outer: Frame, inner: Frame): boolean {
  return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;
}

/** Whether two rectangles cover a common part. */
export function overlap(one: Frame, other: Frame): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;
}

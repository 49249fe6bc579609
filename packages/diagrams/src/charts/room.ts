import type { Frame } from "../picture/picture.ts";

/** A part of a picture that fills up: what may not be covered, what should not be. */
export interface Room {
  /** Nothing may stand here from now on. */
  readonly take: (frame: Frame) => void;
  /** A line runs through this point: labels avoid it where they can. */
  readonly cross: (x: number, y: number) => void;
  /**
   * Of the places for something of `size` that are free and within `bounds` the first with the fewest points of lines in it, which is taken from
   * then on; undefined where there is none, or where each has more than `most`. A place is told by its upper left corner: x and y in turn.
   */
  readonly place: (corners: readonly number[], size: Size, bounds: Frame, most?: number) => Frame | undefined;
}

type Size = Pick<Frame, "width" | "height">;

/** An empty room. */
export function roomOf(): Room {
  const taken: Frame[] = [];
  /** x and y in turn, as the corners are: there are many of them. */
  const crossed: number[] = [];
  return {
    take: (frame) => void taken.push(frame),
    cross: (x, y) => void crossed.push(x, y),
    place: (corners, { width, height }, bounds, most = Number.POSITIVE_INFINITY) => {
      let best: Frame | undefined;
      let fewest = most + 1;
      for (let at = 0; at < corners.length && fewest > 0; at += 2) {
        const one = { x: corners[at]!, y: corners[at + 1]!, width, height };
        if (!holds(bounds, one) || taken.some((other) => overlap(one, other))) continue;
        const count = crossingsOf(one, fewest);
        if (count >= fewest) continue;
        best = one;
        fewest = count;
      }
      if (best !== undefined) taken.push(best);
      return best;
    },
  };

  /** How many points of lines are in it; counted no further than `enough`. */
  function crossingsOf({ x: left, y: top, width, height }: Frame, enough: number): number {
    let count = 0;
    for (let at = 0; at < crossed.length; at += 2) {
      const [x, y] = [crossed[at]!, crossed[at + 1]!];
      if (x > left && x < left + width && y > top && y < top + height && ++count >= enough) break;
    }
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

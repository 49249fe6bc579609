import type { Frame } from "../picture/picture.ts";
import { overlap } from "./room.ts";

/** The middle of a point. */
export type Place = readonly [x: number, y: number];

/**
 * Gives points of `reach` around their middle their places in `plot`, one after the other: at their home, or nearest to it on squares around it,
 * where a point covers nothing else: in its own part of the plot and on none of `names`, or where that is full anywhere in the plot.
 */
export function freePlaces(plot: Frame, names: readonly Frame[], reach: number): (home: Place, part: Frame) => Place {
  const size = reach * 2;
  /** By cells as large as a point, so that only neighbours have to be looked at. */
  const taken = new Map<string, Place[]>();
  /** By home and part the places around it that are still to be tried: what was taken once stays so. */
  const searches = new Map<string, Iterator<Place>>();
  const rings = Math.ceil(plot.width / size);
  const cellOf = (value: number): number => Math.floor(value / size);

  return (home, part) => {
    const place = isFree(home) ? home : (nextOf(searchFor(home, part)) ?? home);
    const cell = `${cellOf(place[0])} ${cellOf(place[1])}`;
    taken.set(cell, [...(taken.get(cell) ?? []), place]);
    return place;
  };

  function nextOf(search: Iterator<Place>): Place | undefined {
    for (let next = search.next(); next.done !== true; next = search.next()) if (isFree(next.value)) return next.value;
    return undefined;
  }

  function searchFor(home: Place, part: Frame): Iterator<Place> {
    const key = [...home, part.x, part.y].join(" ");
    const search = searches.get(key) ?? placesAround(home, part);
    searches.set(key, search);
    return search;
  }

  function* placesAround(home: Place, part: Frame): Generator<Place, void> {
    const inPlot = isInside(plot, reach);
    const inPart = isInside(part, 4);
    for (const fits of [(place: Place) => inPart(place) && inPlot(place) && isClear(place), inPlot]) {
      for (let ring = 1; ring <= rings; ring++) yield* squareAround(home, ring, size).filter(fits);
    }
  }

  function isFree([x, y]: Place): boolean {
    const [column, row] = [cellOf(x), cellOf(y)];
    for (let across = column - 1; across <= column + 1; across++) {
      for (let down = row - 1; down <= row + 1; down++) {
        const near = taken.get(`${across} ${down}`) ?? [];
        if (near.some(([otherX, otherY]) => Math.abs(otherX - x) < size && Math.abs(otherY - y) < size)) return false;
      }
    }
    return true;
  }

  function isClear([x, y]: Place): boolean {
    return names.every((name) => !overlap(name, { x: x - reach, y: y - reach, width: size, height: size }));
  }
}

function isInside(frame: Frame, inset: number): (place: Place) => boolean {
  const [left, right, top, bottom] = [frame.x + inset, frame.x + frame.width - inset, frame.y + inset, frame.y + frame.height - inset];
  return ([x, y]) => x >= left && x <= right && y >= top && y <= bottom;
}

/** The places on a square around a home, the nearest first. */
function squareAround([x, y]: Place, ring: number, size: number): Place[] {
  const steps = Array.from({ length: ring * 2 + 1 }, (_, step) => ring - step);
  const all = steps.flatMap((down) => steps.filter((right) => Math.max(Math.abs(down), Math.abs(right)) === ring).map((right) => ({ down, right })));
  return all
    .toSorted((one, other) => Math.hypot(one.down, one.right) - Math.hypot(other.down, other.right))
    .map(({ down, right }): Place => [x + right * size, y - down * size]);
}

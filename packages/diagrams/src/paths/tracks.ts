/** What takes a stretch of a channel: from one end to the other, both included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** For each stretch the track of the channel that it runs on, counted from 0, so that none touches another on its track; short ones first. */
export function tracksOf(stretches: readonly Stretch[], apart = 0): { readonly tracks: readonly number[]; readonly count: number } {
  const tracks = stretches.map(() => 0);
  const taken: Stretch[][] = [];
  const order = stretches.map((_, at) => at).sort((one, other) => length(stretches[one]!) - length(stretches[other]!) || one - other);
  for (const at of order) {
    const { low, high } = ends(stretches[at]!);
    const track = taken.findIndex((others) => others.every((other) => ends(other).high + apart < low || high + apart < ends(other).low));
    tracks[at] = track < 0 ? taken.length : track;
    (taken[tracks[at]] ??= []).push(stretches[at]!);
  }
  return { tracks, count: taken.length };
}

function ends({ from, to }: Stretch): { readonly low: number; readonly high: number } {
  return { low: Math.min(from, to), high: Math.max(from, to) };
}

function length({ from, to }: Stretch): number {
  return Math.abs(to - from);
}

/** What runs along a channel between columns: from one height to another, coming in and going out at a side of the channel each. */
export interface Crossing extends Stretch {
  /** −1 where it comes from the left, 1 where it comes from the right. */
  readonly fromSide: -1 | 1;
  readonly toSide: -1 | 1;
}

/** More lines in a channel than this are a bundle in any order, and take long to try. */
const mostUntangled = 40;

/** The tracks of stretches in another order, so that fewer lines cross: neighbours change places as long as that helps. */
export function untangled(stretches: readonly Crossing[], tracks: readonly number[], count: number): readonly number[] {
  if (stretches.length > mostUntangled) return tracks;
  const places = Array.from({ length: count }, (_, track) => track);
  let best = crossings();
  for (let round = 0; round < count && best > 0; round += 1) {
    let isBetter = false;
    for (let place = 0; place + 1 < count; place += 1) {
      swap(place);
      const found = crossings();
      if (found < best) {
        best = found;
        isBetter = true;
      } else swap(place);
    }
    if (!isBetter) break;
  }
  return tracks.map((track) => places[track]!);

  /** The tracks that stand at `place` and behind it change places. */
  function swap(place: number): void {
    const [one, other] = [places.indexOf(place), places.indexOf(place + 1)];
    [places[one], places[other]] = [places[other]!, places[one]!];
  }

  function crossings(): number {
    let all = 0;
    for (const [at, one] of stretches.entries()) {
      for (const [index, other] of stretches.entries()) {
        if (at === index) continue;
        const distance = places[tracks[index]!]! - places[tracks[at]!]!;
        const { low, high } = ends(other);
        for (const [y, side] of [[one.from, one.fromSide], [one.to, one.toSide]] as const) if (distance * side > 0 && y > low && y < high) all += 1;
      }
    }
    return all;
  }
}

/** A small seeded source of numbers (a linear step and an avalanche): the same seed, the same numbers. */
export interface Random {
  /** A whole number from `low` to `high`, both included. */
  readonly int: (low: number, high: number) => number;
  /** One of the given values, which must not be empty. */
  readonly pick: <Value>(values: readonly Value[]) => Value;
  /** True in about `percent` of 100 calls. */
  readonly chance: (percent: number) => boolean;
}

/** Makes a `Random` from a whole-number seed. */
export function createRandom(seed: number): Random {
  let state = Math.trunc(seed) >>> 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296;
  };
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    int,
    pick: <Value>(values: readonly Value[]): Value => values[int(0, values.length - 1)]!,
    chance: (percent) => next() * 100 < percent,
  };
}

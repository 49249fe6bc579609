// Chance that can be repeated: the same seed gives the same numbers.

/** Gives numbers by chance. */
export interface Random {
  /** A whole number from 0, below `most`. */
  readonly below: (most: number) => number;
  /** One of several. */
  readonly one: <T>(several: readonly T[]) => T;
  /** Whether it is so, `times` of a hundred. */
  readonly percent: (times: number) => boolean;
}

/** Chance from a seed; the environment's SEED, where it is given, makes it another. */
export function randomFrom(seed: number): Random {
  let state = (seed * 0x9e3779b1 + Number(process.env["SEED"] ?? 1) * 0x85ebca6b) >>> 0;
  const next = (): number => {
    // Mulberry32.
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number): number => Math.floor(next() * most);
  return { below, one: (several) => several[below(several.length)]!, percent: (times) => below(100) < times };
}

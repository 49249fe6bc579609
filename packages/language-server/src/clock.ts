/** The day it is, such as 2026-12-31, where the clock stands. */
export function dayOf(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Milliseconds after which the clock is looked at again. */
export const lookAgain = 60_000;

import type { Choice } from "./messages.ts";
import type { PreviewState } from "./state.ts";

/** A choice after another. No personas means all of them, and another journey has others. */
export function changed({ personas: before, ...rest }: Choice, { personas = before, ...next }: Choice): Choice {
  const isOther = next.journey !== undefined && next.journey !== rest.journey;
  return { ...rest, ...next, ...(personas && personas.length > 0 && !isOther ? { personas } : {}) };
}

/** What a preview that is remembered had chosen. */
export function choiceOf({ view, journey, personas }: PreviewState): Choice {
  return { ...(view === undefined ? {} : { view }), ...(journey === undefined ? {} : { journey }), ...(personas === undefined ? {} : { personas }) };
}

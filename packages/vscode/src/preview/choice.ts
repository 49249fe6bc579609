import type { Choice, Drawing } from "./messages.ts";
import type { PreviewState } from "./state.ts";

/** A choice after another. No personas or lanes means all of them, and another journey has others. */
export function changed({ personas: before, lanes: shown, ...rest }: Choice, { personas = before, lanes = shown, ...next }: Choice): Choice {
  const isOther = next.journey !== undefined && next.journey !== rest.journey;
  return { ...rest, ...next, ...(personas && personas.length > 0 && !isOther ? { personas } : {}), ...(lanes && lanes.length > 0 ? { lanes } : {}) };
}

/** What a preview that is remembered had chosen. */
export function choiceOf({ view, journey, personas, lanes }: PreviewState): Choice {
  return {
    ...(view === undefined ? {} : { view }),
    ...(journey === undefined ? {} : { journey }),
    ...(personas === undefined ? {} : { personas }),
    ...(lanes === undefined ? {} : { lanes }),
  };
}

/** What of a choice goes for another file too: the view and its lanes. */
export function choiceElsewhere({ view, lanes }: Choice): Choice {
  return choiceOf({ ...(view === undefined ? {} : { view }), ...(lanes === undefined ? {} : { lanes }) });
}

/** A choice without what is not there any more: where none of the personas or lanes that were chosen are left, all are shown. Undefined where all is well. */
export function mended(choice: Choice, { personas, lanes }: Drawing): Choice | undefined {
  const isLost = (chosen: readonly string[] | undefined, offered: readonly { readonly name: string }[]): boolean =>
    chosen !== undefined && offered.length > 0 && !offered.some(({ name }) => chosen.includes(name));
  const arePersonasLost = choice.personas !== undefined && (personas.length === 0 || isLost(choice.personas, personas));
  const areLanesLost = isLost(choice.lanes, lanes);
  return arePersonasLost || areLanesLost ? changed(choice, { ...(arePersonasLost ? { personas: [] } : {}), ...(areLanesLost ? { lanes: [] } : {}) }) : undefined;
}

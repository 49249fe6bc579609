import type { Both } from "../lang.ts";
import { personasOf } from "../model/gaps.ts";
import type { Scope } from "../model/scope.ts";
import type { Expectation, Journey } from "../model/types.ts";
import { shorten } from "./wording.ts";

/** The labels of those who hold an expectation, each once; none where the journey names no persona. Undefined where a name is not known. */
export function holdersOf(expectation: Expectation, journey: Journey, scope: Scope): readonly string[] | undefined {
  const labels: string[] = [];
  for (const name of new Set(personasOf(expectation, journey))) {
    if (name === undefined) continue;
    const persona = scope.find("persona", name);
    if (!persona) return undefined;
    labels.push(persona.label ?? persona.name);
  }
  return labels;
}

/** People in a sentence: `"Lan" and "Minh"`, `"Lan", "Minh", "Hoa" and 4 others`; `customers` where none is named. */
export const peopleIn: Both<(labels: readonly string[]) => string> = {
  en: (labels) => (labels.length === 0 ? "customers" : inARow(labels, "and", (rest) => `${rest} others`)),
  vi: (labels) => (labels.length === 0 ? "khách hàng" : inARow(labels, "và", (rest) => `${rest} người khác`)),
};

function inARow(labels: readonly string[], and: string, others: (rest: number) => string): string {
  const shown = labels.length <= most ? labels : labels.slice(0, most - 1);
  const words = shown.map((label) => `"${shorten(label, 40)}"`);
  if (shown.length < labels.length) words.push(others(labels.length - shown.length));
  return words.length === 1 ? words[0]! : `${words.slice(0, -1).join(", ")} ${and} ${words.at(-1)}`;
}

/** More names than this make no sentence. */
const most = 5;

import type { Journey, Lang, Persona, Scope } from "@sojourn/language";
import { plainText, type Selection } from "../outline.ts";
import type { Theme } from "../picture/theme.ts";

/** A persona of the journey as every picture shows it: told apart by shape and dash, not by colour alone. */
export interface PersonaMark {
  /** As the journey refers to it; "" for what is said of customers as such. */
  readonly name: string;
  /** Undefined where nothing declares it. */
  readonly persona: Persona | undefined;
  readonly label: string;
  readonly colour: string;
  /** Of the persona's lines, as SVG's stroke-dasharray; a whole line where it is missing. */
  readonly dashes: string | undefined;
  readonly shape: Shape;
}

/** The shapes of personas, in the order in which they are given out. */
export const shapes = ["circle", "square", "triangle", "diamond"] as const;

export type Shape = (typeof shapes)[number];

const dashes = [undefined, "7 4", "2 4", "10 3 2 3"] as const;

/** What customers are called where nobody says which. */
const anyone = { en: "Customers", vi: "Khách hàng" } as const;

/**
 * The marks of a journey's personas: those it is for, then others that feel or expect something in it, then customers as such where a
 * feeling names nobody. Whose shape and colour is whose does not depend on what is selected.
 */
export function personaMarks(journey: Journey, scope: Scope, theme: Theme, lang: Lang, selection: Selection = {}): PersonaMark[] {
  const names = new Set<string>(journey.personas);
  let isAnyone = false;
  for (const { touchpoints } of journey.stages) {
    for (const { feelings, expectations } of touchpoints) {
      for (const { persona } of feelings) {
        if (persona === undefined) isAnyone = true;
        else names.add(persona);
      }
      for (const { personas } of expectations) for (const persona of personas) names.add(persona);
    }
  }
  const taken = new Set<string>();
  const marks = [...names].map((name, at) => {
    const persona = scope.find("persona", name);
    const label = labelOf(persona, name, taken);
    return { name, persona, label, ...looksOf(at, theme) };
  });
  if (isAnyone) marks.push({ name: "", persona: undefined, label: anyone[lang], ...looksOf(marks.length, theme) });
  const { personas: wanted } = selection;
  return wanted === undefined ? marks : marks.filter(({ name }) => name === "" || wanted.includes(name));
}

/** Labels that are alike get the name behind them. */
function labelOf(persona: Persona | undefined, name: string, taken: Set<string>): string {
  const text = (persona?.label === undefined ? "" : plainText(persona.label).normalize("NFC")) || name;
  const label = taken.has(text) ? `${text} (${name})` : text;
  taken.add(label);
  return label;
}

function looksOf(at: number, theme: Theme): Pick<PersonaMark, "colour" | "dashes" | "shape"> {
  const round = Math.floor(at / shapes.length);
  return {
    colour: theme.personas[at % theme.personas.length]!,
    // A fifth persona has the first one's shape again, with the next one's line.
    dashes: dashes[(at + round) % dashes.length],
    shape: shapes[at % shapes.length]!,
  };
}

import { nearest, type Journey, type Scope } from "@sojourn/language";
import type { Selection } from "@sojourn/diagrams";
import type { Options } from "../command-line.ts";
import { Refusal } from "../exit.ts";
import type { Loaded } from "../load.ts";
import { visible } from "../terminal.ts";

/** A journey that is drawn. */
export interface Chosen {
  readonly journey: Journey;
  readonly scope: Scope;
  /** As people name it. */
  readonly file: string;
}

/** The journeys of the files named, not of those that they import. */
export function journeysIn({ projects }: Loaded): Chosen[] {
  return projects.flatMap(({ project, entries, shown }) => {
    const named = new Set(entries);
    return project
      .journeys()
      .filter(({ path }) => named.has(path))
      .map(({ journey, scope, path }) => ({ journey, scope, file: shown(path) }));
  });
}

/** Those of a name or label, or all. Refused where there is none. */
export function chooseJourneys(loaded: Loaded, name: string | undefined, paths: readonly string[]): Chosen[] {
  const all = journeysIn(loaded);
  if (all.length === 0) throw new Refusal(`There is no journey in ${visible(paths.join(", "))}.`);
  if (name === undefined) return all;
  const wanted = name.normalize("NFC");
  const chosen = all.filter(
    ({ journey }) => journey.name === wanted || journey.label?.normalize("NFC") === wanted,
  );
  if (chosen.length > 0) return chosen;
  throw unknownName(
    "journey",
    name,
    all.map(({ journey }) => journey.name),
  );
}

/** The part of the journeys that is shown. Refused where a name is none of theirs. */
export function selectionOf(chosen: readonly Chosen[], options: Options): Selection {
  const pick = (key: string, known: readonly string[]): readonly string[] | undefined => {
    const given = options[key] as readonly string[] | undefined;
    return given?.map((name) => {
      const wanted = name.normalize("NFC");
      if (!known.includes(wanted)) throw unknownName(key, name, known);
      return wanted;
    });
  };
  const personas = pick(
    "persona",
    chosen.flatMap(({ journey }) => journey.personas),
  );
  const stages = pick(
    "stage",
    chosen.flatMap(({ journey }) => journey.stages.map((stage) => stage.name)),
  );
  return { ...(personas ? { personas } : {}), ...(stages ? { stages } : {}) };
}

/** Refuses a name that is not there, with what is. */
export function unknownName(kind: string, name: string, known: readonly string[]): Refusal {
  const near = nearest(name, known);
  const hint =
    near === undefined
      ? `There is ${known.length > 0 ? listOf([...new Set(known)]) : "none"}.`
      : `Did you mean ${near}?`;
  return new Refusal(`There is no ${kind} ${visible(name)} here. ${hint}`);
}

/** Names for a sentence: some of many. */
export function listOf(names: readonly string[], most = 8): string {
  return names.length <= most
    ? names.join(", ")
    : `${names.slice(0, most).join(", ")} and ${names.length - most} more`;
}

import type { Reference } from "../model/build.ts";
import { TokenKind } from "../syntax/tokens.ts";
import { headSpan, type Statement } from "../syntax/tree.ts";
import { leadingTo, targetOf, type Definition, type Target } from "./definition.ts";
import { placeAt, type Place, type Step } from "./place.ts";
import { nameAt, nameOfReference, type NameAt, type View } from "./view.ts";

/**
 * What the thing at `offset` is about: a value, a question or an attribute leads to its metric, a score or a text to the persona, team
 * or competitor before it, the name of a journey, stage or touchpoint to the personas who live through it, any other name to its
 * declaration.
 */
export function typeDefinition(view: View, offset: number): Definition | undefined {
  const name = nameAt(view, offset);
  if (name) return leadingTo(name, personasOf(view, name)) ?? leadingTo(name, [targetOf(view, name)]);
  const place = placeAt(view, offset);
  if (!place?.head?.word || place.inside === TokenKind.LineComment || place.inside === TokenKind.BlockComment) return undefined;
  const { chunk, items, itemAt, head } = place;
  const from = chunk.chunk.start;
  const origin = items[itemAt ?? 0]!;
  const names = subjectsOf(place, head).map((reference) => nameOfReference(reference, chunk));
  return leadingTo({ start: from + origin.start, end: from + origin.end }, names.map((one) => targetOf(view, one)));
}

/** The personas of the journey that a name declares, or declares a part of. */
function personasOf(view: View, name: NameAt): (Target | undefined)[] {
  const { chunk, start, declares } = name;
  const declared = declares ? chunk.declarations.find((one) => chunk.chunk.start + one.start === start) : undefined;
  const journey = declared?.element.kind === "journey" ? declared.element : declared?.journey;
  return (journey?.personas ?? []).map((persona) => targetOf(view, { ...name, kind: "persona", name: persona, declares: false }));
}

/** The references that say what a place in a head is about: in the head itself, else the metric of a statement around it. */
function subjectsOf({ chunk, outer, offset, itemAt }: Place, head: Step): readonly Reference[] {
  const own = within(chunk.references, head.statement);
  const metrics = own.filter(({ to }) => to === "metric");
  if (metrics.length > 0) return metrics;
  // The word of a statement stands for all that it names, what follows a name for the name before it.
  if (own.length > 0) return itemAt === 0 ? own : [own.findLast(({ start }) => start < offset) ?? own[0]!];
  for (const { statement, row } of outer.toReversed()) {
    if (row?.declares) return [];
    const around = within(chunk.references, statement).filter(({ to }) => to === "metric");
    if (around.length > 0) return around;
  }
  return [];
}

function within(references: readonly Reference[], statement: Statement): readonly Reference[] {
  const { start, end } = headSpan(statement);
  return references.filter((one) => start <= one.start && one.end <= end);
}

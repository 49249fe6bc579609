import type { ChunkModel, Declared, Reference } from "../model/build.ts";
import type { Span } from "../text.ts";
import { declarationOf, declarationSpan, labelOf, nameAt, nameOfDeclared, nameOfReference, type Location, type View } from "./view.ts";

/** A touchpoint on a customer's way: its whole statement, and in `selection` its name. */
export interface Waypoint extends Location {
  readonly name: string;
  readonly label: string | undefined;
  /** The label of its journey. */
  readonly journey: string;
  readonly selection: Span;
}

/** A touchpoint that leads here or that this one leads to, and where in the text of the one that leads that is written. */
export interface Way {
  readonly to: Waypoint;
  readonly written: readonly Span[];
}

/** The touchpoint whose name stands at `offset`. */
export function waypointAt(view: View, offset: number): Waypoint | undefined {
  const found = touchpointAt(view, offset);
  return found && waypointOf(found.declared, found.chunk, view);
}

/** Where a customer may go from the touchpoint whose name stands at `offset`: what `next` names, or the touchpoint written behind it. */
export function waysFrom(view: View, offset: number): Way[] {
  const found = touchpointAt(view, offset);
  if (!found) return [];
  const steps = stepsIn(found.chunk, found.declared).filter(({ from }) => from === found.declared);
  return steps.map(({ to, written }) => ({ to: waypointOf(to, found.chunk, view), written }));
}

/** Where a customer may have come from to the touchpoint whose name stands at `offset`. */
export function waysTo(view: View, offset: number): Way[] {
  const found = touchpointAt(view, offset);
  if (!found) return [];
  const steps = stepsIn(found.chunk, found.declared).filter(({ to }) => to === found.declared);
  return steps.map(({ from, written }) => ({ to: waypointOf(from, found.chunk, view), written }));
}

interface Step {
  readonly from: Declared;
  readonly to: Declared;
  readonly written: Span[];
}

function touchpointAt(view: View, offset: number): { readonly declared: Declared; readonly chunk: ChunkModel } | undefined {
  const name = nameAt(view, offset);
  return name?.kind === "touchpoint" ? declarationOf(view, name) : undefined;
}

/** All steps of the journey that a touchpoint belongs to, in the order of the text. */
function stepsIn(chunk: ChunkModel, { journey }: Declared): Step[] {
  const touchpoints = chunk.declarations.filter((one) => one.kind === "touchpoint" && one.journey === journey);
  const byName = new Map<string, Declared>();
  // Of two that share a name the first is meant.
  for (const one of touchpoints) if (!byName.has(one.name)) byName.set(one.name, one);
  const named = Map.groupBy(
    chunk.references.filter((one) => one.to === "touchpoint" && one.journey === journey),
    (reference) => holderOf(reference, touchpoints),
  );
  return touchpoints.flatMap((from, at) => {
    const next = named.get(from);
    const following = touchpoints[at + 1];
    if (!next) return following ? [{ from, to: following, written: [spanOf(nameOfDeclared(from, chunk))] }] : [];
    const steps = new Map<Declared, Step>();
    for (const reference of next) {
      const to = byName.get(reference.name);
      if (!to) continue;
      const step = steps.get(to) ?? { from, to, written: [] };
      step.written.push(spanOf(nameOfReference(reference, chunk)));
      steps.set(to, step);
    }
    return [...steps.values()];
  });
}

/** The touchpoint in whose block a reference stands: the last that begins before it. */
function holderOf({ start }: Reference, touchpoints: readonly Declared[]): Declared | undefined {
  let low = 0;
  let high = touchpoints.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (touchpoints[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return touchpoints[low - 1];
}

function waypointOf(declared: Declared, chunk: ChunkModel, { file }: View): Waypoint {
  const { name, element, journey } = declared;
  const selection = spanOf(nameOfDeclared(declared, chunk));
  return { path: file.path, name, label: element.label, journey: labelOf(journey!), selection, ...declarationSpan(declared, chunk) };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

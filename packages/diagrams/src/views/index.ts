import { blueprint } from "./blueprint.ts";
import { emotion } from "./emotion.ts";
import { gaps } from "./gaps.ts";
import { journey } from "./journey.ts";
import { map } from "./map.ts";
import { personas } from "./personas.ts";
import { priorities } from "./priorities.ts";
import { paths } from "./paths.ts";
import type { View, ViewName } from "./view.ts";

/** Every view, in the order in which they are offered. */
export const views: readonly View[] = [
  map,
  journey,
  emotion,
  priorities,
  gaps,
  paths,
  blueprint,
  personas,
];

/** The view of a name. */
export function viewOf(name: ViewName): View {
  return views.find((view) => view.name === name)!;
}

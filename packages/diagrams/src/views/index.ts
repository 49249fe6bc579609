import type { View, ViewName } from "./view.ts";

/** Every view, in the order in which they are offered. */
export const views: readonly View[] = [];

/** The view of a name. */
export function viewOf(name: ViewName): View {
  return views.find((view) => view.name === name)!;
}

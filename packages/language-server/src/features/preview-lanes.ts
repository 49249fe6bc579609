import type { Mark } from "@sojourn/diagrams";

/** A lane of the map that has something to show. */
export interface OfferedLane {
  readonly name: string;
  readonly label: string;
}

const prefix = "lane ";

/** The lanes that a picture shows, from the top down. */
export function lanesIn(marks: readonly Mark[]): OfferedLane[] {
  return marks.flatMap((mark) =>
    mark.kind === "group" && mark.role?.startsWith(prefix) ? [{ name: mark.role.slice(prefix.length), label: mark.label ?? "" }] : [],
  );
}

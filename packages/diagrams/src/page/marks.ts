import type { Group, Mark, Picture } from "../picture/picture.ts";

/** A picture with each of its groups changed, the innermost first. */
export function withGroups(picture: Picture, change: (group: Group) => Group): Picture {
  return { ...picture, marks: changed(picture.marks, change) };
}

function changed(marks: readonly Mark[], change: (group: Group) => Group): Mark[] {
  return marks.map((mark) => (mark.kind === "group" ? change({ ...mark, marks: changed(mark.marks, change) }) : mark));
}

/** Every group of some marks in reading order. */
export function groupsIn(marks: readonly Mark[]): Group[] {
  return marks.flatMap((mark) => (mark.kind === "group" ? [mark, ...groupsIn(mark.marks)] : []));
}

/** The marks that are no groups, in reading order. */
export function shapesIn(marks: readonly Mark[]): Exclude<Mark, Group>[] {
  return marks.flatMap((mark): Exclude<Mark, Group>[] => (mark.kind === "group" ? shapesIn(mark.marks) : [mark]));
}

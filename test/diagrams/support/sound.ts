import { expect } from "vitest";
import type { Frame, Group, Mark, Picture, Text } from "@sojourn/diagrams";

/** Half a pixel: what rounding may add. */
const slack = 0.5;

/** Expects of a picture that no text leaves the frame that it stands in, that frames beside each other do not overlap, and that none reaches out of another. */
export function expectSound(picture: Picture): void {
  expect(faultsOf(picture)).toEqual([]);
}

/** What is wrong in a picture, in words: texts out of their frame, frames that overlap, numbers that are none. */
export function faultsOf(picture: Picture): string[] {
  const faults: string[] = [];
  const whole: Frame = { x: 0, y: 0, width: picture.width, height: picture.height };
  if (![picture.width, picture.height].every((size) => Number.isFinite(size) && size > 0)) faults.push(`the picture is ${picture.width} × ${picture.height}`);
  look(picture.marks, whole, "picture");
  return faults;

  function look(marks: readonly Mark[], frame: Frame, where: string): void {
    const framed = marks.filter((mark): mark is Group & { frame: Frame } => mark.kind === "group" && mark.frame !== undefined);
    for (const [at, one] of framed.entries()) {
      if (!inside(one.frame, frame)) faults.push(`${nameOf(one)} ${told(one.frame)} reaches out of ${where} ${told(frame)}`);
      for (const other of framed.slice(at + 1)) {
        if (overlap(one.frame, other.frame)) faults.push(`${nameOf(one)} ${told(one.frame)} overlaps ${nameOf(other)} ${told(other.frame)} in ${where}`);
      }
    }
    for (const mark of marks) {
      for (const value of Object.values(mark)) if (typeof value === "number" && !Number.isFinite(value)) faults.push(`${mark.kind} in ${where} has ${value}`);
      if (mark.kind === "group") look(mark.marks, mark.frame ?? frame, mark.frame ? nameOf(mark) : where);
      else if (mark.kind === "text" && !inside(frameOfText(mark), frame)) faults.push(`"${mark.text}" ${told(frameOfText(mark))} leaves ${where} ${told(frame)}`);
      else if (mark.kind === "box" && !inside(mark, frame)) faults.push(`a box ${told(mark)} leaves ${where} ${told(frame)}`);
    }
  }
}

/** What a line of text takes, between the tops of capitals without marks and the bottoms of its letters. */
export function frameOfText({ x, y, size, width, anchor }: Text): Frame {
  const left = anchor === "middle" ? x - width / 2 : anchor === "end" ? x - width : x;
  return { x: left, y: y - size * 0.95, width, height: size * 1.2 };
}

/** Every text of a picture in reading order. */
export function textsOf(marks: readonly Mark[]): Text[] {
  return marks.flatMap((mark) => (mark.kind === "group" ? textsOf(mark.marks) : mark.kind === "text" ? [mark] : []));
}

/** Every group of a picture in reading order. */
export function groupsOf(marks: readonly Mark[]): Group[] {
  return marks.flatMap((mark) => (mark.kind === "group" ? [mark, ...groupsOf(mark.marks)] : []));
}

function inside(one: Frame, other: Frame): boolean {
  return one.x >= other.x - slack && one.y >= other.y - slack && one.x + one.width <= other.x + other.width + slack && one.y + one.height <= other.y + other.height + slack;
}

function overlap(one: Frame, other: Frame): boolean {
  return one.x + slack < other.x + other.width && other.x + slack < one.x + one.width && one.y + slack < other.y + other.height && other.y + slack < one.y + one.height;
}

function nameOf({ role, id }: Group): string {
  return `${role ?? "group"}${id === undefined ? "" : ` ${id}`}`;
}

function told({ x, y, width, height }: Frame): string {
  return `(${[x, y, width, height].map((value) => Math.round(value * 10) / 10).join(" ")})`;
}

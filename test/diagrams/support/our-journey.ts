import type { Group, Mark, Picture, Text } from "@sojourn/diagrams";
import type { Drawing, Label, Line } from "./real-mermaid.ts";

/** Where our own picture of a journey has what, told as the real Mermaid's is. */
export function drawingOf(picture: Picture): Drawing {
  const marks = flat(picture.marks);
  const faces = marks.filter((mark) => mark.kind === "circle");
  const paths = marks.filter((mark) => mark.kind === "path");
  const [head] = paths.filter(({ fill, d }) => fill !== undefined && d.endsWith("Z")).slice(-1);
  return {
    width: picture.width,
    height: picture.height,
    boxes: boxGroups(picture.marks).map(([box]) => ({ x: box.x, y: box.y, width: box.width, height: box.height })),
    circles: faces.map(({ x, y, radius }) => ({ x, y, radius })),
    lines: marks.flatMap((mark) => (mark.kind === "line" ? [{ x1: mark.x1, y1: mark.y1, x2: mark.x2, y2: mark.y2, isDashed: mark.dashes === "4 2" }] : [])),
    mouths: paths.filter(({ d }) => d.includes("A")).map(({ d }) => mouthOf(d)),
    head: headOf(head!.d),
    labels: boxGroups(picture.marks).map(([, texts]): Label => ({ text: texts.map(({ text }) => text).join(" "), lines: texts.map(lineOf) })),
    texts: [...picture.marks.filter((mark) => mark.kind === "group" && mark.role === "persona").flatMap((mark) => flat([mark])), ...picture.marks].filter((mark) => mark.kind === "text").map(lineOf),
  };
}

/** All marks but the lines at the scores, which Mermaid has not got, and the shapes in the dots. */
function flat(marks: readonly Mark[]): Exclude<Mark, Group>[] {
  return marks.flatMap((mark) => (mark.kind !== "group" ? [mark] : mark.role === "scale" ? [] : flat(mark.marks)));
}

/** Boxes in the order in which Mermaid draws them, each with the texts in it. The shapes in dots are boxes too, and small. */
function boxGroups(marks: readonly Mark[]): [Extract<Mark, { kind: "box" }>, Text[]][] {
  const found: [Extract<Mark, { kind: "box" }>, Text[]][] = [];
  for (const mark of flat(marks.filter(({ kind }) => kind === "group").filter((group) => (group as Group).role === "stage"))) {
    if (mark.kind === "box" && mark.height > 20) found.push([mark, []]);
    else if (mark.kind === "text") found.at(-1)![1].push(mark);
  }
  return found;
}

function lineOf({ x, y, text, width, anchor }: Text): Line {
  return { text, x: anchor === "middle" ? x - width / 2 : x, baseline: y, width };
}

function mouthOf(d: string): Drawing["mouths"][number] {
  const [x1, y, radius, , , , sweep, x2] = numbersIn(d) as [number, number, number, number, number, number, number, number, number];
  return { x: x1, y: sweep === 0 ? y : y - radius, width: x2 - x1, height: radius };
}

function headOf(d: string): Drawing["head"] {
  const [base, top, , bottom, tip, y] = numbersIn(d) as [number, number, number, number, number, number];
  return { x: tip, y, length: tip - base, width: bottom - top };
}

function numbersIn(d: string): number[] {
  return Array.from(d.matchAll(/-?\d+(?:\.\d+)?/g), ([number]) => Number(number));
}

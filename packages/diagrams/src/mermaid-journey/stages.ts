import { uniqueIds, type UniqueIds } from "../map/ids.ts";
import type { Outline, OutlineSection, OutlineTask } from "../outline.ts";
import { sourceOf } from "../outline.ts";
import { numberIn } from "../picture/parts/figures.ts";
import type { Group, Mark } from "../picture/picture.ts";
import type { Theme } from "../picture/theme.ts";
import { settable } from "../text/settable.ts";
import { dotMarks } from "./dot.ts";
import { faceMarks } from "./face.ts";
import { fit } from "./fit.ts";
import { faceHeight, geometry } from "./geometry.ts";
import { textLines } from "./parts.ts";
import type { Place } from "./place.ts";
import { words } from "./words.ts";

type Colours = Theme["stages"][number];

/** A group for each stage: its box, and below it its tasks. */
export function stageGroups({ sections }: Outline, place: Place): Group[] {
  // A touchpoint that people feel differently about is several tasks.
  const idOf = uniqueIds();
  const { theme } = place;
  let x = place.left;
  let named = 0;
  return sections.map((section): Group => {
    const { stage } = sourceOf(section.tasks[0]!)!;
    const isNamed = section.name !== "";
    const colours = isNamed ? theme.stages[named % theme.stages.length]! : { head: theme.muted, text: theme.background, tint: theme.raised, border: theme.border };
    if (isNamed) named += 1;
    const left = x;
    x += section.tasks.length * geometry.step;
    const width = widthOver(section);
    return {
      kind: "group",
      element: stage,
      role: "stage",
      id: idOf("stage", stage.name),
      ...(isNamed ? { label: settable(section.name) } : {}),
      frame: { x: left, y: place.top + geometry.sectionTop, width, height: geometry.end - geometry.sectionTop },
      marks: [
        ...(isNamed ? boxMarks(section.name, left, place.top + geometry.sectionTop, width, { fill: colours.head, text: colours.text, border: colours.head }) : []),
        ...section.tasks.map((task, at) => taskGroup(task, left + at * geometry.step, colours, place, idOf)),
      ],
    };
  });
}

function widthOver({ tasks }: OutlineSection): number {
  return tasks.length * geometry.step - (geometry.step - geometry.boxWidth);
}

function taskGroup(task: OutlineTask, x: number, { tint, border }: Colours, { top, theme, people, options }: Place, idOf: UniqueIds): Group {
  const { touchpoint } = sourceOf(task)!;
  const middle = x + geometry.boxWidth / 2;
  const y = top + geometry.taskTop;
  // The dots reach above the box.
  const dots = geometry.dot.radius + 1;
  const said = words[options.lang];
  const felt = touchpoint.feelings.length === 0 ? said.unscored : said.score(numberIn(options.lang, task.score), task.people.map(settable).join(", "));
  return {
    kind: "group",
    element: touchpoint,
    role: "touchpoint",
    id: idOf("touchpoint", touchpoint.name),
    label: `${settable(task.name)}\n${felt}`,
    frame: { x, y: y - dots, width: geometry.boxWidth, height: geometry.end - geometry.taskTop + dots },
    marks: [
      { kind: "line", x1: middle, y1: y, x2: middle, y2: top + geometry.bottom, stroke: theme.border, strokeWidth: 1, dashes: "4 2" },
      ...faceMarks(task.score, middle, top + faceHeight(task.score), theme),
      ...boxMarks(task.name, x, y, geometry.boxWidth, { fill: tint, text: theme.text, border }),
      ...task.people.flatMap((name, at) => dotMarks(people.get(name)!, x + geometry.dot.first + at * dotStep(task.people.length), y, theme)),
    ],
  };
}

/** From dot to dot. More dots than Mermaid has room for over a box stand closer, so that none is over the next. */
function dotStep(count: number): number {
  const { first, step } = geometry.dot;
  return Math.min(step, (geometry.boxWidth - 2 * first) / Math.max(1, count - 1));
}

function boxMarks(label: string, x: number, y: number, width: number, { fill, text, border }: { readonly fill: string; readonly text: string; readonly border: string }): Mark[] {
  const { lines, size, step, first } = fit(label, width);
  return [
    { kind: "box", x, y, width, height: geometry.boxHeight, radius: geometry.boxRadius, fill, stroke: border, strokeWidth: 1 },
    ...textLines(lines, { x: x + width / 2, y: y + first, step, size, face: "regular", fill: text, anchor: "middle" }),
  ];
}

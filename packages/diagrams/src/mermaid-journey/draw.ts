import type { Journey, Scope } from "@sojourn/language";
import { personaMarks } from "../map/personas.ts";
import { outlineOf, sourceOf, type Outline } from "../outline.ts";
import type { Group, Mark, Picture } from "../picture/picture.ts";
import { themes } from "../picture/theme.ts";
import { settable } from "../text/settable.ts";
import type { ViewOptions } from "../views/view.ts";
import { descriptionOf } from "./description.ts";
import { dotMarks } from "./dot.ts";
import { emptyPicture } from "./empty.ts";
import { faceHeight, geometry } from "./geometry.ts";
import { legendOf, type Legend } from "./legend.ts";
import { textLines } from "./parts.ts";
import type { Place } from "./place.ts";
import { stageGroups } from "./stages.ts";
import { titleIn } from "./title.ts";
import { words } from "./words.ts";

/**
 * What Mermaid 12 draws of a journey: the same boxes, faces, lines and texts in the same places, in the colours of a theme. Where Mermaid cuts
 * texts off, they are smaller.
 */
export function drawJourney(journey: Journey, scope: Scope, options: ViewOptions): Picture {
  const outline = outlineOf(journey, scope, options);
  const theme = themes[options.theme];
  const tasks = outline.sections.flatMap((section) => section.tasks);
  if (tasks.length === 0) return emptyPicture(outline, theme, words[options.lang]);
  const marks = new Map(personaMarks(journey, scope, theme, options.lang).map((mark) => [mark.name, mark]));
  const people = new Map(tasks.flatMap((task) => task.people.map((label, at) => [label, marks.get(sourceOf(task)!.personas[at]!)!] as const)));
  const legend = legendOf(people.keys());
  const left = geometry.leftMargin + legend.widest;
  const right = left + tasks.length * geometry.step;
  const width = right + left;
  const title = titleIn(outline.title, width - left - geometry.margin.x / 2);
  const top = geometry.above + title.above;
  const place = { left, top, theme, people, options };
  return {
    width,
    height: title.above + heightOf(outline, legend),
    title: settable(outline.title) || words[options.lang].untitled,
    description: descriptionOf(outline, options.lang),
    background: theme.background,
    marks: [
      ...textLines(title.lines, { x: left, y: top + geometry.title.y - (title.lines.length - 1) * title.step, step: title.step, size: title.size, face: "semibold", fill: theme.text }),
      guides(right, place),
      ...legendMarks(legend, place),
      ...stageGroups(outline, place),
      ...axisMarks(right, place),
    ],
  };
}

/** As Mermaid has it; a legend longer than Mermaid thinks gets the room that it needs. */
function heightOf({ title }: Outline, { entries }: Legend): number {
  const { legend, bottom, margin } = geometry;
  const stop = Math.max(bottom, entries.length * legend.perPerson);
  const last = entries.at(-1);
  const end = last === undefined ? 0 : last.y + last.lines.length * legend.step + geometry.above;
  return Math.max(stop + 2 * margin.y + (title === "" ? 0 : geometry.title.room), end);
}

/** Faint lines at the scores 5 to 1, of which Mermaid has none: by them a face's height can be read. */
function guides(right: number, { left, top, theme }: Place): Group {
  const line = (score: number): Mark => {
    const y = top + faceHeight(score);
    return { kind: "line", x1: left, y1: y, x2: right, y2: y, stroke: theme.guide, strokeWidth: 1 };
  };
  return { kind: "group", role: "scale", marks: [5, 4, 3, 2, 1].map(line) };
}

function legendMarks({ entries }: Legend, { top, theme, people }: Place): Group[] {
  const { dot, text, baseline, step } = geometry.legend;
  return entries.map(({ name, lines, y }): Group => {
    const mark = people.get(name)!;
    return {
      kind: "group",
      ...(mark.persona === undefined ? {} : { element: mark.persona }),
      role: "persona",
      label: settable(name),
      marks: [
        ...dotMarks(mark, dot, top + y, theme),
        ...textLines(lines, { x: text, y: top + y + baseline, step, size: geometry.text.size, face: "regular", fill: theme.muted }),
      ],
    };
  });
}

function axisMarks(right: number, { left, top, theme }: Place): Mark[] {
  const { y, width, head, short } = geometry.axis;
  const end = right - short;
  const [tip, base] = [end + head.beyond, end + head.beyond - head.length];
  return [
    { kind: "line", x1: left, y1: top + y, x2: end, y2: top + y, stroke: theme.muted, strokeWidth: width },
    { kind: "path", d: `M ${base} ${top + y - head.half} L ${base} ${top + y + head.half} L ${tip} ${top + y} Z`, fill: theme.muted },
  ];
}

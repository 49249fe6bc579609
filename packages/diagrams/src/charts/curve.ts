import type { Group, Mark } from "../picture/picture.ts";
import { at } from "../picture/parts/shape.ts";
import { labelOf, shown } from "../picture/parts/paragraph.ts";
import type { Theme } from "../picture/theme.ts";
import { widthOf } from "../text/measure.ts";
import { depthOf, faceInset, figureSize, planCurves, radius, type CurveArea, type CurvePoint } from "./curve-plan.ts";
import { faceOf, personaShape } from "./shapes.ts";

/** Emotion curves, and what was said but found no room beside its point. */
export interface Curves {
  /** The curves moved so far to the right and down. */
  readonly place: (right: number, down: number) => readonly Mark[];
  readonly unplaced: readonly CurvePoint[];
}

/** A line for each persona through its scores, each score printed; where a persona says nothing at a touchpoint, a thin dotted bridge leads on. */
export function curvesOf(area: CurveArea, theme: Theme): Curves {
  const { lines, unplaced } = planCurves(area);
  return {
    unplaced,
    place: (right, down) => [
      ...guides(area, theme, right, down),
      ...lines.map((points) => lineOf(points, right, down)),
      ...area.columns.flatMap(({ x, width, touchpoint }, column): Group[] => {
        const marks = lines.flatMap((points) => points.filter((point) => point.column === column)).map((point) => pointOf(point, theme, right, down));
        if (marks.length === 0) return [];
        const frame = { x: x + right, y: down, width, height: area.height };
        return [{ kind: "group", role: "feelings", element: touchpoint, label: labelOf(touchpoint), frame, marks }];
      }),
    ],
  };
}

/** The five levels, and faces where there is no axis beside them. */
function guides({ columns, height, hasFaces }: CurveArea, theme: Theme, right: number, down: number): Mark[] {
  const [first, last] = [columns[0], columns.at(-1)];
  if (first === undefined || last === undefined) return [];
  const levels = [1, 2, 3, 4, 5].map((score): Mark => {
    const y = depthOf(score, height) + down;
    const paint = score === 3 ? { strokeWidth: 1 } : { strokeWidth: 0.75, dashes: "1 5" };
    return { kind: "line", x1: first.x + right, y1: y, x2: last.x + last.width + right, y2: y, stroke: theme.border, ...paint };
  });
  if (!hasFaces) return levels;
  const x = first.x + faceInset + right;
  return [...levels, ...[5, 3, 1].flatMap((score) => faceOf(score, x, depthOf(score, height) + down, 8, theme.muted))];
}

function lineOf(points: readonly CurvePoint[], right: number, down: number): Group {
  const { persona } = points[0]!.series;
  const marks = points.slice(1).map((point, index): Mark => {
    const before = points[index]!;
    const [x1, y1, x2, y2] = [before.x + right, before.y + down, point.x + right, point.y + down];
    const middle = at((x1 + x2) / 2);
    const d = `M ${at(x1)} ${at(y1)} C ${middle} ${at(y1)} ${middle} ${at(y2)} ${at(x2)} ${at(y2)}`;
    if (point.column - before.column > 1) return { kind: "path", d, stroke: persona.colour, strokeWidth: 1, dashes: "1 5" };
    return { kind: "path", d, stroke: persona.colour, strokeWidth: 2.25, ...(persona.dashes === undefined ? {} : { dashes: persona.dashes }) };
  });
  return { kind: "group", role: "emotion curve", label: persona.label, ...(persona.persona === undefined ? {} : { element: persona.persona }), marks };
}

function pointOf(point: CurvePoint, theme: Theme, right: number, down: number): Group {
  const { series: { persona }, touchpoint, feeling, x, y, figure, figureAt, said } = point;
  const marks: Mark[] = [personaShape(persona, x + right, y + down, radius, theme.surface)];
  if (figureAt !== undefined) {
    const style = { size: figureSize, face: "semibold", fill: persona.colour } as const;
    const place = { x: figureAt.x + 1 + right, y: figureAt.y + figureSize * 0.95 + down };
    marks.push({ kind: "text", ...place, text: figure, ...style, width: widthOf(figure, style.size, style.face) });
  }
  if (said !== undefined) marks.push(...said.block.place(said.x + 1 + right, said.y + down));
  const words = shown(feeling.text ?? "");
  return { kind: "group", role: "feeling", element: touchpoint, label: `${persona.label}: ${figure}${words === "" ? "" : ` – ${words}`}`, marks };
}

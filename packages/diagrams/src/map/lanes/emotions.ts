import { curvesOf } from "../../charts/curve.ts";
import { seriesOf } from "../../charts/emotions.ts";
import { figuresIn } from "../../charts/figures.ts";
import { saidOf } from "../../charts/said.ts";
import { stack } from "../../picture/parts/block.ts";
import { labelOf } from "../../picture/parts/paragraph.ts";
import type { Group } from "../../picture/picture.ts";
import type { Lane } from "../lane.ts";

const curveHeight = 168;

/** How each persona feels: a curve through printed scores, what was said beside it. */
export const emotions: Lane = {
  name: "emotions",
  label: { en: "Emotions", vi: "Cảm xúc" },
  layOut: ({ columns, personas, theme, options }) => {
    const series = seriesOf(columns.map(({ touchpoint }) => touchpoint), personas);
    if (series.length === 0) return undefined;
    const curves = curvesOf({ height: curveHeight, columns, series, figures: figuresIn(options.lang), hasFaces: true }, theme);
    const said = columns.map(({ width }, at) => stack(saidOf(curves.unplaced.filter(({ column }) => column === at), theme, width - 16), 4));
    const saidHeight = Math.max(...said.map(({ height }) => height));
    return {
      height: curveHeight + saidHeight,
      place: (y) => {
        const below = columns.flatMap(({ x, width, touchpoint }, at): Group[] => {
          const { height, place } = said[at]!;
          if (height === 0) return [];
          const frame = { x, y: y + curveHeight, width, height: saidHeight };
          return [{ kind: "group", role: "feelings", element: touchpoint, label: labelOf(touchpoint), frame, marks: place(x + 8, frame.y) }];
        });
        return [...curves.place(0, y), ...below];
      },
    };
  },
};

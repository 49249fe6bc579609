import type { PersonaMark } from "../map/personas.ts";
import { flow, type Block } from "../picture/parts/block.ts";
import { lineStep, paragraph, sizes } from "../picture/parts/paragraph.ts";
import type { Mark } from "../picture/picture.ts";
import type { Theme } from "../picture/theme.ts";
import { personaShape } from "./shapes.ts";

const sample = 40;

/** Which line and shape is whose, in rows of at most `width`. */
export function legendOf(personas: readonly PersonaMark[], theme: Theme, width: number): Block {
  const entries = personas.map((mark): Block => {
    const label = paragraph(mark.label, { size: sizes.body, face: "regular", fill: theme.text }, width - sample - 8);
    // A name may be made of nothing that is seen.
    const [ownWidth, height] = [sample + 8 + label.width, Math.max(label.height, lineStep(sizes.body))];
    return {
      width: ownWidth,
      height,
      place: (x, y) => {
        const middle = y + lineStep(sizes.body) / 2;
        const dashes = mark.dashes === undefined ? {} : { dashes: mark.dashes };
        const element = mark.persona === undefined ? {} : { element: mark.persona };
        const marks: Mark[] = [
          { kind: "line", x1: x, y1: middle, x2: x + sample, y2: middle, stroke: mark.colour, strokeWidth: 2.25, ...dashes },
          personaShape(mark, x + sample / 2, middle, 5.5, theme.background),
          ...label.place(x + sample + 8, y),
        ];
        return [{ kind: "group", role: "persona", label: mark.label, frame: { x, y, width: ownWidth, height }, marks, ...element }];
      },
    };
  });
  return flow(entries, width, 28, 6);
}

import type { Block } from "../picture/parts/block.ts";
import { lineStep, paragraph, shown, sizes } from "../picture/parts/paragraph.ts";
import type { Theme } from "../picture/theme.ts";
import type { Curves } from "./curve.ts";
import { personaShape } from "./shapes.ts";

/** What found no room beside its point of a curve, one below the other, each behind the shape of who said it. */
export function saidOf(unplaced: Curves["unplaced"], theme: Theme, width: number): Block[] {
  return unplaced.map(({ series: { persona }, feeling }): Block => {
    const text = paragraph(shown(feeling.text ?? ""), { size: sizes.small, face: "italic", fill: theme.text }, width - 16);
    return {
      width,
      height: Math.max(text.height, lineStep(sizes.small)),
      place: (x, y) => [personaShape(persona, x + 5, y + 8, 4), ...text.place(x + 16, y)],
    };
  });
}

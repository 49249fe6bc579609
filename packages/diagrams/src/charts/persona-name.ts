import type { PersonaMark } from "../map/personas.ts";
import type { Block } from "../picture/parts/block.ts";
import { lineStep, paragraph, sizes } from "../picture/parts/paragraph.ts";
import type { Theme } from "../picture/theme.ts";
import { personaShape } from "./shapes.ts";

/** The shape of a persona and its name, in small letters. */
export function personaName(mark: PersonaMark, theme: Theme, width: number): Block {
  const label = paragraph(mark.label, { size: sizes.small, face: "regular", fill: theme.muted }, width - 16);
  return {
    width: label.width + 16,
    // A name may be made of nothing that is seen.
    height: Math.max(label.height, lineStep(sizes.small)),
    place: (x, y) => [personaShape(mark, x + 5, y + lineStep(sizes.small) / 2, 4.5), ...label.place(x + 16, y)],
  };
}
